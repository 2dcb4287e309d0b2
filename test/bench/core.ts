// Reading, checking and scoring in memory, given the snapshot: the median of several runs, after one to warm up.
import { readFileSync } from 'node:fs';
import { audit, wantedAreas } from '../../src/audit';
import { firstAudit } from '../../src/audit/first';
import { DEFAULT_PACK } from '../../src/packs';
import { openXlsx } from '../../src/workbook/xlsx';
import { median } from './numbers';

async function main(file: string, runs: number): Promise<void> {
  const bytes = readFileSync(file);
  const snapshot = await openXlsx(bytes, 'book.xlsx').snapshot(wantedAreas(DEFAULT_PACK));
  const base = { snapshot, pack: DEFAULT_PACK, own: null, statements: null };
  const first: number[] = [];
  const whole: number[] = [];
  let [numbers, ties] = [0, 0];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    const { facts, result } = firstAudit(base);
    const verdict = performance.now();
    audit(snapshot, DEFAULT_PACK);
    const end = performance.now();
    if (run === 0) {
      numbers = facts.tables.reduce((sum, table) => sum + table.facts.length, 0);
      ties = result.findings.length;
      continue;
    }
    first.push(verdict - start);
    whole.push(end - verdict);
  }
  console.log(JSON.stringify({ first: median(first), whole: median(whole), numbers, ties }));
}

void main(process.argv[2] ?? '', Number(process.argv[3] ?? '5'));
