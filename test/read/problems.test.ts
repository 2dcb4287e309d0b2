// What could not be read is said, with its cell; what is no amount is left in peace.
import { errors, numbers, problems, readTables } from './reading';

const fees = (text: string) => readTables({ 三公经费: text });

describe('a label that is not understood', () => {
  test('beside amounts is reported with its cell, and nothing is guessed', () => {
    const reading = fees('| 机构名称 | 三公经费合计 | 招待费 |\n| 机关 | 1.06 | 1.06 |');
    expect(numbers(reading)).toEqual(['机关 三公经费合计[决算] 1.06 万元']);
    expect(reading.problems).toEqual([
      {
        level: 'error',
        name: '三公经费',
        address: '三公经费!C3',
        message: {
          zh: '不认识“招待费”，它对应的数没有核对。请改成规范名称，或在规则包里加上这个同义词。',
          en: '“招待费” is not understood, so its amounts were not checked. Use the standard label, or add it to the pack as a synonym.',
        },
      },
    ]);
  });

  test.each(['1,234.56', '12..3', '1,23.4', '0', '12.3万元', '45%', '{error}'])(
    'whatever kind of amount it is beside: %s',
    (text) => {
      const cell = text === '{error}' ? '#REF!' : `'${text}`;
      expect(errors(fees(`| 机构名称 | 三公经费合计 | 招待费 |\n| 机关 | 1 | ${cell} |`))).toEqual([
        '三公经费!C3 不认识“招待费”，它对应的数没有核对',
      ]);
    },
  );

  test.each(['', '无', '—', '见附表', '2019年3月', '2020.3.5'])('is no problem beside %j', (text) => {
    expect(
      problems(fees(`| 机构名称 | 三公经费合计 | 招待费 |\n| 机关 | 1 | ${text && `'${text}`} |`)),
    ).toEqual([]);
  });

  test('of an item row is reported at that row', () => {
    const reading = readTables({
      支出预决算:
        '| 单位 | 项目 | 决算数 |\n| 机关 | 基本支出 | 5 |\n| ^ | 其它支出 | 6 |\n| ^ | 附注说明 | |',
    });
    expect(errors(reading)).toEqual(['支出预决算!B5 不认识“其它支出”，它对应的数没有核对']);
  });
});

describe('amounts without a label', () => {
  test('a row of amounts without a name is reported at its first amount', () => {
    expect(errors(fees('| 机构名称 | 三公经费合计 | 公务接待费 |\n| | | 3 |\n| 机关 | 1 | 1 |'))).toEqual([
      '三公经费!C4 这一行有数但没有名称，没有核对',
    ]);
  });

  test('a column of amounts without a heading is reported at its first amount', () => {
    expect(errors(fees('| 机构名称 | 三公经费合计 | |\n| 机关 | 1 | |\n| 学校 | 2 | 7 |'))).toEqual([
      '三公经费!C5 这一列有数但没有列标题，没有核对',
    ]);
  });
});

describe('a cell that is no number', () => {
  test('is reported with its address, in the words of what is wrong with it', () => {
    const reading = fees(`
      | 机构名称 | 三公经费合计 | 公务接待费 | 公务用车购置费 | 公务用车运维费 | 因公出国（境）费 |
      | 机关     | 壹佰         | #DIV/0!    | =B4+1          | 45352 {yyyy-m-d} | '1,23.4        |`);
    expect(errors(reading)).toEqual([
      '三公经费!B4 “壹佰”不是数，没有核对',
      '三公经费!C4 单元格是错误值 #DIV/0!，没有核对',
      '三公经费!D4 公式还没有计算结果，没有核对',
      '三公经费!E4 单元格是日期，不是金额，没有核对',
      '三公经费!F4 “1,23.4”不是数，没有核对',
    ]);
    expect(numbers(reading).map((line) => line.split(' ')[2])).toEqual(Array(5).fill('读不懂'));
  });

  test('a formula with its value is that value', () => {
    const reading = fees('| 机构名称 | 三公经费合计 |\n| 机关 | =C4+D4 -> 1.06 |');
    expect(numbers(reading)).toEqual(['机关 三公经费合计[决算] 1.06 万元']);
    expect(reading.facts.of('三公经费合计')[0]).toMatchObject({ formula: true, numeric: true });
  });

  test('a formula that gives an empty text reports nothing', () => {
    expect(numbers(fees('| 机构名称 | 三公经费合计 |\n| 机关 | =IF(1,"") -> \' |'))).toEqual([
      '机关 三公经费合计[决算] 未填',
    ]);
  });

  test('text that is a number is read, and is known to be text', () => {
    const reading = fees("| 机构名称 | 三公经费合计 |\n| 机关 | '1,234.56 |");
    expect(numbers(reading)).toEqual(['机关 三公经费合计[决算] 1234.56 万元']);
    expect(reading.facts.of('三公经费合计')[0]?.numeric).toBe(false);
  });

  test('long text is shortened in the message', () => {
    expect(errors(fees(`| 机构名称 | 三公经费合计 |\n| 机关 | ${'很'.repeat(60)}长 |`))).toEqual([
      `三公经费!B4 “${'很'.repeat(39)}…”不是数，没有核对`,
    ]);
  });
});

test('a unit that only some tables have is noted, for it may be one unit spelt two ways', () => {
  const reading = readTables({
    三公经费: '| 机构名称 | 三公经费合计 |\n| 机关 | 1 |\n| 服务中心 | 2 |',
    固定资产: '| 机构名称 | 固定资产合计 |\n| 局机关 | 3 |\n| 机关服务中心 | 4 |',
  });
  expect(problems(reading)).toEqual([
    '提示 机构“服务中心”只在“三公经费”里有，“固定资产”里没有，这些表之间没有就它核对',
    '提示 机构“机关服务中心”只在“固定资产”里有，“三公经费”里没有，这些表之间没有就它核对',
  ]);
});
