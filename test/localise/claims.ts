// The ties of a workbook given as specimen tables, as the audit reads them.
import { DEFAULT_PACK } from '../../src/packs';
import { bind } from '../../src/read/bind';
import { read } from '../../src/read/read';
import type { Claim } from '../../src/reconcile/claim';
import { reconcile } from '../../src/reconcile/reconcile';
import { book } from '../support/specimen';

export type Tables = Readonly<Record<string, string>>;

export function claimsOf(tables: Tables): readonly Claim[] {
  const workbook = book(tables);
  const bindings = bind(workbook.index, DEFAULT_PACK);
  const { blocks } = workbook.snapshot(() => bindings.flatMap(({ reading }) => reading ?? []));
  let next = 0;
  const placed = bindings.map(({ reading }) => (reading ? (blocks[next++] ?? null) : null));
  const { facts } = read(workbook.index, bindings, placed, DEFAULT_PACK, null);
  return reconcile(facts, null, null, DEFAULT_PACK).claims;
}

/** Whether a concept may be negative by nature. */
export const signed = (concept: string): boolean => DEFAULT_PACK.concepts.get(concept)?.signed ?? false;
