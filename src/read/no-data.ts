// Rows that tell no amounts: the numbers of the columns (栏次), and words that there is nothing to report (本表无数据).
import { saysNoData } from '../model/no-data';
import type { Block } from './blocks';
import type { Grid } from './grid';

const COLUMN_NUMBERS = /^[栏列]次$/;
// 7=8+9+12 is the seventh column, and what it is made of.
const NUMBER = /^(\d{1,2})(?:=[\d+-]+)?$/;

/** 栏次 1 2 3 …: said so, or numbered in order without a name. */
export function isNumbering(grid: Grid, row: number, blocks: readonly Block[]): boolean {
  const names = blocks.flatMap(({ stubs }) => stubs.map(({ column }) => grid.label(row, column)));
  if (names.some((name) => COLUMN_NUMBERS.test(name))) return true;
  if (names.some((name) => name !== '')) return false;
  const numbers = blocks.flatMap(({ columns }) =>
    columns.map(({ column }) => NUMBER.exec(grid.text(row, column).normalize('NFKC'))?.[1]),
  );
  return numbers.length > 1 && numbers.every((number, i) => number === String(i + 1));
}

/** 本表无数据; 本单位无政府性基金预算财政拨款收入支出，故本表无数据. */
export function saysNothing(grid: Grid): boolean {
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      if (saysNoData(grid.label(row, column))) return true;
    }
  }
  return false;
}
