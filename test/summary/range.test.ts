// Into the user's own layout: only the cells that are Gouji's to fill, and nothing that is not.
import { ownSummary, WANZHOU } from '../specimens/wanzhou';
import { cellsOf, fileOf, fill } from './filled';
import { onOwnSheet } from './settled';

/** The published tables and a layout of the user's: the cells of its sheet that the fill wrote or changed. */
async function written(text: string): Promise<Record<string, string>> {
  const file = await fileOf([...WANZHOU, onOwnSheet(text)]);
  const before = cellsOf(file, '汇总');
  const after = cellsOf((await fill(file)).bytes, '汇总');
  return Object.fromEntries(
    Object.entries(after).filter(([address, content]) => before[address] !== content),
  );
}

test('of a row that is recognised, the score, the ratio and the 依据 are written, and of any other nothing', async () => {
  expect(
    await written(`
      | 指标           | 分值 | 完成值 | 得分 | 依据 |
      | 在职人员控制率 | 5    |        |      |      |
      | 绩效指标明确性 | 4    |        |      |      |
      | 领导满意度     | 9    |        |      |      |`),
  ).toEqual({
    D3: '=基本情况!D3/基本情况!B3',
    E3: '=ROUND(MAX(0,5-0.5*INT(ROUND(MAX(0,ROUND(D3,12)-1)/0.01,9))),2)',
    F3: '7 ÷ 7 = 100%，≤100%，得满分 5 分',
    E4: '=指标评分!E7',
    F4: '指标清晰、细化、可衡量',
  });
});

test('without a column for the ratio the score counts it itself', async () => {
  expect(await written(`| 指标 | 得分 |\n| 重点支出安排率 | |`)).toEqual({
    C3: '=IF(ROUND((基本情况!B4/支出预决算!E24),12)>=0.9,5,0)',
  });
});

test('sections and the total are added up, the grade follows', async () => {
  const cells = await written(`
    | 一级指标 | 二级指标 | 三级指标       | 得分 |
    | 投入     |          |                |      |
    | ^        | 目标设定 |                |      |
    | ^        | ^        | 绩效目标合理性 |      |
    | ^        | ^        | 绩效指标明确性 |      |
    | ^        | 预算配置 | 在职人员控制率 |      |
    | ^        | ^        | 重点支出安排率 |      |
    | 综合得分 |          |                |      |
    | 等次     |          |                |      |`);
  expect([cells['E3'], cells['E4']]).toEqual(['=SUM(E5:E8)', '=SUM(E5:E6)']);
  // The range holds 4 of the 19 indicators: their sum is not the total, so the total is a number.
  expect(cells['E9']).toBe('97');
  expect(cells['E10']).toBe(
    '=IF(ROUND(E9,6)>=90,"优",IF(ROUND(E9,6)>=80,"良",IF(ROUND(E9,6)>=60,"中","差")))',
  );
});

test('a section of which the range lacks an indicator is a number, not a sum that is too small', async () => {
  const cells = await written(`
    | 一级指标 | 三级指标       | 得分 |
    | 投入     |                |      |
    | ^        | 绩效目标合理性 |      |`);
  expect(cells['D3']).toBe('17');
});

test('a row whose indicator is still to be named gets nothing', async () => {
  const cells = await written(`
    | 一级指标 | 二级指标 | 三级指标       | 得分 |
    | 投入     | 目标设定 | 绩效目标合理性 |      |
    | ^        | ^        |                |      |
    | ^        | ^        | 绩效指标明确性 |      |`);
  expect(Object.keys(cells).sort()).toEqual(['E3', 'E5']);
});

test('管理制度健全性 is told apart by its 二级, whatever the order', async () => {
  const cells = await written(`
    | 二级指标 | 三级指标       | 得分 |
    | 资产管理 | 管理制度健全性 |      |
    | 预算管理 | 管理制度健全性 |      |`);
  expect([cells['D3'], cells['D4']]).toEqual(['=指标评分!E23', '=指标评分!E18']);
});

test('where one row has the total and the grade, each stands after its label', async () => {
  const cells = await written(`
    | 指标             | 得分 | 依据     |   |
    | 绩效目标合理性   |      |          |   |
    | 绩效自评综合得分 |      | 评价等次 |   |`);
  expect([cells['C4'], cells['D4'], cells['E4']]).toEqual([
    '97',
    undefined,
    '=IF(ROUND(C4,6)>=90,"优",IF(ROUND(C4,6)>=80,"良",IF(ROUND(C4,6)>=60,"中","差")))',
  ]);
});

test('a total above the indicators is added up from below', async () => {
  const rows = ownSummary().grid.cells;
  const file = await fileOf([
    ...WANZHOU,
    onOwnSheet(`| 指标 | 得分 |\n| 总分 | |\n| ${indicatorsOf(rows).join(' | |\n| ')} | |`),
  ]);
  expect((await fill(file)).formula('汇总!C3')).toBe('=SUM(C4:C22)');
});

function indicatorsOf(rows: ReturnType<typeof ownSummary>['grid']['cells']): string[] {
  const known = rows.flatMap((row) => (typeof row[2]?.value === 'string' ? [row[2].value] : []));
  return [...known.slice(1), '购买巨灾保险', '打击非法金融活动', '地方金融机构监管'];
}

test('a total that lacks a score says so beside it, and there is no grade', async () => {
  const without = WANZHOU.filter(({ name }) => name !== '固定资产' && name !== '指标评分');
  const { at } = await fill(
    await fileOf([
      ...without,
      onOwnSheet(`| 指标 | 得分 | 依据 |\n| 在职人员控制率 | | |\n| 总分 | | |\n| 等次 | | |`),
    ]),
  );
  expect(at('汇总!D4')).toBe('有指标无法计算，总分是暂定的，不评等次');
  expect(at('汇总!C5')).toBeNull();
});

test('beside a section and a total that are claimed otherwise stands why', async () => {
  const cells = await written(`
    | 一级指标 | 三级指标       | 得分 | 依据 |
    | 过程     |                |      |      |
    | ^        | 资产管理安全性 |      |      |
    | 总分     |                |      |      |`);
  expect(cells['E3']).toBe(
    '填报 63 分，按各指标得分应为 61 分，差 2：填报的是满分，而资产管理安全性 得 3 分（满分 5 分）',
  );
  expect(cells['E5']).toBe(
    '填报 99 分，按各指标得分应为 97 分，差 2：过程 填报 63 分，按各指标得分应为 61 分',
  );
});

test('where the grade stands in the column of the 依据, nothing is written over it', async () => {
  const cells = await written(`
    | 三级指标       | 得分 | 等次 | 依据 |
    | 资产管理安全性 |      |      |      |
    | 总分           |      | 等次 |      |`);
  expect(cells['E4']).toMatch(/^=IF\(ROUND\(C4,6\)>=90,"优"/);
});
