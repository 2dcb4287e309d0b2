// Error localisation over specimen tables, told in the accountant's words.
import { cellAddress } from '../../src/model/address';
import type { Correction } from '../../src/model/correction';
import { DEFAULT_PACK } from '../../src/packs';
import { bind } from '../../src/read/bind';
import { read } from '../../src/read/read';
import type { Claim } from '../../src/reconcile/claim';
import { localise } from '../../src/reconcile/localise/localise';
import { checkTies } from '../../src/reconcile/pack-ties';
import { finished } from '../../src/model/steps';
import { structuralClaims } from '../../src/reconcile/structure';
import { book, type Snapshots } from './specimen';

/** Every tie over these tables, broken or not. */
function claimsOf(workbook: Snapshots): Claim[] {
  const bindings = bind(workbook.index, DEFAULT_PACK);
  const { blocks } = workbook.snapshot(() => bindings.flatMap(({ reading }) => reading ?? []));
  let next = 0;
  const placed = bindings.map(({ reading }) => (reading ? (blocks[next++] ?? null) : null));
  const { facts } = read(workbook.index, bindings, placed, DEFAULT_PACK, null);
  return [...finished(checkTies(facts, DEFAULT_PACK)).claims, ...finished(structuralClaims(facts))];
}

export function correctionsOf(workbook: Snapshots): Correction[] {
  return localise(claimsOf(workbook), (concept) => DEFAULT_PACK.concepts.get(concept)?.signed ?? false);
}

export const correct = (tables: Readonly<Record<string, string>>): Correction[] =>
  correctionsOf(book(tables));

/** 支出预决算!D21 16.29→38.27 */
export function changes({ cells }: Correction): string {
  return cells
    .map(
      ({ cell, amount, suggested }) =>
        `${cellAddress(cell.sheet, cell.row, cell.column)} ${amount ?? '空白'}→${suggested}`,
    )
    .join('，');
}
