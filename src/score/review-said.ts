// A 说明 whose numbers are not those of the formula (21.97÷21.97 where 公用经费 is 38.27), and what they are if they are known.
import { addressOf } from '../model/address';
import { Amount } from '../model/amount';
import { ALL_UNITS, type Fact, MEASURE_POWER, type Measure } from '../model/fact';
import type { Facts } from '../model/facts';
import { conceptsOf, type Formula } from '../model/formula';
import { normalLabel } from '../model/label';
import type { Message } from '../model/message';
import type { Pack, Rule } from '../model/pack';
import { Ratio } from '../model/ratio';
import type { IndicatorScore } from '../model/scorecard';
import { powerOf } from './evaluate';
import { type Figures, figuresOf } from './review-figures';
import { computedNumbers, type SaidNumber } from './review-numbers';
import { listed } from './review-over';
import { percent } from './words';

export interface Reviewed {
  readonly score: IndicatorScore;
  /** Of all indicators. */
  readonly names: readonly string[];
  readonly formulas: readonly Formula[];
  readonly rule: Rule;
  readonly facts: Facts;
  readonly pack: Pack;
}

export function saidOtherwise(of: Reviewed): Message | null {
  const { score, names, formulas, facts, pack } = of;
  const { reason, exactRatio, labelCell, inputs } = score;
  if (reason === null || !exactRatio || !labelCell || formulas.length === 0) return null;
  const own = normalLabel(score.path[2]);
  const { numbers, sums } = computedNumbers(reason, {
    own,
    others: names.map(normalLabel).filter((name) => !own.includes(name)),
    concepts: formulas.flatMap((formula) => labelsOf(formula, pack)),
  });
  const figures = figuresOf(score, exactRatio, formulas, of.rule, facts);
  const accounted = sums.filter((sum) => isAmong(sum, figures)).flatMap(({ members }) => members);
  const odd = numbers.filter(
    (number) => !isFigure(number, figures) && !accounted.some((member) => member.text === number.text),
  );
  const different = odd.filter((number, i) => odd.findIndex(({ text }) => text === number.text) === i);
  if (different.length === 0) return null;
  const amounts = different.filter((number) => !number.percent);
  const known = amounts.flatMap((number) => identityOf(number, formulas, facts) ?? []);
  const text = different.map((number) => number.text).join('、');
  const at = addressOf(labelCell);
  const ratio = percent(exactRatio);
  const used = listed(inputs);
  const is = known.length === 0 ? null : known;
  return {
    zh:
      `说明中的 ${text} 不是公式里的数${is ? `：${is.map(({ zh }) => zh).join('，')}` : ''}；` +
      `公式用的是 ${used.zh}，算得 ${ratio}。请核对 ${at} 一行的说明`,
    en:
      `${text} in the 说明 is not of the formula${is ? `: ${is.map(({ en }) => en).join(', ')}` : ''}; ` +
      `the formula takes ${used.en}, which gives ${ratio}. Check the 说明 of the row of ${at}`,
  };
}

function labelsOf(formula: Formula, { concepts }: Pack): string[] {
  return conceptsOf(formula).flatMap(({ concept }) =>
    [lastPart(concept), ...(concepts.get(concept)?.synonyms ?? [])].map(normalLabel),
  );
}

function lastPart(concept: string): string {
  return concept.split('›').at(-1) ?? concept;
}

/** A result is the formula's own; 100% elsewhere may quote the rule. */
function isFigure(number: SaidNumber, figures: Figures): boolean {
  if (!number.percent) return isAmong(number, figures);
  const allowed = number.result ? figures.ratios : [...figures.ratios, ...figures.limits];
  return allowed.some((ratio) => looksLike(ratio, number.amount.shifted(-2), 0));
}

function isAmong(
  { amount, measure }: { amount: Amount; measure: Measure | null },
  figures: Figures,
): boolean {
  const powers = measure === null ? figures.powers : [MEASURE_POWER[measure]];
  return (
    powers.some((power) => figures.amounts.some((figure) => looksLike(figure, amount, power))) ||
    (measure === null &&
      [...figures.ratios, ...figures.points].some((figure) => looksLike(figure, amount, 0)))
  );
}

/** The figure, in tens to the `power`, rounded or cut to the decimals that were written; a sign is mostly left to words. */
function looksLike(figure: Ratio, said: Amount, power: number): boolean {
  const scaled = figure.absolute().times(Ratio.of(new Amount(1n, power)));
  const cut = scaled.times(Ratio.of(new Amount(1n, -said.decimals))).floor();
  return (
    scaled.toAmount(said.decimals).equals(said.absolute()) ||
    new Amount(cut, said.decimals).equals(said.absolute())
  );
}

/** Said only where all facts of that very amount are of one concept: a coincidence is no answer. */
function identityOf(
  { text, amount, measure }: SaidNumber,
  formulas: readonly Formula[],
  facts: Facts,
): Message | null {
  const parts = formulas.flatMap(conceptsOf);
  const taken = parts.flatMap(({ concept, version }) => facts.ofDepartment(concept, version));
  const every = [...new Set(facts.tables.flatMap(({ units }) => units))];
  const units = new Set([ALL_UNITS, ...taken.map(({ unit }) => unit), ...(every.length === 1 ? every : [])]);
  const versions = new Set(parts.map(({ version }) => version));
  const isIt = (fact: Fact): boolean => {
    if (fact.amount === null || fact.project !== null || !units.has(fact.unit)) return false;
    if (!versions.has(fact.version)) return false;
    if (measure === null) return fact.amount.equals(amount);
    // 7万元 are not 7 people.
    return (
      fact.measure !== null && fact.amount.shifted(powerOf(fact.measure) - powerOf(measure)).equals(amount)
    );
  };
  const found = facts.tables.flatMap((table) => table.facts.filter(isIt));
  // Best told beside the amounts that the formula takes: in their table, in the version named first.
  const tables = new Set(taken.map(({ table }) => table));
  const near = found.filter(({ table }) => tables.has(table));
  const pool = near.length > 0 ? near : found;
  const fact = pool.find(({ version }) => version === parts[0]?.version) ?? pool[0];
  if (!fact || new Set(found.map(({ concept }) => lastPart(concept))).size > 1) return null;
  const [name, at] = [lastPart(fact.concept), addressOf(fact.cell)];
  const elsewhere = taken.every(({ unit }) => unit !== fact.unit);
  return {
    zh: `${text} 是${name}（${elsewhere ? `${fact.unit}，` : ''}${at}）`,
    en: `${text} is ${name} (${elsewhere ? `${fact.unit}, ` : ''}${at})`,
  };
}
