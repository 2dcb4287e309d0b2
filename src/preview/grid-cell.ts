// One cell of the workbook in memory as the grid wants it, and back. Pure.
import type { BooleanNumber, IBorderData, ICellData, IStyleData, Nullable } from '@univerjs/core';
import { type CellLooks, type HostCell, PLAIN } from '../host/cell';
import { isCellError, type Scalar } from '../model/sheet';

// The grid's own numbers (its enums are part of the part that is loaded later).
const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const TRUE = 1 as BooleanNumber;
const WRAP = 3;
const HORIZONTAL: Readonly<Record<string, number>> = { Left: 1, Center: 2, Right: 3 };
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const THIN = 1;
const MEDIUM = 8;

/** Null for a cell with nothing in it and nothing to be seen of it. */
export function gridCell({ value, formula, format, looks }: HostCell): ICellData | null {
  const style = gridStyle(looks, format);
  const content = formula === null ? gridValue(value) : { ...gridValue(value), f: formula };
  if (!style && Object.keys(content).length === 0) return null;
  return style ? { ...content, s: style } : content;
}

function gridValue(value: Scalar): ICellData {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  if (isCellError(value)) return value.error.startsWith('#') ? { v: value.error, t: STRING } : {};
  return { v: value, t: STRING };
}

function gridStyle(looks: CellLooks, format: string | null): IStyleData | null {
  if (looks === PLAIN && format === null) return null;
  const { bold, italic, underline, size, color, fill, wrap, horizontal, vertical } = looks;
  const borders = gridBorders(looks);
  return {
    fs: size,
    ...(bold ? { bl: TRUE } : {}),
    ...(italic ? { it: TRUE } : {}),
    ...(underline === 'None' ? {} : { ul: { s: TRUE } }),
    ...(color === PLAIN.color ? {} : { cl: { rgb: color } }),
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    ...(wrap ? { tb: WRAP } : {}),
    ...(horizontal in HORIZONTAL ? { ht: HORIZONTAL[horizontal] as number } : {}),
    vt: VERTICAL[vertical] ?? 3,
    ...(borders ? { bd: borders } : {}),
    ...(format === null ? {} : { n: { pattern: format } }),
  };
}

function gridBorders({ borders }: CellLooks): IBorderData | null {
  const line = (edge: keyof typeof borders): IBorderData['t'] => {
    const side = borders[edge];
    if (!side || side.style === 'None') return null;
    return {
      s: side.weight === 'Medium' || side.weight === 'Thick' ? MEDIUM : THIN,
      cl: { rgb: side.color },
    };
  };
  const drawn = { t: line('top'), b: line('bottom'), l: line('left'), r: line('right') };
  return Object.values(drawn).some((side) => side) ? drawn : null;
}

/** What a cell of the grid holds: its formula, or a value; errors of formulas come as text. */
export function gridContent(
  cell: Nullable<ICellData>,
  formula: string,
): { formula: string | null; value: Scalar } {
  const raw = cell ? (cell.v ?? null) : null;
  const value: Scalar =
    raw === null || raw === ''
      ? null
      : cell && cell.t === BOOLEAN
        ? raw === 1 || raw === true || raw === 'TRUE'
        : raw;
  if (formula === '') return { formula: null, value };
  const failed = typeof value === 'string' && /^#[A-Z0-9/]+[!?]?$/.test(value);
  return { formula, value: failed ? { error: value } : value };
}

/** Column widths are given in characters of the default font, heights in points; a grid counts pixels. */
export const widthInPixels = (characters: number): number => Math.round(characters * 7 + 5);
export const heightInPixels = (points: number): number => Math.round((points * 96) / 72);
