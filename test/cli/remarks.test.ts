// What a reviewer would ask about, and why claims differ, on the terminal and as JSON.
import { toJson } from '../../src/cli/json';
import { report } from '../../src/cli/report';
import { checkTables } from '../support/check';

const result = checkTables({
  部门基本概况: '| 人员编制 | 100 | 实有人数 | 102 |',
  指标评分: `
    | 一级指标 | 二级指标 | 三级指标       | 分值 | 得分 | 说明 |
    | 投入     |          |                |      | 8    |      |
    | ^        | 预算配置 | 在职人员控制率 | 5    | 5    |      |
    | ^        | 目标设定 | 绩效目标合理性 | 3    | 2    |      |`,
});
const REMARK = '得 2 分，低于分值 3 分，没有写扣分的原因：请在 指标评分!C6 一行的“说明”写明';

test('a remark stands under its indicator, which stands under its section', () => {
  expect(report(result, 'zh')).toContain(`    绩效目标合理性 2 / 3\n      注意：${REMARK}\n`);
  expect(report(result, 'en')).toContain(
    '    绩效目标合理性 2 / 3\n      Note: 2 points of 3 without a reason: say why in the 说明 of the row of 指标评分!C6\n',
  );
});

test('a claim that the rules do not bear out says why', () => {
  expect(report(result, 'zh')).toContain(
    '    5 ≠ 4   差 1\n    102 ÷ 100 = 102%，高于 100% 共 2%，计 2 个 1%，扣 1 分，得 4 分\n',
  );
});

test('as JSON an indicator has its remarks where there are any', () => {
  const { scorecard } = toJson(result, 'zh') as {
    scorecard: { indicators: { path: string[]; remarks?: string[] }[] };
  };
  const remarksOf = (name: string): string[] | undefined =>
    scorecard.indicators.find(({ path }) => path[2] === name)?.remarks;
  expect(remarksOf('绩效目标合理性')).toEqual([REMARK]);
  expect(remarksOf('在职人员控制率')).toBeUndefined();
});
