// 审核单: what a reviewer signs, for one file (--slip) and for each of many (-o); its date is the caller's, and the same bytes come out each time.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../../src/cli/date';
import { openXlsx } from '../../src/workbook/xlsx';
import { buildGouji, Folder } from '../support/gouji';
import { specimenBook } from '../support/specimen-file';
import { partsOf } from '../support/xlsx-specimen';

const sample = readFileSync(join(__dirname, '../../assets/sample.xlsx'));
const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
  version: string;
};
let folder: Folder;
beforeAll(buildGouji, 120_000);
beforeEach(() => {
  folder = new Folder();
  folder.put('甲局.xlsx', sample);
});
afterEach(() => {
  folder.remove();
});
const read = (name: string): Buffer => readFileSync(folder.file(name));

/** The sheet row by row, cells that are filled. */
async function rowsOf(file: string): Promise<(string | number)[][]> {
  const area = { sheet: '审核单', top: 0, left: 0, bottom: 200, right: 5 };
  const { blocks } = await openXlsx(read(file), file).snapshot(() => [area]);
  const rows = blocks[0]?.values ?? [];
  return rows
    .map((row) => row.filter((value) => typeof value === 'string' || typeof value === 'number'))
    .filter((row) => row.length > 0);
}

test('one file: which it is, what the check came to, the scores, what is open and how to mend it', async () => {
  const { status, out } = folder.gouji('check', '甲局.xlsx', '--slip', '审核单.xlsx', '--date', '2026-11-25');
  expect(status).toBe(1);
  expect(out).toMatch(/已写入审核单 审核单\.xlsx。\n$/);
  const rows = await rowsOf('审核单.xlsx');
  const hash = createHash('sha256').update(sample).digest('hex');
  expect(rows.slice(0, 9)).toEqual([
    ['部门预决算审核单'],
    [`甲局.xlsx　SHA-256 ${hash.slice(0, 12)}…`],
    ['部门', '（工作簿里没有写明）'],
    ['文件', '甲局.xlsx'],
    ['SHA-256', hash],
    ['规则包', '重庆市万州区部门整体支出绩效评价（2019 年度）（wanzhou-2019）'],
    ['审核程序', `Gouji ${version}`],
    ['审核结论', '还不能上报：12 处不平，5 处缺数'],
    ['条数', '平 213　尾差 4　不平 12　缺数 5　未核 0　待说明 0　已说明 0　读不出 0'],
  ]);
  expect(rows).toContainEqual(['过程', '63', '61', '63']);
  expect(rows).toContainEqual(['总分', '100', '97', '99']);
  expect(rows).toContainEqual(['等次', '优', '优']);
  expect(rows).toContainEqual(['要改或要说明的事项：17 条']);
  expect(rows).toContainEqual([
    1,
    '不平',
    '总合计：基本支出 = 人员经费 + 公用经费\n55.76 + 16.29 ≠ 94.03',
    '21.98 万元',
    '支出预决算!D17 等 3 格',
  ]);
  const mended = rows.find(([which]) => which === '第 1–8、13、16–17 条');
  expect(mended?.[1]).toMatch(/^支出预决算!D21 应为 38\.27（现为 16\.29），支出预决算!E21 应为 38\.27/);
  expect(rows.slice(-3)).toEqual([
    [`以上是对 甲局.xlsx（SHA-256 ${hash.slice(0, 12)}…）的审核。`],
    ['审核人\n（签字）', '复核人\n（签字）'],
    ['审核\n日期', '2026年11月25日', '复核\n日期', '　　　　年　　月　　日'],
  ]);
  expect(read('甲局.xlsx').equals(sample)).toBe(true);
  expect(readdirSync(folder.path).sort()).toEqual(['审核单.xlsx', '甲局.xlsx']);
});

test('without --date the day is left for a hand: the clock is never asked', async () => {
  folder.gouji('check', '甲局.xlsx', '--slip', '一.xlsx');
  folder.gouji('check', '甲局.xlsx', '--slip', '二.xlsx');
  const last = (await rowsOf('一.xlsx')).at(-1);
  expect(last).toEqual(['审核\n日期', '　　　　年　　月　　日', '复核\n日期', '　　　　年　　月　　日']);
  expect(read('一.xlsx').equals(read('二.xlsx'))).toBe(true);
});

test('nothing is open where all is 平', async () => {
  const assets =
    '| 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |\n| 机关 | 16.29 | 16.29 | 0 | 0 |';
  folder.put('平.xlsx', await specimenBook({ 固定资产: assets }));
  folder.gouji('check', '平.xlsx', '--slip', '审核单.xlsx');
  const rows = await rowsOf('审核单.xlsx');
  expect(rows).toContainEqual(['要改或要说明的事项：没有']);
  expect(rows.some(([first]) => first === '序号')).toBe(false);
});

test('of a folder: a page a department, also of one that could not be used; the same bytes in any number of threads', async () => {
  mkdirSync(folder.file('各局'));
  for (const name of ['甲局.xlsx', '乙局.xlsx']) folder.put(`各局/${name}`, sample);
  folder.put('各局/丙局.xlsx', 'not a workbook');
  const words = ['check', '各局', '--date', '2026-11-25', '-o'];
  folder.gouji(...words, '汇总.xlsx', '--workers', '1');
  folder.gouji(...words, '又.xlsx', '--workers', '3');
  expect(read('又.xlsx').equals(read('汇总.xlsx'))).toBe(true);

  const rows = await rowsOf('汇总.xlsx');
  const files = rows.filter(([label]) => label === '文件').map(([, file]) => file);
  expect(files).toEqual(['各局/丙局.xlsx', '各局/乙局.xlsx', '各局/甲局.xlsx']);
  expect(rows[3]).toEqual(['审核结论', '用不了，没有审核：这不是 Excel 工作簿（text）。请选择 .xlsx 文件。']);
  expect(rows).toContainEqual(['另有 7 条没有列出，见“审核结果”。']);
  expect(rows.filter(([, value]) => value === '2026年11月25日')).toHaveLength(3);

  const { sheets } = openXlsx(read('汇总.xlsx'), '汇总.xlsx').index();
  const at = sheets.findIndex(({ name }) => name === '审核单');
  const sheet = partsOf(read('汇总.xlsx'))[`xl/worksheets/sheet${at + 1}.xml`] ?? '';
  expect(sheet).toContain('orientation="portrait"');
  const breaks = sheet.match(/<brk id="(\d+)" max="16383" man="1"\/>/g) ?? [];
  expect(breaks).toHaveLength(2);
  expect(sheet).toMatch(
    /<\/headerFooter><rowBreaks count="2" manualBreakCount="2">.*<\/rowBreaks><\/worksheet>$/,
  );
});

test.each([
  ['2026-11-25', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-11-00', false],
  ['2026-11-5', false],
  ['2026/11/25', false],
  ['今天', false],
])('--date %s: a day or not', (date, good) => {
  expect(isDay(date)).toBe(good);
});

test.each([
  [['check', '甲局.xlsx', '乙局.xlsx', '--slip', 's.xlsx'], '--slip 只写一个文件的审核单'],
  [['check', '甲局.xlsx', '-o', 'o.xlsx', '--slip', 's.xlsx'], '也不与 -o 同用'],
  [['check', '.', '--slip', 's.xlsx'], '要写明这个文件'],
  [['check', '甲局.xlsx', '--slip', 's.xlsx', '--date', '2026-02-29'], '“2026-02-29”不是'],
  [['check', '甲局.xlsx', '--date', '2026-11-25'], '与 --slip 或 -o 同用'],
  [['fill', '甲局.xlsx', '-o', 'o.xlsx', '--slip', 's.xlsx'], '--slip 和 --date 只用于 check'],
  [['check', '甲局.xlsx', '--slip', '甲局.xlsx', '--force'], '输出文件不能就是输入文件'],
  [['check', '甲局.xlsx', '--last', '上年.xlsx', '--slip', '上年.xlsx', '--force'], '不能就是输入文件'],
  [['check', '甲局.xlsx', '--slip', '审核单.docx'], '要以 .xlsx 结尾'],
])('gouji %j is one line and writes nothing', (words, told) => {
  const { status, out, err } = folder.gouji(...words);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(told);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(readdirSync(folder.path)).toEqual(['甲局.xlsx']);
});

test('an old slip is kept unless --force; a file that cannot be used has none', () => {
  folder.put('审核单.xlsx', 'mine');
  expect(folder.gouji('check', '甲局.xlsx', '--slip', '审核单.xlsx').err).toContain('要覆盖请加 --force');
  expect(read('审核单.xlsx').toString()).toBe('mine');
  folder.put('坏.xlsx', 'no workbook');
  expect(folder.gouji('check', '坏.xlsx', '--slip', '审核单.xlsx', '--force').status).toBe(2);
  expect(read('审核单.xlsx').toString()).toBe('mine');
  folder.gouji('check', '甲局.xlsx', '--slip', '审核单.xlsx', '--force');
  expect(read('审核单.xlsx').subarray(0, 2).toString()).toBe('PK');
});
