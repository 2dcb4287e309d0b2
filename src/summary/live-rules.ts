// Scoring rules as Excel formulas over the cell that holds a ratio, a count or a word. Only functions of Excel 2016 and of
// LibreOffice; each gives what the exact computation gives (ROUND takes off the noise of binary division before a step or
// a limit is looked at).
import { Amount } from '../model/amount';
import type { Award, Band, Choice, Rule } from '../model/pack';
import { Ratio } from '../model/ratio';

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

/** The points from the cell that the rule looks at; null for a rule that no formula over one cell can say. */
export function scoreFormula(rule: Rule, cell: string, full: string): string | null {
  const of = `ROUND(${cell},12)`;
  const most = Amount.of(full);
  switch (rule.kind) {
    case 'entered':
    case 'checklist':
    case 'either':
      return null;
    case 'threshold':
      return rule.from
        ? `IF(${of}>=${number(rule.from)},${full},0)`
        : rule.to && `IF(${of}<=${number(rule.to)},${full},0)`;
    case 'linear':
      return linear(rule, of, most);
    case 'bands':
      return bands(rule.bands, rule.absolute ? `ABS(${of})` : of, most);
    case 'proportional': {
      const part = `ROUND(MAX(0,MIN(1,${of}/${number(rule.target)}))*${full},2)`;
      return rule.zeroBelow ? `IF(${of}<${number(rule.zeroBelow)},0,${part})` : part;
    }
    case 'category':
      return category(rule.choices, cell, most);
    case 'count': {
      const each = exact(rule.award, most);
      const all = `${number(each)}*${cell}`;
      return atLeastZero(rule.start === 'full' ? `${full}-${all}` : `MIN(${full},${all})`, isWhole(each));
    }
  }
}

function number(ratio: Ratio): string {
  return ratio.toString(12);
}

function exact(award: Award, full: Amount): Ratio {
  return 'points' in award ? Ratio.of(award.points) : award.share.times(Ratio.of(full));
}

/** No more than full; a share is given to two decimals. */
function points(award: Award, full: Amount): string {
  const given = 'points' in award ? award.points : exact(award, full).toAmount(2);
  return (given.compare(full) > 0 ? full : given).toString();
}

/** Never below 0, to two decimals. Half a cent exactly must not be turned by the noise of a subtraction that leaves one. */
function atLeastZero(left: string, whole: boolean): string {
  return `ROUND(MAX(0,${whole ? left : `ROUND(${left},9)`}),2)`;
}

/** So many decimals that steps of it leave no more than two. */
function isWhole(ratio: Ratio): boolean {
  return ratio.compare(Ratio.of(ratio.toAmount(2))) === 0;
}

function linear(rule: RuleOf<'linear'>, of: string, full: Amount): string {
  const target = number(rule.target);
  const past = {
    above: `MAX(0,${of}-${target})`,
    below: `MAX(0,${target}-${of})`,
    either: `ABS(${of}-${target})`,
  };
  const steps = `ROUND(${past[rule.side]}/${number(rule.step)},9)`;
  const counted = { floor: `INT(${steps})`, ceil: `-INT(-${steps})`, proportional: steps }[rule.mode];
  const each = exact(rule.award, full);
  const left = `${full.toString()}-${number(each)}*${counted}`;
  return atLeastZero(left, rule.mode !== 'proportional' && isWhole(each));
}

function bands(list: readonly Band[], of: string, full: Amount): string {
  return list.reduceRight((rest, { from, fromClosed, to, toClosed, award }) => {
    const ends = [
      ...(from ? [`${of}${fromClosed ? '>=' : '>'}${number(from)}`] : []),
      ...(to ? [`${of}${toClosed ? '<=' : '<'}${number(to)}`] : []),
    ];
    const test = ends.length === 1 ? (ends[0] as string) : `AND(${ends.join(',')})`;
    return ends.length === 0 ? points(award, full) : `IF(${test},${points(award, full)},${rest})`;
  }, '""');
}

/** Null where a case follows from facts, not from a word. */
function category(choices: readonly Choice[], cell: string, full: Amount): string | null {
  if (choices.some(({ when }) => when !== null)) return null;
  return choices.reduceRight((rest, { name, synonyms, award }) => {
    const tests = [name, ...synonyms].map((word) => `${cell}="${word.replaceAll('"', '""')}"`);
    const test = tests.length === 1 ? (tests[0] as string) : `OR(${tests.join(',')})`;
    return `IF(${test},${points(award, full)},${rest})`;
  }, '""');
}
