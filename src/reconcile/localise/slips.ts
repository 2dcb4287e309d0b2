// The slip of the hand that turns the right amount into the one that stands there, where a usual one fits.
// Digits are compared in decimals, as they are typed.
import { type Measure, MEASURE_POWER } from '../../model/fact';
import type { Message } from '../../model/message';

const slip = (zh: string, en: string): Message => ({ zh, en });

/** `stands` and `right` as decimal text in the cell's measure; `stands` null where the cell is blank. */
export function typingSlip(stands: string | null, right: string, measure: Measure | null): Message | null {
  if (stands === null) return slip('漏填', 'left blank');
  if (right === '0') return null;
  if (stands.replace('-', '') === right.replace('-', '')) return slip('正负号反了', 'the sign is turned');
  const [a, b] = aligned(stands, right);
  const moved = pointMoved(a, b, measure);
  if (moved) return moved;
  const [shownA, shownB] = [stands.replace('-', ''), right.replace('-', '')];
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first = 0, second = 0] = places;
  if (places.length === 2 && a[first] === b[second] && a[second] === b[first]) {
    return second === first + 1
      ? slip('相邻两位数字颠倒', 'two neighbouring digits are swapped')
      : slip('两位数字颠倒', 'two digits are swapped');
  }
  // Not where a digit is missing at an end: 8.27 for 38.27.
  if (places.length === 1 && shownA.length === shownB.length)
    return slip(
      `一位数字打错（${b.charAt(first)} 打成了 ${a.charAt(first)}）`,
      `one digit is mistyped (${a.charAt(first)} for ${b.charAt(first)})`,
    );
  if (isOneLess(shownA, shownB)) return slip('少打了一位数字', 'a digit is lost');
  if (isOneLess(shownB, shownA)) {
    return isDoubled(shownB, shownA)
      ? slip('一位数字打了两遍', 'a digit is doubled')
      : slip('多打了一位数字', 'there is a digit too many');
  }
  return null;
}

/** The digits of both, in columns: as many decimals as the longer of the two, and as many places before them. */
function aligned(a: string, b: string): [string, string] {
  const places = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  const padded = (text: string): string => {
    const [whole, part = ''] = text.replace('-', '').split('.') as [string, string?];
    return whole + part.padEnd(places, '0');
  };
  const [x, y] = [padded(a), padded(b)];
  const length = Math.max(x.length, y.length);
  return [x.padStart(length, '0'), y.padStart(length, '0')];
}

/** Of aligned digits: the same ones in other columns. */
function pointMoved(stands: string, right: string, measure: Measure | null): Message | null {
  const [a, b] = [stands.replace(/^0+/, ''), right.replace(/^0+/, '')];
  if (a.replace(/0+$/, '') !== b.replace(/0+$/, '')) return null;
  const by = a.length - b.length;
  const places = Math.abs(by);
  const other = measure && places >= FEWEST_PLACES_OF_MEASURES && measureOf(MEASURE_POWER[measure] - by);
  if (other)
    return slip(
      `按${other}填了，本表以${measure}计`,
      `entered in ${other} where the table counts in ${measure}`,
    );
  return slip(
    `小数点错了 ${places} 位`,
    `the decimal point is off by ${places} ${places === 1 ? 'place' : 'places'}`,
  );
}

/** 千元 and 万元 are one place apart: there a moved point is likelier. */
const FEWEST_PLACES_OF_MEASURES = 3;

function measureOf(power: number): Measure | undefined {
  return (Object.keys(MEASURE_POWER) as Measure[]).find((measure) => MEASURE_POWER[measure] === power);
}

/** `short` is `long` without one digit. */
function isOneLess(short: string, long: string): boolean {
  const i = firstUnlike(short, long);
  return short.slice(i) === long.slice(i + 1);
}

/** The character too many in `long` repeats its neighbour. */
function isDoubled(short: string, long: string): boolean {
  const i = firstUnlike(short, long);
  return long[i] === long[i - 1];
}

/** Where the longer text first differs: behind the shorter one at the latest. */
function firstUnlike(short: string, long: string): number {
  let i = 0;
  while (short[i] === long[i]) i++;
  return i;
}
