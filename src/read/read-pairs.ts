// 部门基本概况: labels with their value in the next cell to the right.
import { ALL_UNITS } from '../model/fact';
import { normalLabel } from '../model/label';
import { declaredMeasure } from './measure';
import * as problems from './problems';
import { shown, type TableReader } from './table';
import { Vocabulary } from './vocabulary';

export function readPairs(reader: TableReader): boolean {
  const { grid, table, pack } = reader;
  const vocabulary = new Vocabulary(pack, table);
  const ignored = new Set(table.ignored);
  const measure = declaredMeasure(grid) ?? pack.measure;
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      const label = grid.label(row, column);
      if (label === '' || ignored.has(label) || reader.looksLikeAmount(row, column)) continue;
      const value = (grid.mergeAt(row, column)?.right ?? column) + 1;
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
