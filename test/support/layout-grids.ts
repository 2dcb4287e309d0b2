// Tables varied as departments vary them: other spellings, other column orders, blank rows, nothing filled in, half of it missing.
import { SPELLINGS } from './layout-words';
import type { SpecimenCell, SpecimenGrid } from './specimen';

export interface Dice {
  next(): number;
  chance(of: number): boolean;
  pick<T>(list: readonly T[]): T;
}

const BLANK: SpecimenCell = { value: null, formula: null };

/** Some headings spelt otherwise. */
export function labelled({ cells, merges }: SpecimenGrid, dice: Dice): SpecimenGrid {
  const heading = headingRows({ cells, merges });
  return {
    merges,
    cells: cells.map((row, r) =>
      row.map((cell) => {
        if (typeof cell.value !== 'string') return cell;
        const others = SPELLINGS[cell.value.trim()];
        const said = r < heading && others && dice.chance(0.4) ? dice.pick(others) : cell.value;
        return { ...cell, value: said.replaceAll('\\n', '\n') };
      }),
    ),
  };
}

/** Brackets of half width, in a whole workbook or in none. */
export function halfWidth({ cells, merges }: SpecimenGrid): SpecimenGrid {
  const narrow = (text: string): string => text.replaceAll('（', '(').replaceAll('）', ')');
  return {
    merges,
    cells: cells.map((row) =>
      row.map((cell) => (typeof cell.value === 'string' ? { ...cell, value: narrow(cell.value) } : cell)),
    ),
  };
}

/** Columns that hold amounts in another order; only where no label spans several of them. */
export function permuted(source: SpecimenGrid, dice: Dice): SpecimenGrid {
  const { cells, merges } = source;
  const width = cells[0]?.length ?? 0;
  const wide = merges.filter(({ left, right }) => right > left);
  const first = Math.max(stubs(source), ...wide.map(({ right }) => right + 1));
  const pairs = cells.length < 2 || typeof cells[0]?.[1]?.value === 'number';
  if (pairs || first >= width - 1 || merges.some(({ right }) => right >= first)) return source;
  const order = Array.from({ length: width }, (_, i) => ({ i, at: i < first ? i - width : dice.next() }));
  order.sort((a, b) => a.at - b.at);
  return { merges, cells: cells.map((row) => order.map(({ i }) => row[i] ?? BLANK)) };
}

/** A blank row between two rows, never inside a merged cell. */
export function spaced(source: SpecimenGrid, dice: Dice): SpecimenGrid {
  const { cells, merges } = source;
  const heading = headingRows(source);
  const rows = cells.map((_, row) => row).filter((row) => row > heading);
  const free = rows.filter((row) => !merges.some(({ top, bottom }) => top < row && bottom >= row));
  if (free.length === 0) return source;
  const at = dice.pick(free);
  const down = (row: number): number => (row >= at ? row + 1 : row);
  return {
    cells: [...cells.slice(0, at), (cells[0] ?? []).map(() => BLANK), ...cells.slice(at)],
    merges: merges.map((merge) => ({ ...merge, top: down(merge.top), bottom: down(merge.bottom) })),
  };
}

/** The form before anyone has filled it in. */
export function blanked({ cells, merges }: SpecimenGrid): SpecimenGrid {
  return {
    merges,
    cells: cells.map((row) => row.map((cell) => (typeof cell.value === 'number' ? BLANK : cell))),
  };
}

/** Only the first half of its columns, merged labels cut where it ends. */
export function trimmed(source: SpecimenGrid): SpecimenGrid {
  const width = Math.max(2, Math.floor((source.cells[0]?.length ?? 0) / 2));
  return {
    cells: source.cells.map((row) => row.slice(0, width)),
    merges: source.merges
      .filter(({ left }) => left < width)
      .map((merge) => ({ ...merge, right: Math.min(merge.right, width - 1) })),
  };
}

function headingRows({ cells, merges }: SpecimenGrid): number {
  const deepest = merges.filter(({ top }) => top === 0).map(({ bottom }) => bottom + 1);
  return cells.length < 2 ? 0 : Math.max(1, ...deepest);
}

/** How many columns name the rows. */
function stubs(source: SpecimenGrid): number {
  const data = source.cells[headingRows(source)] ?? [];
  const first = data.findIndex(({ value }) => typeof value === 'number' && value !== 1);
  return first < 0 ? data.length : first;
}
