// 绩效评价汇总 where an indicator does not apply and is left out (no score, no points, the grade out of the rest), or has its 分值 from 指标评分.
import { onePack } from '../score/rubric';
import { grid, type Placed } from '../support/specimen';
import { fileOf, fill } from './filled';

const one = onePack({ kind: 'threshold', to: '100%' }, 5, { notApplicable: 'exclude' });
const [grade] = one.grades;
if (!grade) throw new Error('the pack has no grades');
const PACK = {
  ...one,
  grades: [
    { ...grade, from: one.full },
    { ...grade, name: '良' },
  ],
};

function placed(name: string, text: string): Placed {
  return { name, sheet: name, row: 0, column: 0, grid: grid(text) };
}

test('不适用 in 来源; neither its points nor the score entered for it are added up', async () => {
  const file = await fileOf([
    placed('数', '| 单位 | 甲 | 乙 |\n| 合计 | 0 | 0 |'),
    placed(
      '指标评分',
      `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 说明 |
       | 投入     | 配置     | 比率     | 5    | 4    |      |
       | ^        | ^        | 其他     | 3    | 3    |      |`,
    ),
  ]);
  const { at, formula, rows } = await fill(file, PACK);
  const row = rows('绩效评价汇总').find((cells) => cells.includes('比率'));
  expect(row?.slice(0, 5)).toEqual(['投入', '配置', '比率', '4', '不适用']);
  expect(at('绩效评价汇总!F4')).toBeNull();
  expect([at('绩效评价汇总!D8'), formula('绩效评价汇总!D8')]).toEqual([3, '=D7']);
  expect([at('绩效评价汇总!F8'), formula('绩效评价汇总!F8')]).toEqual([3, '=F7']);
  // 3 of 3 is 5 of 5.
  expect(at('绩效评价汇总!F9')).toBe('优');
  expect(formula('绩效评价汇总!F9')).toBe('=IF(ROUND(F8*5/3,6)>=5,"优","良")');
});

test('分值 that the pack leaves to 指标评分 are references to it, where the cell holds a number', async () => {
  const own = { ...PACK, indicators: PACK.indicators.map((indicator) => ({ ...indicator, points: null })) };
  const filled = async (points: string) =>
    fill(
      await fileOf([
        placed('数', '| 单位 | 甲 | 乙 |\n| 合计 | 1 | 2 |'),
        placed(
          '指标评分',
          `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |\n| 投入 | 配置 | 比率 | ${points} | |`,
        ),
      ]),
      own,
    );
  const number = await filled('5');
  expect([number.at('绩效评价汇总!D4'), number.formula('绩效评价汇总!D4')]).toEqual([5, '=指标评分!D2']);
  const text = await filled("'5");
  expect([text.at('绩效评价汇总!D4'), text.formula('绩效评价汇总!D4')]).toEqual([5, null]);
});
