// The formulas of a template, calculated exactly: only the few forms that it writes are known.
import { parseArea } from '../../src/model/address';
import { Amount } from '../../src/model/amount';
import type { CellDraft, SheetDraft, WorkbookDraft } from '../../src/model/sheet';

type Value = CellDraft['value'];

export function calculated(draft: WorkbookDraft): WorkbookDraft {
  return { ...draft, sheets: draft.sheets.map((sheet) => new Sheet(sheet).calculated()) };
}

const FORMULA = /^=IF\(COUNT\(([^()]+)\)=0,"",(.+)\)$/;
const SUM = /^SUM\(([^()]+)\)$/;
const DIFFERENCE = /^SUM\(([^()]+)\)-SUM\(([^()]+)\)$/;
const CLASSES = /^SUMPRODUCT\(--\(LEN\(([^()]+)\)=3\),([^()]+)\)$/;

class Sheet {
  private readonly byPlace: ReadonlyMap<string, CellDraft>;
  private readonly known = new Map<CellDraft, Value>();

  constructor(private readonly sheet: SheetDraft) {
    this.byPlace = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  }

  calculated(): SheetDraft {
    return { ...this.sheet, cells: this.sheet.cells.map((cell) => ({ ...cell, value: this.valueOf(cell) })) };
  }

  private valueOf(cell: CellDraft): Value {
    if (cell.formula === undefined) return cell.value;
    const known = this.known.get(cell) ?? this.calculate(cell.formula);
    this.known.set(cell, known);
    return known;
  }

  private calculate(formula: string): Value {
    const [, counted, inner] = FORMULA.exec(formula) ?? [];
    if (counted === undefined || inner === undefined) throw new Error(`unknown formula ${formula}`);
    if (!this.values(counted).some((value) => typeof value === 'number')) return '';
    const sum = SUM.exec(inner);
    if (sum) return this.sum(sum[1]).toNumber();
    const difference = DIFFERENCE.exec(inner);
    if (difference) return this.sum(difference[1]).minus(this.sum(difference[2])).toNumber();
    const classes = CLASSES.exec(inner);
    if (!classes) throw new Error(`unknown formula ${formula}`);
    const codes = this.values(classes[1]);
    return add(this.values(classes[2]).filter((_, i) => String(codes[i] ?? '').length === 3)).toNumber();
  }

  private sum(cells: string | undefined): Amount {
    return add(this.values(cells));
  }

  private values(cells = ''): Value[] {
    return cells.split(',').flatMap((part) => {
      const area = parseArea(`x!${part}`);
      if (!area) throw new Error(`no cells ${part}`);
      const values: Value[] = [];
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) {
          const cell = this.byPlace.get(`${row},${column}`);
          values.push(cell ? this.valueOf(cell) : null);
        }
      return values;
    });
  }
}

const add = (values: readonly Value[]): Amount =>
  values.reduce<Amount>(
    (sum, value) => (typeof value === 'number' ? sum.plus(Amount.of(String(value))) : sum),
    Amount.zero,
  );
