// A sheet's part as cells.
import { parseArea } from '../../model/address';
import { type Area, type ContentCell, LAST_COLUMN } from '../../model/sheet';
import { type CellContext, readValue } from './cell-value';
import { type RawCell, scanSheet, type SheetOutline } from './sheet-scan';
import { shiftFormula } from './shift-formula';
import { cellText } from './text';
import { childrenOf, isOn, parseXml, type XmlElement } from './tree';
import { WorkbookError } from '../port';

export interface ReadSheet {
  /** Those that hold something or have a number format, row by row. */
  readonly cells: readonly ContentCell[];
  readonly merges: readonly Area[];
  readonly widths: ReadonlyMap<number, number>;
  readonly protected: boolean;
}

/** Reads a sheet's part. `sheet` is the name its areas get. */
export function readSheet(text: string, part: string, sheet: string, context: CellContext): ReadSheet {
  const masters = new Map<string, RawCell>();
  const followers: { readonly at: number; readonly shared: string }[] = [];
  const cells: ContentCell[] = [];
  const outline = scanSheet(text, part, (raw) => {
    const { formula } = raw;
    if (formula?.type === 'shared' && formula.shared !== null) {
      if (formula.text === '') followers.push({ at: cells.length, shared: formula.shared });
      else masters.set(formula.shared, raw);
    }
    const cell: ContentCell = {
      row: raw.row,
      column: raw.column,
      value: readValue(raw, part, context),
      formula: formula && formula.text !== '' ? `=${cellText(formula.text, part)}` : null,
      format: context.formats[raw.style] ?? null,
    };
    const holdsFormula = formula !== null && (formula.text !== '' || formula.type === 'shared');
    if (cell.value !== null || cell.format !== null || holdsFormula) {
      context.cells.take(1, part);
      cells.push(cell);
    }
  });
  for (const { at, shared } of followers) {
    const cell = cells[at] as ContentCell;
    const formula = followed(cell, masters.get(shared), part);
    if (formula === null) continue;
    // A small file could have a long formula written out a million times.
    context.sharedFormulas.take(formula.length, part);
    cells[at] = { ...cell, formula };
  }
  return {
    cells,
    merges: readChild(text, part, outline, 'mergeCells').flatMap((merge) =>
      areaOf(merge.attributes['ref'], sheet),
    ),
    widths: readWidths(readChild(text, part, outline, 'cols'), cells, part),
    protected: isProtected(text, part, outline),
  };
}

/** Whether a sheet is protected. Most sheets are not, and show it without being gone through. */
export function isSheetProtected(text: string, part: string): boolean {
  return (
    text.includes('sheetProtection') &&
    isProtected(
      text,
      part,
      scanSheet(text, part, () => undefined),
    )
  );
}

function isProtected(text: string, part: string, outline: SheetOutline): boolean {
  const place = outline.parts.find(({ name }) => name === `${outline.prefix}sheetProtection`);
  return place !== undefined && isOn(parseXml(text.slice(place.start, place.end), part).attributes['sheet']);
}

/** The formula of a cell that shares the one of another. */
function followed(cell: ContentCell, master: RawCell | undefined, part: string): string | null {
  if (!master?.formula) return null;
  const text = cellText(master.formula.text, part);
  return `=${shiftFormula(text, cell.row - master.row, cell.column - master.column)}`;
}

function readChild(text: string, part: string, outline: SheetOutline, name: string): readonly XmlElement[] {
  const place = outline.parts.find((child) => child.name === `${outline.prefix}${name}`);
  const element = place ? parseXml(text.slice(place.start, place.end), part) : null;
  return element ? childrenOf(element, name === 'cols' ? 'col' : 'mergeCell') : [];
}

function areaOf(ref: string | undefined, sheet: string): Area[] {
  const area = ref === undefined ? null : parseArea(`x!${ref}`);
  return area ? [{ ...area, sheet }] : [];
}

/** Widths of the columns that are used: one entry may well be for all 16,384. A hidden column is 0 wide. */
function readWidths(
  columns: readonly XmlElement[],
  cells: readonly ContentCell[],
  part: string,
): Map<number, number> {
  const used = cells.reduce((last, { column }) => Math.max(last, column), 25);
  const widths = new Map<number, number>();
  let next = 0;
  for (const { attributes } of columns) {
    const [min, max] = [Number(attributes['min']) - 1, Number(attributes['max']) - 1];
    // In their order, none of them twice: else a short list could go over the columns for ever.
    if (!(min >= next && max >= min && max <= LAST_COLUMN)) throw new WorkbookError('damaged', part);
    next = max + 1;
    const width = isOn(attributes['hidden']) ? 0 : Number(attributes['width'] ?? NaN);
    if (Number.isNaN(width)) continue;
    for (let column = min; column <= Math.min(max, used); column++) widths.set(column, width);
  }
  return widths;
}
