// Between single cells and drafts: cells to be edited as a draft, a write that was done as the change it made. Pure.
import type { SheetDraft, Snapshot, WorkbookDraft } from '../model/sheet';
import { touchedAreas } from './excel-touched';
import type { CellEdit, Change } from './port';

export function draftOfEdits(edits: readonly CellEdit[]): WorkbookDraft {
  const sheets = [...new Set(edits.map(({ cell }) => cell.sheet))];
  return {
    sheets: sheets.map((sheet): SheetDraft => ({
      sheet,
      create: false,
      clear: [],
      cells: edits
        .filter(({ cell }) => cell.sheet === sheet)
        .map(({ cell: { row, column }, value }) => ({ row, column, value })),
    })),
    names: [],
  };
}

export function changeOf(
  draft: WorkbookDraft,
  before: Snapshot,
  supports: (version: string) => boolean,
): Change {
  const laidOut = draft.sheets.filter(({ create, layout }) => layout && !create).map(({ sheet }) => sheet);
  const merges = before.blocks.some(
    (block) => block !== null && block.merges === null && laidOut.includes(block.area.sheet),
  );
  return {
    areas: draft.sheets.flatMap((sheet) =>
      touchedAreas(sheet).map((area) => ({ sheet: sheet.sheet, ...area })),
    ),
    lost: [
      ...(laidOut.length > 0 && !supports('1.9') ? (['looks'] as const) : []),
      ...(merges ? (['merges'] as const) : []),
    ],
  };
}
