// Stated 分值 and claimed 得分 of 指标评分: every disagreement shown, none repaired.
import { about, checkTables, lines } from '../support/check';

const sheet = (rows: string): Record<string, string> => ({
  指标评分: `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 说明 |\n${rows}`,
});

test('a section is tied to its immediate children, as far as they state their 分值', () => {
  const result = checkTables(
    sheet(`
      | 投入 |          |                | 17 |   | |
      |      | 目标设定 |                | 6  |   | |
      |      |          | 绩效目标合理性 | 3  | 3 | |
      |      |          | 绩效指标明确性 | 4  | 4 | |
      |      | 预算配置 | 在职人员控制率 | 5  | 5 | |
      |      |          | 重点支出安排率 | 5  | 5 | |`),
  );
  expect(about(result, '投入分值 = 下一级分值之和')).toEqual(['不平｜6 + 5 + 5 ≠ 17']);
  expect(about(result, '投入›目标设定分值 = 下一级分值之和')).toEqual(['不平｜3 + 4 ≠ 6']);
});

test('no claim, no tie; a claim is tied to the items beneath it', () => {
  const rows = (claim: string): string => `
      | 过程 |          |                | 10 | ${claim} | |
      |      | 资产管理 | 资产管理安全性 | 5  | 3 | |
      |      |          | 管理制度健全性 | 5  | 5 | |`;
  expect(about(checkTables(sheet(rows(''))), '过程得分 = 各指标得分之和')).toEqual([]);
  expect(about(checkTables(sheet(rows('10'))), '过程得分 = 各指标得分之和')).toEqual(['不平｜3 + 5 ≠ 10']);
});

test('a claimed total counts what the rules give where staff left the score of a computed indicator blank', () => {
  const result = checkTables({
    部门基本概况: '| 人员编制 | 7 | 实有人数 | 7 |',
    ...sheet(`
      | 投入 | 目标设定 | 绩效目标合理性 | 3 | 3 | |
      |      | 预算配置 | 在职人员控制率 | 5 |   | |
      | 总分 |          |                |   | 8 | |`),
  });
  expect(about(result, '总分 = 各指标得分之和')).toEqual(['平｜3 + 5 = 8']);
});

test('sections that do not add up to 100 are shown', () => {
  const result = checkTables(
    sheet(`
      | 投入 |  |                | 17 |   | |
      |      |  | 绩效目标合理性 | 17 | 3 | |
      | 过程 |  | 资产管理安全性 | 63 | 3 | |
      | 总分 |  |                |    |   | |`),
  );
  expect(about(result, '各一级指标分值之和 = 满分')).toEqual(['不平｜17 + 63 ≠ 100']);
});

test('claims: a score that the rules do not give, a 得分 above its 分值, a 分值 that is not the pack’s', () => {
  const result = checkTables({
    部门基本概况: '| 人员编制 | 7 | 实有人数 | 8 |',
    ...sheet(`
      | 投入 | 预算配置 | 在职人员控制率 | 5 | 5 | |
      |      | 目标设定 | 绩效目标合理性 | 3 | 4 | |
      |      |          | 绩效指标明确性 | 5 | 4 | |`),
  });
  expect(lines(result, 'unbalanced')).toEqual([
    '指标评分｜在职人员控制率：填报得分 = 按规则得分｜5 ≠ 0｜差 5',
    '指标评分｜绩效目标合理性：得分 <= 分值｜4 > 3｜差 1',
    '指标评分｜绩效指标明确性：分值 = 规则包的分值｜5 ≠ 4｜差 1',
  ]);
  // 8 ÷ 7 is 14.28 points over: fourteen steps of 0.5, capped at nothing.
  expect(result.findings.find(({ tie }) => tie.includes('按规则得分'))?.note?.zh).toBe(
    '8 ÷ 7 = 114.29%，高于 100% 共 14.29%，计 14 个 1%，扣 5 分，得 0 分',
  );
});

test('a negative score is no score', () => {
  const result = checkTables(sheet('| 投入 | 目标设定 | 绩效目标合理性 | 3 | -1 | |'));
  expect(about(result, '绩效目标合理性：得分 >= 0')).toEqual(['不平｜-1 < 0']);
});

test('the claimed grade is the one that the total earns', () => {
  const result = checkTables(
    sheet(`
      | 投入     | 目标设定 | 绩效目标合理性 | 3 | 3 | |
      | 评价等次 |          |                |   | 优 | |`),
  );
  // Much of the pack is missing here: no grade is given, and none is held against the claim.
  expect(about(result, '填报等次 = 得分对应的等次')).toEqual([]);
});

describe('what counts as a child', () => {
  test('a 二级 that states its 分值 counts by it, items or none; one that does not, by its items', () => {
    const result = checkTables(
      sheet(`
        | 投入 |          |                | 17 |   | |
        |      | 目标设定 |                | 6  |   | |
        |      | 预算配置 |                |    |   | |
        |      |          | 在职人员控制率 | 5  | 5 | |
        |      |          | 重点支出安排率 | 5  | 5 | |`),
    );
    expect(about(result, '投入分值 = 下一级分值之和')).toEqual(['不平｜6 + 5 + 5 ≠ 17']);
    expect(result.findings.filter(({ tie }) => tie.startsWith('投入›'))).toEqual([]);
  });

  test('二级 of one name under two 一级 are kept apart', () => {
    const result = checkTables(
      sheet(`
        | 投入 |      |                | 5 | | |
        |      | 管理 |                | 5 | | |
        |      |      | 在职人员控制率 | 5 | | |
        | 过程 |      |                | 7 | | |
        |      | 管理 |                | 7 | | |
        |      |      | 资产管理安全性 | 7 | | |`),
    );
    for (const [name, told] of [
      ['投入', '平｜5 = 5'],
      ['投入›管理', '平｜5 = 5'],
      ['过程', '平｜7 = 7'],
      ['过程›管理', '平｜7 = 7'],
    ])
      expect(about(result, `${name}分值 = 下一级分值之和`)).toEqual([told]);
  });

  test('the items of a 一级 without 二级: they are what it is the sum of, not the 一级 itself', () => {
    const result = checkTables(
      sheet(`
        | 投入 |  |                | 17 |   | |
        |      |  | 绩效目标合理性 | 3  | 3 | |
        |      |  | 在职人员控制率 | 5  | 4 | |`),
    );
    expect(about(result, '投入分值 = 下一级分值之和')).toEqual(['不平｜3 + 5 ≠ 17']);
  });

  test('a section without items is held to nothing', () => {
    const result = checkTables(sheet('| 投入 | | | 17 | 9 | |\n| 过程 | | 资产管理安全性 | 5 | 5 | |'));
    expect(result.findings.filter(({ tie }) => tie.startsWith('投入'))).toEqual([]);
  });
});

test('a 小计 under no 一级 says of nothing that it is the sum', () => {
  const result = checkTables({
    指标评分: `
      | 二级指标 | 三级指标       | 分值 | 得分 |
      | 资产管理 | 资产管理安全性 | 5    | 3    |
      | 小计     |                | 9    | 9    |`,
  });
  expect(result.findings.filter(({ tie }) => tie.includes('之和'))).toEqual([]);
});

describe('the total', () => {
  const rows = (total: string): string => `
    | 投入 |          |                | 17 |   | |
    |      | 目标设定 |                | 6  |   | |
    |      |          | 绩效目标合理性 | 3  | 3 | |
    | 过程 | 资产管理 |                | 9  |   | |
    |      |          | 资产管理安全性 | 63 | 4 | |
    | 总分 |          |                | ${total} | |`;

  test('its 分值 is the sum of the 一级, each as it states it, else by its items', () => {
    expect(about(checkTables(sheet(rows('81 | '))), '总分 = 各一级指标分值之和')).toEqual([
      '不平｜17 + 63 ≠ 81',
    ]);
    expect(about(checkTables(sheet(rows(' | '))), '总分 = 各一级指标分值之和')).toEqual([]);
  });

  test('its 得分 is the sum of the items, where it claims any', () => {
    expect(about(checkTables(sheet(rows('80 | 8'))), '总分 = 各指标得分之和')).toEqual(['不平｜3 + 4 ≠ 8']);
    expect(about(checkTables(sheet(rows('80 | '))), '总分 = 各指标得分之和')).toEqual([]);
  });

  test('alone on its sheet it is held to nothing', () => {
    expect(
      checkTables(sheet('| 总分 | | | | | |')).findings.filter(({ table }) => table === '指标评分'),
    ).toEqual([]);
  });

  test('cells are called by their line and column', () => {
    const { findings } = checkTables(sheet(rows('80 | 8')));
    const named = (id: string): string[] =>
      findings
        .filter((finding) => finding.id === id)
        .flatMap(({ cells }) => cells.map(({ concept }) => concept));
    expect(named('指标评分@分值@总分')).toEqual(['总分分值', '投入分值', '资产管理安全性分值']);
    expect(named('指标评分@得分@总分')).toEqual(['总分', '绩效目标合理性得分', '资产管理安全性得分']);
    expect(named('指标评分@分值@投入')).toEqual(['投入分值', '目标设定分值']);
    expect(named('指标评分@分值@投入›目标设定')).toEqual(['投入›目标设定分值', '绩效目标合理性分值']);
    const claimed = checkTables(
      sheet('| 过程 | | 资产管理安全性 | 5 | 3 | |\n| 过程 | | | 10 | 10 | |'),
    ).findings;
    expect(
      claimed.find(({ id }) => id === '指标评分@得分@过程')?.cells.map(({ concept }) => concept),
    ).toEqual(['过程得分', '资产管理安全性得分']);
    expect(checkTables(sheet(rows(' | '))).findings.map(({ id }) => id)).toContain('指标评分@满分');
  });
});

test('what staff entered is summed up as entered, whatever the rules give; a blank 分值 stays blank', () => {
  const result = checkTables({
    部门基本概况: '| 人员编制 | 7 | 实有人数 | 7 |',
    ...sheet(`
      | 投入 |          |                | 3 |   | |
      |      |          | 绩效目标合理性 | 3 | 3 | |
      |      |          | 在职人员控制率 |   | 4 | |
      | 总分 |          |                |   | 8 | |`),
  });
  expect(about(result, '总分 = 各指标得分之和')).toEqual(['不平｜3 + 4 ≠ 8']);
  expect(about(result, '投入分值 = 下一级分值之和')).toEqual(['平｜3 = 3']);
});

test('a sheet without 分值 is checked as far as it goes', () => {
  const result = checkTables({
    指标评分: '| 一级指标 | 三级指标 | 得分 |\n| 投入 | | 5 |\n| | 绩效目标合理性 | 3 |\n| 总分 | | 4 |',
  });
  expect(lines(result, 'unbalanced')).toEqual([
    '指标评分｜投入得分 = 各指标得分之和｜5 ≠ 3｜差 2',
    '指标评分｜总分 = 各指标得分之和｜4 ≠ 3｜差 1',
  ]);
});
