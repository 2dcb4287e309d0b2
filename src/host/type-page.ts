// PageLayout and frozen panes, as far as an add-in of ours sets them.
import { LAST_COLUMN, LAST_ROW } from '../model/sheet';
import { HostError } from './errors';
import { type HostRange, sheetRange } from './host-range';
import { HostObject, type ObjectType, type ScalarMember, type Session } from './members';
import type { MemorySheet } from './memory-sheet';
import type { PageLayout } from './page-layout';
import type { Json } from './protocol';
import { rangeType } from './type-range';

function page<K extends keyof PageLayout>(
  key: K,
  read: (value: Json) => PageLayout[K],
): ScalarMember<MemorySheet> {
  return {
    since: 9,
    get: (sheet) => sheet.page[key],
    set: (sheet, value, session) => setPage(sheet, { [key]: read(value) }, session),
  };
}

function setPage(sheet: MemorySheet, change: Partial<PageLayout>, session: Session): void {
  session.workbook.layOut(sheet, () => (sheet.page = { ...sheet.page, ...change }), 'add-in');
}

function options(value: Json): PageLayout['zoom'] {
  if (typeof value !== 'object' || value === null)
    throw new HostError('InvalidArgument', 'zoom takes its options.');
  return value as PageLayout['zoom'];
}

export const pageLayoutType: ObjectType<MemorySheet> = {
  name: 'PageLayout',
  scalars: {
    orientation: page('orientation', String),
    paperSize: page('paperSize', String),
    zoom: page('zoom', options),
    centerHorizontally: page('centerHorizontally', (value) => value === true),
  },
  navigations: {},
  methods: {
    setPrintTitleRows: {
      since: 9,
      call: (sheet, [rows], session) => {
        if (typeof rows !== 'string' || !/^\$?\d+:\$?\d+$/.test(rows)) {
          throw new HostError('InvalidArgument', 'Title rows are an address such as $1:$2.');
        }
        setPage(sheet, { titleRows: rows }, session);
      },
    },
  },
};

function freeze(sheet: MemorySheet, rows: number, columns: number, session: Session): void {
  session.workbook.layOut(
    sheet,
    () => {
      sheet.frozenRows = rows;
      sheet.frozenColumns = columns;
    },
    'add-in',
  );
}

export const freezePanesType: ObjectType<MemorySheet> = {
  name: 'WorksheetFreezePanes',
  scalars: {},
  navigations: {},
  methods: {
    freezeRows: { since: 7, call: (sheet, [count], session) => freeze(sheet, Number(count), 0, session) },
    freezeColumns: { since: 7, call: (sheet, [count], session) => freeze(sheet, 0, Number(count), session) },
    freezeAt: {
      since: 7,
      call: (sheet, [frozen], session) => {
        const { bottom, right } = sheetRange(sheet, frozen, rangeType);
        freeze(sheet, bottom === LAST_ROW ? 0 : bottom + 1, right === LAST_COLUMN ? 0 : right + 1, session);
      },
    },
    getLocationOrNullObject: {
      since: 7,
      call: (sheet) => {
        const { frozenRows, frozenColumns } = sheet;
        if (frozenRows + frozenColumns === 0) return null;
        const bottom = frozenRows === 0 ? LAST_ROW : frozenRows - 1;
        const right = frozenColumns === 0 ? LAST_COLUMN : frozenColumns - 1;
        return HostObject.of<HostRange>(rangeType, { sheet, top: 0, left: 0, bottom, right });
      },
    },
    unfreeze: { since: 7, call: (sheet, _args, session) => freeze(sheet, 0, 0, session) },
  },
};
