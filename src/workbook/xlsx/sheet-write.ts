// A draft written into a sheet's part: cells, rows and layout as text edits, all else as it was.
import type { Area, CellDraft, SheetDraft } from '../../model/sheet';
import { WorkbookError } from '../port';
import { cellXml, looksLikeFormula } from './cell-write';
import { type Attributes, applyEdits, type Edit, element, extend, setAttribute, startTag } from './edit';
import { rowHeights } from './row-height';
import { keepSharedFormulas } from './shared-formulas';
import { type PlacedCells, placeCells } from './sheet-cells';
import { columnStyles, layoutEdits } from './sheet-layout';
import type { RawCell, RawRow, SheetOutline } from './sheet-scan';
import type { StyleBook } from './styles-write';

export interface WrittenSheet {
  readonly text: string;
  /** A formula was written, or one that was there has gone. */
  readonly formulasChanged: boolean;
}

/** Writes a draft into the text of a sheet's part. */
export function writeSheet(text: string, part: string, draft: SheetDraft, styles: StyleBook): WrittenSheet {
  return new SheetWriter(placeCells(text, part), part, draft, styles).write();
}

class SheetWriter {
  private readonly text: string;
  private readonly outline: SheetOutline;
  private readonly cells: ReadonlyMap<number, readonly RawCell[]>;
  private readonly drafts = new Map<number, Map<number, CellDraft>>();
  private readonly edits: Edit[] = [];
  private readonly gone = new Set<RawCell>();
  private readonly prefix: string;
  private readonly columnStyle: (column: number) => number;
  private readonly heights: ReadonlyMap<number, number>;

  constructor(
    { text, outline, cells }: PlacedCells,
    private readonly part: string,
    private readonly draft: SheetDraft,
    private readonly styles: StyleBook,
  ) {
    this.text = text;
    this.outline = outline;
    this.cells = cells;
    this.prefix = this.outline.prefix;
    this.columnStyle = columnStyles(text, part, this.outline);
    this.heights = rowHeights(draft);
    for (const cell of draft.cells) {
      const row = this.drafts.get(cell.row);
      if (row) row.set(cell.column, cell);
      else this.drafts.set(cell.row, new Map([[cell.column, cell]]));
    }
  }

  write(): WrittenSheet {
    const present = new Set(this.outline.rows.map(({ row }) => row));
    for (const row of this.outline.rows) this.editRow(row);
    this.addRows([...this.drafts.keys()].filter((row) => !present.has(row)).sort((a, b) => a - b));
    this.edits.push(...keepSharedFormulas(this.text, [...this.cells.values()].flat(), this.gone));
    this.edits.push(...layoutEdits(this.text, this.part, this.outline, this.draft));
    const written = this.draft.cells.some(({ formula }) => formula !== undefined);
    return {
      text: applyEdits(this.text, this.edits),
      formulasChanged: written || [...this.gone].some(({ formula }) => formula !== null),
    };
  }

  private editRow(row: RawRow): void {
    const drafts = this.drafts.get(row.row) ?? new Map<number, CellDraft>();
    const present = this.cells.get(row.row) ?? [];
    const tag = startTag(this.text, row);
    const edits: Edit[] = [];
    let left = present.length;
    for (const cell of present) {
      const draft = drafts.get(cell.column);
      if (!draft && !this.isCleared(cell.row, cell.column)) continue;
      this.gone.add(cell);
      const written = draft ? this.cell(draft, cell, tag) : '';
      if (written === '') left--;
      edits.push({ start: cell.start, end: cell.end, text: written });
    }
    const added = [...drafts.values()]
      .filter(({ column }) => !present.some((cell) => cell.column === column))
      .sort((a, b) => a.column - b.column)
      .map((draft) => ({ column: draft.column, text: this.cell(draft, null, tag) }))
      .filter(({ text }) => text !== '');
    if (edits.length + added.length === 0) return;
    // `spans` is a hint for readers that may no longer hold.
    const attributes: Attributes = {
      ...(added.length > 0 ? { spans: null } : {}),
      ...(this.draft.layout && !hasOwnHeight(tag) ? { ht: this.heights.get(row.row) ?? null } : {}),
    };
    if (left + added.length === 0 && isBare(tag, attributes)) {
      this.edits.push({ start: row.start, end: row.end, text: '' });
      return;
    }
    const inside: Edit[] = [];
    let atEnd = '';
    for (const { column, text } of added) {
      const next = present.find((cell) => cell.column > column);
      if (next) inside.push({ start: next.start, end: next.start, text });
      else atEnd += text;
    }
    this.edits.push(...edits, ...inside, ...extend(this.text, row, atEnd, attributes));
  }

  private addRows(rows: readonly number[]): void {
    const data = this.outline.parts.find(({ name }) => name === `${this.prefix}sheetData`);
    if (!data) throw new WorkbookError('damaged', this.part);
    let atEnd = '';
    for (const row of rows) {
      const drafts = [...(this.drafts.get(row) as Map<number, CellDraft>).values()].sort(
        (a, b) => a.column - b.column,
      );
      const cells = drafts.map((draft) => this.cell(draft, null, '')).join('');
      if (cells === '') continue;
      const text = element(`${this.prefix}row`, { r: row + 1, ht: this.heights.get(row) }, cells);
      const next = this.outline.rows.find((candidate) => candidate.row > row);
      if (next) this.edits.push({ start: next.start, end: next.start, text });
      else atEnd += text;
    }
    this.edits.push(...extend(this.text, data, atEnd));
  }

  private cell(draft: CellDraft, present: RawCell | null, rowTag: string): string {
    const laidOut = this.draft.create || this.draft.layout !== undefined;
    const cleared = this.isCleared(draft.row, draft.column);
    const own = cleared ? 0 : (present?.style ?? rowStyle(rowTag) ?? this.columnStyle(draft.column));
    const base = laidOut && draft.style !== undefined ? this.styles.look(draft.style) : own;
    const isText = typeof draft.value === 'string' && draft.formula === undefined;
    const asText = !isText ? 'no' : looksLikeFormula(draft.value) ? 'yes' : 'as it is';
    return cellXml(this.prefix, draft, this.styles.derive(base, draft.format, asText));
  }

  private isCleared(row: number, column: number): boolean {
    return this.draft.clear.some((area) => holds(area, row, column));
  }
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The style a row gives to cells that are not there yet. */
function rowStyle(tag: string): number | null {
  const style = /\scustomFormat\s*=\s*["'](?:1|true)["']/.test(tag)
    ? /\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1]
    : undefined;
  return style === undefined ? null : Number(style);
}

/** A row whose height somebody has set. */
function hasOwnHeight(tag: string): boolean {
  return /\scustomHeight\s*=\s*["'](?:1|true)["']/.test(tag);
}

/** A row that says nothing but where it is. */
function isBare(tag: string, attributes: Attributes): boolean {
  const gone = ['r', 'spans', ...(attributes['ht'] === null ? ['ht'] : [])];
  return /^<[^\s/>]+\s*\/?>$/.test(gone.reduce((rest, name) => setAttribute(rest, name, null), tag));
}
