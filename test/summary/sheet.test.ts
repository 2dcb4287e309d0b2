// 绩效评价汇总 as Gouji lays it out: what stands in it, and which of it is live.
import { SCORES, WANZHOU } from '../specimens/wanzhou';
import { grid, type Placed } from '../support/specimen';
import { type Filled, fileOf, fill, looked } from './filled';

const HEAD = `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 说明 |`;

function scores(rows: string): Placed {
  return { name: '指标评分', sheet: '指标评分', row: 2, column: 0, grid: grid(`${HEAD}\n${rows}`) };
}

/** The published tables with other scores. */
function withScores(text: string): Placed[] {
  return [...WANZHOU.filter(({ name }) => name !== '指标评分'), { ...scores(''), grid: grid(text) }];
}

describe('the published report', () => {
  let sheet: Filled;
  beforeAll(async () => {
    sheet = await fill(await fileOf(WANZHOU));
  });

  test('an indicator has its points, ratio, score, what was claimed, and why', () => {
    const rows = sheet.rows('绩效评价汇总');
    expect(rows[2]).toEqual('一级指标 二级指标 三级指标 分值 完成值 得分 填报得分 来源 依据'.split(' '));
    expect(rows[6]).toEqual([
      '预算配置',
      '在职人员控制率',
      '5',
      '1',
      '5',
      '5',
      '计算',
      '7 ÷ 7 = 100%，≤100%，得满分 5 分',
    ]);
    expect(rows[3]?.slice(-2)).toEqual(['填报', '符合法律法规、规划和“三定”职责']);
  });

  test('what a reviewer would ask stands in the 依据', () => {
    const row = sheet.rows('绩效评价汇总').find((cells) => cells.includes('公用经费控制率'));
    expect(row?.at(-1)).toBe(
      '16.29 ÷ 16.29 = 100%，≤100%，得满分 5 分；注意：说明中的 21.97 不是公式里的数：21.97 是商品和服务支出（机关，支出预决算!E10）；公式用的是 公用经费[决算] 16.29（支出预决算!E21）、公用经费[年初预算] 16.29（支出预决算!D21），算得 100%。请核对 指标评分!C16 一行的说明',
    );
  });

  test('the total is 97, 优, beside the 99 that was claimed', () => {
    const rows = sheet.rows('绩效评价汇总').slice(-2);
    expect(rows).toEqual([
      [
        '总分',
        '100',
        '97',
        '99',
        '填报 99 分，按各指标得分应为 97 分，差 2：过程 填报 63 分，按各指标得分应为 61 分',
      ],
      ['评价等次', '优', '优'],
    ]);
    expect(sheet.rows('绩效评价汇总').find(([label]) => label === '过程得分')).toEqual([
      '过程得分',
      '63',
      '61',
      '63',
      '填报 63 分，按各指标得分应为 61 分，差 2：填报的是满分，而资产管理安全性 得 3 分（满分 5 分）',
    ]);
  });

  test('sub-totals, total and grade are formulas over the scores', () => {
    const formulas = ['F6', 'F9', 'F10', 'F33', 'F34'].map((cell) => sheet.formula(`绩效评价汇总!${cell}`));
    expect(formulas).toEqual([
      '=SUM(F4:F5)',
      '=SUM(F7:F8)',
      '=F6+F9',
      '=F10+F25+F32',
      '=IF(ROUND(F33,6)>=90,"优",IF(ROUND(F33,6)>=80,"良",IF(ROUND(F33,6)>=60,"中","差")))',
    ]);
    expect(sheet.formula('绩效评价汇总!F4')).toBe('=指标评分!E6');
    expect(sheet.formula('绩效评价汇总!E7')).toBe('=基本情况!D3/基本情况!B3');
  });

  test('nothing of the user’s was in the way', () => {
    expect(sheet.plan.kept).toEqual([]);
    expect(sheet.plan.sheet).toBe('绩效评价汇总');
  });
});

test('points typed as text are counted all the same', async () => {
  const { at, formula } = await fill(
    await fileOf(withScores(SCORES.replace(/\| (\d+)( +)\| (\d)/g, "| '$1$2| '$3"))),
  );
  expect(at('绩效评价汇总!D33')).toBe(100);
  expect(formula('绩效评价汇总!D33')).toBe('=D10+D25+D32');
  expect([at('绩效评价汇总!D4'), formula('绩效评价汇总!D4')]).toEqual([3, null]);
  expect([at('绩效评价汇总!F4'), formula('绩效评价汇总!F4')]).toEqual([3, null]);
});

test('a score that nobody gave: its cell stays empty, the total is said to be provisional, and there is no grade', async () => {
  const text = SCORES.replace('| 绩效目标合理性       | 3    | 3    |', '| 绩效目标合理性 | 3 | |');
  const { at, rows } = await fill(await fileOf(withScores(text)));
  expect([at('绩效评价汇总!F4'), at('绩效评价汇总!H4')]).toEqual([null, '无法计算']);
  expect(at('绩效评价汇总!F33')).toBe(94);
  expect(rows('绩效评价汇总').at(-1)).toEqual(['评价等次', '优', '有指标无法计算，总分是暂定的，不评等次']);
});

test('a claimed score that differs from the computed one stands beside it, and the 依据 says so', async () => {
  const text = SCORES.replace('| 在职人员控制率       | 5    | 5    |', '| 在职人员控制率 | 5 | 4 |');
  const { rows } = await fill(await fileOf(withScores(text)));
  expect(rows('绩效评价汇总')[6]).toEqual([
    '预算配置',
    '在职人员控制率',
    '5',
    '1',
    '5',
    '4',
    '计算',
    '7 ÷ 7 = 100%，≤100%，得满分 5 分；填报 4 分，与按规则的 5 分不一致，差 -1 分',
  ]);
});

test('an entered score that could not be verified is marked', async () => {
  const { rows } = await fill(await fileOf([scores(`| 投入 | 预算配置 | 在职人员控制率 | 5 | 5 | |`)]));
  expect(rows('绩效评价汇总')[3]).toEqual([
    '投入',
    '预算配置',
    '在职人员控制率',
    '5',
    '5',
    '5',
    '填报（未能核实）',
    '缺 实有人数、人员编制，无法计算，按填报得分；注意：实有人数、人员编制 应填在“部门基本概况”（工作簿里没有读到这张表）',
  ]);
});

test.each(['=1+1', '+8613', '-不合规', '@各科室'])(
  '%s typed as a reason is written as text',
  async (reason) => {
    const { bytes, at, formula } = await fill(
      await fileOf([scores(`| 投入 | 目标设定 | 绩效目标合理性 | 3 | 2 | '${reason} |`)]),
    );
    expect([at('绩效评价汇总!I4'), formula('绩效评价汇总!I4')]).toEqual([reason, null]);
    expect(looked(bytes).at('绩效评价汇总!I4')).toBe(reason);
  },
);

test('indicators without a 二级 stand under their 一级 alone', async () => {
  const { rows, formula } = await fill(
    await fileOf([
      {
        ...scores(''),
        grid: grid(
          `| 一级指标 | 三级指标 | 分值 | 得分 |\n| 效益 | 满意度 | 6 | 5 |\n| ^ | 覆盖率 | 4 | 4 |`,
        ),
      },
    ]),
  );
  expect(rows('绩效评价汇总').slice(3, 6)).toEqual([
    [
      '效益',
      '满意度',
      '6',
      '5',
      '5',
      '填报',
      '填报得分；注意：得 5 分，低于分值 6 分，没有写扣分的原因：请在 指标评分!B4 一行的“说明”写明',
    ],
    ['覆盖率', '4', '4', '4', '填报', '填报得分'],
    ['效益得分', '10', '9'],
  ]);
  expect(formula('绩效评价汇总!F6')).toBe('=SUM(F4:F5)');
});

test('before anybody has scored anything there is no total, not a total of 0', async () => {
  const { rows, formula } = await fill(
    await fileOf([scores(`| 投入 | 目标设定 | 绩效目标合理性 | 3 | | |`)]),
  );
  const total = rows('绩效评价汇总').slice(-2);
  expect(total).toEqual([
    ['总分', '83'],
    ['评价等次', '有指标无法计算，总分是暂定的，不评等次'],
  ]);
  expect(formula('绩效评价汇总!F5')).toBeNull();
});

test('a claimed sum is not held against scores that are incomplete', async () => {
  const table = `| 投入 | | | 7 | 7 | |\n| ^ | 目标设定 | 绩效目标合理性 | 3 | 3 | |\n| ^ | ^ | 绩效指标明确性 | 4 | | |`;
  const { rows } = await fill(await fileOf([scores(table)]));
  expect(rows('绩效评价汇总').find(([label]) => label === '投入得分')).toEqual(['投入得分', '17', '3', '7']);
});
