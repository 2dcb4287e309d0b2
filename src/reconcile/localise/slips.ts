// The slip of the hand that turns the right amount into the one that stands there, where a usual one fits.
// Digits are compared in decimals as they are typed, without sign and point.

export interface Slip {
  readonly zh: string;
  readonly en: string;
}

const slip = (zh: string, en: string): Slip => ({ zh, en });

/** `stands` and `right` as decimal text; `stands` null where the cell is blank. */
export function typingSlip(stands: string | null, right: string): Slip | null {
  if (stands === null) return slip('漏填', 'left blank');
  if (right === '0') return null;
  if (stands.replace('-', '') === right.replace('-', '')) return slip('正负号反了', 'the sign is turned');
  const moved = pointMoved(stands, right);
  if (moved) return moved;
  const [a, b] = aligned(stands, right);
  const [shownA, shownB] = [digits(stands), digits(right)];
  if (a.length === b.length) {
    const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
    const [first = 0, second = 0] = places;
    if (places.length === 2 && a[first] === b[second] && a[second] === b[first]) {
      return second === first + 1
        ? slip('相邻两位数字颠倒', 'two neighbouring digits are swapped')
        : slip('两位数字颠倒', 'two digits are swapped');
    }
    if (places.length === 1)
      return slip(
        `一位数字打错（${b[first] ?? ''} 打成 ${a[first] ?? ''}）`,
        `one digit is mistyped (${a[first] ?? ''} for ${b[first] ?? ''})`,
      );
  }
  if (isOneLess(shownA, shownB)) return slip('少打一位数字', 'a digit is lost');
  if (isOneLess(shownB, shownA)) {
    return isDoubled(shownB, shownA)
      ? slip('一位数字打了两遍', 'a digit is doubled')
      : slip('多打一位数字', 'a digit too many');
  }
  return null;
}

function digits(text: string): string {
  return text.replace(/[-.]/g, '');
}

/** Both with as many decimals as the longer of the two. */
function aligned(a: string, b: string): [string, string] {
  const places = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  const padded = (text: string): string => {
    const [whole = '', part = ''] = text.replace('-', '').split('.');
    return whole + part.padEnd(places, '0');
  };
  const [x, y] = [padded(a), padded(b)];
  const length = Math.max(x.length, y.length);
  return [x.padStart(length, '0'), y.padStart(length, '0')];
}

function pointMoved(stands: string, right: string): Slip | null {
  const significant = (text: string): string => digits(text).replace(/^0+/, '').replace(/0+$/, '');
  if (significant(stands) !== significant(right)) return null;
  const magnitude = (text: string): number => {
    const [a, b] = aligned(text, '0.0000000001');
    return a.replace(/^0+/, '').length - b.replace(/^0+/, '').length;
  };
  const by = magnitude(stands) - magnitude(right);
  if (by === 4) return slip('把元当成万元填了', 'entered in 元 instead of 万元');
  if (by === -4) return slip('把万元当成元填了', 'entered in 万元 instead of 元');
  return slip(`小数点错了 ${Math.abs(by)} 位`, `the decimal point is off by ${Math.abs(by)}`);
}

/** `short` is `long` without one character. */
function isOneLess(short: string, long: string): boolean {
  if (short.length !== long.length - 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(i) === long.slice(i + 1);
}

/** The character too many in `long` repeats its neighbour. */
function isDoubled(short: string, long: string): boolean {
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return long[i] === long[i - 1];
}
