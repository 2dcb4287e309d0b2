// 建议: what the 勾稽核对 sheet says beside a finding about the cell that is wrong, or about who takes a 尾差.
import { addressOf, isSameCell } from '../model/address';
import type { CorrectedCell, Correction } from '../model/correction';
import type { Finding } from '../model/finding';
import { takerSentence } from '../model/rounding';

/** So many equal alternatives are written out; the rest is counted. */
const MOST_ALTERNATIVES = 3;
/** So many cells of a suggestion that stands alone. */
const MOST_ALONE = 8;

/** Corrections by the findings that they would mend, likeliest first. */
export function suggestionsBy(corrections: readonly Correction[]): (finding: Finding) => string | null {
  const byFinding = new Map<string, Correction[]>();
  for (const correction of corrections) {
    for (const id of correction.repairs) byFinding.set(id, [...(byFinding.get(id) ?? []), correction]);
  }
  return (finding) => {
    const all = byFinding.get(finding.id) ?? [];
    return all.length === 0 ? (takerSentence(finding)?.zh ?? null) : suggestionOf(all, finding);
  };
}

/** Alternatives, likeliest first, in a sentence; `finding`: beside which it stands, null where it stands alone. */
export function suggestionOf(all: readonly Correction[], finding: Finding | null): string {
  const [first] = all;
  if (!first) return '';
  if (all.length === 1 || first.cells.length === 0) return `${changesOf(first, finding)}${first.reason.zh}`;
  // Whole, for they may differ in cells that are not in this finding.
  const shown = all
    .slice(0, MOST_ALTERNATIVES)
    .map(({ cells }) => cells.map((cell) => changeOf(cell, false)).join('，'));
  const more = all.length > shown.length ? '……' : '';
  return `有 ${all.length} 种同样小的改法，请对照原始凭证：${shown.join('；或者 ')}${more}`;
}

/** 支出预决算!D21 应为 38.27（现为 16.29）。 Those that take part in the finding; the others are counted. */
function changesOf({ cells, unique }: Correction, finding: Finding | null): string {
  if (cells.length === 0) return '';
  const own = cells.filter(({ cell }) => finding?.cells.some((part) => isSameCell(part.cell, cell)));
  const told = own.length > 0 ? own : finding ? cells : cells.slice(0, MOST_ALONE);
  const rest = cells.length - told.length;
  const more = rest > 0 ? `，连同另外 ${rest} 格一起改` : '';
  return `${told.map((cell) => changeOf(cell, unique)).join('，')}${more}。`;
}

function changeOf({ cell, amount, suggested, formula }: CorrectedCell, unique: boolean): string {
  const now = `${amount === null ? '现为空白' : `现为 ${amount}`}${formula ? '，是公式，请改公式' : ''}`;
  return `${addressOf(cell)} ${unique ? '应为' : '可能应为'} ${suggested}（${now}）`;
}
