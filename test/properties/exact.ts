// Fractions of whole numbers, written for these tests alone: what verdicts are held against.

export interface Fraction {
  readonly over: bigint;
  /** Greater than nothing. */
  readonly under: bigint;
}

export const fraction = (over: bigint, under = 1n): Fraction =>
  under < 0n ? { over: -over, under: -under } : { over, under };

export const NOTHING = fraction(0n);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, times(b, fraction(-1n)));
export const size = (a: Fraction): Fraction => (a.over < 0n ? fraction(-a.over, a.under) : a);
export const isMore = (a: Fraction, b: Fraction): boolean => a.over * b.under > b.over * a.under;
export const isNothing = ({ over }: Fraction): boolean => over === 0n;

/** 10^n, also of a negative n. */
export const powerOfTen = (n: number): Fraction =>
  n < 0 ? fraction(1n, 10n ** BigInt(-n)) : fraction(10n ** BigInt(n));
