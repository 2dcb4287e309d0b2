// 部门基本概况: labels with their value in the next cell to the right.
import { ALL_UNITS } from '../model/fact';
import { normalLabel } from '../model/label';
import type { Grid } from './grid';
import { declaredMeasure } from './measure';
import * as problems from './problems';
import { shown, type TableReader } from './table';
import { Vocabulary } from './vocabulary';

/** False where the area has none of the table's labels: the name points somewhere else. */
export function readPairs(reader: TableReader): boolean {
  const { grid, table, pack } = reader;
  const vocabulary = new Vocabulary(pack, table);
  const ignored = new Set(table.ignored);
  const first = firstRowKnown(grid, vocabulary);
  if (first === null) {
    const wanted = table.items.map(({ concept }) => concept).join('、');
    reader.problems.push(problems.noHeadings(table.name, grid.address(grid.top, grid.left), wanted));
    return false;
  }
  const measure = declaredMeasure(grid, first) ?? pack.measure;
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      const label = grid.label(row, column);
      if (label === '' || ignored.has(label) || reader.looksLikeAmount(row, column)) continue;
      const value = valueColumn(reader, row, column);
      if (value > grid.right) continue;
      const meaning = vocabulary.meaningOf([label]);
      if (meaning?.concept) {
        reader.readCell(row, value, {
          concept: meaning.concept,
          unit: ALL_UNITS,
          version: meaning.version ?? table.version,
          project: null,
          measure: meaning.measure ?? measure,
        });
        column = value;
      } else if (reader.looksLikeAmount(row, value) && !grid.isBlank(row, value)) {
        const text = shown(normalLabel(grid.text(row, column)));
        reader.problems.push(problems.unknownLabel(table.name, grid.address(row, column), text));
      }
    }
  }
  return true;
}

/** The next cell, or the amount behind blanks where merged cells are not drawn or not known. */
function valueColumn(reader: TableReader, row: number, column: number): number {
  const { grid } = reader;
  const next = (grid.mergeAt(row, column)?.right ?? column) + 1;
  let filled = next;
  while (filled < grid.right && grid.isBlank(row, filled)) filled++;
  return reader.looksLikeAmount(row, filled) ? filled : next;
}

function firstRowKnown(grid: Grid, vocabulary: Vocabulary): number | null {
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      if (vocabulary.knows(grid.label(row, column))) return row;
    }
  }
  return null;
}
