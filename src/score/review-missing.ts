// An indicator without data: what is missing, and in which table or cell it would stand.
import { addressOf } from '../model/address';
import type { Version } from '../model/fact';
import type { Facts } from '../model/facts';
import { conceptsOf, type Formula } from '../model/formula';
import type { Language, Message } from '../model/message';
import type { Indicator, Pack } from '../model/pack';
import type { IndicatorScore, Input } from '../model/scorecard';
import { termsOf } from '../model/tie';
import { evaluate, inputName } from './evaluate';

/** Where 完成值 is wanted, or the 分值, the explanation itself names the cell. */
export function missingData(
  score: IndicatorScore,
  indicator: Indicator | null,
  formulas: readonly Formula[],
  facts: Facts,
  pack: Pack,
): Message | null {
  if (score.excluded || (score.score !== null && !score.unverified)) return null;
  if (!indicator || indicator.rule.kind === 'entered') return toBeScored(score);
  const parts = [...formulas.flatMap((formula) => lacking(formula, score)), ...untold(indicator, score)];
  const each = parts
    .filter((part, i) => parts.findIndex((other) => inputName(other) === inputName(part)) === i)
    .map((part) => ({ name: inputName(part), ...whereOf(part, facts, pack) }));
  if (each.length === 0) return null;
  // What is missing in one and the same way is told in one breath.
  const alike = [...new Set(each.map(({ zh }) => zh))].map((zh) => each.filter((one) => one.zh === zh));
  const told = (join: string, language: Language): string[] =>
    alike.map((ones) => `${ones.map(({ name }) => name).join(join)} ${ones[0]?.[language] ?? ''}`);
  return { zh: told('、', 'zh').join('；'), en: told(', ', 'en').join('; ') };
}

function toBeScored({ path, full, labelCell, claimedCell }: IndicatorScore): Message | null {
  if (full.isZero) return null;
  const name = path[2];
  if (!labelCell)
    return {
      zh: `“指标评分”里没有“${name}”一行：请加上并填写得分（0 到 ${full.toString()}）`,
      en: `指标评分 has no row “${name}”: add it, with a score from 0 to ${full.toString()}`,
    };
  const at = addressOf(claimedCell ?? labelCell);
  return {
    zh: `请在 ${at} ${claimedCell ? '' : '一行'}填写得分（0 到 ${full.toString()}）`,
    en: `enter the score, from 0 to ${full.toString()}, in ${claimedCell ? '' : 'the row of '}${at}`,
  };
}

interface Meant {
  readonly concept: string;
  readonly version: Version | null;
}

/** A concept that is looked at, with what was found of it. */
interface Part extends Meant {
  readonly input: Input;
}

function lacking(formula: Formula, { inputs }: IndicatorScore): Part[] {
  // By its own inputs: what another alternative lacks would hide what this one does.
  const parts = found(conceptsOf(formula), inputs);
  const outcome = evaluate(
    formula,
    parts.map(({ input }) => input),
  );
  return outcome.kind === 'missing' ? parts.filter(({ input }) => outcome.missing.includes(input.name)) : [];
}

/** What the cases of a category rule look at and do not find. */
function untold({ rule }: Indicator, { inputs }: IndicatorScore): Part[] {
  if (rule.kind !== 'category') return [];
  const terms = rule.choices.flatMap(({ when }) => (when ? termsOf(when) : []));
  return found(terms, inputs).filter(({ input }) => input.amount === null);
}

function found(meant: readonly Meant[], inputs: readonly Input[]): Part[] {
  return meant.flatMap(({ concept, version }) =>
    inputs
      .filter(({ name }) => name === inputName({ concept, version }))
      .map((input) => ({ concept, version, input })),
  );
}

/** Told after the name. */
function whereOf(part: Part, facts: Facts, pack: Pack): Message {
  const { input } = part;
  const cells = input.cells.map(addressOf).join('、');
  if (cells !== '')
    return input.reported
      ? { zh: `在 ${cells}，是空白，请补数`, en: `belongs in ${cells}, which is blank` }
      : {
          zh: `在 ${cells}，读不出数，请改正`,
          en: `is in ${cells}, which cannot be read: correct it`,
        };
  const tables = tablesWith(part, pack);
  const there = tables.filter((table) => facts.tables.some((read) => read.table === table));
  const [zh, en] =
    there.length > 0
      ? ['（表里没有这一项）', ' (which lacks it)']
      : ['（工作簿里没有读到这张表）', ' (no such table was read)'];
  const quoted = (there.length > 0 ? there : tables).map((table) => `“${table}”`).join('或');
  const other = otherVersion(part, facts);
  if (quoted === '')
    return {
      zh: `不在任何标准表里，请检查规则包的公式${other.zh}`,
      en: `is in no standard table: check the pack’s formula${other.en}`,
    };
  return {
    zh: `应填在${quoted}${zh}${other.zh}`,
    en: `belongs in ${quoted.replaceAll('或', ' or ')}${en}${other.en}`,
  };
}

function tablesWith({ concept, version }: Part, pack: Pack): string[] {
  return pack.tables
    .filter((table) =>
      table.items.some((item) => {
        const stated = item.version ?? table.version;
        // A table without a version of its own says it on its rows or columns.
        return item.concept === concept && (version === null || stated === null || stated === version);
      }),
    )
    .map(({ name }) => name);
}

/** The amount is there, but in another version than the formula asks for: nothing is put in its stead. */
function otherVersion({ concept }: Part, facts: Facts): Message {
  const fact = facts.of(concept).find((one) => one.project === null && one.amount !== null);
  if (!fact) return { zh: '', en: '' };
  const [name, at] = [inputName(fact), addressOf(fact.cell)];
  return {
    zh: `，${at} 的是 ${name}，口径不同，不能代替`,
    en: `; ${at} has ${name}, which is another version and cannot stand in for it`,
  };
}
