// An indicator as the workbook's own 评分规则 has it: the pack's with what is filled in changed, or a new one. What is wrong is
// told by the cell it is in.
import type { Amount } from '../model/amount';
import type { Indicator, Rule } from '../model/pack';
import { checkRule } from './check-rules';
import { Data, type PackFault } from './fault';
import { type ConceptResolver, parseFormula, SentenceError } from './language';
import { checkFormula, ENTERED, loadRule, OF_RATIOS } from './load-rules';
import { parseWording, type Worded, WordingError } from './wording';

/** What a row fills in; null is a blank cell. */
export interface OwnRow {
  readonly points: Amount | null;
  readonly formula: string | null;
  /** 评分办法. */
  readonly wording: string | null;
  readonly because: string | null;
}

type OwnCell = 'points' | 'formula' | 'wording';

export interface OwnFault {
  readonly cell: OwnCell;
  readonly zh: string;
  readonly en: string;
  /** The 评分办法 itself is not understood: examples may help. */
  readonly unread: boolean;
}

/** `base`: the pack's indicator, or a new one that says nothing yet. */
export function ownIndicator(
  base: Indicator,
  row: OwnRow,
  resolve: ConceptResolver,
): { readonly indicator: Indicator } | { readonly faults: readonly OwnFault[] } {
  const reader = new OwnReader(base, row, resolve);
  const indicator = reader.read();
  return reader.faults.length > 0 ? { faults: reader.faults } : { indicator };
}

/** A rate is written in percent, with the sign or without. */
const RATE = /(?:率|度|比例|占比)$/;

class OwnReader {
  readonly faults: OwnFault[] = [];

  constructor(
    private readonly base: Indicator,
    private readonly row: OwnRow,
    private readonly resolve: ConceptResolver,
  ) {}

  read(): Indicator {
    const { base, row } = this;
    const points = row.points ?? base.points;
    const formula = this.formula();
    const worded = this.worded();
    const rule = worded ? this.rule(worded, points) : base.rule;
    const ofRatio = OF_RATIOS.includes(rule.kind);
    if (row.formula !== null && this.faults.length === 0) this.checkFormula(rule);
    if (!worded && row.points && this.faults.length === 0) this.checkPoints(points);
    return {
      ...base,
      points,
      // The pack's formula says nothing to a rule that looks at no ratio.
      formula: row.formula !== null ? formula : ofRatio ? base.formula : null,
      wording: row.formula ?? (ofRatio ? base.wording : null),
      rule,
      notApplicable: worded?.notApplicable ?? base.notApplicable,
      // Another rule with the old one's reasons would be untrue.
      because: row.because ?? row.wording ?? base.because,
    };
  }

  private fault(cell: OwnCell, zh: string, en: string, unread = false): void {
    this.faults.push({ cell, zh, en, unread });
  }

  private formula(): Indicator['formula'] {
    const { formula: text } = this.row;
    if (text === null) return null;
    try {
      return parseFormula(text, this.resolve);
    } catch (error) {
      if (!(error instanceof SentenceError)) throw error;
      this.fault(
        'formula',
        `第 ${error.at + 1} 个字处，${error.zh}`,
        `at character ${error.at + 1}: ${error.en}`,
      );
      return null;
    }
  }

  private worded(): Worded | null {
    const { row, base } = this;
    if (row.wording === null) return null;
    const names = [base.path[2], ...base.synonyms];
    const rate = row.formula !== null || base.formula !== null || RATE.test(base.path[2]);
    try {
      return parseWording(row.wording, { names, rate });
    } catch (error) {
      if (!(error instanceof WordingError)) throw error;
      this.fault('wording', error.zh, error.en, true);
      return null;
    }
  }

  private rule(worded: Worded, points: Amount | null): Rule {
    const faults: PackFault[] = [];
    const data = new Data({ rule: worded.data }, '', faults).at('rule');
    const rule = loadRule(data, this.resolve) ?? ENTERED;
    if (points === null && statesPoints(worded)) {
      this.fault(
        'wording',
        '写了分数，分值却是空的；请填上分值，或者写“满分”“满分的60%”',
        'it states points, but 分值 is blank: fill it in, or write 满分 or 满分的60%',
      );
    } else if (faults.length === 0) checkRule(rule, points, data);
    for (const fault of faults) this.fault('wording', ...withQuote(fault, worded));
    for (const { points: stated, quote } of worded.full) {
      if (points === null || stated.equals(points)) continue;
      const [said, full] = [stated.toString(), points.toString()];
      this.fault(
        'wording',
        `“${quote}”说满分是 ${said}，分值却是 ${full}`,
        `“${quote}” makes it ${said} points; 分值 is ${full}`,
      );
    }
    return rule;
  }

  private checkFormula(rule: Rule): void {
    const faults: PackFault[] = [];
    const data = new Data({ formula: this.row.formula }, '', faults);
    checkFormula(rule, data.at('formula'), data);
    for (const { zh, en } of faults) this.fault('formula', zh, en);
  }

  /** Other points must suit the pack's rule. */
  private checkPoints(points: Amount | null): void {
    const { rule } = this.base;
    const faults: PackFault[] = [];
    const inner = rule.kind === 'either' ? rule.alternatives.map(() => ({ rule: {} })) : [];
    checkRule(rule, points, new Data({ alternatives: inner }, '', faults));
    const [fault] = faults;
    if (fault) {
      this.fault(
        'points',
        `规则包的评分办法里，${fault.zh}；改分值要连评分办法一起改`,
        `the pack's rule does not suit it: ${fault.en}. Change its 评分办法 too`,
      );
    }
  }
}

/** Of a list, or as the full points: what cannot be held against points that are not there. */
function statesPoints({ data, full }: Worded): boolean {
  const lists = Object.values(data as Record<string, unknown>).filter((inner) => Array.isArray(inner));
  const awards = lists.flat() as { points: string }[];
  return full.length > 0 || awards.some(({ points }) => !points.endsWith('%'));
}

/** bands[1]: the second of the parts as they were typed. */
function withQuote({ place, zh, en }: PackFault, { quotes }: Worded): [string, string] {
  const index = /\[(\d+)\]/.exec(place)?.[1];
  const quote = index === undefined ? undefined : quotes[Number(index)];
  return quote === undefined ? [zh, en] : [`“${quote}”：${zh}`, `“${quote}”: ${en}`];
}
