// What a ratio is made of: the department's own amounts, blanks, zeros, cells that cannot be read, tables in 元 and 万元.
import { indicator, onePack, said, scorecard } from './rubric';

const PACK = onePack({ kind: 'linear', target: '100%', side: 'above', step: '1%', points: 1 }, 5);
const SUM = onePack({ kind: 'threshold', from: '90%' }, 5, { formula: '(甲[决算] + 丙[决算]) ÷ 乙[决算]' });
const FULL = onePack({ kind: 'threshold', from: '90%' }, 5, { notApplicable: 'full' });

/** One row or more under 单位, 甲, 乙, 丙; and what staff entered as the score, if they did. */
function ratio(rows: string, { pack = PACK, entered = '', more = {} } = {}): string {
  const scores = {
    指标评分: `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |\n| 投入 | 配置 | 比率 | 5 | ${entered} |`,
  };
  const tables = { 数: `| 单位 | 甲 | 乙 | 丙 |\n${rows}`, ...more, ...(entered === '' ? {} : scores) };
  return said(indicator(scorecard(tables, pack), '比率'));
}

describe('which amounts are the department’s', () => {
  test('总合计 where there is one, whatever the units say', () => {
    expect(ratio(`| 机关 | 1 | 2 | |\n| 二中心 | 1 | 2 | |\n| 合计 | 10 | 10 | |`)).toBe(
      '5（计算）10 ÷ 10 = 100%，≤100%，得满分 5 分',
    );
  });

  test('the only unit where there is no total', () => {
    expect(ratio(`| 机关 | 10.3 | 10 | |`)).toBe(
      '2（计算）10.3 ÷ 10 = 103%，高于 100% 共 3%，计 3 个 1%，扣 3 分，得 2 分',
    );
  });

  test('the sum over the units where there are several and no total', () => {
    expect(ratio(`| 机关 | 6 | 5 | |\n| 二中心 | 4 | 5 | |`)).toBe(
      '5（计算）10 ÷ 10 = 100%，≤100%，得满分 5 分',
    );
  });

  test('the sum over the units where the total is left blank', () => {
    expect(ratio(`| 机关 | 6 | 5 | |\n| 二中心 | 4 | 5 | |\n| 合计 | | | |`)).toBe(
      '5（计算）10 ÷ 10 = 100%，≤100%，得满分 5 分',
    );
  });

  test('units that report in 元 and in 万元 are added up in one measure', () => {
    const more = { 又数: `| 单位：元 | | | |\n| 单位 | 甲 | 乙 | 丙 |\n| 二中心 | 40000 | 50000 | |` };
    expect(ratio(`| 机关 | 6 | 5 | |`, { more })).toBe('5（计算）10 ÷ 10 = 100%，≤100%，得满分 5 分');
  });

  test('a ratio between a table in 元 and one in 万元 is told in one measure', () => {
    const more = { 又数: `| 单位：元 | | |\n| 单位 | 甲 | 丙 |\n| 合计 | 100000 | |` };
    const tables = { 数: `| 单位 | 乙 |\n| 合计 | 10 |`, ...more };
    expect(said(indicator(scorecard(tables, PACK), '比率'))).toBe(
      '5（计算）10 ÷ 10 = 100%，≤100%，得满分 5 分',
    );
  });

  test('12.3万元 typed into a table of 元 counts as what it says', () => {
    expect(ratio(`| 机关 | 12.3万元 | 123000 | |`, { more: {} })).toContain('12.3 ÷ 123000');
    const table = { 数: `| 单位：元 | | |\n| 单位 | 甲 | 乙 |\n| 机关 | 12.3万元 | 123000 |` };
    expect(said(indicator(scorecard(table, PACK), '比率'))).toContain('123000 ÷ 123000 = 100%');
  });
});

describe('zeros and blanks', () => {
  test('0 ÷ 0 does not apply: a person has to say, and it is never 100% by accident', () => {
    expect(ratio(`| 机关 | 0 | 0 | |`)).toBe('—（无法计算）分子分母都为 0，需由人评分');
    expect(ratio(`| 机关 | 0 | 0 | |`, { entered: '4' })).toBe(
      '4（填报，未能核实）分子分母都为 0，需由人评分，按填报得分',
    );
  });

  test('0 ÷ 0 gives full marks only where the pack says so', () => {
    expect(ratio(`| 机关 | 0 | 0 | |`, { pack: FULL })).toBe('5（计算）分子分母都为 0，不适用，按规则得满分');
  });

  test('x ÷ 0 is for a person, whatever the pack says of 0 ÷ 0', () => {
    expect(ratio(`| 机关 | 3 | 0 | |`, { pack: FULL })).toBe('—（无法计算）分母为 0，需由人评分');
    expect(ratio(`| 机关 | 3 | 0 | |`, { pack: FULL, entered: '2' })).toBe(
      '2（填报，未能核实）分母为 0，需由人评分，按填报得分',
    );
  });

  test('a blank is no 0: it is missing, and named', () => {
    expect(ratio(`| 机关 | | 10 | |`)).toBe('—（无法计算）缺 甲[决算]，无法计算');
    expect(ratio(`| 机关 | 10 | — | |`)).toBe('—（无法计算）缺 乙[决算]，无法计算');
    expect(ratio(`| 机关 | 10 | | |`, { entered: '5' })).toBe(
      '5（填报，未能核实）缺 乙[决算]，无法计算，按填报得分',
    );
  });

  test('a blank counts 0 in a sum where something else is reported', () => {
    expect(ratio(`| 机关 | 9 | 10 | |`, { pack: SUM })).toBe(
      '5（计算）(9 + 0) ÷ 10 = 90%，≥90%，得满分 5 分',
    );
    expect(ratio(`| 机关 | | 10 | 8 |`, { pack: SUM })).toBe('0（计算）(0 + 8) ÷ 10 = 80%，低于 90%，不得分');
  });

  test('a sum of blanks is missing', () => {
    expect(ratio(`| 机关 | | 10 | / |`, { pack: SUM })).toBe('—（无法计算）缺 甲[决算]、丙[决算]，无法计算');
  });

  test('what no table has is missing', () => {
    const tables = { 数: `| 单位 | 乙 |\n| 机关 | 10 |` };
    expect(said(indicator(scorecard(tables, PACK), '比率'))).toBe('—（无法计算）缺 甲[决算]，无法计算');
  });
});

describe('cells that cannot be read', () => {
  test.each(['约十万', '#DIV/0!', '=B9'])('%s: the indicator cannot be told', (content) => {
    expect(ratio(`| 机关 | ${content} | 10 | |`)).toBe('—（无法计算）缺 甲[决算]，无法计算');
  });

  test('the entered score stands and is said to be unverified', () => {
    expect(ratio(`| 机关 | 约十万 | 10 | |`, { entered: '5' })).toBe(
      '5（填报，未能核实）缺 甲[决算]，无法计算，按填报得分',
    );
  });

  test('an unreadable total is not replaced by the sum over the units', () => {
    expect(ratio(`| 机关 | 6 | 5 | |\n| 二中心 | 3 | 5 | |\n| 合计 | 不详 | 10 | |`)).toBe(
      '—（无法计算）缺 甲[决算]，无法计算',
    );
  });

  test('one unreadable unit makes the sum over the units unknown', () => {
    expect(ratio(`| 机关 | 6 | 5 | |\n| 二中心 | 不详 | 5 | |`)).toBe('—（无法计算）缺 甲[决算]，无法计算');
  });
});

test('a ratio just below a limit is not rounded up to it in words', () => {
  const pack = onePack({ kind: 'threshold', from: '90%' }, 5);
  expect(ratio(`| 机关 | 89999.9 | 100000 | |`, { pack })).toBe(
    '0（计算）89999.9 ÷ 100000 = 89.9999%，低于 90%，不得分',
  );
});

test('a negative ratio is shown with its sign and earns what the rule says', () => {
  expect(ratio(`| 机关 | -3 | 10 | |`)).toBe('5（计算）(-3) ÷ 10 = -30%，≤100%，得满分 5 分');
});
