// The self-evaluation report (自评报告) of a checked workbook, as data. Fetched for the few who ask for it.
import type { PrintedTable, TextDocument } from '../model/document';
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { Area, CellBlock, Snapshot } from '../model/sheet';
import { bind } from '../read/bind';
import { printed } from '../read/printed';
import { read } from '../read/read';
import { readStatement } from '../read/read-statement';
import { selfEvaluation } from '../report/report';
import { departmentIn } from '../summary/overview';
import { effectivePack } from './effective';

/** `pack`: as for the audit that made the result of this snapshot. */
export function report(snapshot: Snapshot, result: AuditResult, base: Pack): TextDocument {
  const { pack } = effectivePack(snapshot, base);
  const bindings = bind(snapshot, pack);
  let next = 0;
  const blocks = bindings.map(({ reading }) => (reading ? (snapshot.blocks[next++] ?? null) : null));
  const { facts } = read(snapshot, bindings, blocks, pack, readStatement);
  const tables = new Map<string, PrintedTable>();
  bindings.forEach(({ table: { name }, area }, i) => {
    const block = blocks[i];
    if (!area || !block) return;
    const own = facts.tables.find(({ table }) => table === name)?.facts ?? [];
    const first = own.reduce((least, { cell }) => Math.min(least, cell.row), Infinity);
    const table = printed(block, area, Number.isFinite(first) ? first - area.top : 0);
    if (table) tables.set(name, table);
  });
  const department = departmentIn(blocks);
  const areas = bindings.flatMap(({ area }) => area ?? []);
  return selfEvaluation({ result, pack, facts, tables, department, year: yearIn(areas, blocks) });
}

const YEAR = /(20\d\d)\s*年/g;

/** The only year that the lines above the tables name; null where there is none, or several: which is meant is not guessed. */
function yearIn(areas: readonly Area[], blocks: readonly (CellBlock | null)[]): string | null {
  const years = new Set<string>();
  for (const block of blocks) {
    block?.values.forEach((values, i) => {
      const { sheet, top } = block.area;
      // A table's own rows may name any year.
      if (areas.some((area) => area.sheet === sheet && area.top <= top + i && top + i <= area.bottom)) return;
      for (const value of values) {
        if (typeof value !== 'string') continue;
        for (const [, year = ''] of value.normalize('NFKC').matchAll(YEAR)) years.add(year);
      }
    });
  }
  const [only, ...others] = years;
  return only !== undefined && others.length === 0 ? only : null;
}
