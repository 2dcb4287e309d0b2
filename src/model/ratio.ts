// An exact fraction: what a quotient of amounts is, and what a scoring rule compares.
import { Amount, tenTo } from './amount';

export class Ratio {
  private constructor(
    readonly numerator: bigint,
    /** Always positive. */
    readonly denominator: bigint,
  ) {}

  static of(amount: Amount): Ratio {
    return amount.decimals >= 0
      ? new Ratio(amount.coefficient, tenTo(amount.decimals))
      : new Ratio(amount.coefficient * tenTo(-amount.decimals), 1n);
  }

  /** Decimal text, with or without a percent sign: `0.9`, `90%`. Throws a RangeError on anything else. */
  static parse(text: string): Ratio {
    return text.endsWith('%')
      ? Ratio.of(Amount.of(text.slice(0, -1)).shifted(-2))
      : Ratio.of(Amount.of(text));
  }

  plus(other: Ratio): Ratio {
    return Ratio.reduced(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Ratio): Ratio {
    return this.plus(other.negated());
  }

  times(other: Ratio): Ratio {
    return Ratio.reduced(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Null for a division by zero. */
  over(other: Ratio): Ratio | null {
    if (other.isZero) return null;
    const turned = other.numerator < 0n ? -1n : 1n;
    return Ratio.reduced(
      turned * this.numerator * other.denominator,
      turned * this.denominator * other.numerator,
    );
  }

  negated(): Ratio {
    return new Ratio(-this.numerator, this.denominator);
  }

  absolute(): Ratio {
    return this.numerator < 0n ? this.negated() : this;
  }

  compare(other: Ratio): number {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  /** The largest whole number not above it. */
  floor(): bigint {
    const whole = this.numerator / this.denominator;
    return this.numerator < 0n && whole * this.denominator !== this.numerator ? whole - 1n : whole;
  }

  ceil(): bigint {
    return -this.negated().floor();
  }

  /** Rounded half away from zero to `decimals`. */
  toAmount(decimals: number): Amount {
    const scaled = (this.numerator < 0n ? -this.numerator : this.numerator) * tenTo(decimals);
    const rounded = (2n * scaled + this.denominator) / (2n * this.denominator);
    return new Amount(this.numerator < 0n ? -rounded : rounded, decimals);
  }

  /** Decimal text without trailing zeros, at most `decimals` of them. */
  toString(decimals = 6): string {
    return this.toAmount(decimals).toString();
  }

  /** As a percentage, e.g. `92.8%`; at most `decimals` after the point. */
  toPercent(decimals = 2): string {
    return `${this.times(Ratio.of(Amount.whole(100))).toString(decimals)}%`;
  }

  private static reduced(numerator: bigint, denominator: bigint): Ratio {
    let a = numerator < 0n ? -numerator : numerator;
    let b = denominator;
    while (b !== 0n) [a, b] = [b, a % b];
    return a <= 1n ? new Ratio(numerator, denominator) : new Ratio(numerator / a, denominator / a);
  }
}
