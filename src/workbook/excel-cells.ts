// Between cells as Excel tells them and cells as data, both ways. Pure.
import type { CellBlock, Scalar } from '../model/sheet';

/** What a cell is given: blank is "", a formula begins with =, text that could be taken for something else with an apostrophe. */
export type CellInput = string | number | boolean;

const ERRORS: ReadonlySet<unknown> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#EXTERNAL!',
  '#PYTHON!',
]);

/**
 * A value as Excel tells it. Errors arrive as their text; a text that is exactly such a literal is taken for the error
 * as well: asking for `valueTypes` would cost a third of the answer again, and an amount that reads #N/A is no amount.
 * An empty text is blank, unless a formula gave it.
 */
function cellValue(value: unknown, formula: string | null): Scalar {
  if (value === '' || value === null || value === undefined) return formula === null ? null : '';
  if (typeof value === 'string') return ERRORS.has(value) ? { error: value } : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : { error: '#VALUE!' };
}

/**
 * The formula of a cell, null if it has none. `formulas` repeats the value where there is none, so a text that begins
 * with = is in both and is no formula; with its apostrophe or without.
 */
function cellFormula(formula: unknown, value: unknown): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
  return formula === value ? null : formula;
}

function cellFormat(format: unknown): string | null {
  return typeof format === 'string' && format !== '' && format !== 'General' ? format : null;
}

export type Matrix = readonly (readonly unknown[])[];

/** The matrices of a block from what Excel told. */
export function cellMatrices(
  values: Matrix,
  formulas: Matrix,
  formats: Matrix,
): Pick<CellBlock, 'values' | 'formulas' | 'formats'> {
  const found = formulas.map((row, r) => row.map((formula, c) => cellFormula(formula, values[r]?.[c])));
  return {
    formulas: found,
    values: values.map((row, r) => row.map((value, c) => cellValue(value, found[r]?.[c] ?? null))),
    formats: formats.map((row) => row.map(cellFormat)),
  };
}

// Excel reads what it is given: 3-1 becomes a date, (12) a number, 1月2日 a date, TRUE a boolean. Only text that begins with
// a letter and is no such word goes as it is.
const PLAIN_TEXT = /^\p{L}/u;
const READ_AS_VALUE =
  /^(?:true|false|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d.*)$/i;

/** Text as it has to be entered to stay that text. */
export function textInput(text: string): string {
  if (text === '' || (PLAIN_TEXT.test(text) && !READ_AS_VALUE.test(text))) return text;
  return `'${text}`;
}

/** What to enter so that the cell holds this again. */
export function cellInput(value: Scalar, formula: string | null): CellInput {
  if (formula !== null) return formula;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? textInput(value) : value;
}
