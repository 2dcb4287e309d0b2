// What a cell's element says, as a value.
import { type Scalar, UNCALCULATED } from '../../model/sheet';
import { WorkbookError } from '../port';
import type { Budget } from './limits';
import type { RawCell } from './sheet-scan';
import { cellText } from './text';
import { isOn } from './tree';

/** As XML writes numbers, which is less than JavaScript takes for one: no 0x10, no blank. */
const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const INDEX = /^\s*\d+\s*$/;
/** #DIV/0!, #N/A and those that are still to come. */
const LONGEST_ERROR = 32;

/** What the cells of all sheets of a workbook share. */
export interface CellContext {
  readonly strings: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly (string | null)[];
  readonly from1904: boolean;
  readonly cells: Budget;
  readonly sharedFormulas: Budget;
}

export function readValue(raw: RawCell, part: string, context: CellContext): Scalar {
  const { type, value } = raw;
  // Some writers leave the value of a formula out, others leave it empty: neither has been calculated.
  if (value === null || (value === '' && type !== 'str' && type !== 'inlineStr')) {
    return raw.formula ? UNCALCULATED : null;
  }
  switch (type) {
    case 's': {
      const text = INDEX.test(value) ? context.strings[Number(value)] : undefined;
      if (text === undefined) throw new WorkbookError('damaged', part);
      return text;
    }
    case 'inlineStr':
      return value;
    case 'str':
      return cellText(value, part);
    case 'b':
      return isOn(value.trim());
    case 'e':
      if (value.length > LONGEST_ERROR) throw new WorkbookError('damaged', part);
      return { error: value.trim() };
    case 'd':
      return dateNumber(value, part, context.from1904);
    case 'n':
      return NUMBER.test(value) && Number.isFinite(Number(value)) ? Number(value) : { error: '#NUM!' };
    default:
      throw new WorkbookError('damaged', part);
  }
}

const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** A date written out (ISO 8601) as the number Excel counts it by; anything else is text, as it cannot be counted. */
function dateNumber(written: string, part: string, from1904: boolean): Scalar {
  const text = written.trim();
  const date = DATE.exec(text);
  const zoned = date?.[1] !== undefined || !text.includes('T');
  const time = date ? Date.parse(zoned ? text : `${text}Z`) : NaN;
  return Number.isNaN(time) ? cellText(written, part) : time / 86_400_000 + (from1904 ? 24_107 : 25_569);
}
