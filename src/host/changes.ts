// What has changed in a workbook in memory since a moment, as a draft: so that an opened file can be patched, not rewritten.
import {
  type CellDraft,
  type CellStyle,
  isCellError,
  type NameEntry,
  type Scalar,
  type SheetDraft,
  type WorkbookDraft,
} from '../model/sheet';
import { BLANK, type CellLooks, type HostCell, PLAIN } from './cell';
import { isUncalculated } from './input';
import { cellOf, type MemorySheet } from './memory-sheet';
import type { HostName } from './memory-names';
import type { MemoryWorkbook } from './memory-workbook';

/** Which of Gouji's styles looks are; undefined for any other (they are not saved then). */
export type NameLooks = (looks: CellLooks) => CellStyle | undefined;

/** Remembers a workbook as it is, to tell later what became of it. */
export class Changes {
  private readonly sheets: ReadonlyMap<
    MemorySheet,
    { readonly name: string; readonly cells: ReadonlyMap<number, HostCell> }
  >;
  private readonly names: ReadonlyMap<HostName, NameEntry>;

  constructor(private readonly workbook: MemoryWorkbook) {
    this.sheets = new Map(
      workbook.sheets.map((sheet) => [sheet, { name: sheet.name, cells: sheet.remember() }]),
    );
    this.names = new Map(workbook.names.all.map((name) => [name, entryOf(name)]));
  }

  /** The changes as a draft. What a draft cannot say (see `unsaid`) is not in it. */
  draft(nameLooks: NameLooks = () => undefined): WorkbookDraft {
    const sheets = this.workbook.sheets.map((sheet) => this.sheet(sheet, nameLooks));
    return { sheets: sheets.filter((sheet) => sheet !== null), names: this.changedNames() };
  }

  /** Changes that no draft can say: sheets removed or renamed, names removed or of one sheet only. */
  unsaid(): readonly string[] {
    const { workbook } = this;
    const removed = [...this.sheets]
      .filter(([sheet]) => !workbook.sheets.includes(sheet))
      .map(([, { name }]) => name);
    const renamed = [...this.sheets]
      .filter(([sheet, { name }]) => sheet.name !== name)
      .map(([, { name }]) => name);
    const names = [...this.names]
      .filter(([name]) => !workbook.names.all.includes(name))
      .map(([, { name }]) => name);
    const local = workbook.names.all
      .filter((name) => name.scope !== null && this.changed(name))
      .map(({ name }) => name);
    return [...removed, ...renamed, ...names, ...local];
  }

  private sheet(sheet: MemorySheet, nameLooks: NameLooks): SheetDraft | null {
    const before = this.sheets.get(sheet);
    const now = sheet.remember();
    const changed = [...now].filter(([key, cell]) => differs(before?.cells.get(key) ?? BLANK, cell));
    const gone = [...(before?.cells.keys() ?? [])].filter((key) => !now.has(key));
    if (before && changed.length + gone.length === 0) return null;

    const cells = changed.map(([key, cell]) =>
      cellDraft(key, cell, before?.cells.get(key) ?? BLANK, nameLooks),
    );
    cells.push(...gone.map((key) => cellDraft(key, BLANK, BLANK, nameLooks)));
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    // Only who lays a sheet out gives its cells looks: then the layout is saved with them.
    const laidOut = !before || cells.some((cell) => cell.style);
    return {
      sheet: before?.name ?? sheet.name,
      create: !before,
      clear: [],
      cells,
      ...(laidOut ? { layout: layoutOf(sheet) } : {}),
    };
  }

  private changedNames(): NameEntry[] {
    return this.workbook.names.all.filter((name) => name.scope === null && this.changed(name)).map(entryOf);
  }

  private changed(name: HostName): boolean {
    const before = this.names.get(name);
    return before?.refersTo !== name.refersTo || before.visible !== name.visible;
  }
}

function entryOf({ name, scope, refersTo, visible }: HostName): NameEntry {
  return { name, scope: scope?.name ?? null, refersTo, visible };
}

function differs(a: HostCell, b: HostCell): boolean {
  return (
    a.formula !== b.formula || a.format !== b.format || a.looks !== b.looks || !sameValue(a.value, b.value)
  );
}

function sameValue(a: Scalar, b: Scalar): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}

function cellDraft(key: number, cell: HostCell, before: HostCell, nameLooks: NameLooks): CellDraft {
  const [row, column] = cellOf(key);
  const style = cell.looks === PLAIN || cell.looks === before.looks ? undefined : nameLooks(cell.looks);
  return {
    row,
    column,
    ...content(cell),
    ...(cell.format !== before.format ? { format: cell.format ?? 'General' } : {}),
    ...(style ? { style } : {}),
  };
}

// A draft holds numbers and text; a boolean or error someone typed is said by the formula that means the same.
function content({ value, formula }: HostCell): Pick<CellDraft, 'value' | 'formula'> {
  const plain = typeof value === 'number' || typeof value === 'string' ? value : null;
  if (formula !== null) return { value: plain, formula };
  if (typeof value === 'boolean') return { value: null, formula: value ? '=TRUE' : '=FALSE' };
  if (isCellError(value) && !isUncalculated(value)) return { value: null, formula: `=${value.error}` };
  return { value: plain };
}

function layoutOf(sheet: MemorySheet): NonNullable<SheetDraft['layout']> {
  const last = Math.max(-1, ...sheet.widths.keys());
  return {
    widths: Array.from({ length: last + 1 }, (_, column) => sheet.widths.get(column) ?? 8.43),
    merges: sheet.merges.map((merge) => ({ sheet: sheet.name, ...merge })),
    frozenRows: sheet.frozenRows,
  };
}
