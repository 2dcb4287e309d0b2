// gouji --last: last year's workbook, a file of its own.
import { readFileSync } from 'node:fs';
import { openXlsx } from '../../src/workbook/xlsx';
import { buildGouji, Folder } from '../support/gouji';
import { specimenBook } from '../support/specimen-file';

let folder: Folder;
beforeAll(buildGouji, 120_000);
beforeEach(async () => {
  folder = new Folder();
  folder.put('2020.xlsx', await specimenBook({ 年度收入情况: INCOME, 部门基本概况: PROFILE }));
});
afterEach(() => {
  folder.remove();
});

const INCOME = `
  | 机构名称 | 收入合计 | 上年结转 | 公共财政拨款 |
  | 机关     | 10       | 4        | 6            |`;
const PROFILE = '| 人员编制 | 7 | 实有人数 | 7 |';
const balance = (left: string): string => `
  | 机构名称 | 支出合计 | 累计结余 |
  | 机关     | 5        | ${left}  |`;

interface Answer {
  readonly tables: readonly { readonly name: string; readonly status: string }[];
  readonly findings: readonly {
    readonly tie: string;
    readonly verdict: string;
    readonly cells: readonly { readonly address: string }[];
  }[];
}

test('what was carried over is compared, and the cells of that file are named as its', async () => {
  folder.put('2019.xlsx', await specimenBook({ 年度支出结余: balance('3') }));
  const { status, out } = folder.gouji('check', '2020.xlsx', '--last', '2019.xlsx', '--json');
  const { findings, tables } = JSON.parse(out) as Answer;
  const finding = findings.find(({ tie }) => tie === '上年结转 = 上年的累计结余[决算]');
  expect([status, finding?.verdict]).toEqual([0, 'unbalanced']);
  expect(finding?.cells.map(({ address }) => address)).toEqual([
    '年度收入情况!C4',
    "'[2019.xlsx]年度支出结余'!C4",
  ]);
  expect(tables.at(-1)).toMatchObject({ name: '上年年度支出结余', status: 'read' });
});

test('a filled workbook holds last year’s amounts as numbers: no formula refers to another file', async () => {
  const budget = (amount: string): string =>
    `| 单位 | 项目 | 公务接待费 | 小计 |\n| 机关 | 年初预算数 | ${amount} | ${amount} |`;
  const scores = `
    | 一级指标 | 二级指标 | 三级指标         | 分值 | 得分 |
    | 投入     | 预算配置 | “三公经费”变动率 | 5    |      |`;
  folder.put('2020.xlsx', await specimenBook({ 三公经费预决算: budget('11'), 指标评分: scores }));
  folder.put('2019.xlsx', await specimenBook({ 三公经费预决算: budget('10') }));
  const words = ['fill', '2020.xlsx', '-o', 'out.xlsx', '--pack', 'mof-2013', '--last', '2019.xlsx'];
  folder.gouji(...words);
  const book = openXlsx(readFileSync(folder.file('out.xlsx')), 'out.xlsx');
  const { blocks } = await book.snapshot(() => [
    { sheet: '绩效评价汇总', top: 0, left: 0, bottom: 60, right: 20 },
  ]);
  const formulas = blocks.flatMap((block) => block?.formulas.flat() ?? []).filter((one) => one !== null);
  expect(formulas.filter((formula) => formula.includes('三公经费预决算')).length).toBeGreaterThan(0);
  expect(formulas.filter((formula) => formula.includes('2019'))).toEqual([]);
  expect(blocks.flatMap((block) => block?.values.flat() ?? [])).toContain(0.1);
});

test.each([
  ['no such file', '2018.xlsx', /^gouji: 2020\.xlsx: 上年的工作簿 2018\.xlsx：打不开/],
  ['a file without tables to compare with', '2020.xlsx', null],
])('%s', async (_what, name, said) => {
  folder.put('empty.xlsx', await specimenBook({ 备注: '| 无 |' }));
  const { status, err } = folder.gouji('check', '2020.xlsx', '--last', said ? name : 'empty.xlsx');
  expect(status).toBe(2);
  expect(err).toMatch(said ?? /^gouji: 2020\.xlsx: 上年的工作簿 empty\.xlsx：里面没有可以相核的标准表/);
});
