// Every slip of the hand that is told, in the accountant's words, in both languages.
import type { Correction } from '../../../src/model/correction';
import { typingSlip } from '../../../src/reconcile/localise/slips';
import { changes, correct } from '../../support/localise';

const BUDGET_FINAL = `
  | 单位 | 项目     | 决算数 |
  | 机关 | 基本支出 | 94.03  |
  |      | 人员经费 | 55.76  |
  |      | 公用经费 | 38.27  |
  |      | 项目支出 | 308    |
  |      | 合计     | 402.03 |`;

/** 年度支出结余 against the same amounts in 支出预决算, which are right. */
const staffed = (row: string): Readonly<Record<string, string>> => ({
  年度支出结余: `
    | 机构名称 | 支出合计 | 基本支出 | 人员支出 | 公用支出 | 项目支出 |
    | 机关     | ${row} |`,
  支出预决算: BUDGET_FINAL,
});

function only(row: string): Correction | undefined {
  const found = correct(staffed(row));
  return found.length === 1 ? found[0] : undefined;
}

const said = ({ zh, en }: Correction['reason']): [string, string] => [
  zh.split('；改后')[0] ?? '',
  en.split('; it mends')[0] ?? '',
];

test.each([
  ['38.72', '相邻两位数字颠倒', 'two neighbouring digits are swapped'],
  ['78.23', '两位数字颠倒', 'two digits are swapped'],
  ['8.27', '少打了一位数字', 'a digit is lost'],
  ['38.2', '少打了一位数字', 'a digit is lost'],
  ['388.27', '一位数字打了两遍', 'a digit is doubled'],
  ['380.27', '多打了一位数字', 'there is a digit too many'],
  ['39.27', '一位数字打错（8 打成了 9）', 'one digit is mistyped (9 for 8)'],
  ['3.827', '小数点错了 1 位', 'the decimal point is off by 1 place'],
  ['3827', '小数点错了 2 位', 'the decimal point is off by 2 places'],
  ['382700', '按元填了，本表以万元计', 'entered in 元 where the table counts in 万元'],
  ['0.003827', '按亿元填了，本表以万元计', 'entered in 亿元 where the table counts in 万元'],
  ['-38.27', '正负号反了', 'the sign is turned'],
  ['55.76', '抄了相邻单元格 D4“人员经费”的数', 'the neighbouring cell D4 “人员经费” was copied'],
  ['', '漏填', 'left blank'],
])('公用支出 38.27 entered as %s', (typed, zh, en) => {
  const found = only(`402.03 | 94.03 | 55.76 | ${typed} | 308`);
  expect(found && changes(found)).toBe(`年度支出结余!E4 ${typed || '空白'}→38.27`);
  expect(found && said(found.reason)).toEqual([zh, en]);
});

test.each([
  // 94.03 + 308 without the 308; with 94.03 twice; as it was before something changed.
  ['94.03', '合计里漏加了 F4“项目支出”', 'the total leaves out F4 “项目支出”'],
  ['496.06', '合计里多加了一遍 C4“基本支出”', 'the total counts C4 “基本支出” twice'],
  [
    '371.5',
    '合计是手填的数，不是公式，可能没有随明细更新',
    'the total is typed in, not a formula, and may not have been kept up with its parts',
  ],
])('支出合计 402.03 entered as %s', (typed, zh, en) => {
  // 94.03 also stands beside it: there the table is laid out so that it is no neighbour.
  const found = correct({
    年度支出结余: `
      | 机构名称 | 支出合计 | 人员支出 | 基本支出 | 公用支出 | 项目支出 |
      | 机关     | ${typed} | 55.76 | 94.03 | 38.27 | 308 |`,
    支出预决算: BUDGET_FINAL,
  });
  expect(found.map(changes)).toEqual([`年度支出结余!B4 ${typed}→402.03`]);
  expect(found[0] && said(found[0].reason)).toEqual([zh.replace('C4', 'D4'), en.replace('C4', 'D4')]);
});

test('a unit left out of the total of all units is named by its unit', () => {
  const [found] = correct({
    三公经费预决算: `
      | 单位     | 项目   | 因公出国（境）费 | 公务接待费 | 小计 |
      | 机关     | 决算数 | 4.10             | 7.35       | 11.45 |
      | 监测中心 | 决算数 | 0                | 2.20       | 2.20  |
      | 总合计   | 决算数 | 4.10             | 7.35       | 13.65 |`,
  });
  expect(found && changes(found)).toBe('三公经费预决算!D6 7.35→9.55');
  expect(found && said(found.reason)).toEqual([
    '合计里漏加了 D5“监测中心”',
    'the total leaves out D5 “监测中心”',
  ]);
});

test('two cells exchanged', () => {
  const found = correct({
    年度支出结余: `
      | 机构名称 | 支出合计 | 基本支出 | 人员支出 | 公用支出 | 项目支出 |
      | 机关     | 402.03   | 94.03    | 38.27    | 55.76    | 308      |`,
    支出预决算: `
      | 单位 | 项目               | 决算数 |
      | 机关 | 基本支出           | 94.03  |
      |      | 人员经费           | 55.76  |
      |      | 工资福利支出       | 50.00  |
      |      | 对个人和家庭的补助 | 5.76   |
      |      | 公用经费           | 38.27  |`,
  });
  expect(found.map(changes)).toEqual(['年度支出结余!D4 38.27→55.76，年度支出结余!E4 55.76→38.27']);
  expect(found[0] && said(found[0].reason)).toEqual(['D4 与 E4 两格的数填反了', 'D4 and E4 are exchanged']);
});

describe('a neighbour copied: said by what sets it apart', () => {
  const reasonOf = (tables: Readonly<Record<string, string>>): [string, string] | undefined => {
    const [found, ...others] = correct(tables);
    expect(others).toEqual([]);
    return found && [changes(found), said(found.reason)[0]];
  };
  const column = (staff: string): Readonly<Record<string, string>> => ({
    ...staffed('402.03 | 94.03 | 55.76 | 38.27 | 308'),
    支出预决算: BUDGET_FINAL.replace('55.76', staff),
  });

  test('another concept, to the right, below or above', () => {
    const right = only('402.03 | 94.03 | 38.27 | 38.27 | 308');
    expect(right && said(right.reason)[0]).toBe('抄了相邻单元格 E4“公用经费”的数');
    expect(reasonOf(column('38.27'))).toEqual([
      '支出预决算!C5 38.27→55.76',
      '抄了相邻单元格 C6“公用经费”的数',
    ]);
    expect(reasonOf(column('94.03'))).toEqual([
      '支出预决算!C5 94.03→55.76',
      '抄了相邻单元格 C4“基本支出”的数',
    ]);
  });

  test('another version', () => {
    const tables = {
      年度支出结余: '| 机构名称 | 基本支出 | 人员支出 | 公用支出 |\n| 机关 | 94.03 | 55.76 | 38.27 |',
      支出预决算: `
        | 单位 | 项目     | 年初预算数 | 决算数 |
        | 机关 | 基本支出 | 70         | 70     |
        |      | 人员经费 | 40         | 55.76  |
        |      | 公用经费 | 30         | 38.27  |`,
    };
    expect(reasonOf(tables)).toEqual(['支出预决算!D4 70→94.03', '抄了相邻单元格 C4“年初预算”的数']);
  });

  test('another unit', () => {
    const tables = {
      年度支出结余: `
        | 机构名称 | 基本支出 | 人员支出 | 公用支出 |
        | 机关     | 94.03    | 55.76    | 38.27    |
        | 监测中心 | 94.03    | 20       | 10       |
        | 合计     | 124.03   | 75.76    | 48.27    |`,
    };
    expect(reasonOf(tables)).toEqual(['年度支出结余!B5 94.03→30', '抄了相邻单元格 B4“机关”的数']);
  });

  test('a zero beside a zero is no copy', () => {
    const found = correct({
      年度支出结余: `
        | 机构名称 | 支出合计 | 基本支出 | 人员支出 | 公用支出 | 项目支出 |
        | 机关     | 94.03    | 94.03    | 55.76    | 0        | 0        |`,
      支出预决算: BUDGET_FINAL.replace('308 ', '0 ').replace('402.03', '94.03'),
    });
    expect(found.map(changes)).toEqual(['年度支出结余!E4 0→38.27']);
    expect(found[0]?.reason.zh).toBe('改后 2 处不平或缺数全部消除');
  });
});

test.each([
  // What one cell holds belongs into the other, but not the other way round.
  ['38.27 | 12.00 | 94.03', /^改后/],
  ['12.00 | 55.76 | 94.03', /^改后/],
  // A third cell is wrong besides.
  ['94.03 | 38.72 | 55.76', /；C4：相邻两位数字颠倒；改后/],
])('%s: not said to be exchanged', (row, reason) => {
  const [found] = correct({
    年度支出结余: `| 机构名称 | 人员支出 | 公用支出 | 基本支出 |\n| 机关 | ${row} |`,
    支出预决算: BUDGET_FINAL,
  });
  expect(found?.reason.zh).toMatch(reason);
});

test('the same slip in two sheets is said once, with both cells', () => {
  const [found] = correct({
    ...staffed('402.03 | 94.03 | 55.76 | 38.72 | 308'),
    支出预决算: BUDGET_FINAL.replace('38.27', '38.72'),
  });
  expect(found && said(found.reason)).toEqual([
    '年度支出结余!E4、支出预决算!C6：相邻两位数字颠倒',
    '年度支出结余!E4, 支出预决算!C6: two neighbouring digits are swapped',
  ]);
});

test('in a set of several cells each slip says which cell it belongs to', () => {
  const found = only('402.03 | 94.30 | 55.76 | 382.7 | 308');
  expect(found && changes(found)).toBe('年度支出结余!C4 94.3→94.03，年度支出结余!E4 382.7→38.27');
  expect(found && said(found.reason)).toEqual([
    'C4：相邻两位数字颠倒；E4：小数点错了 1 位',
    'C4: two neighbouring digits are swapped; E4: the decimal point is off by 1 place',
  ]);
});

test('a block of amounts one row off', () => {
  // 4.10, 7.35 and 2.20 stand one row below the line they belong to.
  const [found, ...others] = correct({
    支出预决算: `
      | 单位   | 项目               | 决算数 |
      | 机关   | 基本支出           | 20.00  |
      |        | 人员经费           | 13.65  |
      |        | 工资福利支出       | 4.10   |
      |        | 对个人和家庭的补助 | 9.55   |
      |        | 公用经费           | 6.35   |
      | 总合计 | 基本支出           | 20.00  |
      |        | 人员经费           | 20.00  |
      |        | 工资福利支出       | 13.65  |
      |        | 对个人和家庭的补助 | 4.10   |
      |        | 公用经费           | 6.35   |`,
  });
  expect(others).toEqual([]);
  expect(found && changes(found)).toBe(
    '支出预决算!C10 20→13.65，支出预决算!C11 13.65→4.1，支出预决算!C12 4.1→9.55',
  );
  expect(found && said(found.reason)).toEqual([
    '机关 一块的数抄到总合计时错了一行：“人员经费”的数填到了“工资福利支出”',
    'the block of 机关 was copied one row off: the amount of “人员经费” stands in “工资福利支出”',
  ]);
});

describe('one row off', () => {
  const staff = (rows: string): Readonly<Record<string, string>> => ({
    年度支出结余: '| 机构名称 | 基本支出 | 人员支出 | 公用支出 |\n| 机关 | 94.03 | 55.76 | 38.27 |',
    支出预决算: `| 单位 | 项目 | 决算数 |\n| 机关 | 基本支出 | 94.03 |\n${rows}`,
  });

  test('one amount alone, where the line it belongs to was left blank', () => {
    const [found, ...others] = correct(staff('| | 人员经费 | |\n| | 公用经费 | 55.76 |'));
    expect(others).toEqual([]);
    expect(found && said(found.reason)).toEqual([
      '填错了一行：“人员经费”的数填到了“公用经费”',
      'entered one row off: the amount of “人员经费” stands in “公用经费”',
    ]);
  });

  test('not one amount alone where something else stands in its line', () => {
    const [found, ...others] = correct(staff('| | 人员经费 | 11.11 |\n| | 公用经费 | 55.76 |'));
    expect(others).toEqual([]);
    expect(found?.cells).toHaveLength(2);
    expect(found?.reason.zh).toMatch(/^改后/);
  });

  test('the block it was copied from is the one that holds the same concept and version', () => {
    // 55.76 also stands in 机关, but as another concept and in another version.
    const [found] = correct({
      年度支出结余: `
        | 机构名称 | 基本支出 | 人员支出 | 公用支出 |
        | 机关     | 95.76    | 40.00    | 55.76    |
        | 一中心   | 94.03    | 55.76    | 38.27    |
        | 二中心   | 94.03    | 55.76    | 38.27    |`,
      支出预决算: `
        | 单位   | 项目     | 年初预算数 | 决算数 |
        | 机关   | 基本支出 | 100.00     | 95.76  |
        |        | 人员经费 | 55.76      | 40.00  |
        |        | 公用经费 | 44.24      | 55.76  |
        | 一中心 | 基本支出 | 50.00      | 94.03  |
        |        | 人员经费 | 20.00      | 55.76  |
        |        | 公用经费 | 30.00      | 38.27  |
        | 二中心 | 基本支出 | 50.00      | 94.03  |
        |        | 人员经费 | 20.00      |        |
        |        | 公用经费 | 30.00      | 55.76  |`,
    });
    expect(found && said(found.reason)[0]).toBe(
      '一中心 一块的数抄到二中心时错了一行：“人员经费”的数填到了“公用经费”',
    );
  });
});

test.each([
  ['61.08', '38.27'],
  // Nothing is a slip for a zero.
  ['61.08', '0'],
  ['5', '0'],
  // Two digits that are not each other’s, or a third one besides.
  ['39.37', '38.27'],
  ['93.27', '38.27'],
  ['89.27', '38.27'],
  ['83.28', '38.27'],
  // A digit lost and another mistyped.
  ['8.28', '38.27'],
  ['138.2', '38.27'],
  // 382 against the first digits of 8327 would be two digits swapped, either way.
  ['3.82', '83.27'],
  ['83.27', '3.82'],
])('%s for %s: no slip of the hand explains it', (stands, right) => {
  expect(typingSlip(stands, right, '万元')).toBeNull();
});

test.each([
  ['38.27', '-38.27', '正负号反了'],
  ['-38.72', '-38.27', '相邻两位数字颠倒'],
  ['-8.27', '-38.27', '少打了一位数字'],
  ['-388.27', '-38.27', '一位数字打了两遍'],
  ['-39.27', '-38.27', '一位数字打错（8 打成了 9）'],
  // Three places are no measure apart from 万元: the point is what moved.
  ['38270', '38.27', '小数点错了 3 位'],
  ['0.03827', '38.27', '小数点错了 3 位'],
])('%s for %s in 万元: %s', (stands, right, zh) => {
  expect(typingSlip(stands, right, '万元')?.zh).toBe(zh);
});

test('three places are 千元 against 元', () => {
  expect(typingSlip('38270', '38.27', '千元')?.zh).toBe('按元填了，本表以千元计');
});
