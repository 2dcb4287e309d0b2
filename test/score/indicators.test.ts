// Which line of 指标评分 is which indicator of the pack, and what stands where the pack or the sheet has none.
import { indicator, said, scorecard } from './rubric';

const HEAD = `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 说明 |`;
const scores = (rows: string) => scorecard({ 指标评分: `${HEAD}\n${rows}` });

test('管理制度健全性 stands twice: its 二级 tells which is meant, in whatever order', () => {
  const card = scores(`
    | 过程 | 资产管理 | 管理制度健全性 | 6 | 4 | 缺处置办法 |
    | ^    | 预算管理 | 管理制度健全性 | 8 | 8 | |`);
  expect(said(indicator(card, '管理制度健全性'))).toBe('8（填报）填报得分');
  expect(said(indicator(card, '资产管理制度健全性'))).toBe('4（填报）缺处置办法');
  expect(indicator(card, '资产管理制度健全性').full.toString()).toBe('6');
});

test('where the sheet has no 二级 at all, the two are taken in the pack’s order', () => {
  const card = scorecard({
    指标评分: `| 指标 | 分值 | 得分 |\n| 管理制度健全性 | 8 | 7 |\n| 管理制度健全性 | 6 | 5 |`,
  });
  expect(indicator(card, '管理制度健全性').score?.toString()).toBe('7');
  expect(indicator(card, '资产管理制度健全性').score?.toString()).toBe('5');
});

test('a synonym is the same indicator', () => {
  expect(said(indicator(scores(`| 过程 | 预算管理 | 资金使用合规 | 5 | 4 | |`), '资金使用合规性'))).toBe(
    '4（填报）填报得分',
  );
});

test('an indicator of the department’s own is scored only where the sheet has it', () => {
  const without = scores(`| 投入 | 目标设定 | 绩效目标合理性 | 3 | 3 | |`);
  expect(without.indicators.map(({ id }) => id)).not.toContain('购买巨灾保险');
  const having = scores(`| 产出及效益 | 履职效益 | 购买巨灾保险 | 5 | 5 | |`);
  expect(said(indicator(having, '购买巨灾保险'))).toBe('5（填报）填报得分');
  expect(having.indicators.map(({ id }) => id)).not.toContain('打击非法金融活动');
});

test('a line that the pack does not know is an indicator scored by hand', () => {
  const card = scores(`| 产出及效益 | 履职效益 | 群众满意度 | 6 | 5.5 | 问卷 120 份 |`);
  const own = indicator(card, '产出及效益›履职效益›群众满意度');
  expect(said(own)).toBe('5.5（填报）问卷 120 份');
  expect(own.full.toString()).toBe('6');
  expect(own.formula).toBeNull();
});

test('nobody scored it: 无法计算, the total is provisional and there is no grade', () => {
  const card = scores(`| 投入 | 目标设定 | 绩效目标合理性 | 3 | | |\n| ^ | ^ | 绩效指标明确性 | 4 | 4 | |`);
  expect(said(indicator(card, '绩效目标合理性'))).toBe('—（无法计算）由人评分，尚未填写得分');
  expect(card.provisional).toBe(true);
  expect(card.grade).toBeNull();
  expect(card.total.toString()).toBe('4');
});

test('a score that staff entered for a computed indicator is a claim beside the computed one', () => {
  const card = scorecard({
    部门基本概况: `| 人员编制 | 100 | 实有人数 | 103 |`,
    指标评分: `${HEAD}\n| 投入 | 预算配置 | 在职人员控制率 | 5 | 5 | |`,
  });
  const staff = indicator(card, '在职人员控制率');
  expect(said(staff)).toBe('3.5（计算）103 ÷ 100 = 103%，高于 100% 共 3%，计 3 个 1%，扣 1.5 分，得 3.5 分');
  expect(staff.claimed?.toString()).toBe('5');
  expect(staff.ratio).toBe('1.03');
});

test('no money was planned or spent on 三公: full marks by the pack’s rule', () => {
  const card = scorecard({
    三公经费预决算: `
      | 单位 | 项目   | 公务接待费 | 小计 |
      | 机关 | 预算数 | 0          | 0    |
      | ^    | 决算数 | 0          | 0    |`,
  });
  expect(said(indicator(card, '三公经费控制率'))).toBe('9（计算）分子分母都为 0，不适用，按规则得满分');
});
