// gouji check … -o 汇总.xlsx: one workbook of all, with links, filters and totals that Excel keeps; the same bytes each time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellBlock } from '../../src/model/sheet';
import { openXlsx } from '../../src/workbook/xlsx';
import { buildGouji, Folder } from '../support/gouji';
import { specimenBook } from '../support/specimen-file';
import { partsOf } from '../support/xlsx-specimen';

const ASSETS = '| 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |';
const folder = new Folder();
beforeAll(async () => {
  buildGouji();
  mkdirSync(folder.file('各局/己局'), { recursive: true });
  folder.put('各局/甲局.xlsx', readFileSync(join(__dirname, '../../assets/sample.xlsx')));
  folder.put(
    '各局/己局/决算.xlsx',
    await specimenBook(
      { 固定资产: `${ASSETS}\n| 机关 | 16.29 | 11.29 | 0 | |` },
      { sheets: { 固定资产: 'My Sheet' } },
    ),
  );
  folder.put('各局/丙局.xlsx', 'not a workbook');
}, 120_000);
afterAll(() => {
  folder.remove();
});

async function sheetOf(file: string, sheet: string): Promise<CellBlock> {
  const area = { sheet, top: 0, left: 0, bottom: 400, right: 19 };
  const { blocks } = await openXlsx(readFileSync(folder.file(file)), file).snapshot(() => [area]);
  return blocks[0] as CellBlock;
}

describe('of a folder with a good, a broken and an unusable workbook', () => {
  let said: { status: number | null; out: string; err: string };
  beforeAll(() => {
    said = folder.gouji('check', '各局', '-o', '汇总.xlsx');
  });

  test('on the terminal a line for each, what it comes to, and where it is written', () => {
    expect(said.status).toBe(2);
    expect(said.err).toBe('gouji: 各局/丙局.xlsx: 这不是 Excel 工作簿（text）。请选择 .xlsx 文件。\n');
    expect(said.out.split('\n').slice(-4)).toEqual([
      '各局/甲局.xlsx  97 / 100 优  还不能上报：12 处不平，5 处缺数',
      '共 3 个文件：0 个没有要改的，2 个有要改的，1 个用不了。',
      '已写入 汇总.xlsx。',
      '',
    ]);
  });

  test('汇总: a row a file, linked, with the reason where one could not be used', async () => {
    const { values, formulas } = await sheetOf('汇总.xlsx', '汇总');
    expect(values[3]?.slice(0, 8)).toEqual(['文件', '部门', '规则包', '得分', '满分', '等次', '平', '尾差']);
    const [unusable, broken, good] = values.slice(4, 7);
    expect(unusable?.filter((value) => value !== null)).toEqual([
      '各局/丙局.xlsx',
      '用不了',
      '这不是 Excel 工作簿（text）。请选择 .xlsx 文件。',
    ]);
    expect(broken?.[3]).toBe('2.08（暂定）');
    expect(broken?.slice(7, 10)).toEqual([0, 1, 0]);
    expect(good?.slice(2, 6)).toEqual(['wanzhou-2019', 97, 100, '优']);
    expect(good?.slice(8, 10)).toEqual([12, 5]);
    expect(formulas[6]?.[0]).toBe('=HYPERLINK("各局/甲局.xlsx","各局/甲局.xlsx")');
  });

  test('the totals follow the filter, and what is stored is what they come to', async () => {
    const { values, formulas } = await sheetOf('汇总.xlsx', '汇总');
    expect([values[2]?.[8], formulas[2]?.[8]]).toEqual([13, '=SUBTOTAL(9,I5:I7)']);
    expect([values[2]?.[3], formulas[2]?.[3]]).toEqual([97, '=IF(SUBTOTAL(2,D5:D7)=0,"",SUBTOTAL(1,D5:D7))']);
  });

  test('审核结果: what is not 平, of all files, linked to the cell', async () => {
    const { values, formulas } = await sheetOf('汇总.xlsx', '审核结果');
    const found = values.slice(4).filter(([file]) => file !== null);
    expect(found.filter(([, , kind]) => kind === '不平')).toHaveLength(13);
    expect(found.some(([, , kind]) => kind === '平')).toBe(false);
    expect(values[4]?.slice(0, 13)).toEqual([
      '各局/己局/决算.xlsx',
      null,
      '不平',
      '平衡',
      '表内',
      '固定资产',
      '机关',
      '决算',
      '固定资产合计 = 在用固定资产 + 出租固定资产 + 其他固定资产',
      '11.29 + 0 ≠ 16.29',
      16.29,
      11.29,
      5,
    ]);
    expect(formulas[4]?.[14]).toBe(`=HYPERLINK("各局/己局/决算.xlsx#'My Sheet'!B4","'My Sheet'!B4")`);
    expect([values[2]?.[2], formulas[2]?.[2]]).toEqual([
      found.length,
      `=SUBTOTAL(3,C5:C${found.length + 4})`,
    ]);
  });

  test('指标得分: every indicator of every department that is scored; their sum is the score', async () => {
    const { values } = await sheetOf('汇总.xlsx', '指标得分');
    const good = values.slice(4).filter(([file]) => file === '各局/甲局.xlsx');
    expect(good.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(97);
    expect(good[2]?.slice(2, 9)).toEqual(['投入', '预算配置', '在职人员控制率', 5, 5, 5, '计算']);
  });

  test('filters on the headings, heads that stay and are printed on every page', () => {
    const parts = partsOf(readFileSync(folder.file('汇总.xlsx')));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A4:P7"/>');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('ySplit="4"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('orientation="landscape"');
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">汇总!$A$4:$P$7</definedName>',
    );
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">汇总!$1:$4</definedName>',
    );
  });

  test('the same bytes again, in whatever number of threads; and it is not among the files of its folder', () => {
    folder.gouji('check', '各局', '-o', '各局/汇总.xlsx', '--workers', '1');
    const before = readFileSync(folder.file('各局/汇总.xlsx'));
    const { out } = folder.gouji('check', '各局', '-o', '各局/汇总.xlsx', '--workers', '3', '--force');
    expect(out).toContain('共 3 个文件');
    expect(readFileSync(folder.file('各局/汇总.xlsx')).equals(before)).toBe(true);
  });
});

test('nothing is checked where it could not be written: it exists, or it is one of the files', () => {
  writeFileSync(folder.file('旧.xlsx'), 'mine');
  expect(folder.gouji('check', '各局', '-o', '旧.xlsx')).toEqual({
    status: 2,
    out: '',
    err: 'gouji: “旧.xlsx”已经存在，没有覆盖。要覆盖请加 --force。\n',
  });
  expect(folder.gouji('check', '旧.xlsx', '-o', '旧.xlsx', '--force').err).toContain(
    '输出文件不能就是输入文件',
  );
  expect(readFileSync(folder.file('旧.xlsx'), 'utf8')).toBe('mine');
});

test.each([
  ['没有/汇总.xlsx', '请先建好文件夹'],
  ['汇总.csv', '要以 .xlsx 结尾'],
])('-o %s is one line before anything is checked', (out, told) => {
  const ran = folder.gouji('check', '各局', '-o', out);
  expect([ran.status, ran.out]).toEqual([2, '']);
  expect(ran.err).toContain(told);
  expect(ran.err.trim().split('\n')).toHaveLength(1);
});

test('with --json the workbook is written and nothing else is said', () => {
  const { out, err } = folder.gouji('check', '各局/甲局.xlsx', '--json', '-o', 'json.xlsx');
  expect(err).toBe('');
  expect(JSON.parse(out)).toMatchObject({ workbook: '甲局.xlsx' });
  expect(openXlsx(readFileSync(folder.file('json.xlsx')), 'x').index().sheets).toHaveLength(4);
});
