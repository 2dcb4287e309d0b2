// Amounts and cells of the system as staff read them.
import { Amount } from '../../model/amount';
import { cellAddress, cellName } from '../../model/address';
import type { System, Variable } from './system';
import { powerOf } from './tie-index';

/** A value of the system in a cell's own measure, as decimal text. */
export function textIn(system: System, { operand }: Variable, value: bigint): string {
  return new Amount(value, system.scale + powerOf(operand)).toString();
}

/** D21, or 支出预决算!D21 seen from another sheet. */
export function nameOf({ cell: { sheet, row, column } }: Variable, from: string | null): string {
  return sheet === from ? cellName(row, column) : cellAddress(sheet, row, column);
}
