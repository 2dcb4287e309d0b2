// Conditional formats with a formula of their own: added to a range, given a rule and looks, removed again.
import { type ConditionalFormat, customFormat } from './conditional-format';
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

const looksType: ObjectType<Target> = {
  ...part('ConditionalRangeFormat', {}),
  navigations: {
    fill: { since: 6, go: (target) => HostObject.of(fillType, target) },
    font: { since: 6, go: (target) => HostObject.of(fontType, target) },
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
    type: { since: 6, get: () => 'Custom' },
    stopIfTrue: {
      since: 6,
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value, session) =>
        changed(sheet, session, () => (format.stopIfTrue = value === true)),
    },
  },
  navigations: { custom: { since: 6, go: (target) => HostObject.of(customType, target) } },
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

const touching = (range: HostRange): ConditionalFormat[] =>
  range.sheet.conditionalFormats.filter((format) => intersection(format.range, range));

const wrap = ({ sheet }: HostRange, format: ConditionalFormat): HostObject =>
  HostObject.of(conditionalFormatType, { sheet, format });

let last = 0;

export const conditionalFormatsType: ObjectType<HostRange> = {
  name: 'ConditionalFormatCollection',
  scalars: {},
  navigations: {},
  methods: {
    add: {
      since: 6,
      call: (range, [type], session) => {
        if (type !== 'Custom')
          throw new HostError('ApiNotFound', 'Only Custom formats are supported by this host.');
        last += 1;
        const format = customFormat(`CF${last}`, range);
        changed(
          range.sheet,
          session,
          () => (range.sheet.conditionalFormats = [...range.sheet.conditionalFormats, format]),
        );
        return wrap(range, format);
      },
    },
    clearAll: {
      since: 6,
      call: (range, _args, session) =>
        changed(range.sheet, session, () => {
          range.sheet.conditionalFormats = range.sheet.conditionalFormats.filter(
            (f) => !intersection(f.range, range),
          );
        }),
    },
    getCount: { since: 6, call: (range) => touching(range).length },
  },
  items: (range) => touching(range).map((format) => wrap(range, format)),
  item: (range, key) => {
    const format = touching(range).find(({ id }) => id === key);
    return format ? wrap(range, format) : null;
  },
};
