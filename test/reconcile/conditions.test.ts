// Ties that hold only under a condition: when it can be told, and from which amounts.
import { about, checkTables } from '../support/check';
import { changes, correct } from '../support/localise';
import { tiePack } from './tie-pack';

const PACK = tiePack([{ tie: '甲 = 丙', when: '丁 = 戊' }]);
const UNKNOWN = '未核｜只在一定条件下成立，而条件里的“丁、戊”没有数，没有核对。';

/** Rows of 另表, where the condition stands; 甲 and 丙 differ for every unit. */
function told(condition: string): string[] {
  return about(
    checkTables(
      {
        收支: '| 单位 | 甲 |\n| 机关 | 1 |\n| 中心 | 2 |\n| 合计 | 3 |',
        又表: '| 单位 | 丙 |\n| 机关 | 5 |\n| 中心 | 6 |\n| 合计 | 7 |',
        另表: `| 单位 | 丁 | 戊 |\n${condition}`,
      },
      {},
      PACK,
    ),
    '甲 = 丙',
  );
}

test('each unit by its own amounts; 总合计 by the units added up where the table has no total', () => {
  expect(told('| 机关 | 8 | 8 |\n| 中心 | 9 | 4 |')).toEqual(['不平｜1 ≠ 5']);
  expect(told('| 机关 | 8 | 9 |\n| 中心 | 9 | 8 |')).toEqual(['不平｜3 ≠ 7']);
});

test('a total that is there is not replaced by its units', () => {
  expect(told('| 机关 | 8 | 9 |\n| 中心 | 9 | 8 |\n| 合计 | 17 | 16 |')).toEqual([]);
});

test('a condition is met up to 尾差', () => {
  expect(told('| 机关 | 8.00 | 8.01 |\n| 中心 | 1 | 2 |')).toEqual(['不平｜1 ≠ 5']);
});

test('a unit without the condition’s amounts is not judged by those of others', () => {
  expect(told('| 机关 | 8 | 8 |\n| 中心 | 4 | 4 |')).toEqual(['不平｜1 ≠ 5', '不平｜2 ≠ 6', '不平｜3 ≠ 7']);
  expect(told('| 机关 | 8 | 8 |')).toEqual(['不平｜1 ≠ 5', '不平｜3 ≠ 7', UNKNOWN]);
});

test('blank on both sides, or unread on one: it cannot be told', () => {
  expect(told('| 机关 | | |\n| 中心 | 1 | 2 |')).toContain(UNKNOWN);
  // Nobody knows what 总合计 comes to either.
  expect(told('| 机关 | 12 | 八 |\n| 中心 | 4 | 16 |')).toEqual([UNKNOWN]);
  expect(told('| 机关 | 八 | 8 |\n| 中心 | 4 | 4 |')).toEqual(['不平｜2 ≠ 6', UNKNOWN]);
});

test('that it cannot be told is said in both languages, for the whole workbook once', () => {
  const { findings } = checkTables(
    {
      收支: '| 单位 | 甲 |\n| 机关 | 1 |\n| 中心 | 2 |',
      又表: '| 单位 | 丙 |\n| 机关 | 5 |\n| 中心 | 6 |',
    },
    {},
    PACK,
  );
  expect(
    findings.filter(({ verdict }) => verdict === 'skipped').map(({ id, note }) => [id, note?.en]),
  ).toEqual([
    ['甲=丙', 'Holds only under a condition whose amounts (丁、戊) are not there, so this was not checked.'],
  ]);
});

test('one of its amounts is not there at all: it cannot be told, and is not simply taken to fail', () => {
  const result = checkTables(
    {
      收支: '| 单位 | 甲 |\n| 机关 | 1 |',
      又表: '| 单位 | 丙 |\n| 机关 | 5 |',
      另表: '| 单位 | 丁 |\n| 机关 | 8 |',
    },
    {},
    PACK,
  );
  expect(about(result, '甲 = 丙')).toEqual([UNKNOWN]);
});

test('an amount of the condition that may itself be wrong leaves the correction in doubt', () => {
  const tables = (income: string): Readonly<Record<string, string>> => ({
    年度收入情况: `| 机构名称 | 收入合计 | 上年结转 | 公共财政拨款 |\n| 机关 | ${income} | 0 | 402.03 |`,
    收入预决算: '| 单位 | 项目 | 合计 |\n| 机关 | 决算数 | 402.03 |',
    支出预决算:
      '| 单位 | 项目 | 决算数 |\n| 机关 | 基本支出 | 94.03 |\n| | 人员经费 | 55.76 |\n| | 公用经费 | 38.72 |',
    基本支出: '| 单位 | 人员经费 | 日常公用经费 | 总支出 |\n| 机关 | 55.76 | 38.27 | 94.03 |',
  });
  const doubts = (income: string): boolean[] =>
    correct(tables(income))
      .filter((found) => changes(found) === '支出预决算!C6 38.72→38.27')
      .map(({ reason }) => reason.zh.includes('只在一定条件下成立'));
  expect(doubts('402.03')).toEqual([false]);
  expect(doubts('420.03')).toEqual([true]);
});
