// Range: cells and their contents, as Office.js sees them.
import { areaAddress } from '../model/address';
import { isCellError } from '../model/sheet';
import type { HostCell } from './cell';
import { formatType } from './type-format';
import { cellProperties } from './cell-properties';
import { conditionalFormatsType } from './type-conditional';
import { HostError } from './errors';
import { wireValue } from './input';
import {
  HostObject,
  type MethodMember,
  type ObjectType,
  pascal,
  type ScalarMember,
  type Session,
} from './members';
import type { Json } from './protocol';
import { type HostRange, sheetRange } from './host-range';
import { rangeAreasType } from './type-range-areas';
import { bounding, cellCount, columns, intersection, onSheet, type Rect, rows } from './rect';
import { setFormats, setInputs } from './range-write';

/** More cells than this in one range Excel answers with null (its documented limit). */
const MOST_CELLS = 5_000_000;

function matrix(range: HostRange, of: (cell: HostCell) => Json): Json {
  if (cellCount(range) > MOST_CELLS) return null;
  const { sheet, top, left } = range;
  return Array.from({ length: rows(range) }, (_, r) =>
    Array.from({ length: columns(range) }, (_unused, c) => of(sheet.cell(top + r, left + c))),
  );
}

const readOnly = (get: (range: HostRange) => Json, since = 1): ScalarMember<HostRange> => ({ since, get });
const formulaOf = (cell: HostCell): Json => cell.formula ?? wireValue(cell.value);

function valueType({ value }: HostCell): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

const input: ScalarMember<HostRange>['set'] = (range, value, session) => setInputs(range, value, session);

/** A range that begins at another one's corner. */
function moved(range: HostRange, rect: Rect): HostObject {
  if (!onSheet(rect)) throw new HostError('InvalidArgument', 'The range would reach beyond the sheet.');
  return HostObject.of(rangeType, { ...range, ...rect });
}

const number = (value: unknown): number => {
  if (typeof value !== 'number') throw new HostError('InvalidArgument', 'A number was expected.');
  return value;
};

const method = (call: MethodMember<HostRange>['call'], since = 1): MethodMember<HostRange> => ({
  since,
  call,
});

const used = (range: HostRange, valuesOnly: unknown): HostObject | null => {
  const rect = range.sheet.used(range, valuesOnly === true);
  return rect && HostObject.of(rangeType, { ...range, ...rect });
};

function layOut(range: HostRange, session: Session, merges: (now: readonly Rect[]) => readonly Rect[]): void {
  session.workbook.layOut(range.sheet, (sheet) => (sheet.merges = merges(sheet.merges)), 'add-in');
}

export const rangeType: ObjectType<HostRange> = {
  name: 'Range',
  scalars: {
    address: readOnly(({ sheet, ...rect }) => areaAddress({ sheet: sheet.name, ...rect })),
    rowIndex: readOnly(({ top }) => top),
    columnIndex: readOnly(({ left }) => left),
    rowCount: readOnly(rows),
    columnCount: readOnly(columns),
    cellCount: readOnly(cellCount),
    values: { since: 1, get: (range) => matrix(range, (cell) => wireValue(cell.value)), set: input },
    formulas: { since: 1, get: (range) => matrix(range, formulaOf), set: input },
    numberFormat: {
      since: 1,
      get: (range) => matrix(range, (cell) => cell.format ?? 'General'),
      set: (range, value, session) => setFormats(range, value, session),
    },
    valueTypes: readOnly((range) => matrix(range, valueType)),
  },
  navigations: {
    format: { since: 1, go: (range) => HostObject.of(formatType, [range]) },
    conditionalFormats: { since: 6, go: (range) => HostObject.of(conditionalFormatsType, [range]) },
  },
  methods: {
    getCell: method((range, [row, column]) => {
      const [top, left] = [range.top + number(row), range.left + number(column)];
      return moved(range, { top, left, bottom: top, right: left });
    }),
    getRow: method((range, [row]) => {
      const top = range.top + number(row);
      return moved(range, { ...range, top, bottom: top });
    }),
    getColumn: method((range, [column]) => {
      const left = range.left + number(column);
      return moved(range, { ...range, left, right: left });
    }),
    getBoundingRect: method((range, [other]) =>
      moved(range, bounding(range, sheetRange(range.sheet, other, rangeType))),
    ),
    getUsedRange: method((range, [valuesOnly]) => {
      const found = used(range, valuesOnly);
      if (!found) throw new HostError('ItemNotFound', 'Nothing is in the range.');
      return found;
    }),
    getUsedRangeOrNullObject: method((range, [valuesOnly]) => used(range, valuesOnly), 4),
    getMergedAreasOrNullObject: method((range) => {
      const merges = range.sheet.merges.filter((merge) => intersection(merge, range));
      return merges.length === 0
        ? null
        : HostObject.of(
            rangeAreasType,
            merges.map((rect) => ({ ...range, ...rect })),
          );
    }, 13),
    select: method((range, _args, session) => {
      const { sheet, ...rect } = range;
      session.workbook.select({ sheet: sheet.name, ...rect }, 'add-in');
    }),
    clear: method((range, [applyTo], session) => {
      const chosen = (['all', 'contents', 'formats'] as const).find(
        (what) => pascal(what) === (applyTo ?? 'All'),
      );
      if (!chosen)
        throw new HostError('ApiNotFound', 'Only All, Contents and Formats can be cleared in this host.');
      session.workbook.clear(range.sheet, range, chosen, 'add-in');
      if (chosen !== 'contents')
        layOut(range, session, (now) => now.filter((merge) => !intersection(merge, range)));
    }),
    merge: method((range, [across], session) => {
      if (across === true)
        throw new HostError('ApiNotFound', 'Merging across is not supported by this host.');
      const { top, left, bottom, right } = range;
      layOut(range, session, (now) => [
        ...now.filter((merge) => !intersection(merge, range)),
        { top, left, bottom, right },
      ]);
    }, 2),
    unmerge: method((range, _args, session) => {
      layOut(range, session, (now) => now.filter((merge) => !intersection(merge, range)));
    }, 2),
    getCellProperties: method((range, [wanted]) => cellProperties(range, wanted), 9),
    _ValidateArraySize: method((range, [rowCount, columnCount]) => {
      if (rowCount !== rows(range) || columnCount !== columns(range)) {
        throw new HostError('InvalidArgument', 'The array does not have the shape of the range.');
      }
    }, 3),
  },
};
