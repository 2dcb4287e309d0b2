// 尾差清单: which item of a rounding difference would by convention take it. Information only: nothing is changed.
import { addressOf } from './address';
import { Amount } from './amount';
import type { Finding, FindingCell } from './finding';
import type { Message } from './message';

/**
 * Of a sum the largest addend, for there the difference weighs least; of a difference (增减, 结余) the item that is
 * reckoned from the others. Null where there is nothing to choose: the same concept in two tables, or no 尾差.
 */
function roundingTaker(finding: Finding): FindingCell | null {
  if (finding.verdict !== 'rounding') return null;
  const [left, right] = (['left', 'right'] as const).map((side) =>
    finding.cells.filter((part) => part.side === side && part.amount !== null),
  ) as [FindingCell[], FindingCell[]];
  const [parts, total] = left.length > right.length ? [left, right] : [right, left];
  if (parts.length < 2) return null;
  if (parts.some(({ coefficient }) => coefficient.sign < 0))
    return total.length === 1 ? (total[0] ?? null) : null;
  return parts.reduce((largest, part) => (sizeOf(part).compare(sizeOf(largest)) > 0 ? part : largest));
}

function sizeOf({ amount, coefficient }: FindingCell): Amount {
  return (amount ?? Amount.zero).times(coefficient).absolute();
}

/** 尾差 0.01 万元，惯例由最大的一项“商品和服务支出”（支出预决算!D9，21.97）承担，未作改动 */
export function takerSentence(finding: Finding): Message | null {
  const taker = roundingTaker(finding);
  if (!taker || !finding.difference) return null;
  const { cell, concept, unit, amount, side } = taker;
  const by = [finding.difference.absolute().toString(), finding.measure].filter(Boolean).join(' ');
  const place = [addressOf(cell), amount?.toString()].filter(Boolean);
  const name = finding.unit === unit || unit === null ? concept : `${unit} ${concept}`;
  const isAddend = finding.cells.filter((part) => part.side === side).length > 1;
  const [zh, en] = isAddend
    ? ['最大的一项', 'the largest addend']
    : ['算出来的', 'the amount reckoned from the others,'];
  return {
    zh: `尾差 ${by}，惯例由${zh}“${name}”（${place.join('，')}）承担，未作改动`,
    en: `rounding ${by}: by convention ${en} “${name}” (${place.join(', ')}) takes it; nothing is changed`,
  };
}
