// Writes the benchmark's books and their equations into a folder: node -r load-typescript make-books.ts FOLDER
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAddress } from '../../src/model/address';
import { openXlsx } from '../../src/workbook/xlsx';
import { sampleWorkbook } from '../support/assets';
import { DEPARTMENTS, UNITS, writeDepartments, writeUnits } from './books';
import { type Addend, type PlainTie, tiesOf } from './ties';

/** As an accountant would check it by hand: one formula for each equation, not yet calculated. */
async function withFormulas(bytes: Uint8Array, ties: readonly PlainTie[]): Promise<Uint8Array> {
  const book = openXlsx(bytes, 'checks.xlsx');
  const sum = (side: readonly Addend[]): string =>
    side
      .map(([sheet, row, column, factor]) => `${factor < 0 ? '-' : '+'}${cellAddress(sheet, row, column)}`)
      .join('');
  const cells = ties.map(({ left, right }, row) => ({
    row,
    column: 0,
    value: null,
    formula: `=ROUND((${sum(left)})-(${sum(right)}),2)`,
  }));
  await book.apply({ sheets: [{ sheet: '核对公式', create: true, clear: [], cells }], names: [] });
  return book.bytes();
}

async function main(folder: string): Promise<void> {
  for (const name of ['sample', 'departments', 'units', 'ties'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'sample', 'sample.xlsx'), await sampleWorkbook());
  await writeDepartments(join(folder, 'departments'), DEPARTMENTS);
  for (const units of UNITS) await writeUnits(join(folder, 'units', `${units}.xlsx`), units);
  const checks = join(folder, 'checks.xlsx');
  for (const from of ['sample', 'departments', 'units']) {
    for (const name of readdirSync(join(folder, from))) {
      const bytes = readFileSync(join(folder, from, name));
      const ties = await tiesOf(bytes);
      writeFileSync(join(folder, 'ties', `${name}.json`), JSON.stringify(ties));
      if (name === '200.xlsx') writeFileSync(checks, await withFormulas(bytes, ties));
    }
  }
}

void main(process.argv[2] ?? '');
