// How a list of findings tells each: what kind it is, in which order and looks, its numbers and their format.
import { type Finding, VERDICT_NAMES, type Verdict } from '../model/finding';
import type { CellStyle } from '../model/sheet';
import { asksForReason } from '../model/tally';

/** A verdict as the list tells it; a 核实 tie that does not hold is no error but asks for a 说明. */
type Kind = Verdict | 'toExplain' | 'explained';

export function kindOf(finding: Finding): Kind {
  if (!asksForReason(finding)) return finding.verdict;
  return finding.explained === null ? 'toExplain' : 'explained';
}

/** What stands first: what has to be mended before what is merely told. */
export const KIND_ORDER: readonly Kind[] = [
  'unbalanced',
  'incomplete',
  'toExplain',
  'rounding',
  'skipped',
  'explained',
  'balanced',
];
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  ...VERDICT_NAMES,
  toExplain: '待说明',
  explained: '已说明',
};
export const KIND_STYLES: Readonly<Record<Kind, CellStyle>> = {
  unbalanced: 'bad',
  incomplete: 'bad',
  toExplain: 'warning',
  rounding: 'warning',
  skipped: 'text',
  explained: 'text',
  balanced: 'good',
};

/** A claim that the rules do not bear out says what they look at. */
export function withReason({ expression, note, verdict, unit, measure }: Finding): string {
  const isClaim = unit === null && measure === null;
  return isClaim && verdict === 'unbalanced' && note ? `${expression}（${note.zh}）` : expression;
}

/** So many decimals, no more than two of them if they are zeros. */
export function numberFormat(decimals: number, finer: number): string {
  const all = decimals + finer;
  const shown = Math.min(decimals, 2);
  return all === 0 ? '#,##0' : `#,##0.${'0'.repeat(shown)}${'#'.repeat(all - shown)}`;
}
