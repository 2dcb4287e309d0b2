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
