// The benchmark's workbooks, made from seeds: departments that add up, and one in ten with a slip of the pen.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseOf, plant } from '../localise/plant';
import { SCORES } from '../specimens/wanzhou';
import { generate } from '../support/generate';
import { specimenBook } from '../support/specimen-file';

export const DEPARTMENTS = 300;
/** Units of one department, in a book each. */
export const UNITS = [10, 200, 1000];

/** Those of the published report, blank where the rules compute them: nothing is claimed that the figures do not bear out. */
const ENTERED = SCORES.split('\n')
  .map((line) => {
    const cells = line.split('|');
    const name = cells[3]?.trim() ?? '';
    const computed = name === '' || name.endsWith('率') || name.startsWith('<');
    return computed && cells.length > 6
      ? [...cells.slice(0, 5), '  ', '  ', ...cells.slice(7)].join('|')
      : line;
  })
  .join('\n');

/** Files 0001.xlsx … in a folder: one to eight units each, a third rounded cell by cell, every tenth with a slip. */
export async function writeDepartments(folder: string, count: number): Promise<void> {
  for (let seed = 1; seed <= count; seed++) {
    const units = 1 + (seed % 8);
    const rounded = seed % 3 === 0;
    const tables =
      seed % 10 === 0
        ? plant(baseOf(seed, units, rounded), seed, 1).tables
        : generate({ seed, units, rounded });
    const bytes = await specimenBook({ ...tables, 指标评分: ENTERED });
    writeFileSync(join(folder, `${String(seed).padStart(4, '0')}.xlsx`), bytes);
  }
}

/** One department of so many units. */
export async function writeUnits(file: string, units: number): Promise<void> {
  writeFileSync(file, await specimenBook({ ...generate({ seed: units, units }), 指标评分: ENTERED }));
}
