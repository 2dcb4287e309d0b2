// Cells of the user's own layout that the user has filled: kept, listed, and not counted on.
import { WANZHOU } from '../specimens/wanzhou';
import { typed } from './edits';
import { fileOf, fill } from './filled';
import { onOwnSheet } from './settled';

describe('cells that the user has filled', () => {
  const layout = `
    | 一级指标 | 三级指标       | 完成值 | 得分 |
    | 投入     |                |        |      |
    | ^        | 绩效目标合理性 |        | 2    |
    | ^        | 绩效指标明确性 |        |      |
    | ^        | 在职人员控制率 | 0.9    |      |
    | ^        | 重点支出安排率 |        |      |
    | 总分     |                |        | 96   |
    | 等次     |                |        |      |`;

  test('are left as they are and listed, with what would have stood there', async () => {
    const { at, plan } = await fill(await fileOf([...WANZHOU, onOwnSheet(layout)]));
    expect([at('汇总!E4'), at('汇总!D6'), at('汇总!E8')]).toEqual([2, 0.9, 96]);
    expect(plan.kept.map(({ message }) => message.zh)).toEqual([
      '汇总!E4 已有内容，没有覆盖；应填“3”。要由本工具填写，请先清空这一格。',
      '汇总!D6 已有内容，没有覆盖；应填“1”。要由本工具填写，请先清空这一格。',
      '汇总!E8 已有内容，没有覆盖；应填“97”。要由本工具填写，请先清空这一格。',
    ]);
  });

  test('are not counted on: what depends on them is a number, or goes back to the tables', async () => {
    const { at, formula } = await fill(await fileOf([...WANZHOU, onOwnSheet(layout)]));
    expect([at('汇总!E3'), formula('汇总!E3')]).toEqual([17, null]);
    expect(formula('汇总!E6')).toContain('ROUND((基本情况!D3/基本情况!B3),12)');
    expect([at('汇总!E9'), formula('汇总!E9')]).toEqual(['优', null]);
  });

  test('where the user has filled all of them, nothing is written and no name is left behind that means nothing', async () => {
    const filled = await fill(
      await fileOf([...WANZHOU, onOwnSheet(`| 指标 | 得分 |\n| 绩效目标合理性 | 3 |`)]),
    );
    expect(filled.plan.written).toBe(0);
    expect(filled.plan.draft.names.map(({ refersTo }) => refersTo).filter((text) => text === '=')).toEqual(
      [],
    );
    expect(filled.at('汇总!C3')).toBe(3);
  });

  test('once emptied they are Gouji’s to fill', async () => {
    const { bytes } = await fill(await fileOf([...WANZHOU, onOwnSheet(layout)]));
    const again = await fill(await typed(bytes, '汇总!E4', null));
    expect(again.formula('汇总!E4')).toBe('=指标评分!E6');
  });
});
