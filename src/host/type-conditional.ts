// Conditional formats: added to ranges, a custom one given its rule and looks, removed again.
import {
  CONDITIONAL_EDGES,
  type ConditionalEdge,
  type ConditionalFormat,
  conditionalFormat,
} from './conditional-format';
import { HostError } from './errors';
import type { HostRange } from './host-range';
import { HostObject, type ObjectType, type ScalarMember, type Session, text } from './members';
import type { MemorySheet } from './memory-sheet';
import { intersection } from './rect';

interface Target {
  readonly sheet: MemorySheet;
  readonly format: ConditionalFormat;
}

function changed(sheet: MemorySheet, session: Session, change: () => void): void {
  session.workbook.layOut(sheet, change, 'add-in');
}

function color(part: 'fill' | 'font'): ScalarMember<Target> {
  return {
    since: 6,
    get: ({ format }) => format[part].color,
    set: ({ sheet, format }, value, session) =>
      changed(sheet, session, () => (format[part].color = text(value))),
  };
}

const flag = (key: 'bold' | 'italic'): ScalarMember<Target> => ({
  since: 6,
  get: ({ format }) => format.font[key],
  set: ({ sheet, format }, value, session) =>
    changed(sheet, session, () => (format.font[key] = value === true)),
});

const part = (name: string, scalars: Record<string, ScalarMember<Target>>): ObjectType<Target> => ({
  name,
  scalars,
  navigations: {},
  methods: {},
});

const fillType = part('ConditionalRangeFill', { color: color('fill') });
const fontType = part('ConditionalRangeFont', {
  color: color('font'),
  bold: flag('bold'),
  italic: flag('italic'),
});
const ruleType = part('ConditionalFormatRule', {
  formula: {
    since: 6,
    get: ({ format }) => format.formula,
    set: ({ sheet, format }, value, session) => changed(sheet, session, () => (format.formula = text(value))),
  },
});

const NO_LINE = { style: 'None', color: '#000000' };

const borderType = (edge: ConditionalEdge): ObjectType<Target> => {
  const line = (key: 'style' | 'color'): ScalarMember<Target> => ({
    since: 6,
    get: ({ format }) => (format.borders[edge] ?? NO_LINE)[key],
    set: ({ sheet, format }, value, session) =>
      changed(sheet, session, () => {
        format.borders[edge] = { ...NO_LINE, ...format.borders[edge], [key]: text(value) };
      }),
  });
  return part('ConditionalRangeBorder', {
    sideIndex: { since: 6, get: () => edge },
    style: line('style'),
    color: line('color'),
  });
};

const bordersType: ObjectType<Target> = {
  ...part('ConditionalRangeBorderCollection', {}),
  item: (target, key) => {
    const edge = CONDITIONAL_EDGES.find((known) => known === key);
    return edge ? HostObject.of(borderType(edge), target) : null;
  },
};

const looksType: ObjectType<Target> = {
  ...part('ConditionalRangeFormat', {}),
  navigations: {
    fill: { since: 6, go: (target) => HostObject.of(fillType, target) },
    font: { since: 6, go: (target) => HostObject.of(fontType, target) },
    borders: { since: 6, go: (target) => HostObject.of(bordersType, target) },
  },
};

const customType: ObjectType<Target> = {
  ...part('CustomConditionalFormat', {}),
  navigations: {
    rule: { since: 6, go: (target) => HostObject.of(ruleType, target) },
    format: { since: 6, go: (target) => HostObject.of(looksType, target) },
  },
};

const conditionalFormatType: ObjectType<Target> = {
  name: 'ConditionalFormat',
  scalars: {
    id: { since: 6, get: ({ format }) => format.id },
    type: { since: 6, get: ({ format }) => format.type },
    stopIfTrue: {
      since: 6,
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value, session) =>
        changed(sheet, session, () => (format.stopIfTrue = value === true)),
    },
  },
  navigations: {
    custom: {
      since: 6,
      go: (target) => {
        if (target.format.type !== 'Custom')
          throw new HostError('InvalidOperation', 'The conditional format is of another type.');
        return HostObject.of(customType, target);
      },
    },
    customOrNullObject: {
      since: 6,
      go: (target) => (target.format.type === 'Custom' ? HostObject.of(customType, target) : null),
    },
  },
  methods: {
    delete: {
      since: 6,
      call: ({ sheet, format }, _args, session) =>
        changed(
          sheet,
          session,
          () => (sheet.conditionalFormats = sheet.conditionalFormats.filter((f) => f !== format)),
        ),
    },
  },
  identity: ({ format }) => ({ Id: format.id }),
};

const touching = (format: ConditionalFormat, ranges: readonly HostRange[]): boolean =>
  ranges.some((range) => format.ranges.some((of) => intersection(of, range)));

const found = (ranges: readonly HostRange[]): ConditionalFormat[] =>
  sheetOf(ranges).conditionalFormats.filter((format) => touching(format, ranges));

// The ranges of a RangeAreas are of one sheet.
function sheetOf([range]: readonly HostRange[]): MemorySheet {
  if (!range) throw new HostError('InvalidArgument', 'There are no cells.');
  return range.sheet;
}

const wrap = (sheet: MemorySheet, format: ConditionalFormat): HostObject =>
  HostObject.of(conditionalFormatType, { sheet, format });

let last = 0;

export const conditionalFormatsType: ObjectType<readonly HostRange[]> = {
  name: 'ConditionalFormatCollection',
  scalars: {},
  navigations: {},
  methods: {
    add: {
      since: 6,
      call: (ranges, [type], session) => {
        last += 1;
        const rects = ranges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
        const format = conditionalFormat(`CF${last}`, text(type), rects);
        const sheet = sheetOf(ranges);
        changed(sheet, session, () => (sheet.conditionalFormats = [...sheet.conditionalFormats, format]));
        return wrap(sheet, format);
      },
    },
    clearAll: {
      since: 6,
      call: (ranges, _args, session) => {
        const sheet = sheetOf(ranges);
        changed(sheet, session, () => {
          sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !touching(format, ranges));
        });
      },
    },
    getCount: { since: 6, call: (ranges) => found(ranges).length },
  },
  items: (ranges) => found(ranges).map((format) => wrap(sheetOf(ranges), format)),
  item: (ranges, key) => {
    const format = found(ranges).find(({ id }) => id === key);
    return format ? wrap(sheetOf(ranges), format) : null;
  },
};
