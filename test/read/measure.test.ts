// 单位：元 / 万元 / 亿元, wherever it stands, and the pack's measure where it stands nowhere.
import { grid } from '../support/specimen';
import { numbers, problems, readPlaced, readTables } from './reading';

const TABLE = '| 机构名称 | 固定资产合计 |\n| 机关 | 5 |';
const under = (...above: string[]) =>
  readPlaced([{ name: '固定资产', sheet: '资产', row: 5, column: 0, grid: grid(TABLE), above }]);
const within = (rows: string) => readTables({ 固定资产: `${rows}\n${TABLE}` });
const fact = (measure: string): string[] => [`机关 固定资产合计[决算] 5 ${measure}`];

describe('in the rows above the range', () => {
  test.each([
    ['单位：元', '元'],
    ['单位:万元', '万元'],
    ['（单位：亿元）', '亿元'],
    ['金额单位：千元', '千元'],
    ['单 位 ： 元', '元'],
    ['单位：人民币元', '元'],
    ['单位：人民币（元）', '元'],
    ['编制单位：区金融办　　金额单位：元', '元'],
    ['（1）固定资产情况。（单位：元）', '元'],
    ['固定资产情况（元）', '元'],
    ['固定资产情况', '万元'],
    ['单位：区金融办', '万元'],
  ])('%s', (caption, measure) => {
    expect(numbers(under(caption))).toEqual(fact(measure));
    expect(numbers(under('固定资产情况', caption))).toEqual(fact(measure));
    expect(numbers(under(caption, '固定资产情况', '2019 年度'))).toEqual(fact(measure));
  });

  test('the nearest counts: another table’s caption further up does not', () => {
    expect(numbers(under('单位：元', '固定资产', '单位：亿元'))).toEqual(fact('亿元'));
  });

  test('more than three rows above is another table’s', () => {
    expect(numbers(under('单位：元', '一', '二', '三'))).toEqual(fact('万元'));
  });
});

describe('inside the range', () => {
  test.each([
    ['in one cell', '| 固定资产情况 | |\n| | 单位：元 |'],
    ['in two cells', '| 单位： | 元 |'],
    ['in two cells, without a colon', '| 金额单位 | （元） |'],
    ['in two cells, beside a title that is a label of the table', '| 固定资产合计 | 单位： | 元 |'],
    ['in two cells that are not neighbours', '| 单位： | | 元 |'],
  ])('%s', (_where, rows) => {
    const reading = within(rows);
    expect(numbers(reading)).toEqual(fact('元'));
    expect(problems(reading)).toEqual([]);
  });
});

describe('in a heading', () => {
  test('（元） is about that column alone', () => {
    const reading = readTables({
      固定资产: '| 机构名称 | 固定资产合计（元） | 在用固定资产 |\n| 机关 | 50000 | 5 |',
    });
    expect(numbers(reading)).toEqual(['机关 固定资产合计[决算] 50000 元', '机关 在用固定资产[决算] 5 万元']);
  });

  test('so is （单位：元）', () => {
    const reading = readTables({
      固定资产: '| 机构名称 | 固定资产合计（单位：元） | 在用固定资产 |\n| 机关 | 50000 | 5 |',
    });
    expect(numbers(reading)).toEqual(['机关 固定资产合计[决算] 50000 元', '机关 在用固定资产[决算] 5 万元']);
  });

  test('above several columns it is about them', () => {
    const reading = readTables({
      三公经费预决算: `
        | 单位 | 公务接待费（元） | <      | 合计   |
        | ^    | 预算数           | 决算数 | 决算数 |
        | 机关 | 20000            | 10000  | 1      |`,
    });
    expect(numbers(reading)).toEqual([
      '机关 公务接待费[年初预算] 20000 元',
      '机关 公务接待费[决算] 10000 元',
      '机关 三公经费合计[决算] 1 万元',
    ]);
  });

  test('of a row it is about that row', () => {
    const reading = readTables({
      支出预决算: '| 单位 | 项目 | 决算数 |\n| 机关 | 基本支出（元） | 50000 |\n| ^ | 项目支出 | 5 |',
    });
    expect(numbers(reading)).toEqual(['机关 基本支出[决算] 50000 元', '机关 项目支出[决算] 5 万元']);
  });
});

test('12.3万元 in a table of 元 is 123000', () => {
  const reading = readTables({
    固定资产: "| | 单位：元 |\n| 机构名称 | 固定资产合计 |\n| 机关 | '12.3万元 |",
  });
  expect(numbers(reading)).toEqual(['机关 固定资产合计[决算] 123000 元']);
});

test('amounts have the decimals of their measure: 308 is 308.00, and nothing finer than a 分', () => {
  const decimals = (rows: string): string[] =>
    within(rows).facts.tables.flatMap(({ facts }) => facts.map(({ amount }) => amount?.toFixed() ?? ''));
  expect(decimals('| 单位：万元 |')).toEqual(['5.00']);
  expect(decimals('| 单位：元 |')).toEqual(['5.00']);
});

test.each(['单位：百万元', '（单位：美元）'])(
  '%s is no measure to compare with: said, at its cell',
  (caption) => {
    const told = problems(under('固定资产情况', caption));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('资产!A5');
    expect(told[0]).toContain('暂按万元核对');
  },
);
