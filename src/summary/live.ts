// Ratios and grades as Excel formulas over the workbook's own cells, so that every number can be traced.
// Only functions of Excel 2016 and of LibreOffice.
import { areaAddress, cellAddress } from '../model/address';
import { type CellRef, MEASURE_POWER } from '../model/fact';
import type { Formula } from '../model/formula';
import type { Input, InputCell } from '../model/scorecard';
import type { Grade } from '../model/pack';

export function reference(cell: CellRef): string {
  return cellAddress(cell.sheet, cell.row, cell.column);
}

/** As a formula names an amount: 公用经费[决算]. */
export function inputName({ concept, version }: { concept: string; version: string | null }): string {
  return version === null ? concept : `${concept}[${version}]`;
}

/** Without its `=`. */
export function ratioFormula(formula: Formula, inputs: readonly Input[]): string {
  const money = inputs.flatMap(({ cells }) => cells).find((cell) => cell.measure !== null)?.measure;
  return written(formula, inputs, money ? MEASURE_POWER[money] : 0);
}

/** `power`: that of the measure in which the cells are counted. */
function written(formula: Formula, inputs: readonly Input[], power: number): string {
  switch (formula.kind) {
    case 'number':
      return formula.value.toString();
    case 'concept': {
      const input = inputs.find(({ name }) => name === inputName(formula));
      return input ? inputFormula(input, power) : '0';
    }
    case 'negate':
      return `-(${written(formula.of, inputs, power)})`;
    case 'operation': {
      const inner = (part: Formula): string =>
        part.kind === 'operation' ? `(${written(part, inputs, power)})` : written(part, inputs, power);
      return `${inner(formula.left)}${formula.operator}${inner(formula.right)}`;
    }
  }
}

/** Where a department has no total, its units are added up; tables in different measures are brought to one. */
function inputFormula(input: Input, power: number): string {
  const parts = runsOf(input.cells).flatMap((run) => runFormula(run, power));
  if (parts.length === 0) return '0';
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join('+')})`;
}

/** Fewer cells than these are added up one by one, which is read more easily. */
const MANY = 3;

/**
 * Many cells as one area, so that the formula does not grow with the units: Excel takes 8,192 characters. Not by SUM, which
 * passes over a word where + fails, and would score what cannot be added up.
 */
function runFormula(run: readonly InputCell[], power: number): string[] {
  const [first, last] = [run[0], run.at(-1)];
  if (run.length < MANY || !first || !last) return run.map((cell) => cellFormula(cell, power));
  const { sheet, row: top, column: left } = first;
  const area = areaAddress({ sheet, top, left, bottom: last.row, right: last.column });
  return [shifted(`SUMPRODUCT(1*${area})`, first, power)];
}

/** Cells that stand one under another, or side by side, in one measure. */
function runsOf(cells: readonly InputCell[]): InputCell[][] {
  const runs: InputCell[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && continues(run, cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function continues(run: readonly InputCell[], next: InputCell): boolean {
  const [before, last] = [run.at(-2), run.at(-1)];
  if (!last?.numeric || !next.numeric || last.sheet !== next.sheet || last.measure !== next.measure)
    return false;
  const [down, right] = [next.row - last.row, next.column - last.column];
  const beside = (down === 1 && right === 0) || (down === 0 && right === 1);
  return beside && (!before || last.row - before.row === down);
}

function cellFormula(cell: InputCell, power: number): string {
  // 12.3万元 typed as text is no number to Excel: its amount stands instead.
  return shifted(cell.numeric ? reference(cell) : (cell.amount?.toString() ?? '0'), cell, power);
}

function shifted(value: string, { measure }: InputCell, power: number): string {
  const shift = measure === null ? 0 : MEASURE_POWER[measure] - power;
  if (shift === 0) return value;
  return shift > 0 ? `(${value}*${10 ** shift})` : `(${value}/${10 ** -shift})`;
}

/** 优/良/中/差 from the cell that holds the total. */
export function gradeFormula(grades: readonly Grade[], total: string): string {
  const of = `ROUND(${total},6)`;
  return grades.reduceRight(
    (rest, grade, i) =>
      i === grades.length - 1
        ? `"${grade.name}"`
        : `IF(${of}>=${grade.from.toString()},"${grade.name}",${rest})`,
    '""',
  );
}
