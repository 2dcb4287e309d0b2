// Hearing of changes in Excel that are not our own writing: cells, and sheets added, deleted or renamed.
import { parseArea, quoteSheet } from '../model/address';
import { type Area, LAST_COLUMN, LAST_ROW } from '../model/sheet';
import { callExcel, type ExcelAccess } from './excel-call';

export type Changed = (area: Area | null) => void;

/** Sheet names by the ids that events carry: what is known, and made known to whoever asks. */
export interface SheetIds {
  ids: ReadonlyMap<string, string>;
}

const NOTHING = (): Promise<void> => Promise.resolve();

/** Edits are told from ExcelApi 1.9 on; before, there is nothing to listen to and it never calls back. */
export async function watchExcel(
  access: ExcelAccess,
  known: SheetIds,
  changed: Changed,
): Promise<() => Promise<void>> {
  if (!access.supports('1.9')) return NOTHING;
  // An event may be on its way when watching is stopped.
  let listening = true;
  const tell: Changed = (area) => {
    if (listening) changed(area);
  };
  const registered = await callExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(['items/id', 'items/name']);
    const handlers = register(worksheets, access, known, tell);
    await context.sync();
    known.ids = new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
    return { handlers, context };
  }, access.timeout);
  return () => {
    if (!listening) return NOTHING();
    listening = false;
    return callExcel(
      async (context) => {
        for (const handler of registered.handlers) handler.remove();
        await context.sync();
      },
      access.timeout,
      // Only where it was registered can it be taken back.
      registered.context,
    );
  };
}

// Our writes switch events off; those of builds that tell all the same are known by their source, where it is told.
function register(
  worksheets: Excel.WorksheetCollection,
  access: ExcelAccess,
  known: SheetIds,
  tell: Changed,
): { remove(): void }[] {
  const handled = (act: () => void): Promise<void> => {
    act();
    return Promise.resolve();
  };
  return [
    worksheets.onChanged.add((event) =>
      handled(() => {
        if (event.triggerSource !== 'ThisLocalAddin') tell(areaOf(event, known));
      }),
    ),
    worksheets.onAdded.add(() => handled(() => tell(null))),
    worksheets.onDeleted.add(({ worksheetId }) =>
      handled(() => {
        const name = known.ids.get(worksheetId);
        known.ids = new Map([...known.ids].filter(([id]) => id !== worksheetId));
        tell(name === undefined ? null : wholeSheet(name));
      }),
    ),
    ...(access.supports('1.17')
      ? [
          worksheets.onNameChanged.add(({ worksheetId, nameBefore, nameAfter }) =>
            handled(() => {
              known.ids = new Map(known.ids).set(worksheetId, nameAfter);
              tell(wholeSheet(nameBefore));
            }),
          ),
        ]
      : []),
  ];
}

function areaOf({ worksheetId, address }: Excel.WorksheetChangedEventArgs, { ids }: SheetIds): Area | null {
  const sheet = ids.get(worksheetId);
  return sheet === undefined ? null : parseArea(`${quoteSheet(sheet)}!${address}`);
}

function wholeSheet(sheet: string): Area {
  return { sheet, top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
}
