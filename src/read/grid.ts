// A block of cells looked at as a table: texts, merged areas, and which label a cell belongs to.
import { cellAddress } from '../model/address';
import type { CellRef } from '../model/fact';
import { normalLabel } from '../model/label';
import { type Area, type CellBlock, isCellError, type Scalar } from '../model/sheet';

export class Grid {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Every cell of a merged area → the area; only areas of more than one cell. */
  private readonly merged = new Map<number, Area>();

  /** `area`: the table itself; the block may hold rows above it (title, caption). */
  constructor(
    readonly block: CellBlock,
    area: Area,
  ) {
    this.top = Math.max(area.top, block.area.top);
    this.bottom = Math.min(area.bottom, block.area.bottom);
    this.left = Math.max(area.left, block.area.left);
    this.right = Math.min(area.right, block.area.right);
    for (const merge of block.merges ?? []) {
      const bottom = Math.min(merge.bottom, block.area.bottom);
      const right = Math.min(merge.right, block.area.right);
      for (let row = Math.max(merge.top, block.area.top); row <= bottom; row++) {
        for (let column = Math.max(merge.left, block.area.left); column <= right; column++) {
          this.merged.set(this.key(row, column), merge);
        }
      }
    }
  }

  private key(row: number, column: number): number {
    return row * 16384 + column;
  }

  value(row: number, column: number): Scalar {
    const { area, values } = this.block;
    return values[row - area.top]?.[column - area.left] ?? null;
  }

  format(row: number, column: number): string | null {
    const { area, formats } = this.block;
    return formats[row - area.top]?.[column - area.left] ?? null;
  }

  hasFormula(row: number, column: number): boolean {
    const { area, formulas } = this.block;
    return (formulas[row - area.top]?.[column - area.left] ?? null) !== null;
  }

  /** The cell's own text, trimmed; a number as it is written. Empty for blanks and errors. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null || isCellError(value) || typeof value === 'boolean') return '';
    return typeof value === 'string' ? value.trim() : String(value);
  }

  /** The cell's own label in comparable form. */
  label(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === 'string' ? normalLabel(value) : '';
  }

  isBlank(row: number, column: number): boolean {
    const value = this.value(row, column);
    return value === null || (typeof value === 'string' && value.trim() === '');
  }

  /** Nothing in the table itself; a title above it may still stand there. */
  get isEmpty(): boolean {
    for (let row = this.top; row <= this.bottom; row++) {
      for (let column = this.left; column <= this.right; column++)
        if (!this.isBlank(row, column)) return false;
    }
    return true;
  }

  /** False where the workbook does not tell which cells are merged. */
  get knowsMerges(): boolean {
    return this.block.merges !== null;
  }

  mergeAt(row: number, column: number): Area | null {
    return this.merged.get(this.key(row, column)) ?? null;
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.block.area.sheet, row, column };
  }

  address(row: number, column: number): string {
    return cellAddress(this.block.area.sheet, row, column);
  }
}
