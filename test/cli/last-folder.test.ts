// gouji check FOLDER --last FOLDER: each department beside its own book of last year, under the same path.
import { mkdirSync } from 'node:fs';
import { buildGouji, Folder } from '../support/gouji';
import { specimenBook } from '../support/specimen-file';

/** 上年结转 of this year, and 累计结余 of last year, which it is compared with. */
const carried = (amount: string): Promise<Uint8Array> =>
  specimenBook({
    年度收入情况: `| 机构名称 | 收入合计 | 上年结转 |\n| 机关 | ${amount} | ${amount} |`,
  });
const left = (amount: string): Promise<Uint8Array> =>
  specimenBook({ 年度支出结余: `| 机构名称 | 支出合计 | 累计结余 |\n| 机关 | 5 | ${amount} |` });

const folder = new Folder();
beforeAll(async () => {
  buildGouji();
  for (const name of ['2020/乙', '2019/乙', '两份', '空']) mkdirSync(folder.file(name), { recursive: true });
  folder.put('2020/丙局.xlsx', await carried('7'));
  folder.put('2020/乙/决算.xlsx', await carried('4'));
  folder.put('2020/甲局.xlsx', await carried('3'));
  folder.put('2019/乙/决算.xlsx', await left('3'));
  folder.put('2019/甲局.xlsx', await left('3'));
  folder.put('两份/甲局.xls', 'old');
  folder.put('两份/甲局.et', 'older');
}, 120_000);
afterAll(() => {
  folder.remove();
});

interface Answer {
  readonly file: string;
  readonly findings: readonly {
    readonly tie: string;
    readonly verdict: string;
    readonly expression: string;
  }[];
  readonly problems: readonly { readonly level: string; readonly message: string }[];
}
const TIE = '上年结转 = 上年的累计结余[决算]';
const REMARK = '上年的文件夹“2019”里没有“丙局.xlsx”，没有与上年相核';

test('each is compared with its own; one without a book of last year is told so, and that is no error', () => {
  const { status, out, err } = folder.gouji('check', '2020', '--last', '2019', '--json');
  expect([status, err]).toEqual([0, '']);
  const told = (JSON.parse(out) as Answer[]).map(({ file, findings, problems }) => [
    file,
    ...findings.filter(({ tie }) => tie === TIE).map(({ verdict, expression }) => `${verdict} ${expression}`),
    ...problems
      .filter(({ message }) => message.includes('上年'))
      .map(({ level, message }) => `${level} ${message}`),
  ]);
  expect(told).toEqual([
    ['2020/丙局.xlsx', `note ${REMARK}。`],
    ['2020/乙/决算.xlsx', 'unbalanced 4 ≠ 3'],
    ['2020/甲局.xlsx', 'balanced 3 = 3'],
  ]);
});

test('the remark stands in its report, and in its line where it has only one', () => {
  expect(folder.gouji('check', '2020', '--last', '2019').out).toContain(`\n  ${REMARK}。\n`);
  const lines = folder.gouji('check', '2020', '--last', '2019', '--csv').out.trim().split('\r\n');
  expect(lines.map((line) => line.includes(REMARK))).toEqual([false, true, false, false]);
  const brief = folder.gouji('check', '2020', '--last', '2019', '-o', '汇总.xlsx', '--lang', 'en').out;
  expect(brief).toMatch(
    /^2020\/丙局\.xlsx {2}.*; last year’s folder “2019” has no “丙局\.xlsx”: not compared with last year$/m,
  );
});

test('one file takes its own out of the folder', () => {
  const { out } = folder.gouji('check', '2020/甲局.xlsx', '--last', '2019', '--json');
  expect((JSON.parse(out) as Answer).findings.filter(({ tie }) => tie === TIE)).toMatchObject([
    { verdict: 'balanced', expression: '3 = 3' },
  ]);
});

test('with several threads the same', () => {
  const one = folder.gouji('check', '2020', '--last', '2019', '--workers', '1');
  expect(folder.gouji('check', '2020', '--last', '2019', '--workers', '3')).toEqual(one);
});

test.each([
  [
    ['2020/甲局.xlsx', '--last', '两份'],
    /^gouji: 2020\/甲局\.xlsx: 同名的不止一份（上年：两份\/甲局\.et、两份\/甲局\.xls；今年：/,
  ],
  [
    ['2020/甲局.xlsx', '--last', '2020'],
    /^gouji: 2020\/甲局\.xlsx: 上年的工作簿 2020\/甲局\.xlsx 就是这一份，不能与自己相比/,
  ],
  [
    ['2020/甲局.xlsx', '--last', '2020/甲局.xlsx'],
    /^gouji: 2020\/甲局\.xlsx: 上年的工作簿 2020\/甲局\.xlsx 就是这一份/,
  ],
  [['2020', '--last', '2020'], /^gouji: 上年的和今年的是同一个文件夹“2020”。请写明两个文件夹。\n$/],
  [
    ['2020', '--last', '2020/乙'],
    /^gouji: 上年的文件夹“2020\/乙”在今年的“2020”里面，会算作今年的。请把它移到外面。\n$/,
  ],
  [['2020', '--last', '空'], /^gouji: 上年的文件夹“空”：这里没有工作簿/],
])('%j is refused in one clear line', (words, told) => {
  const { status, out, err } = folder.gouji('check', ...words);
  expect([status, out]).toEqual([2, '']);
  expect(err).toMatch(told);
});

test('two of this year that would have the same book of last year are both refused', () => {
  const { status, err } = folder.gouji('check', '2020/甲局.xlsx', '2019/甲局.xlsx', '--last', '2020');
  expect(status).toBe(2);
  expect(
    err
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 32)),
  ).toEqual([
    expect.stringContaining('2020/甲局.xlsx: 同名的不止一份') as string,
    expect.stringContaining('2019/甲局.xlsx: 同名的不止一份') as string,
  ]);
});

test('a book of last year that is compared with is never written over', () => {
  const { status, err } = folder.gouji('check', '2020', '--last', '2019', '-o', '2019/甲局.xlsx', '--force');
  expect([status, err]).toEqual([2, 'gouji: 输出文件不能就是输入文件。请用 -o 另起一个名字。\n']);
});
