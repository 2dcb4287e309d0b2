// Worksheet and WorksheetCollection, with protection.
import type { SheetEntry } from '../model/sheet';
import { HostError } from './errors';
import { ALL_SHEETS, EVENT_TYPES, type EventName } from './events';
import { sheetRange } from './host-range';
import { HostObject, type MethodMember, type ObjectType, pascal, type Session, text } from './members';
import type { MemorySheet } from './memory-sheet';
import type { MemoryWorkbook } from './memory-workbook';
import { WHOLE_SHEET } from './rect';
import { namesType } from './type-names';
import { freezePanesType, pageLayoutType } from './type-page';
import { rangeType } from './type-range';
import { rangeAreasType } from './type-range-areas';

const protectionType: ObjectType<MemorySheet> = {
  name: 'WorksheetProtection',
  scalars: { protected: { since: 2, get: (sheet) => sheet.protected } },
  navigations: {},
  methods: {
    protect: { since: 2, call: (sheet, _args, session) => protect(sheet, true, session) },
    unprotect: { since: 7, call: (sheet, _args, session) => protect(sheet, false, session) },
  },
};

// Protecting twice is refused since 2026 (office-js #6784).
function protect(sheet: MemorySheet, on: boolean, session: Session): void {
  if (sheet.protected === on)
    throw new HostError('AccessDenied', `The sheet is ${on ? 'already' : 'not'} protected.`);
  session.workbook.setProtected(sheet, on, 'add-in');
}

/** `_RegisterDataChangedEvent` and its like, for the events this host raises. */
function registrations<T>(target: (of: T) => string): Record<string, MethodMember<T>> {
  const members: Record<string, MethodMember<T>> = {};
  for (const event of Object.keys(EVENT_TYPES) as EventName[]) {
    // The later events are registered under names turned round.
    const [name, since]: readonly [string, number] =
      event === 'NameChanged' ? [`Event${event}`, 17] : [`${event}Event`, 7];
    members[`_Register${name}`] = {
      since,
      call: (of, _args, { events }) => events.register(event, target(of)),
    };
    members[`_Unregister${name}`] = {
      since,
      call: (of, _args, { events }) => events.unregister(event, target(of)),
    };
  }
  return members;
}

const used = (sheet: MemorySheet, valuesOnly: unknown): HostObject | null => {
  const rect = sheet.used(WHOLE_SHEET, valuesOnly === true);
  return rect && HostObject.of(rangeType, { sheet, ...rect });
};

const worksheetType: ObjectType<MemorySheet> = {
  name: 'Worksheet',
  scalars: {
    id: { since: 1, get: ({ id }) => id },
    name: {
      since: 1,
      get: ({ name }) => name,
      set: (sheet, name, session) => session.workbook.renameSheet(sheet.id, text(name), 'add-in'),
    },
    position: { since: 1, get: (sheet, session) => session.workbook.sheets.indexOf(sheet) },
    visibility: {
      since: 1,
      get: ({ visibility }) => pascal(visibility),
      set: (sheet, value, session) => session.workbook.setVisibility(sheet, visibility(value), 'add-in'),
    },
    tabColor: {
      since: 7,
      get: ({ tabColor }) => tabColor,
      set: (sheet, color, { workbook }) =>
        workbook.layOut(sheet, () => (sheet.tabColor = text(color)), 'add-in'),
    },
    showGridlines: {
      since: 8,
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, on, { workbook }) =>
        workbook.layOut(sheet, () => (sheet.showGridlines = on === true), 'add-in'),
    },
  },
  navigations: {
    names: { since: 4, go: (sheet) => HostObject.of(namesType, { sheet }) },
    protection: { since: 2, go: (sheet) => HostObject.of(protectionType, sheet) },
    freezePanes: { since: 7, go: (sheet) => HostObject.of(freezePanesType, sheet) },
    pageLayout: { since: 9, go: (sheet) => HostObject.of(pageLayoutType, sheet) },
  },
  methods: {
    getRange: {
      since: 1,
      call: (sheet, [address]) =>
        HostObject.of(
          rangeType,
          address === null || address === undefined
            ? { sheet, ...WHOLE_SHEET }
            : sheetRange(sheet, address, rangeType),
        ),
    },
    getRanges: {
      since: 9,
      call: (sheet, [addresses]) => {
        const ranges = text(addresses)
          .split(',')
          .map((address) => sheetRange(sheet, address.trim(), rangeType));
        return HostObject.of(rangeAreasType, ranges);
      },
    },
    getRangeByIndexes: {
      since: 7,
      call: (sheet, [top, left, rowCount, columnCount]) => {
        const bounds = [top, left, rowCount, columnCount].map(Number) as [number, number, number, number];
        const rect = {
          top: bounds[0],
          left: bounds[1],
          bottom: bounds[0] + bounds[2] - 1,
          right: bounds[1] + bounds[3] - 1,
        };
        return HostObject.of(rangeType, { sheet, ...rect });
      },
    },
    getUsedRange: {
      since: 1,
      call: (sheet, [valuesOnly]) =>
        used(sheet, valuesOnly) ?? HostObject.of(rangeType, { sheet, top: 0, left: 0, bottom: 0, right: 0 }),
    },
    getUsedRangeOrNullObject: { since: 4, call: (sheet, [valuesOnly]) => used(sheet, valuesOnly) },
    activate: { since: 1, call: (sheet, _args, session) => session.workbook.activate(sheet.id, 'add-in') },
    delete: { since: 1, call: (sheet, _args, session) => session.workbook.removeSheet(sheet.id, 'add-in') },
    ...registrations<MemorySheet>((sheet) => sheet.id),
  },
  identity: ({ id }) => ({ Id: id }),
};

function visibility(value: unknown): SheetEntry['visibility'] {
  const known = (['visible', 'hidden', 'veryHidden'] as const).find((one) => pascal(one) === value);
  if (!known) throw new HostError('InvalidArgument', `${String(value)} is no visibility.`);
  return known;
}

const wrap = (sheet: MemorySheet | null): HostObject | null => sheet && HostObject.of(worksheetType, sheet);

export const worksheetsType: ObjectType<MemoryWorkbook> = {
  name: 'WorksheetCollection',
  scalars: {},
  navigations: {},
  methods: {
    add: {
      since: 1,
      call: (workbook, [name]) =>
        wrap(
          workbook.addSheet(
            name === null || name === undefined ? `Sheet${workbook.sheets.length + 1}` : text(name),
            'add-in',
          ),
        ),
    },
    getItemOrNullObject: { since: 4, call: (workbook, [key]) => wrap(workbook.sheet(text(key))) },
    getActiveWorksheet: { since: 1, call: (workbook) => wrap(workbook.active) },
    getCount: { since: 4, call: (workbook) => workbook.sheets.length },
    ...registrations<MemoryWorkbook>(() => ALL_SHEETS),
  },
  items: (workbook) => workbook.sheets.map((sheet) => HostObject.of(worksheetType, sheet)),
  item: (workbook, key) => wrap(workbook.sheet(text(key))),
};
