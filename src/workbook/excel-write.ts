// Writing to Excel: a whole draft queued as one request, what can fail first, looks last.
import { areaName } from '../model/address';
import type { CellDraft, NameEntry, SheetDraft, Snapshot, WorkbookDraft } from '../model/sheet';
import { type CellInput, textInput } from './excel-cells';
import { layOutSheet } from './excel-layout';
import { rectangles, type Rectangle } from '../model/rectangles';
import { CellMap, matrixOf } from './excel-runs';

type Supports = (version: string) => boolean;

/** The marks a batch leaves on its way; after a failure they tell how far it got. */
export const TRACES = {
  begun: 'begun',
  adding: (sheet: string) => `adding ${sheet}`,
  added: (sheet: string) => `added ${sheet}`,
  naming: (name: string) => `naming ${name}`,
  named: (name: string) => `named ${name}`,
  writing: (sheet: string) => `writing ${sheet}`,
  touched: (sheet: string) => `touched ${sheet}`,
  looks: (sheet: string) => `looks ${sheet}`,
  restored: 'restored',
} as const;

/** Queues the whole draft. Nothing is sent before the context is synchronised. */
export function queueDraft(
  context: Excel.RequestContext,
  draft: WorkbookDraft,
  before: Snapshot,
  supports: Supports,
): void {
  begin(context, supports);
  for (const { sheet, create } of draft.sheets) {
    if (!create) continue;
    context.trace(TRACES.adding(sheet));
    context.workbook.worksheets.add(sheet);
    context.trace(TRACES.added(sheet));
  }
  for (const name of draft.names) {
    context.trace(TRACES.naming(name.name));
    setName(context, name, nameBefore(before, name.name), supports);
    context.trace(TRACES.named(name.name));
  }
  for (const sheet of draft.sheets) writeContents(context, sheet);
  for (const sheet of draft.sheets) {
    if (!sheet.layout) continue;
    context.trace(TRACES.looks(sheet.sheet));
    layOutSheet(context, sheet, sheet.layout, supports);
  }
  end(context, supports);
}

/** Our own writes raise no events, and the screen is drawn once. */
export function begin(context: Excel.RequestContext, supports: Supports): void {
  if (supports('1.8')) context.runtime.enableEvents = false;
  if (supports('1.9')) context.application.suspendScreenUpdatingUntilNextSync();
}

export function end(context: Excel.RequestContext, supports: Supports): void {
  if (supports('1.8')) context.runtime.enableEvents = true;
}

export function nameBefore(before: Snapshot, name: string): NameEntry | undefined {
  return before.names.find(
    (entry) => entry.scope === null && entry.name.toLowerCase() === name.toLowerCase(),
  );
}

/** Adds a name of the workbook, or replaces what it refers to. */
export function setName(
  context: Excel.RequestContext,
  name: NameEntry,
  existing: NameEntry | undefined,
  supports: Supports,
): void {
  const { names } = context.workbook;
  if (existing && supports('1.7')) {
    const item = names.getItem(existing.name);
    item.formula = name.refersTo;
    item.visible = name.visible;
    return;
  }
  if (existing) names.getItem(existing.name).delete();
  const item = names.add(name.name, name.refersTo);
  if (!name.visible) item.visible = false;
}

function writeContents(context: Excel.RequestContext, draft: SheetDraft): void {
  const sheet = context.workbook.worksheets.getItem(draft.sheet);
  context.trace(TRACES.writing(draft.sheet));
  const touched = once(() => context.trace(TRACES.touched(draft.sheet)));
  for (const area of draft.clear) {
    const range = sheet.getRange(areaName(area));
    if (draft.layout) {
      // First, as half of a merged area cannot be cleared.
      range.unmerge();
      touched();
      setAll(range, 'General');
    }
    range.clear('Contents');
    touched();
  }
  const inputs = new CellMap<CellInput>();
  const formats = new CellMap<string>();
  for (const cell of draft.cells) {
    inputs.set(cell.row, cell.column, input(cell));
    if (cell.format !== undefined) formats.set(cell.row, cell.column, cell.format);
  }
  writeCells(sheet, inputs, formats, touched);
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

/** Number formats first: what is entered in a cell of the format Text becomes text. */
export function writeCells(
  sheet: Excel.Worksheet,
  inputs: CellMap<CellInput>,
  formats: CellMap<string>,
  touched: () => void = () => undefined,
): void {
  for (const rectangle of rectangles(formats.places())) {
    rangeOf(sheet, rectangle).numberFormat = matrixOf(
      rectangle,
      (row, column) => formats.get(row, column) ?? 'General',
    );
    touched();
  }
  for (const rectangle of rectangles(inputs.places())) {
    rangeOf(sheet, rectangle).formulas = matrixOf(rectangle, (row, column) => inputs.get(row, column) ?? '');
    touched();
  }
}

// One value for all cells: Office.js takes it, its types do not say so.
function setAll(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

function rangeOf(sheet: Excel.Worksheet, rectangle: Rectangle): Excel.Range {
  return sheet.getRange(areaName({ sheet: '', ...rectangle }));
}

function input({ value, formula }: CellDraft): CellInput {
  if (formula !== undefined) return formula;
  if (value === null) return '';
  return typeof value === 'string' ? textInput(value) : value;
}
