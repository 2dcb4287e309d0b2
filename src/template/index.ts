// A pack's tables as an empty workbook, from the pack's data alone: to be filled in by staff, and read again by the same pack.
import type { Pack, TableDefinition } from '../model/pack';
import type { NameEntry, SheetDraft, WorkbookDraft } from '../model/sheet';
import { DEFAULT_PACK } from '../packs';
import { rememberPack } from '../summary/remembered-pack';
import type { Form } from './form';
import { layGrid } from './grid';
import { layPairs } from './pairs';
import { layScores } from './scores';
import { type LaidOut, putOnSheet, sheetName } from './sheets';
import { layStatement } from './statement';

export { defaultUnits, unitsFault, unitsIn } from './units';

/** `units`: reporting units, which `unitsFault` has nothing against. All sheets are to be added, in a workbook without these names. */
export function layOutTemplate(pack: Pack, units: readonly string[]): WorkbookDraft {
  const bySheet = new Map<string, LaidOut[]>();
  for (const table of pack.tables) {
    const sheet = sheetName(table);
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), { table, form: formOf(pack, table, units) }]);
  }
  const sheets: SheetDraft[] = [];
  const names: NameEntry[] = [];
  for (const [sheet, tables] of bySheet) {
    const put = putOnSheet(pack, sheet, tables);
    sheets.push(put.draft);
    names.push(...put.names);
  }
  if (pack.id !== DEFAULT_PACK.id) names.push(rememberPack(pack.id));
  return { sheets, names };
}

function formOf(pack: Pack, table: TableDefinition, units: readonly string[]): Form {
  switch (table.kind) {
    case 'grid':
      return layGrid(pack, table, units);
    case 'pairs':
      return layPairs(pack, table);
    case 'scores':
      return layScores(pack);
    case 'statement':
      return layStatement(pack, table);
  }
}
