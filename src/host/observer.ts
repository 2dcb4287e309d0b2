// Who is told of what happens to the workbook in memory: a grid that mirrors it, and the host that raises Office events.
import type { Area } from '../model/sheet';

/** Who did it: the add-in through Office.js, the user at the grid, somebody else in the same workbook, or the calculation. */
export type Origin = 'add-in' | 'user' | 'co-author' | 'calculation';

/** Called after the fact, in order. A grid mirrors all but what it did itself (`user`). */
export interface WorkbookObserver {
  /** Contents, number formats or looks of cells. */
  cellsChanged?(area: Area, what: 'contents' | 'looks', origin: Origin): void;
  /** Column widths, merged areas, frozen panes, protection, page layout. */
  layoutChanged?(sheet: string, origin: Origin): void;
  sheetAdded?(sheet: string, origin: Origin): void;
  sheetRemoved?(sheet: string, origin: Origin, id: string): void;
  sheetRenamed?(from: string, to: string, origin: Origin): void;
  visibilityChanged?(sheet: string, origin: Origin): void;
  namesChanged?(origin: Origin): void;
  activated?(sheet: string, origin: Origin): void;
  selectionChanged?(area: Area, origin: Origin): void;
}

/** Tells several observers; one that is removed while being told is told no more. */
export class Observers {
  private readonly all = new Set<WorkbookObserver>();

  add(observer: WorkbookObserver): () => void {
    this.all.add(observer);
    return () => this.all.delete(observer);
  }

  tell(how: (observer: WorkbookObserver) => void): void {
    for (const observer of this.all) how(observer);
  }
}
