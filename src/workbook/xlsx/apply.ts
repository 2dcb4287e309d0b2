// A draft applied to a package: everything that could forbid it is looked at first, then one new package is made.
import { areaAddress } from '../../model/address';
import { LAST_COLUMN, type NameEntry, type SheetDraft, type WorkbookDraft } from '../../model/sheet';
import { WorkbookError } from '../port';
import { BLANK_STYLES } from './blank';
import { addDrawing, hasCharts } from './drawing-write';
import { newSheet } from './new-sheet';
import type { Package } from './package';
import { WorkbookParts } from './parts-write';
import { isKind } from './relations';
import { isSheetProtected } from './sheet-read';
import { writeSheet } from './sheet-write';
import { StyleBook } from './styles-write';
import { MAIN_NAMESPACE, OFFICE_RELATIONS, SHEET_TYPE, STYLES_TYPE } from './vocabulary';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';
import { writeWorkbook } from './workbook-write';

/** The package with all of a draft written; throws a WorkbookError and makes nothing if some of it cannot be. */
export function applyDraft(file: Package, draft: WorkbookDraft): Package {
  const workbook = readWorkbookPart(file);
  requireWritable(file, workbook, draft);

  const parts = new WorkbookParts(file, workbook.part);
  const stylesPart = workbook.relations.find((relation) => isKind(relation, 'styles'))?.target ?? null;
  const stylesBefore = stylesPart === null ? BLANK_STYLES : file.text(stylesPart);
  const styles = new StyleBook(stylesBefore, stylesPart ?? 'styles.xml');
  const changes = new Map<string, string | null>();
  const addedSheets: { name: string; relation: string }[] = [];
  let formulasChanged = false;
  for (const sheet of draft.sheets) {
    const present = partOf(workbook, sheet.sheet);
    const before =
      present === null ? newSheet(namespaceOf(workbook), sheet.layout ?? null) : file.text(present);
    const written = writeSheet(before, present ?? sheet.sheet, sheet, styles);
    formulasChanged ||= written.formulasChanged;
    if (present !== null) changes.set(present, written.text);
    else {
      const kind = { relation: relationType(workbook, 'worksheet'), content: SHEET_TYPE };
      const { part, id } = parts.add('worksheets/sheet#.xml', kind, written.text);
      addedSheets.push({ name: sheet.sheet, relation: id });
      if (hasCharts(sheet)) addDrawing(parts, part, sheet);
    }
  }
  const stylesAfter = styles.result();
  if (stylesPart !== null) changes.set(stylesPart, stylesAfter);
  else if (stylesAfter !== stylesBefore) {
    parts.add(
      'styles#.xml',
      { relation: relationType(workbook, 'styles'), content: STYLES_TYPE },
      stylesAfter,
    );
  }
  const calculation = workbook.relations.find((relation) => isKind(relation, 'calcChain'));
  // The order of calculation that the file remembers would name cells that no longer hold a formula.
  if (formulasChanged && calculation) parts.remove(calculation.target, calculation.id);

  const sheets = [...workbook.sheets.map(({ name }) => name), ...addedSheets.map(({ name }) => name)];
  const names = [...draft.names, ...draft.sheets.flatMap(printTitles), ...draft.sheets.flatMap(filtered)];
  const recalculate = draft.sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined));
  const { root, part } = workbook;
  changes.set(part, writeWorkbook(file.text(part), root, sheets, { addedSheets, names, recalculate }));
  return file.with(new Map([...changes, ...parts.changes()]));
}

function requireWritable(file: Package, workbook: WorkbookPart, draft: WorkbookDraft): void {
  for (const sheet of draft.sheets) {
    const exists = workbook.sheets.some(({ name }) => name.toLowerCase() === sheet.sheet.toLowerCase());
    const part = partOf(workbook, sheet.sheet);
    // The draft was made from another state of the workbook.
    if (exists === sheet.create || (exists && part === null)) {
      throw new WorkbookError('changed-meanwhile', sheet.sheet);
    }
    if (sheet.create && workbook.locked) throw new WorkbookError('protected-workbook');
    if (part !== null && isSheetProtected(file.text(part), part)) {
      throw new WorkbookError('protected-sheet', sheet.sheet);
    }
  }
}

function partOf(workbook: WorkbookPart, sheet: string): string | null {
  return workbook.sheets.find(({ name }) => name === sheet)?.part ?? null;
}

/** The rows that stay in sight are also printed on every page. */
function printTitles({ sheet, layout }: SheetDraft): NameEntry[] {
  if (!layout || layout.frozenRows === 0) return [];
  const rows = { sheet, top: 0, left: 0, bottom: layout.frozenRows - 1, right: LAST_COLUMN };
  return [
    { name: '_xlnm.Print_Titles', scope: sheet, refersTo: `=${areaAddress(rows, true)}`, visible: true },
  ];
}

/** Excel keeps the area of a filter under a hidden name as well. */
function filtered({ sheet, layout }: SheetDraft): NameEntry[] {
  if (!layout?.filter) return [];
  const refersTo = `=${areaAddress(layout.filter, true)}`;
  return [{ name: '_xlnm._FilterDatabase', scope: sheet, refersTo, visible: false }];
}

/** New sheets speak the workbook's own dialect: the strict one has namespaces of its own. */
function namespaceOf({ root }: WorkbookPart): string {
  return (
    root.attributes[root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`] ?? MAIN_NAMESPACE
  );
}

function relationType({ relations }: WorkbookPart, kind: string): string {
  const type = relations.find((relation) => /\/(?:worksheet|styles)$/.test(relation.type))?.type;
  return `${type?.slice(0, type.lastIndexOf('/')) ?? OFFICE_RELATIONS}/${kind}`;
}
