// Which rows are read together where one answer does not take all, what they answer, and the blocks put together again.
import { areaName, cellAddress } from '../model/address';
import type { Area, CellBlock } from '../model/sheet';
import { cellMatrices, type Matrix } from './excel-cells';
import { askMerges, type Pending } from './excel-read';
import { slices } from './excel-runs';

/** Rows of an area that are read together. */
export interface Piece extends Area {
  /** Which of the areas. */
  readonly of: number;
}

/** What is asked together: rows of large areas, many small areas. Pure. */
export function partsOf(areas: readonly (Area | null)[], most: number): Piece[][] {
  return slices(
    areas.flatMap((area, of) => (area ? [{ ...area, of }] : [])),
    most,
  );
}

export interface Told {
  readonly piece: Piece;
  readonly values: Matrix;
  readonly cells: Pick<CellBlock, 'values' | 'formulas' | 'formats'>;
}

const rangeOf = (context: Excel.RequestContext, area: Area): Excel.Range =>
  context.workbook.worksheets.getItem(area.sheet).getRange(areaName(area));

export function askPieces(context: Excel.RequestContext, pieces: readonly Piece[]): Pending<Told[]> {
  const asked = pieces.map((piece) => ({
    piece,
    range: rangeOf(context, piece).load(['values', 'formulas', 'numberFormat']),
  }));
  return () =>
    asked.map(({ piece, range }) => {
      const { values, formulas, numberFormat } = range as unknown as Record<
        'values' | 'formulas' | 'numberFormat',
        Matrix
      >;
      return { piece, values, cells: cellMatrices(values, formulas, numberFormat) };
    });
}

/** Values alone: what was edited, and what a formula has come to since. */
export function askValues(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
): Pending<Pick<Told, 'piece' | 'values'>[]> {
  const asked = pieces.map((piece) => ({ piece, range: rangeOf(context, piece).load('values') }));
  return () => asked.map(({ piece, range }) => ({ piece, values: range.values as Matrix }));
}

/** Of each area as it was wanted, however much of it is used: its merged areas. */
export function askAllMerges(
  context: Excel.RequestContext,
  areas: readonly (Area | null)[],
): Pending<(readonly Area[] | null)[]> {
  const asked = areas.map((area) => (area ? askMerges(rangeOf(context, area), area.sheet) : () => null));
  return () => asked.map((answer) => answer());
}

/** The pieces put together again, in the order in which they were told. */
export function blocksOf(
  areas: readonly (Area | null)[],
  merges: readonly (readonly Area[] | null)[],
  told: readonly Told[],
): (CellBlock | null)[] {
  const rows = <T>(of: number, part: (cells: Told['cells']) => readonly T[]): T[] =>
    told.flatMap(({ piece, cells }) => (piece.of === of ? part(cells) : []));
  return areas.map(
    (area, of) =>
      area && {
        area,
        values: rows(of, ({ values }) => values),
        formulas: rows(of, ({ formulas }) => formulas),
        formats: rows(of, ({ formats }) => formats),
        merges: merges[of] ?? null,
      },
  );
}

/** Addresses of the cells that hold something else than they did. */
export function editedSince(
  told: readonly Told[],
  areas: readonly (Area | null)[],
  now: readonly Pick<Told, 'piece' | 'values'>[],
): string[] {
  const before = new Map<number, (readonly unknown[])[]>();
  for (const { piece, values } of told) {
    const rows = before.get(piece.of) ?? [];
    before.set(piece.of, rows);
    for (const row of values) rows.push(row);
  }
  return now.flatMap(({ piece: { of, sheet, top, left }, values }) => {
    const offset = top - (areas[of]?.top ?? 0);
    return values.flatMap((row, r) =>
      row.flatMap((value, c) =>
        value === before.get(of)?.[offset + r]?.[c] ? [] : [cellAddress(sheet, top + r, left + c)],
      ),
    );
  });
}
