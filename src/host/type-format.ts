// RangeFormat, its fill and font, of one range or several. A property that differs among the cells reads null.
import type { CellLooks } from './cell';
import { HostError } from './errors';
import type { HostRange } from './host-range';
import { bordersType } from './type-borders';
import { common } from './looks-of';
import { HostObject, type ObjectType, type ScalarMember } from './members';
import type { Json } from './protocol';
import { STANDARD_WIDTH } from './memory-sheet';
import { columns } from './rect';

/** Excel tells column widths in points; a file, and this host, count characters. About 7 pixels each, and 5 around them. */
const PIXELS_PER_CHARACTER = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;
const toPoints = (characters: number): number =>
  (characters * PIXELS_PER_CHARACTER + PADDING) * POINTS_PER_PIXEL;
const toCharacters = (points: number): number => (points / POINTS_PER_PIXEL - PADDING) / PIXELS_PER_CHARACTER;

type LooksKey = Exclude<keyof CellLooks, 'borders'>;

function looks(key: LooksKey, type: 'string' | 'number' | 'boolean'): ScalarMember<readonly HostRange[]> {
  return {
    since: 1,
    get: (ranges) => common<CellLooks[LooksKey]>(ranges, (cell) => cell[key]),
    set: (ranges, value, { workbook }) => {
      if (typeof value !== type) throw new HostError('InvalidArgument', `${key} takes a ${type}.`);
      for (const range of ranges) workbook.setLooks(range.sheet, range, { [key]: value }, 'add-in');
    },
  };
}

const fillType: ObjectType<readonly HostRange[]> = {
  name: 'RangeFill',
  scalars: {
    color: { ...looks('fill', 'string'), get: (ranges) => common(ranges, (cell) => cell.fill ?? '#FFFFFF') },
    pattern: { since: 9, get: (ranges) => common(ranges, ({ fill }) => (fill === null ? 'None' : 'Solid')) },
  },
  navigations: {},
  methods: {
    clear: {
      since: 1,
      call: (ranges, _args, { workbook }) => {
        for (const range of ranges) workbook.setLooks(range.sheet, range, { fill: null }, 'add-in');
      },
    },
  },
};

const fontType: ObjectType<readonly HostRange[]> = {
  name: 'RangeFont',
  scalars: {
    bold: looks('bold', 'boolean'),
    italic: looks('italic', 'boolean'),
    underline: looks('underline', 'string'),
    size: looks('size', 'number'),
    color: looks('color', 'string'),
  },
  navigations: {},
  methods: {},
};

const same = (values: readonly Json[]): Json =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;

export const formatType: ObjectType<readonly HostRange[]> = {
  name: 'RangeFormat',
  scalars: {
    wrapText: looks('wrap', 'boolean'),
    horizontalAlignment: looks('horizontal', 'string'),
    verticalAlignment: looks('vertical', 'string'),
    columnWidth: {
      since: 2,
      get: (ranges) => same(ranges.flatMap(widthsOf).map(toPoints)),
      set: (ranges, value, { workbook }) => {
        if (typeof value !== 'number' || value < 0)
          throw new HostError('InvalidArgument', 'A width is a number of points.');
        for (const range of ranges) {
          workbook.layOut(
            range.sheet,
            (sheet) => setWidths(sheet.widths, range, toCharacters(value)),
            'add-in',
          );
        }
      },
    },
    useStandardWidth: {
      since: 7,
      get: (ranges) => same(ranges.flatMap(widthsOf).map((width) => width === STANDARD_WIDTH)),
      // Only ever set to true; Excel takes no notice of false.
      set: (ranges, value, { workbook }) => {
        if (value !== true) return;
        for (const range of ranges)
          workbook.layOut(range.sheet, (sheet) => dropWidths(sheet.widths, range), 'add-in');
      },
    },
  },
  navigations: {
    fill: { since: 1, go: (ranges) => HostObject.of(fillType, ranges) },
    font: { since: 1, go: (ranges) => HostObject.of(fontType, ranges) },
    borders: { since: 1, go: (ranges) => HostObject.of(bordersType, ranges) },
  },
  methods: {
    autofitColumns: { since: 2, call: () => undefined },
    autofitRows: { since: 2, call: () => undefined },
  },
};

function widthsOf(range: HostRange): number[] {
  const { left, sheet } = range;
  return Array.from({ length: columns(range) }, (_, i) => sheet.widths.get(left + i) ?? STANDARD_WIDTH);
}

function setWidths(widths: Map<number, number>, { left, right }: HostRange, characters: number): void {
  for (let column = left; column <= right; column += 1)
    widths.set(column, Math.round(characters * 100) / 100);
}

function dropWidths(widths: Map<number, number>, { left, right }: HostRange): void {
  for (let column = left; column <= right; column += 1) widths.delete(column);
}
