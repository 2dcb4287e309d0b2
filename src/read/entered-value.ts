// 完成值: whatever staff put there. Which of a ratio, a count and a word is wanted, its indicator's rule knows.
import type { EnteredValue } from '../model/scores';
import { isCellError, UNCALCULATED } from '../model/sheet';
import { readAmount } from './amounts';
import type { Grid } from './grid';

export function enteredValue(grid: Grid, row: number, column: number): EnteredValue {
  const value = grid.value(row, column);
  const format = grid.format(row, column);
  const reading = readAmount(value, format, { measure: null, decimals: 0 });
  const amount = reading.kind === 'amount' ? reading.amount : null;
  const place = { amount, cell: grid.ref(row, column), numeric: value === null || typeof value === 'number' };
  if (isCellError(value))
    return { ...place, text: value.error === UNCALCULATED.error ? '公式没有计算结果' : value.error };
  if (typeof value === 'boolean') return { ...place, text: String(value).toUpperCase() };
  if (typeof value !== 'number') return { ...place, text: grid.text(row, column) };
  if (amount === null) return { ...place, text: '日期' };
  // As it looks in the sheet, as far as that says what is meant: 0.45 formatted as a percentage is 45%.
  return { ...place, text: format?.includes('%') ? `${amount.shifted(2).toString()}%` : amount.toString() };
}
