// A sheet's part as cells.
import { parseArea } from '../../model/address';
import { type Area, type ContentCell, type Scalar, UNCALCULATED } from '../../model/sheet';
import { type RawCell, scanSheet, type SheetOutline } from './sheet-scan';
import { shiftFormula } from './shift-formula';
import { decodeCellText } from './text';
import { childrenOf, isOn, parseXml, type XmlElement } from './tree';
import { WorkbookError } from '../port';

/** What the cells of all sheets of a workbook share. */
export interface CellContext {
  readonly strings: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly (string | null)[];
  readonly from1904: boolean;
}

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
  const followers: { at: number; raw: RawCell }[] = [];
  const cells: ContentCell[] = [];
  const outline = scanSheet(text, part, (raw) => {
    const { formula } = raw;
    if (formula?.type === 'shared' && formula.shared !== null) {
      if (formula.text === '') followers.push({ at: cells.length, raw });
      else masters.set(formula.shared, raw);
    }
    const cell: ContentCell = {
      row: raw.row,
      column: raw.column,
      value: readValue(raw, part, context),
      formula: formula && formula.text !== '' ? `=${decodeCellText(formula.text)}` : null,
      format: context.formats[raw.style] ?? null,
    };
    const holdsFormula = formula !== null && (formula.text !== '' || formula.type === 'shared');
    if (cell.value !== null || cell.format !== null || holdsFormula) cells.push(cell);
  });
  for (const { at, raw } of followers) {
    const formula = followed(raw, masters);
    if (formula !== null) cells[at] = { ...(cells[at] as ContentCell), formula };
  }
  return {
    cells,
    merges: readChild(text, part, outline, 'mergeCells').flatMap((merge) =>
      areaOf(merge.attributes['ref'], sheet),
    ),
    widths: readWidths(readChild(text, part, outline, 'cols'), cells),
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

function readValue(raw: RawCell, part: string, context: CellContext): Scalar {
  const { type, value } = raw;
  // Some writers leave the value of a formula out, others leave it empty: neither has been calculated.
  if (value === null || (value === '' && type !== 'str' && type !== 'inlineStr')) {
    return raw.formula ? UNCALCULATED : null;
  }
  switch (type) {
    case 's': {
      const text = context.strings[Number(value)];
      if (text === undefined) throw new WorkbookError('damaged', part);
      return text;
    }
    case 'inlineStr':
      return value;
    case 'str':
      return decodeCellText(value);
    case 'b':
      return isOn(value.trim());
    case 'e':
      return { error: value.trim() };
    case 'd':
      return dateNumber(value, context.from1904);
    default:
      return Number.isFinite(Number(value)) ? Number(value) : { error: '#NUM!' };
  }
}

/** A date written out (ISO 8601) as the number Excel counts it by. */
function dateNumber(text: string, from1904: boolean): Scalar {
  const time = Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + (from1904 ? 24_107 : 25_569);
}

/** The formula of a cell that shares the one of another. */
function followed(raw: RawCell, masters: ReadonlyMap<string, RawCell>): string | null {
  const master = masters.get(raw.formula?.shared ?? '');
  if (!master?.formula) return null;
  const text = decodeCellText(master.formula.text);
  return `=${shiftFormula(text, raw.row - master.row, raw.column - master.column)}`;
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
function readWidths(columns: readonly XmlElement[], cells: readonly ContentCell[]): Map<number, number> {
  const used = cells.reduce((last, { column }) => Math.max(last, column), 25);
  const widths = new Map<number, number>();
  for (const { attributes } of columns) {
    const width = isOn(attributes['hidden']) ? 0 : Number(attributes['width'] ?? NaN);
    if (Number.isNaN(width)) continue;
    const last = Math.min(Number(attributes['max']) - 1, used);
    for (let column = Number(attributes['min']) - 1; column <= last; column++) widths.set(column, width);
  }
  return widths;
}
