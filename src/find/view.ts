// A sheet as the search looks at it: its filled cells row by row, and which cells a merged label covers.
import { normalLabel } from '../model/label';
import { type Area, type CellBlock, isCellError, type Scalar } from '../model/sheet';

/** A filled cell; `right` and `bottom` reach to the end of its merged area. */
export interface Filled {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly bottom: number;
  /** As written, without the spaces at its ends; empty for numbers, errors and truth values. */
  readonly text: string;
  /** In the form in which labels are compared. */
  readonly label: string;
  /** An amount, or something that stands where an amount would: 12, 1,234.50, “-”, #DIV/0!. */
  readonly amount: boolean;
  /** A small whole number, as columns and rows are numbered by; else null. */
  readonly ordinal: number | null;
}

const AMOUNT = /^(?:[-—―─/]+|无|[(+-]*[¥￥]?[\d.,]*\d[\d.,]*[)%]?(?:亿元|万元|千元|元|分|人|名|个)?\)?)$/;

export class SheetView {
  readonly name: string;
  /** Rows with filled cells, from the top. */
  readonly rows: readonly number[];
  private readonly byRow = new Map<number, Filled[]>();
  /** Every cell of a merged area with something in it → that cell. */
  private readonly covered = new Map<number, Filled>();

  constructor(block: CellBlock) {
    const { area, values } = block;
    this.name = area.sheet;
    const merges = new Map<number, Area>();
    for (const merge of block.merges ?? []) merges.set(key(merge.top, merge.left), merge);
    let last: readonly Scalar[] = [];
    let lastBlank = false;
    values.forEach((line, r) => {
      // Blank rows may be one and the same: a stray cell far down has a million of them above it.
      if (line === last && lastBlank) return;
      const found: Filled[] = [];
      line.forEach((value, c) => {
        if (isBlank(value)) return;
        const [row, column] = [area.top + r, area.left + c];
        const merge = merges.get(key(row, column));
        const cell = filled(value, row, column, {
          bottom: Math.min(merge?.bottom ?? row, area.bottom),
          right: Math.min(merge?.right ?? column, area.right),
        });
        found.push(cell);
        if (merge) this.cover(cell);
      });
      last = line;
      lastBlank = found.length === 0;
      if (found.length > 0) this.byRow.set(area.top + r, found);
    });
    this.rows = [...this.byRow.keys()];
  }

  private cover(cell: Filled): void {
    for (let row = cell.row; row <= cell.bottom; row++) {
      for (let column = cell.column; column <= cell.right; column++) this.covered.set(key(row, column), cell);
    }
  }

  get lastRow(): number {
    return this.rows.at(-1) ?? -1;
  }

  cells(row: number): readonly Filled[] {
    return this.byRow.get(row) ?? [];
  }

  /** The filled cells of a row that reach into these columns. */
  within(row: number, left: number, right: number): readonly Filled[] {
    return this.cells(row).filter((cell) => cell.column <= right && cell.right >= left);
  }

  /** The cell that is seen at a place: its own, or that of the merged area over it. */
  at(row: number, column: number): Filled | null {
    return (
      this.covered.get(key(row, column)) ??
      this.byRow.get(row)?.find((cell) => cell.column === column) ??
      null
    );
  }

  /** Nothing of a row is seen in these columns, nor a merged label from above. */
  isBlank(row: number, left: number, right: number): boolean {
    if (this.within(row, left, right).length > 0) return false;
    for (let column = left; column <= right; column++) if (this.covered.has(key(row, column))) return false;
    return true;
  }

  /** Something wider or higher than one cell stands here. */
  isMerged(cell: Filled): boolean {
    return cell.right > cell.column || cell.bottom > cell.row;
  }
}

function key(row: number, column: number): number {
  return row * 16384 + column;
}

function isBlank(value: Scalar): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function filled(
  value: Scalar,
  row: number,
  column: number,
  end: { readonly right: number; readonly bottom: number },
): Filled {
  const place = { row, column, ...end };
  if (typeof value !== 'string') {
    const amount = typeof value === 'number' || isCellError(value);
    return { ...place, text: '', label: '', amount, ordinal: ordinalOf(value) };
  }
  const text = value.trim();
  const amount = AMOUNT.test(text.normalize('NFKC').replace(/\s/g, '').replace(/[−–‐]/g, '-'));
  const ordinal = /^\d{1,2}$/.test(text) ? Number(text) : null;
  return { ...place, text, label: amount ? '' : normalLabel(text), amount, ordinal };
}

function ordinalOf(value: Scalar): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 100 ? value : null;
}
