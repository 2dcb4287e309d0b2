// Ratios, scores and grades as Excel formulas over the workbook's own cells, so that every number can be traced.
// Only functions of Excel 2016 and of LibreOffice; each gives what the exact computation gives (ROUND takes off the noise
// of binary division before a step or a limit is looked at).
import { cellAddress } from '../model/address';
import { Amount } from '../model/amount';
import { type CellRef, MEASURE_POWER } from '../model/fact';
import type { Formula } from '../model/formula';
import type { Ratio } from '../model/ratio';
import type { Input, InputCell } from '../model/scorecard';
import type { Band, Grade, Rule } from '../model/pack';

export function reference(cell: CellRef): string {
  return cellAddress(cell.sheet, cell.row, cell.column);
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
      const input = inputs.find(
        ({ name }) =>
          name === (formula.version === null ? formula.concept : `${formula.concept}[${formula.version}]`),
      );
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
  const parts = input.cells.map((cell) => cellFormula(cell, power));
  if (parts.length === 0) return '0';
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join('+')})`;
}

function cellFormula(cell: InputCell, power: number): string {
  // 12.3万元 typed as text is no number to Excel: its amount stands instead.
  const value = cell.numeric ? reference(cell) : (cell.amount?.toString() ?? '0');
  const shift = cell.measure === null ? 0 : MEASURE_POWER[cell.measure] - power;
  if (shift === 0) return value;
  return shift > 0 ? `(${value}*${10 ** shift})` : `(${value}/${10 ** -shift})`;
}

/** The points of a computed indicator from the cell that holds its ratio; null for a rule that is no formula. */
export function scoreFormula(rule: Rule, ratio: string, full: string): string | null {
  const of = `ROUND(${ratio},12)`;
  switch (rule.kind) {
    case 'entered':
      return null;
    case 'threshold':
      return `IF(${of}>=${number(rule.from)},${full},0)`;
    case 'linear': {
      const target = number(rule.target);
      const past = {
        above: `MAX(0,${of}-${target})`,
        below: `MAX(0,${target}-${of})`,
        either: `ABS(${of}-${target})`,
      };
      const steps = `ROUND(${past[rule.side]}/${number(rule.step)},9)`;
      const counted = { floor: `INT(${steps})`, ceil: `-INT(-${steps})`, proportional: steps }[rule.mode];
      const left = `${full}-${rule.points.toString()}*${counted}`;
      // A part of a step may leave exactly half a cent, which the noise of the subtraction must not turn.
      return `ROUND(MAX(0,${rule.mode === 'proportional' ? `ROUND(${left},9)` : left}),2)`;
    }
    case 'bands':
      return bandFormula(rule.bands, rule.absolute ? `ABS(${of})` : of, Amount.of(full));
    case 'proportional':
      return `ROUND(MAX(0,MIN(1,${of}/${number(rule.target)}))*${full},2)`;
  }
}

function number(ratio: Ratio): string {
  return ratio.toString(12);
}

function bandFormula(bands: readonly Band[], of: string, full: Amount): string {
  return bands.reduceRight((rest, { from, fromClosed, to, toClosed, ...band }) => {
    const points = (band.points.compare(full) > 0 ? full : band.points).toString();
    const ends = [
      ...(from ? [`${of}${fromClosed ? '>=' : '>'}${number(from)}`] : []),
      ...(to ? [`${of}${toClosed ? '<=' : '<'}${number(to)}`] : []),
    ];
    const test = ends.length === 1 ? (ends[0] as string) : `AND(${ends.join(',')})`;
    return ends.length === 0 ? points : `IF(${test},${points},${rest})`;
  }, '""');
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
