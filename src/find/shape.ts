// What the columns of a block tell against a table: units that are not named, or are where none should be; amounts that are missing.
import type { Block } from './blocks';
import type { TableWords } from './lexicon';

/** A table of units has a column that names them. */
export function lacksUnits({ heading }: Block, { table }: TableWords): boolean {
  return table.kind === 'grid' && ![...(heading?.stubs.values() ?? [])].includes('unit');
}

/** Items, or coded subjects, of several units: no statement, which is of the department as a whole. */
export function isOfUnits({ heading }: Block, { table }: TableWords): boolean {
  const roles = new Set(heading?.stubs.values());
  return table.kind === 'statement' && roles.has('unit') && roles.size > 1;
}

/** The last of its columns names rows: what they amount to is missing. */
export function lacksAmounts({ heading }: Block): boolean {
  return heading?.stubs.has(heading.right) ?? false;
}
