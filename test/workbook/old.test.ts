// Files of before .xlsx: what is read of them, and that what cannot be read is refused or told, never guessed.
import { type BookType, read, write } from '@e965/xlsx';
import type { Area, CellBlock } from '../../src/model/sheet';
import { readOld } from '../../src/workbook/old/open';
import { OldWorkbook } from '../../src/workbook/old-workbook';
import { WorkbookError } from '../../src/workbook/port';
import { openXlsx } from '../../src/workbook/xlsx';
import * as biff from '../support/biff';
import { specimenBook } from '../support/specimen-file';

const area = (sheet: string, bottom = 9, right = 9): Area => ({ sheet, top: 0, left: 0, bottom, right });
const openOld = (bytes: Uint8Array, name: string, kind: 'xls' | 'xlsb') =>
  new OldWorkbook(readOld(bytes, kind), name);
const open = (...given: Parameters<typeof biff.stream>) =>
  openOld(biff.compound(biff.stream(...given)), '旧.xls', 'xls');
const block = async (...records: number[][]): Promise<CellBlock | null> => {
  const { blocks } = await open([{ name: '表', records }]).snapshot(() => [area('表')]);
  return blocks[0] ?? null;
};

describe('.xls', () => {
  test('numbers as they were typed, however they are packed', async () => {
    const values = await block(
      biff.number(0, 0, 94.03),
      biff.packed(0, 1, 9403, true),
      biff.packed(0, 2, -308, false),
      biff.number(1, 0, 1e-7),
    );
    expect(values?.values[0]?.slice(0, 3)).toEqual([94.03, 94.03, -308]);
    expect(values?.values[1]?.[0]).toBe(1e-7);
  });

  test('text, merged areas, formulas with their values, error values by their names', async () => {
    const read = await block(
      biff.label(0, 0, '“三公”经费😀'),
      biff.formula(1, 0, 402.03, ...biff.cell(0, 1), ...biff.whole(308), biff.PLUS),
      biff.error(2, 0, 0x17),
      biff.error(2, 1, 0x07),
      biff.error(2, 2, 0x99),
      biff.merged(0, 0, 0, 3),
    );
    expect(read?.values.slice(0, 3).map((row) => row[0])).toEqual([
      '“三公”经费😀',
      402.03,
      { error: '#REF!' },
    ]);
    expect(read?.values[2]?.slice(1, 3)).toEqual([{ error: '#DIV/0!' }, { error: '#VALUE!' }]);
    expect(read?.formulas[1]?.[0]).toBe('=B1+308');
    expect(read?.merges).toEqual([{ sheet: '表', top: 0, left: 0, bottom: 0, right: 3 }]);
  });

  test('dates are the number Excel stores, from 1900 or from 1904', async () => {
    const sheet = { name: '表', records: [biff.number(0, 0, 42736)] };
    for (const globals of [[], [biff.DATES_FROM_1904]]) {
      const { blocks } = await open([sheet], globals).snapshot(() => [area('表')]);
      expect(blocks[0]?.values[0]?.[0]).toBe(42736);
      expect(blocks[0]?.from1904).toBe(globals.length > 0 ? true : undefined);
    }
  });

  test('sheets in their order, hidden or protected; the workbook protected, calculated by hand', () => {
    const book = open(
      [
        { name: '甲', records: [biff.BY_HAND] },
        { name: '乙 表', state: 1, records: [biff.PROTECTED] },
        { name: '丙', state: 2, records: [] },
      ],
      [biff.PROTECTED],
    );
    expect(book.index()).toEqual({
      workbook: '旧.xls',
      readOnly: false,
      sheets: [
        { name: '甲', visibility: 'visible', protected: false },
        { name: '乙 表', visibility: 'hidden', protected: true },
        { name: '丙', visibility: 'veryHidden', protected: false },
      ],
      names: [],
      calculation: 'manual',
      structureProtected: true,
    });
  });

  test('names with their scope; those that mean no one range stay what they are', () => {
    const two = [...biff.area(0, 0, 1, 0, 0), ...biff.area(1, 3, 4, 2, 3), biff.AND];
    const book = open(
      [
        { name: '甲', records: [] },
        { name: '乙 表', records: [] },
      ],
      [],
      [
        biff.name('三公经费', biff.area(0, 2, 4, 0, 4)),
        biff.name('三公经费', biff.area(1, 2, 4, 0, 4), { sheet: 2 }),
        biff.name('_Gouji_规则包', biff.whole(5), { hidden: true }),
        biff.name('固定资产', biff.DELETED),
        biff.name('基本支出', two),
      ],
    );
    expect(book.index().names).toEqual([
      { name: '三公经费', scope: null, refersTo: '=甲!$A$3:$E$5', visible: true },
      { name: '三公经费', scope: '乙 表', refersTo: "='乙 表'!$A$3:$E$5", visible: true },
      { name: '_Gouji_规则包', scope: null, refersTo: '=5', visible: false },
      { name: '固定资产', scope: null, refersTo: '=#REF!', visible: true },
      { name: '基本支出', scope: null, refersTo: "=甲!$A$1:$A$2,'乙 表'!$C$4:$D$5", visible: true },
    ]);
  });

  test('a chart on a sheet is not its cells, and a comment without its text does no harm', async () => {
    const chart = [...biff.stream([]).slice(0, 20), ...biff.number(0, 0, 9), ...biff.record(0x0a)];
    const comment = biff.record(0x1c, 0, 0, 0, 0, 0, 0, 7, 0, 1, 0, 0, 65);
    const link = biff.record(0x1b8, 0, 0, 255, 255, 0, 0, 255, 0);
    expect((await block(biff.number(0, 0, 1), chart, comment, link))?.values[0]?.[0]).toBe(1);
  });

  test('number formats do not pass from one file to the next', async () => {
    const format = biff.record(0x41e, 5, 0, 3, 0, 0, 0x30, 0x2e, 0x30);
    const sheet = { name: '表', records: [biff.number(0, 0, 1)] };
    const styled = (globals: number[][]) => {
      const style = biff.record(0xe0, 0, 0, 5, 0, 0, 0, ...Array.from({ length: 14 }, () => 0));
      return open([sheet], [...globals, style]).snapshot(() => [area('表')]);
    };
    expect((await styled([format])).blocks[0]?.formats[0]?.[0]).toBe('0.0');
    expect((await styled([])).blocks[0]?.formats[0]?.[0]).toBe('"¥"#,##0;"¥"-#,##0');
  });
});

/** The trouble that opening meets. */
function trouble(bytes: Uint8Array, kind: 'xls' | 'xlsb' = 'xls'): string {
  try {
    openOld(bytes, 'x', kind);
  } catch (error) {
    if (error instanceof WorkbookError) return `${error.trouble} ${error.detail}`.trim();
    throw error;
  }
  return 'none';
}

describe('what is refused', () => {
  const sheets = [{ name: '表', records: [biff.number(0, 0, 1)] }];
  const whole = biff.stream(sheets);
  test.each<[string, Uint8Array, string]>([
    ['under a password', biff.compound(biff.stream(sheets, [biff.PASSWORD])), 'encrypted'],
    ['Excel 95', biff.compound(whole, 'Book'), 'legacy-format biff'],
    [
      'older inside than it says',
      biff.compound([...whole.slice(0, 5), 5, ...whole.slice(6)]),
      'legacy-format biff',
    ],
    ['not a workbook', biff.compound([1, 2, 3], 'Contents'), 'not-a-workbook ole'],
    ['cut off', biff.compound(whole.slice(0, -30)), 'damaged'],
    ['a compound file cut off', biff.compound(whole).slice(0, 700), 'damaged'],
    ['larger than is sane', new Uint8Array(25 * 1024 * 1024), 'too-big-file'],
  ])('%s', (_, bytes, told) => {
    expect(trouble(bytes)).toBe(told);
  });

  test('a sheet called as something that every object has: refused, and no object is changed', () => {
    const stream = biff.stream([{ name: '__proto__', records: [biff.number(0, 0, 1)] }]);
    expect(trouble(biff.compound(stream))).toBe('damaged __proto__');
    expect(({} as Record<string, unknown>)['!data']).toBeUndefined();
  });

  test('a small file whose formulas would fill the memory', () => {
    const long = biff.record(0x4bc, ...Array.from({ length: 8000 }, () => 0));
    const many = Array.from({ length: 65_000 }, () => biff.formula(0, 0, 1)).flat();
    expect(trouble(biff.compound(biff.stream([{ name: '表', records: [long, many] }])))).toBe('too-big-file');
  });
});

describe('a workbook written again by another program', () => {
  const TABLES = {
    固定资产: '| 机构名称 | 固定资产合计 | 在用 |\n| 机关 | 94.03 | =B5+1 -> 95.03 |\n| ^ | 1 | 2 |',
    三公: '| 项目 | 金额 |\n| 公务接待费 | 0.1 |',
  };
  const both = async (bookType: BookType) => {
    const bytes = await specimenBook(TABLES);
    const other = write(read(bytes, { cellFormula: true, cellNF: true }), {
      bookType,
      type: 'buffer',
    }) as Buffer;
    return [
      openXlsx(bytes, 'x'),
      openOld(new Uint8Array(other), 'x', bookType === 'xlsb' ? 'xlsb' : 'xls'),
    ] as const;
  };
  const areas = () => [area('固定资产'), area('三公')];

  test.each<BookType>(['biff8', 'xlsb'])('%s: the same cells and merged areas', async (type) => {
    const [before, after] = await both(type);
    const [wanted, got] = [await before.snapshot(areas), await after.snapshot(areas)];
    expect(got.blocks.map((one) => one?.values)).toEqual(wanted.blocks.map((one) => one?.values));
    expect(got.blocks.map((one) => one?.merges)).toEqual(wanted.blocks.map((one) => one?.merges));
    expect(got.sheets).toEqual(wanted.sheets);
  });

  test('xlsb: names and formulas too', async () => {
    const [before, after] = await both('xlsb');
    expect(
      after
        .index()
        .names.map(({ name }) => name)
        .sort(),
    ).toEqual(['三公', '固定资产']);
    expect([...after.index().names].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
      [...before.index().names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  });

  test('xlsb: cut off, or no workbook in it', async () => {
    const bytes = await specimenBook(TABLES);
    const other = write(read(bytes), { bookType: 'xlsb', type: 'buffer' }) as Buffer;
    expect(trouble(new Uint8Array(other).slice(0, 900), 'xlsb')).toMatch(/^damaged/);
    expect(trouble(new Uint8Array(30), 'xlsb')).not.toBe('none');
  });
});
