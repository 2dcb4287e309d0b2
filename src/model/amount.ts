// An exact decimal (金额): an integer and the number of decimals it was reported with. Never a binary float.

/** 10ⁿ as a bigint, n ≥ 0. */
const powers: bigint[] = [1n];
export function tenTo(n: number): bigint {
  for (let i = powers.length; i <= n; i++) powers.push((powers[i - 1] as bigint) * 10n);
  return powers[n] as bigint;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

export class Amount {
  static readonly zero = new Amount(0n, 0);

  /**
   * `coefficient` × 10^−`decimals`. `decimals` says how precisely the amount was reported: 308 in a table of
   * two decimals is (30800, 2). It may be negative: 1.06 万元 is (106, −2) in 元.
   */
  constructor(
    readonly coefficient: bigint,
    readonly decimals: number,
  ) {}

  /** Parses plain decimal text such as `-94.03`; at least `atLeast` decimals. Throws a RangeError on anything else. */
  static of(text: string, atLeast = 0): Amount {
    const match = DECIMAL.exec(text);
    const whole = match?.[2] ?? '';
    const part = match?.[3] ?? '';
    if (!match || whole.length + part.length === 0) throw new RangeError(`not a decimal: ${text}`);
    const coefficient = BigInt(whole + part);
    return new Amount(match[1] === '-' ? -coefficient : coefficient, part.length).withDecimals(atLeast);
  }

  /** A whole number, exact by nature (people, points). */
  static whole(value: number): Amount {
    return new Amount(BigInt(value), 0);
  }

  /** The same value, reported with at least that many decimals. */
  withDecimals(atLeast: number): Amount {
    if (this.decimals >= atLeast) return this;
    return new Amount(this.coefficient * tenTo(atLeast - this.decimals), atLeast);
  }

  /** The same value with no more trailing zeros than `atLeast` decimals need. */
  trimmed(atLeast = 0): Amount {
    let { coefficient, decimals } = this;
    while (decimals > atLeast && coefficient % 10n === 0n) {
      coefficient /= 10n;
      decimals--;
    }
    return decimals === this.decimals ? this : new Amount(coefficient, decimals);
  }

  /** Rounded half away from zero to `decimals`; as it is where it has no more. */
  roundedTo(decimals: number): Amount {
    if (this.decimals <= decimals) return this;
    const unit = tenTo(this.decimals - decimals);
    const size = this.coefficient < 0n ? -this.coefficient : this.coefficient;
    const rounded = (2n * size + unit) / (2n * unit);
    return new Amount(this.coefficient < 0n ? -rounded : rounded, decimals);
  }

  plus(other: Amount): Amount {
    const decimals = Math.max(this.decimals, other.decimals);
    return new Amount(this.scaledTo(decimals) + other.scaledTo(decimals), decimals);
  }

  minus(other: Amount): Amount {
    return this.plus(other.negated());
  }

  times(other: Amount): Amount {
    return new Amount(this.coefficient * other.coefficient, this.decimals + other.decimals);
  }

  negated(): Amount {
    return new Amount(-this.coefficient, this.decimals);
  }

  absolute(): Amount {
    return this.coefficient < 0n ? this.negated() : this;
  }

  /** × 10^`power`, the decimals moving with it: 万元 → 元 is `shifted(4)`. */
  shifted(power: number): Amount {
    return power === 0 ? this : new Amount(this.coefficient, this.decimals - power);
  }

  /** < 0, 0 or > 0 as this is less than, equal to or greater than the other. */
  compare(other: Amount): number {
    const decimals = Math.max(this.decimals, other.decimals);
    const left = this.scaledTo(decimals);
    const right = other.scaledTo(decimals);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Amount): boolean {
    return this.compare(other) === 0;
  }

  get isZero(): boolean {
    return this.coefficient === 0n;
  }

  /** −1, 0 or 1. */
  get sign(): number {
    return this.coefficient < 0n ? -1 : this.coefficient > 0n ? 1 : 0;
  }

  /** The integer that stands for this amount at `decimals` decimals; `decimals` must not be fewer than its own. */
  scaledTo(decimals: number): bigint {
    return decimals === this.decimals ? this.coefficient : this.coefficient * tenTo(decimals - this.decimals);
  }

  /** Without trailing zeros: `94.03`, `308`, `-0.5`. */
  toString(): string {
    return this.trimmed(0).toFixed();
  }

  /** With all its decimals: `308.00`. */
  toFixed(): string {
    if (this.decimals <= 0) return (this.coefficient * tenTo(-this.decimals)).toString();
    const sign = this.coefficient < 0n ? '-' : '';
    const digits = (this.coefficient < 0n ? -this.coefficient : this.coefficient).toString();
    const padded = digits.padStart(this.decimals + 1, '0');
    return `${sign}${padded.slice(0, -this.decimals)}.${padded.slice(-this.decimals)}`;
  }

  /** The nearest double: only to hand a value to a cell, never to calculate with. */
  toNumber(): number {
    return Number(this.toString());
  }
}

export function sum(amounts: Iterable<Amount>): Amount {
  let total = Amount.zero;
  for (const amount of amounts) total = total.plus(amount);
  return total;
}
