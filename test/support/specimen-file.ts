// Specimen tables as the bytes of an .xlsx file: each table on a sheet of its own, under its defined name.
import { areaAddress } from '../../src/model/address';
import type { Area, CellDraft, NameEntry, SheetDraft } from '../../src/model/sheet';
import { blankXlsx } from '../../src/workbook/xlsx';
import { grid } from './specimen';

export interface FileOptions {
  /** Sheet names by table, where it should not be the table's own. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** More names, or others in place of the tables' own. */
  readonly names?: readonly NameEntry[];
}

/** Only what a draft can say: numbers, texts, formulas with their values, merged areas. */
export async function specimenBook(
  tables: Readonly<Record<string, string>>,
  { sheets = {}, names = [] }: FileOptions = {},
): Promise<Uint8Array> {
  const book = blankXlsx('specimen.xlsx');
  const drafts: SheetDraft[] = [];
  const named: NameEntry[] = [];
  for (const [name, text] of Object.entries(tables)) {
    const sheet = sheets[name] ?? name;
    const { cells, merges } = grid(text);
    const area: Area = {
      sheet,
      top: 2,
      left: 0,
      bottom: cells.length + 1,
      right: (cells[0]?.length ?? 1) - 1,
    };
    drafts.push({
      sheet,
      create: true,
      clear: [],
      cells: cells.flatMap((row, r) =>
        row.map(({ value, formula }, c): CellDraft => {
          const plain = typeof value === 'string' || typeof value === 'number' ? value : null;
          return { row: r + 2, column: c, value: plain, ...(formula === null ? {} : { formula }) };
        }),
      ),
      layout: {
        widths: cells[0]?.map(() => 14) ?? [],
        merges: merges.map((m) => ({ ...m, sheet, top: m.top + 2, bottom: m.bottom + 2 })),
        frozenRows: 0,
      },
    });
    named.push({ name, scope: null, refersTo: `=${areaAddress(area, true)}`, visible: true });
  }
  const replaced = new Set(names.map(({ name }) => name));
  await book.apply({ sheets: drafts, names: [...named.filter(({ name }) => !replaced.has(name)), ...names] });
  return book.bytes();
}
