// Puts the phrases of a 评分办法 together into one rule; a phrase that has no place in it is refused.
import type { Amount } from '../model/amount';
import type { Given } from './wording-awards';
import { bandsData, narrowed, percentOf, restOf } from './wording-bands';
import type { List } from './wording-lists';
import type { Phrase } from './wording-phrases';
import { begins, isFull, isNothing, sideOf, targetOf, thresholdOf } from './wording-sides';
import { WordingError } from './wording-text';

export interface Worded {
  /** The rule as a pack file has it. */
  readonly data: object;
  /** The full points that the text itself states (计8分), to be held against 分值. */
  readonly full: readonly { readonly points: Amount; readonly quote: string }[];
  readonly notApplicable: 'full' | 'exclude' | null;
  /** Of a rule that is a list, how each of its parts was typed. */
  readonly quotes: readonly string[];
}

type Of<K extends Phrase['kind']> = Extract<Phrase, { kind: K }>;

export class Sentence {
  private readonly used = new Set<Phrase>();
  private full: { points: Amount; quote: string }[] = [];
  private notApplicable: Worded['notApplicable'] = null;

  constructor(private readonly phrases: readonly Phrase[]) {}

  read(): Worded {
    if (this.phrases.length === 0) throw new WordingError('评分办法是空的', 'the rule is empty');
    this.take('until');
    if (this.take('excluded').length > 0) this.notApplicable = 'exclude';
    const { data, quotes } = this.rule();
    const left = this.phrases.find((phrase) => !this.used.has(phrase));
    if (left) {
      throw new WordingError(
        `“${left.quote}”与前后的话合不成一条办法`,
        `“${left.quote}” does not fit in with the rest`,
      );
    }
    return { data, full: this.full, notApplicable: this.notApplicable, quotes };
  }

  private rule(): List {
    const has = (kind: Phrase['kind']): boolean => this.phrases.some((phrase) => phrase.kind === kind);
    if (has('step')) return this.linear();
    if (has('proportional')) return this.proportional();
    if (has('count')) return this.count();
    if (has('band')) return this.bands();
    return this.category();
  }

  private take<K extends Phrase['kind']>(kind: K, wanted: (phrase: Of<K>) => boolean = () => true): Of<K>[] {
    const found = this.phrases.filter(
      (phrase): phrase is Of<K> => phrase.kind === kind && wanted(phrase as Of<K>),
    );
    for (const phrase of found) this.used.add(phrase);
    return found;
  }

  /** The first, which has to be there. */
  private one<K extends Phrase['kind']>(kind: K, wanted?: (phrase: Of<K>) => boolean): Of<K> | null {
    const [first, second] = this.phrases.filter(
      (phrase): phrase is Of<K> => phrase.kind === kind && (!wanted || wanted(phrase as Of<K>)),
    );
    // Of two alike neither is the one.
    if (first && !second) this.used.add(first);
    return second ? null : (first ?? null);
  }

  private stated({ points }: Given, quote: string): void {
    if (points) this.full.push({ points, quote });
  }

  /** 没有此类项目的得满分. */
  private takeNotApplicable(): void {
    for (const { given, quote } of this.take(
      'case',
      ({ name, given }) => /^(?:没有|无|未安排|不涉及|不适用)/.test(name) && isFull(given),
    )) {
      this.notApplicable = 'full';
      this.stated(given, quote);
    }
  }

  private linear(): List {
    const step = this.one('step');
    const target = this.one('band', ({ given }) => !isNothing(given));
    const mode = this.one('mode');
    this.takeNotApplicable();
    const quote = (step ?? this.phrases.find(({ kind }) => kind === 'step'))?.quote ?? '';
    const end = target && targetOf(target.range);
    if (!step || !target || !end) {
      throw new WordingError(
        `“${quote}”前面要有且只有一个得满分的标准，如“≤100%得满分”`,
        `“${quote}” needs just one target before it, such as ≤100%得满分`,
      );
    }
    this.stated(target.given, target.quote);
    if (!isFull(target.given) && target.given.points === null) this.used.delete(target);
    const side = sideOf(target.range);
    if ((side !== null && side !== step.side) || !begins(step.beyond, end, step.side)) {
      throw new WordingError(
        `“${step.quote}”与“${target.quote}”对不上`,
        `“${step.quote}” does not go with “${target.quote}”`,
      );
    }
    if (mode && !mode.step.equals(step.step)) this.used.delete(mode);
    return {
      data: {
        kind: 'linear',
        target: percentOf(end.at),
        side: step.side,
        step: percentOf(step.step),
        points: step.given.data,
        ...(mode && { mode: mode.mode }),
      },
      quotes: [],
    };
  }

  private proportional(): List {
    const said = this.one('proportional');
    const full = this.one('band', ({ given, range }) => isFull(given) && sideOf(range) === 'below');
    const none = this.one('band', ({ given, range }) => isNothing(given) && sideOf(range) === 'above');
    this.takeNotApplicable();
    this.takeCap();
    if (full) this.stated(full.given, full.quote);
    const reached = full?.range.from?.at ?? null;
    if (reached && said?.target && !reached.equals(said.target) && full) this.used.delete(full);
    const target = reached ?? said?.target;
    // 不足95%按比例得分: of what the full points need.
    const end = full && targetOf(full.range);
    if (said?.beyond && !(end && begins(said.beyond, end, 'below'))) this.used.delete(said);
    const least = none?.range.to;
    // At the limit itself there are points.
    if (none && least?.closure === 'closed') this.used.delete(none);
    return {
      data: {
        kind: 'proportional',
        target: target ? percentOf(target) : '100%',
        ...(least && { zeroBelow: percentOf(least.at) }),
      },
      quotes: [],
    };
  }

  private count(): List {
    const said = this.one('count');
    const all = this.one('case', ({ given }) => !isNothing(given));
    this.takeCap();
    if (all) this.stated(all.given, all.quote);
    return {
      data: { kind: 'count', points: said?.given.data, start: said?.start, of: said?.of },
      quotes: [],
    };
  }

  private takeCap(): void {
    for (const { points, quote } of this.take('cap')) if (points) this.full.push({ points, quote });
  }

  private bands(): List {
    const said = narrowed(this.take('band'));
    const rest = this.one('rest');
    const absolute = this.take('absolute').length > 0;
    this.takeNotApplicable();
    const [only] = said;
    const limit = only && said.length === 1 && !absolute ? thresholdOf(only.range) : null;
    if (only && limit && (rest ? isNothing(rest.given) : isFull(only.given))) {
      this.stated(only.given, only.quote);
      return { data: { kind: 'threshold', ...limit }, quotes: [] };
    }
    const all = rest ? [...said, { ...rest, range: restOf(said, rest.quote) }] : said;
    return { data: bandsData(all, absolute), quotes: all.map(({ quote }) => quote) };
  }

  private category(): List {
    const cases = this.take('case');
    const rest = this.one('rest');
    const [first] = this.phrases;
    if (cases.length + (rest ? 1 : 0) < 2) {
      throw new WordingError(
        `“${first?.quote ?? ''}”合不成一条完整的办法`,
        `“${first?.quote ?? ''}” does not make a whole rule`,
      );
    }
    const choices: object[] = cases.map(({ name, given }) => ({ name, points: given.data }));
    if (rest) choices.push({ name: '其他', synonyms: ['否则', '其余', '其它'], points: rest.given.data });
    return {
      data: { kind: 'category', choices },
      quotes: [...cases, ...(rest ? [rest] : [])].map(({ quote }) => quote),
    };
  }
}
