// What the library has read, in our terms: cells, formulas, errors and names. What it could not tell is an error, never a guess.
import type { CellObject, WorkBook } from '@e965/xlsx';
import type { Area, ContentCell, NameEntry, Scalar, SheetEntry } from '../../model/sheet';
import type { OldContents } from '../old-workbook';
import { WorkbookError } from '../port';

export const isFrom1904 = ({ Workbook }: WorkBook): boolean => Workbook?.WBProps?.date1904 === true;

/** The sheets of the index, in its order. */
export function sheetsOf({ Sheets }: WorkBook, index: readonly SheetEntry[]): OldContents['sheets'] {
  return index.map(({ name }) => {
    // Own: a sheet may be called as something that every object has.
    const sheet = Object.hasOwn(Sheets, name) ? Sheets[name] : undefined;
    if (!sheet) throw new WorkbookError('damaged', name);
    const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
    const cells: ContentCell[] = [];
    rows.forEach((row, r) => {
      row?.forEach((cell, column) => {
        if (cell) cells.push(contentOf(cell, r, column));
      });
    });
    const merges = (sheet['!merges'] ?? []).map(({ s, e }): Area => ({
      ...{ sheet: name, top: s.r, left: s.c },
      ...{ bottom: e.r, right: e.c },
    }));
    return { cells, merges };
  });
}

function contentOf(cell: CellObject, row: number, column: number): ContentCell {
  const { f, z } = cell;
  const format = z === undefined || /^general$/i.test(String(z)) ? null : String(z);
  return { row, column, value: valueOf(cell), formula: f === undefined ? null : `=${f}`, format };
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

function valueOf({ t, v }: CellObject): Scalar {
  switch (t) {
    case 'n':
      return typeof v === 'number' && Number.isFinite(v) ? v : { error: '#NUM!' };
    case 's':
      return String(v ?? '');
    case 'b':
      return v === true;
    case 'e':
      return { error: ERRORS[Number(v)] ?? '#VALUE!' };
    default:
      return null;
  }
}

/** `sheets`: in the order by which a name says to which it belongs. */
export function namesOf(
  { Workbook }: WorkBook,
  sheets: readonly SheetEntry[],
  hidden: (i: number) => boolean,
): NameEntry[] {
  return (Workbook?.Names ?? []).map(({ Name, Ref, Sheet }, i) => {
    const scope = Sheet === undefined ? null : sheets[Sheet]?.name;
    if (scope === undefined) throw new WorkbookError('damaged', Name);
    return { name: Name, scope, refersTo: `=${formulaOf(Ref)}`, visible: !hidden(i) };
  });
}

/** Its signs for what it could not resolve: a sheet or file that is gone. */
const UNRESOLVED = /SH33TJS|#REF(?!!)/;

function formulaOf(ref: string): string {
  if (UNRESOLVED.test(ref)) return '#REF!';
  // Several areas stand in brackets.
  return /^\(.*\)$/.test(ref) ? ref.slice(1, -1) : ref;
}
