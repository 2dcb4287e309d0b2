// What must hold of any file: it is refused for a known reason, or read into cells that are sound, and never into others than it holds.
import { LAST_COLUMN, LAST_ROW, type Scalar, type WorkbookContents } from '../../src/model/sheet';
import { WorkbookError } from '../../src/workbook/port';
import { openXlsx } from '../../src/workbook/xlsx';
import { type Mutant, mutantOf, SOUND } from './mutate';

const REASONS = new Set([
  'not-a-workbook',
  'legacy-format',
  'encrypted',
  'damaged',
  'too-big-file',
  'scattered-cells',
]);
const sound = JSON.stringify(plain(openXlsx(SOUND, 'a.xlsx').contents()));

/** What is wrong with the way the file of a seed is treated; null where nothing is. */
export async function faultOf(seed: number): Promise<string | null> {
  const mutant = mutantOf(seed);
  const fault = await faultIn(mutant);
  return fault === null ? null : `${seed}: ${fault} [${mutant.did.join('; ')}]`;
}

async function faultIn({ bytes, kind }: Mutant): Promise<string | null> {
  try {
    const book = openXlsx(bytes, 'a.xlsx');
    const contents = book.contents();
    await book.snapshot(({ sheets }) =>
      sheets.map(({ name }) => ({ sheet: name, top: 0, left: 0, bottom: LAST_ROW, right: 255 })),
    );
    const unsound = unsoundIn(contents);
    if (unsound !== null) return unsound;
    if (kind === 'bytes' && JSON.stringify(plain(contents)) !== sound) return 'read, but not what was there';
    return typeof kind === 'object' ? differing(contents, kind.number) : null;
  } catch (error) {
    if (!(error instanceof WorkbookError)) return `thrown: ${String(error)}`;
    if (!REASONS.has(error.trouble)) return `refused as ${error.trouble}`;
    // A slip of the program's own would be passed off as the file's damage.
    const { cause } = error;
    return cause instanceof TypeError && !cause.message.includes('encoded data')
      ? `slip: ${cause.message}`
      : null;
  }
}

function plain({ sheets, names, calculation }: WorkbookContents): object {
  return { sheets: sheets.map((sheet) => ({ ...sheet, widths: [...sheet.widths] })), names, calculation };
}

function differing({ sheets }: WorkbookContents, number: string): string | null {
  const cell = sheets[0]?.cells.find(({ row, column }) => row === 2 && column === 1);
  const value = cell?.value ?? null;
  const isRead = value === Number(number);
  // Larger than a number can be: an error in the cell, which is told.
  const isError = !Number.isFinite(Number(number)) && typeof value === 'object' && value !== null;
  return isRead || isError ? null : `${number} read as ${JSON.stringify(value)}`;
}

function unsoundIn({ sheets, names }: WorkbookContents): string | null {
  for (const { name, cells, widths } of sheets) {
    const seen = new Set<number>();
    for (const { row, column, value, formula, format } of cells) {
      const place = `${name} ${row},${column}`;
      if (!isWithin(row, LAST_ROW) || !isWithin(column, LAST_COLUMN)) return `${place}: nowhere`;
      if (seen.has(row * 16_384 + column)) return `${place}: twice`;
      seen.add(row * 16_384 + column);
      if (!isSound(value)) return `${place}: ${JSON.stringify(value).slice(0, 80)}`;
      if (formula !== null && !/^=./s.test(formula)) return `${place}: formula ${formula}`;
      if (format !== null && typeof format !== 'string') return `${place}: format`;
    }
    for (const [column, width] of widths)
      if (!isWithin(column, LAST_COLUMN) || !(width >= 0 && width < Infinity))
        return `${name}: width ${width}`;
  }
  return names.every((one) => one.refersTo.startsWith('=') && one.name !== '') ? null : 'a name';
}

const isWithin = (n: number, last: number): boolean => Number.isInteger(n) && n >= 0 && n <= last;

function isSound(value: Scalar): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return value.length <= 32_767;
  return value === null || typeof value === 'boolean' || typeof value.error === 'string';
}
