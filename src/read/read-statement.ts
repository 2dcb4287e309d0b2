// 部门决算公开的表: items or coded subjects by rows, in one block or several side by side, of the department as a whole.
import type { Side } from '../model/pack';
import { type Block, findBlocks } from './blocks';
import { declaredMeasure, unknownMeasure } from './measure';
import { isNumbering, saysNothing } from './no-data';
import * as problems from './problems';
import { StatementBlock } from './statement-block';
import type { TableReader } from './table';
import { Vocabulary } from './vocabulary';

/** False where neither headings nor words that there is nothing to report were found. */
export function readStatement(reader: TableReader): boolean {
  const { grid, table, pack } = reader;
  const words = table.sides.map(({ items }) => new Vocabulary(pack, { ...table, items }));
  const all = findBlocks(grid, words);
  reader.saysNothing = saysNothing(grid);
  if (all.length === 0) {
    if (reader.saysNothing) return true;
    const wanted = pack.stubs.item[0] ?? '';
    reader.problems.push(problems.noHeadings(table.name, grid.address(grid.top, grid.left), wanted));
    return false;
  }
  const top = all[0]?.top ?? grid.top;
  const other = unknownMeasure(grid, top);
  if (other) {
    const address = grid.address(other.row, other.column);
    reader.problems.push(problems.unknownMeasure(table.name, address, other.measure, pack.measure));
  }
  const measure = declaredMeasure(grid, top) ?? pack.measure;
  const blocks = all[0]?.blocks ?? [];
  const rows = all.flatMap(({ firstRow, lastRow }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i).filter(
      (row) => !isNumbering(grid, row, blocks),
    ),
  );
  const sides = sidesOf(reader, blocks, rows, words);
  let previous: StatementBlock | null = null;
  const readers = blocks.map((block, i) => {
    const side = sides[i] ?? 0;
    const [vocabulary, of] = [words[side] as Vocabulary, table.sides[side] as Side];
    previous = new StatementBlock(reader, vocabulary, of, block, measure, rows, previous);
    return previous;
  });
  for (const one of readers) one.read();
  return true;
}

/** Which side each block is: the one whose rows it names, else the next in order. */
function sidesOf(
  { grid, table }: TableReader,
  blocks: readonly Block[],
  rows: readonly number[],
  words: readonly Vocabulary[],
): number[] {
  if (table.sides.length < 2) return blocks.map(() => 0);
  return blocks.map(({ stubs }, i) => {
    const names = rows.flatMap((row) => stubs.map(({ column }) => grid.label(row, column)));
    const known = words.map((vocabulary, side) => {
      const named = table.sides[side]?.subjects !== null;
      return names.filter((name) => {
        const item = vocabulary.meaningOf([name])?.concept ?? null;
        return item !== null || (named && vocabulary.subjectOf(name) !== null);
      }).length;
    });
    const most = Math.max(...known);
    const best = known.flatMap((count, side) => (count === most ? [side] : []));
    return best.length === 1 ? (best[0] ?? 0) : Math.min(i, words.length - 1);
  });
}
