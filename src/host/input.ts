// What becomes of something written into a cell: text that Excel would read as a formula, number or date is one. A model.
import { type CellError, isCellError, type Scalar, UNCALCULATED } from '../model/sheet';
import { HostError } from './errors';

export interface Input {
  readonly value: Scalar;
  readonly formula: string | null;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const PERCENT = /^([+-]?\d+(?:\.\d*)?)%$/;
const DATE = /^(\d{1,4})[-/](\d{1,2})(?:[-/](\d{1,4}))?$/;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/** Reads what an add-in or a user enters, in a cell of that number format (`@` keeps everything as text). */
export function readInput(entered: unknown, format: string | null): Input {
  if (typeof entered === 'number' || typeof entered === 'boolean') return { value: entered, formula: null };
  if (typeof entered !== 'string')
    throw new HostError('InvalidArgument', 'A cell takes a number, text or a boolean.');
  if (entered === '') return { value: null, formula: null };
  if (entered.startsWith("'")) return { value: entered.slice(1), formula: null };
  if (format === '@') return { value: entered, formula: null };
  const value = readValue(entered);
  if (typeof value !== 'string') return { value, formula: null };
  // Like Excel, take +x, -x and @x for a formula typed in a hurry.
  if (/^[=+\-@]./.test(entered)) {
    return { value: UNCALCULATED, formula: entered.startsWith('=') ? entered : `=${entered}` };
  }
  return { value, formula: null };
}

function readValue(text: string): Scalar {
  const trimmed = text.trim();
  if (/\d/.test(trimmed) && NUMBER.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  const percent = PERCENT.exec(trimmed);
  if (percent) return Number(percent[1]) / 100;
  if (/^true$/i.test(trimmed)) return true;
  if (/^false$/i.test(trimmed)) return false;
  if (ERROR.test(trimmed)) return { error: trimmed };
  const date = DATE.exec(trimmed);
  return date ? serial(date) : text;
}

// 1/2 and 2019-1-2 become the number Excel stores for the date. A date without a year is given one.
function serial([, first, second, third]: RegExpExecArray): number {
  const year = third === undefined ? 2000 : first?.length === 4 ? Number(first) : Number(third);
  const [month, day] = third !== undefined && first?.length === 4 ? [second, third] : [first, second];
  return Date.UTC(year, Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
}

/** A value as it goes over the wire: blank is "", an error its literal, a formula not yet calculated 0 (as Excel shows it). */
export function wireValue(value: Scalar): number | string | boolean {
  if (value === null) return '';
  if (!isCellError(value)) return value;
  return isUncalculated(value) ? 0 : value.error;
}

export function isUncalculated(value: CellError): boolean {
  return value.error === UNCALCULATED.error;
}
