// Walks a 评分办法 from left to right: takes a pattern where it stands, and quotes what was written.
import { Amount } from '../model/amount';
import { normalLabel } from '../model/label';
import { type Typed, typed, WordingError } from './wording-text';

/** What a text may call the ratio it is about, beside the indicator's own names. */
const RATIO = [
  '完成率',
  '实际完成率',
  '执行率',
  '利用率',
  '完成比例',
  '比率',
  '比例',
  '指标值',
  '完成值',
  '实际值',
];

export class Cursor {
  at = 0;
  private readonly source: Typed;
  private readonly subjects: string;
  /** Limits are percentages, so that 80 is 80%. */
  private readonly percent: boolean;

  /** `names`: what the indicator is called. */
  constructor(text: string, names: readonly string[], rate: boolean) {
    this.source = typed(text);
    this.percent = rate || this.source.text.includes('%');
    const known = [...names.map(normalLabel), ...RATIO].filter((name) => name !== '');
    this.subjects = known
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[^\p{L}\p{N}]/gu, '\\$&'))
      .join('|');
  }

  get text(): string {
    return this.source.text;
  }

  get finished(): boolean {
    return this.at >= this.text.length;
  }

  /** Moves past the pattern where it stands here. */
  take(pattern: string): RegExpExecArray | null {
    const match = this.match(pattern);
    if (match) this.at += match[0].length;
    return match;
  }

  peek(pattern: string): boolean {
    return this.match(pattern) !== null;
  }

  private match(pattern: string): RegExpExecArray | null {
    const sticky = new RegExp(`(?:${pattern})`, 'y');
    sticky.lastIndex = this.at;
    return sticky.exec(this.text);
  }

  /** The ratio by name, where the text says which it is about. */
  subject(): boolean {
    return this.take(`(?:${this.subjects})(?:为|在|是|介于|处于)?`) !== null;
  }

  /** For patterns: the ratio by name. */
  get subjectPattern(): string {
    return `(?:${this.subjects})`;
  }

  /** 90% or, where all is in percentages, 90. */
  value(digits = '', percent?: string): Amount {
    const amount = Amount.of(digits).trimmed(0);
    if (percent !== undefined) return amount.shifted(-2);
    if (amount.isZero) return amount;
    // 0.9 might be 90% as well as 0.9%.
    if (!this.percent || amount.absolute().compare(Amount.whole(2)) < 0) {
      throw new WordingError(
        `“${digits}”没有写 %，看不出是 ${digits}% 还是 ${digits}`,
        `“${digits}” has no %: it may be ${digits}% or ${digits}`,
      );
    }
    return amount.shifted(-2);
  }

  quote(from: number, to = this.at): string {
    return this.source.quote(from, to);
  }

  /** From here to the end of the clause. */
  rest(): string {
    const end = this.text.slice(this.at).search(/[;。\n]/);
    return this.quote(this.at, end < 0 ? this.text.length : this.at + end);
  }
}
