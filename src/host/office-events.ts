// What happens to the workbook, as Office events.
import { cellName } from '../model/address';
import type { Area } from '../model/sheet';
import type { EventName } from './events';
import { HostObject, type Session } from './members';
import type { MemorySheet } from './memory-sheet';
import type { Origin, WorkbookObserver } from './observer';
import { rangeType } from './type-range';

/** Turns changes of the workbook into Office events; `wake` is called when there is something to deliver. */
export function officeEvents(session: Session, wake: () => void): WorkbookObserver {
  const { workbook, events } = session;
  const raise = (
    event: EventName,
    sheet: Pick<MemorySheet, 'id'> | null,
    origin: Origin,
    payload: Record<string, unknown>,
  ) => {
    if (!sheet || silent(session, origin) || !events.heard(event, sheet.id)) return;
    const source = origin === 'co-author' ? 'Remote' : 'Local';
    events.raise(event, sheet.id, { worksheetId: sheet.id, source, ...payload });
    wake();
  };
  return {
    cellsChanged: (area, what, origin) => {
      const sheet = workbook.sheet(area.sheet);
      if (!sheet || what !== 'contents' || silent(session, origin) || !events.heard('DataChanged', sheet.id))
        return;
      raise('DataChanged', sheet, origin, {
        changeType: 'RangeEdited',
        address: address(area),
        referenceId: session.references.keep(HostObject.of(rangeType, { ...area, sheet })),
        shiftDirection: 'None',
        triggerSource: origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
      });
    },
    sheetAdded: (name, origin) => raise('Added', workbook.sheet(name), origin, {}),
    sheetRemoved: (_name, origin, id) => raise('Deleted', { id }, origin, {}),
    sheetRenamed: (nameBefore, nameAfter, origin) =>
      raise('NameChanged', workbook.sheet(nameAfter), origin, { nameBefore, nameAfter }),
    activated: (name, origin) => raise('Activated', workbook.sheet(name), origin, {}),
    selectionChanged: (area, origin) => {
      if (silent(session, origin)) return;
      raise('SelectionChanged', workbook.sheet(area.sheet), origin, {
        address: address(area),
        isInsideTable: false,
      });
      events.moved();
      wake();
    },
  };
}

// The calculation changes no cell's content in Excel's eyes; an add-in that switched its events off hears nothing at all.
function silent(session: Session, origin: Origin): boolean {
  return origin === 'calculation' || !session.eventsEnabled;
}

function address({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}
