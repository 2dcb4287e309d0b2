// gouji check --csv: a line a file, as Excel opens it, and nothing in it that Excel would run.
import { buildGouji, Folder } from '../support/gouji';
import { specimenBook } from '../support/specimen-file';
import type { Answer } from '../../src/cli/answer';
import { lines } from '../../src/cli/csv';

const ASSETS = '| 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |';
let folder: Folder;
beforeAll(buildGouji, 120_000);
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
});

test('headings, a line for each file, the unusable one with its reason; marked as UTF-8', async () => {
  folder.put('甲局.xlsx', await specimenBook({ 固定资产: `${ASSETS}\n| 机关 | 16.29 | 11.29 | 0 | |` }));
  folder.put('乙局.xlsx', 'not a workbook');
  const { status, out, err } = folder.gouji('check', '甲局.xlsx', '乙局.xlsx', '--csv');
  expect(status).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(out.startsWith('\ufeff')).toBe(true);
  const [headings, first, second, end] = out.slice(1).split('\r\n');
  expect(headings).toBe(
    '文件,部门,规则包,得分,满分,等次,平,尾差,不平,缺数,未核,待说明,已说明,读不出,建议,结论',
  );
  expect(first).toBe('甲局.xlsx,,wanzhou-2019,2.08,83,暂定,0,0,1,0,29,0,0,0,1,还不能上报：1 处不平');
  expect(second).toBe('乙局.xlsx,,,,,,,,,,,,,,,这不是 Excel 工作簿（text）。请选择 .xlsx 文件。');
  expect(end).toBe('');
});

test.each([
  ['=cmd.xlsx', "'=cmd.xlsx"],
  ['+1.xlsx', "'+1.xlsx"],
  ['-1.xlsx', "'-1.xlsx"],
  ['@a.xlsx', "'@a.xlsx"],
  ['\ta.xlsx', "'\ta.xlsx"],
  ['甲,乙.xlsx', '"甲,乙.xlsx"'],
  ['"甲".xlsx', '"""甲"".xlsx"'],
  ['=1,"a".xlsx', '"\'=1,""a"".xlsx"'],
])('a file called %j is written %j', (file, written) => {
  const answer: Answer = { file, status: 2, error: 'x', text: '', overview: null, rows: null, slip: null };
  expect(lines('zh').one(answer, 0)).toBe(`${written},,,,,,,,,,,,,,,x\r\n`);
});

test('--csv and --json are one too many', () => {
  const { status, out, err } = folder.gouji('check', 'a.xlsx', '--csv', '--json');
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('--csv 和 --json 只能写一个');
});
