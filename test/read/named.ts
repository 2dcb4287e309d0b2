// A small table on a sheet, in a workbook with just the names a test asks for.
import type { NameEntry } from '../../src/model/sheet';
import { type BookOptions, grid } from '../support/specimen';
import { readPlaced } from './reading';

export const HERE = '=资产!$A$3:$B$4';
export const FACT = ['机关 固定资产合计[决算] 5 万元'];
export const name = (refersTo: string, more: Partial<NameEntry> = {}): NameEntry => ({
  name: '固定资产',
  scope: null,
  refersTo,
  visible: true,
  ...more,
});

/** A sheet 资产 with the table at A3:B4, in a workbook with just these names. */
export const named = (names: readonly NameEntry[], options: BookOptions = {}) => {
  const table = grid('| 机构名称 | 固定资产合计 |\n| 机关 | 5 |');
  return readPlaced([{ name: '草稿', sheet: '资产', row: 2, column: 0, grid: table }], { names, ...options });
};
