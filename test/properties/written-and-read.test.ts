// Law: what is written into a workbook is what is read from it again, cell for cell, in a file and through Excel's own Office.js.
import fc from 'fast-check';
import { areaAddress } from '../../src/model/address';
import type {
  CellDraft,
  NameEntry,
  SheetDraft,
  WorkbookContents,
  WorkbookDraft,
} from '../../src/model/sheet';
import { blankXlsx, openXlsx } from '../../src/workbook/xlsx';
import { awkwardText } from '../support/awkward-text';
import { area, book } from '../support/office-book';
import { excelOver } from '../support/office-excel';
import { differing } from './books/checked';
import { law } from './law';

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100),
);
const words = fc.constantFrom(
  '支出合计',
  '其中：',
  ' 机关 ',
  'a<b>&"\'',
  '一\n二',
  "'12",
  '=见说明',
  '+86',
  '@甲',
  '-',
);
const awkward = awkwardText(1);
/** What Excel itself keeps as it is: no control characters, no halves of signs, nothing that it would take for a number. */
const tame = fc.oneof(
  words,
  fc.string({
    unit: fc.constantFrom('甲', '乙', 'a', 'Z', ' ', '&', '<', '，', '（', '）', '😀'),
    minLength: 1,
  }),
);
const formula = fc.constantFrom('=SUM(A1:B2)', '=A1&"<&>"', "=IF('My Sheet'!B2>1,1,2)", '=收支!A1+1');
const format = fc.constantFrom('0.00', '#,##0.00', '0%', 'yyyy-mm-dd', '"万元"0.0;[Red]-0.0', '@');

const drafts = (text: fc.Arbitrary<string>, formats: fc.Arbitrary<string>): fc.Arbitrary<CellDraft[]> =>
  fc.uniqueArray(
    fc
      .record({
        row: fc.nat(12),
        column: fc.nat(30),
        value: fc.oneof(number, text),
        formula: fc.option(formula, { freq: 4 }),
        format: fc.option(formats, { freq: 2 }),
      })
      .map(({ formula: f, format: as, ...cell }): CellDraft => ({
        ...cell,
        ...(f === null ? {} : { formula: f }),
        ...(as === null ? {} : { format: as }),
      })),
    { selector: ({ row, column }) => `${row},${column}`, maxLength: 25 },
  );

const SHEETS = ['收支', 'My Sheet', "O'Brien (2019)", '表<1>&"2"', '甲!乙', '１'];

interface Case {
  readonly sheets: readonly string[];
  readonly first: readonly CellDraft[];
  readonly second: readonly CellDraft[];
  readonly merged: { readonly row: number; readonly down: number; readonly across: number };
  readonly names: readonly string[];
}

const cases = (text: fc.Arbitrary<string>, formats: fc.Arbitrary<string>): fc.Arbitrary<Case> =>
  fc.record({
    sheets: fc.subarray(SHEETS, { minLength: 1 }),
    first: drafts(text, formats),
    second: drafts(text, formats),
    merged: fc.record({
      row: fc.integer({ min: 20, max: 40 }),
      down: fc.nat(3),
      across: fc.integer({ min: 1, max: 5 }),
    }),
    names: fc.uniqueArray(fc.constantFrom('三公经费', 'AnnualIncome', '_Gouji_勾稽核对', '表.1'), {
      maxLength: 3,
    }),
  });

function draftOf({ sheets, first, merged, names }: Case): WorkbookDraft {
  const bottom = merged.row + merged.down;
  const drawn = sheets.map((sheet): SheetDraft => ({
    sheet,
    create: true,
    clear: [],
    cells: first,
    layout: {
      widths: [],
      merges: [{ sheet, top: merged.row, left: 0, bottom, right: merged.across }],
      frozenRows: 0,
    },
  }));
  const at = (sheet: string): string =>
    `=${areaAddress({ sheet, top: 0, left: 0, bottom, right: merged.across }, true)}`;
  return {
    sheets: drawn,
    names: names.map((name, i): NameEntry => ({
      name,
      scope: null,
      refersTo: at(sheets[i % sheets.length] ?? ''),
      visible: !name.startsWith('_'),
    })),
  };
}

const again = ({ sheets, second }: Case): WorkbookDraft => ({
  sheets: sheets.map((sheet) => ({ sheet, create: false, clear: [], cells: second })),
  names: [],
});

type Shown = (value: CellDraft['value'], formula: string | undefined) => string;

/** Every cell, merged area and name that two drafts, one over the other, leave behind. */
function wanted(one: Case, shownAs: Shown): string[] {
  const { sheets, first, second, merged } = one;
  const cells = new Map<string, CellDraft>();
  for (const cell of [...first, ...second]) {
    const key = `${cell.row},${cell.column}`;
    const kept = cell.format ?? cells.get(key)?.format;
    cells.set(key, { ...cell, ...(kept === undefined ? {} : { format: kept }) });
  }
  return [
    ...sheets.flatMap((sheet) => [
      ...[...cells].map(([key, { value, formula: f, format: as }]) =>
        [sheet, key, shownAs(value, f), f ?? null, as ?? null].map((part) => JSON.stringify(part)).join(' '),
      ),
      `${sheet} ${merged.row} ${merged.row + merged.down} ${merged.across}`,
    ]),
    ...draftOf(one).names.map((name) => JSON.stringify(name)),
  ];
}

function found(contents: WorkbookContents, sheets: readonly string[], shownAs: Shown): string[] {
  return [
    ...contents.sheets
      .filter(({ name }) => sheets.includes(name))
      .flatMap(({ name, cells, merges }) => [
        ...cells.map(({ row, column, value, formula: f, format: as }) =>
          [name, `${row},${column}`, shownAs(value as CellDraft['value'], f ?? undefined), f, as]
            .map((part) => JSON.stringify(part))
            .join(' '),
        ),
        ...merges.map(({ top, bottom, right }) => `${name} ${top} ${bottom} ${right}`),
      ]),
    ...contents.names.map((name) => JSON.stringify(name)),
  ];
}

const asTyped: Shown = (value) => `${typeof value} ${String(value)}`;
/** The host in memory does not calculate. */
const typedOnly: Shown = (value, f) => (f === undefined ? asTyped(value, f) : '');

law<Case>({
  name: 'a file is read as it was written, whatever the text, also when it is written twice',
  cases: cases(fc.oneof(awkward, words), format),
  runs: 500,
  share: 0.1,
  broken: async (one) => {
    const file = blankXlsx('a.xlsx');
    await file.apply(draftOf(one));
    await file.apply(again(one));
    const bytes = file.bytes();
    await file.apply(again(one));
    if (!Buffer.from(file.bytes()).equals(Buffer.from(bytes)))
      return 'written a third time it is another file';
    return differing(wanted(one, asTyped), found(openXlsx(bytes, 'a.xlsx').contents(), one.sheets, asTyped));
  },
});

law<Case>({
  name: 'Excel (Office.js) holds what was written, whatever the text, also when it is written twice',
  cases: cases(tame, fc.constantFrom('0.00', '#,##0.00', '0%')),
  runs: 150,
  share: 0.02,
  broken: async (one) => {
    const { excel, read, contents } = excelOver(book({ 空: [['x']] }));
    await excel.apply(draftOf(one), await read());
    const areas = one.sheets.map((sheet) => ({ ...area('x!A1:AE50'), sheet }));
    await excel.apply(again(one), await excel.snapshot(() => areas));
    return differing(wanted(one, typedOnly), found(contents(), one.sheets, typedOnly));
  },
});
