// Slips of the hand in one amount: from the text that was right to the text that stands there instead.

/** Null where the slip cannot be made in this amount. */
type Slip = (right: string, next: () => number) => string | null;

const pick = <T>(list: readonly T[], next: () => number): T | undefined =>
  list[Math.floor(next() * list.length)];

/** Where the digits stand in the text. */
const digitsOf = (text: string): number[] => [...text].flatMap((c, i) => (/\d/.test(c) ? [i] : []));

const replaced = (text: string, at: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + 1);

/** The same digits with the decimal point `by` places to the right: exact, no float. */
function shifted(text: string, by: number): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const digits = `${'0'.repeat(8)}${whole}${part}${'0'.repeat(8)}`;
  const point = 8 + whole.length + by;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point).replace(/0+$/, '');
  return `${sign}${left}${right === '' ? '' : `.${right}`}`;
}

export const TYPING: Readonly<Record<string, Slip>> = {
  'two digits swapped': (right, next) => {
    const digits = digitsOf(right);
    const pairs = digits.flatMap((at, i) => {
      const other = digits[i + 1];
      return other !== undefined && right[at] !== right[other] ? [[at, other] as const] : [];
    });
    const pair = pick(pairs, next);
    if (!pair) return null;
    const [a, b] = pair;
    return replaced(replaced(right, a, right[b]!), b, right[a]!);
  },
  'a digit lost': (right, next) => {
    const text = replaced(right, pick(digitsOf(right), next)!, '');
    return /^-?\d+(\.\d+)?$/.test(text) ? text : null;
  },
  'a digit doubled': (right, next) => {
    const at = pick(digitsOf(right), next)!;
    return replaced(right, at, right[at]!.repeat(2));
  },
  'a digit mistyped': (right, next) => {
    const at = pick(digitsOf(right), next)!;
    return replaced(right, at, String((Number(right[at]) + 1 + Math.floor(next() * 9)) % 10));
  },
  'decimal point moved': (right, next) => shifted(right, pick([-2, -1, 1, 2], next)!),
  'sign turned': (right) => (right.startsWith('-') ? right.slice(1) : `-${right}`),
  '元 for 万元': (right) => shifted(right, 4),
  'left blank': () => '',
};
