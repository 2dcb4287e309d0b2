// Templates filled in with figures that add up, calculated by LibreOffice: its totals are the exact ones, and everything balances.
import { cellAddress } from '../../src/model/address';
import { packById, withAccounts } from '../../src/packs';
import type { WorkbookDraft } from '../../src/model/sheet';
import { openXlsx } from '../../src/workbook/xlsx';
import { filled } from '../template/filled';
import { figures, UNITS } from '../template/made-up';
import { auditedFile, bytesOf } from '../template/read';
import { recalculated } from './soffice';

const SEEDS = [1, 2, 3];
const name = (seed: number): string => `${seed}.xlsx`;

const drafts = new Map<string, WorkbookDraft>();
let files = new Map<string, Uint8Array>();

const pack = packById('wanzhou-2019').then((found) => {
  if (!found) throw new Error('no pack');
  return withAccounts(found);
});

beforeAll(async () => {
  for (const seed of SEEDS)
    drafts.set(name(seed), await filled(await pack, UNITS, figures(await pack, UNITS.length, seed)));
  const written = [...drafts].map(async ([file, draft]): Promise<[string, Uint8Array]> => [
    file,
    await bytesOf(draft),
  ]);
  files = recalculated(new Map(await Promise.all(written)));
}, 480_000);

test.each(SEEDS)('department %d: every total is what its cells add up to', (seed) => {
  const book = openXlsx(files.get(name(seed)) ?? new Uint8Array(), name(seed)).contents();
  const values = new Map(
    book.sheets.flatMap((sheet) =>
      sheet.cells.map(({ row, column, value }) => [cellAddress(sheet.name, row, column), value] as const),
    ),
  );
  let computed = 0;
  for (const { sheet, cells } of drafts.get(name(seed))?.sheets ?? []) {
    for (const { row, column, value, formula } of cells) {
      if (formula === undefined) continue;
      const at = cellAddress(sheet, row, column);
      const other = values.get(at) ?? '';
      if (typeof value === 'number') {
        computed++;
        expect([at, other]).toEqual([at, expect.closeTo(value, 6)]);
      } else expect([at, other]).toEqual([at, '']);
    }
  }
  expect(computed).toBeGreaterThan(300);
});

test.each(SEEDS)(
  'department %d: read again, nothing is wrong and every tie that must hold balances',
  async (seed) => {
    const book = openXlsx(files.get(name(seed)) ?? new Uint8Array(), name(seed));
    const { problems, findings } = await auditedFile(await pack, book);
    expect(problems).toEqual([]);
    const broken = findings.filter(({ kind, verdict }) => kind === '平衡' && verdict !== 'balanced');
    expect(broken.map(({ table, tie, expression }) => `${table ?? ''} ${tie} ${expression}`)).toEqual([]);
  },
);
