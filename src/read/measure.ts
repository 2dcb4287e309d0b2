// The measure a table declares: 单位：万元, inside its range or in the rows above it.
import type { Measure } from '../model/fact';
import type { Grid } from './grid';

const CAPTION = /(?:金额)?单位[:,]?(?:人民币)?[(]?(亿元|万元|千元|元)/;
const BARE = /^[(]?(?:人民币)?(亿元|万元|千元|元)[)]?$/;
// A title that ends in its measure: 年度收入情况（万元）.
const TITLE = /\((?:人民币)?(亿元|万元|千元|元)\)$/;

/**
 * Null where none is declared. Captions and titles stand above the headings (`headings`: their first row), and the
 * nearest counts: what a heading says in brackets is about its own column only.
 */
export function declaredMeasure(grid: Grid, headings: number): Measure | null {
  const { area } = grid.block;
  let found: Measure | null = null;
  for (let row = area.top; row < headings; row++) {
    let caption: Measure | null = null;
    const texts: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      if (grid.isBlank(row, column)) continue;
      const text = textAt(grid, row, column);
      texts.push(text);
      caption ??= measureOf(CAPTION, text) ?? besideCaption(grid, row, column, text);
    }
    // A title stands alone on its row; a heading of the table above does not.
    const title = texts.length === 1 ? measureOf(TITLE, texts[0] ?? '') : null;
    found = caption ?? title ?? found;
  }
  return found;
}

// 单位：百万元, 单位：美元: declared, but nothing Gouji can compare with other tables.
const OTHER = /单位:(?:人民币)?[(]?([\u4E00-\u9FFF]{1,5}元)/;

/** Where a caption declares a measure that is not known; null where none does. */
export function unknownMeasure(
  grid: Grid,
  headings: number,
): { row: number; column: number; measure: string } | null {
  const { area } = grid.block;
  for (let row = area.top; row < headings; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const text = textAt(grid, row, column);
      const measure = OTHER.exec(text)?.[1];
      if (measure !== undefined && measureOf(CAPTION, text) === null) return { row, column, measure };
    }
  }
  return null;
}

function measureOf(pattern: RegExp, text: string): Measure | null {
  return (pattern.exec(text)?.[1] as Measure | undefined) ?? null;
}

/** “单位：” with its measure in the next cell that is filled: a caption, not the heading of the units. */
export function isCaption(grid: Grid, row: number, column: number): boolean {
  let next = column + 1;
  while (next < grid.right && grid.isBlank(row, next)) next++;
  return measureOf(BARE, textAt(grid, row, next)) !== null;
}

/** “单位：” and “万元” in two cells side by side. */
function besideCaption(grid: Grid, row: number, column: number, text: string): Measure | null {
  const measure = measureOf(BARE, text);
  if (measure === null) return null;
  let before = column - 1;
  while (before > grid.block.area.left && textAt(grid, row, before) === '') before--;
  return /单位:?$/.test(textAt(grid, row, before)) ? measure : null;
}

function textAt(grid: Grid, row: number, column: number): string {
  const value = grid.value(row, column);
  return typeof value === 'string' && value.length <= 200 ? value.normalize('NFKC').replace(/\s/g, '') : '';
}
