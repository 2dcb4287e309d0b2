// The measure a table declares: 单位：万元, inside its range or in the rows above it.
import type { Measure } from '../model/fact';
import type { Grid } from './grid';

const CAPTION = /(?:金额)?单位[:,]?(?:人民币)?(亿元|万元|千元|元)/;
const BARE = /^[(]?(?:人民币)?(亿元|万元|千元|元)[)]?$/;

/** Null where none is declared. The caption nearest above the numbers counts. */
export function declaredMeasure(grid: Grid): Measure | null {
  const { area } = grid.block;
  let found: Measure | null = null;
  const stop = Math.min(grid.top + 3, grid.bottom);
  for (let row = area.top; row <= stop; row++) {
    for (let column = area.left; column <= area.right; column++) {
      found = measureIn(grid, row, column) ?? found;
    }
  }
  return found;
}

function measureIn(grid: Grid, row: number, column: number): Measure | null {
  const value = grid.value(row, column);
  if (typeof value !== 'string' || value.length > 200) return null;
  const text = value.normalize('NFKC').replace(/\s/g, '');
  const caption = CAPTION.exec(text);
  if (caption) return caption[1] as Measure;
  // “单位：” and “万元” in two cells side by side.
  const bare = BARE.exec(text);
  if (!bare || column === grid.block.area.left) return null;
  const before = grid.value(row, column - 1);
  return typeof before === 'string' && /单位[:：]?\s*$/.test(before) ? (bare[1] as Measure) : null;
}
