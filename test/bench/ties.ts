// The equations of a book as data that any program can check: cells by sheet, row and column, with their factors.
import { firstAudit, wantedAreas } from '../../src/audit/first';
import { DEFAULT_PACK } from '../../src/packs';
import type { Claim } from '../../src/reconcile/claim';
import { coefficientOf, type Operand } from '../../src/reconcile/operand';
import { openXlsx } from '../../src/workbook/xlsx';

/** Sheet, row and column (from 0), and 1 or −1. */
export type Addend = readonly [sheet: string, row: number, column: number, factor: number];

export interface PlainTie {
  readonly left: readonly Addend[];
  readonly right: readonly Addend[];
  /** What exact arithmetic says of it; `held`: 平, to the last digit. */
  readonly held: boolean;
}

/** Equations over cells in one measure; no inequality, nothing that rounding alone explains is left out. */
export async function tiesOf(bytes: Uint8Array): Promise<PlainTie[]> {
  const snapshot = await openXlsx(bytes, 'book.xlsx').snapshot(wantedAreas(DEFAULT_PACK));
  const { claims } = firstAudit({ snapshot, pack: DEFAULT_PACK, own: null, statements: null });
  return claims.flatMap(plain);
}

function plain({ left, right, relation, kind, verdict }: Claim): PlainTie[] {
  if (relation !== '=' || kind !== '平衡') return [];
  const cells = (side: readonly Operand[]): Addend[] => side.map(addend).filter((one) => one !== null);
  const tie = { left: cells(left), right: cells(right), held: verdict === 'balanced' };
  return tie.left.length === left.length && tie.right.length === right.length ? [tie] : [];
}

function addend(operand: Operand): Addend | null {
  const { cell } = operand;
  return cell && [cell.sheet, cell.row, cell.column, coefficientOf(operand).toNumber()];
}
