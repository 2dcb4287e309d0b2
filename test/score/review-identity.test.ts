// What a number of a 说明 is, where it is not the formula's: told only if the tables leave no doubt, nearest first.
import { indicator, onePack, scorecard } from './rubric';

const PACK = onePack({ kind: 'threshold', from: '90%' }, 5);
type Tables = Readonly<Record<string, string>>;

function remark(tables: Tables, reason: string, language: 'zh' | 'en' = 'zh'): string {
  const card = scorecard(
    {
      ...tables,
      指标评分: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 说明      |
        | 投入     | 配置     | 比率     | 5    | 4    | ${reason} |`,
    },
    PACK,
  );
  return indicator(card, '比率')
    .remarks.map((message) => message[language])
    .join();
}

/** `7 是丙（数!D4）`, or nothing. */
function identity(tables: Tables, reason: string): string {
  return /不是公式里的数：(.*?)；公式用的是/.exec(remark(tables, reason))?.[1] ?? '';
}

const one = (rows: string): Tables => ({ 数: `| 单位 | 甲 | 乙 | 丙 |\n${rows}` });

test('an amount of the same unit', () => {
  expect(identity(one('| 机关 | 19 | 20 | 7 |'), '7÷20=35%')).toBe('7 是丙（数!D4）');
  expect(identity(one('| 机关 | 19 | 20 | 7 |'), '70000元÷20=35%')).toBe('70000元 是丙（数!D4）');
  expect(identity(one('| 机关 | 19 | 20 | 7 |'), '7元÷20=35%')).toBe('');
});

test('two of them, and in English', () => {
  const tables = one('| 机关 | 19 | 20 | 7 |');
  expect(remark(tables, '7÷20，70000元÷20')).toContain(
    '说明中的 7、70000元 不是公式里的数：7 是丙（数!D4），70000元 是丙（数!D4）；',
  );
  expect(remark(tables, '7÷20，70000元÷20', 'en')).toMatch(
    /^7、70000元 in the 说明 is not of the formula: 7 is 丙 \(数!D4\), 70000元 is 丙 \(数!D4\); the formula takes/,
  );
  expect(remark(tables, '8÷20', 'en')).toMatch(/^8 in the 说明 is not of the formula; the formula takes/);
});

test('an amount of one unit beside the total is told with its unit', () => {
  const tables = one('| 机关 | | | 7 |\n| 合计 | 19 | 20 | 9 |');
  expect(identity(tables, '7÷20')).toBe('7 是丙（机关，数!D4）');
  expect(remark(tables, '7÷20', 'en')).toContain('7 is 丙 (机关, 数!D4); ');
  expect(identity(tables, '9÷20')).toBe('9 是丙（数!D5）');
});

test('of several units beside the total, nobody knows whose it is', () => {
  expect(identity(one('| 机关 | | | 7 |\n| 二中心 | | | 2 |\n| 合计 | 19 | 20 | 9 |'), '7÷20')).toBe('');
});

test('of units that were added up, each may be meant', () => {
  const tables = one('| 机关 | 9 | 10 | 7 |\n| 二中心 | 10 | 10 | 2 |');
  expect(identity(tables, '7÷20')).toBe('7 是丙（数!D4）');
});

test('what two concepts share is not named', () => {
  const tables = { ...one('| 机关 | 19 | 20 | 7 |'), 又数: '| 单位 | 甲 |\n| 机关 | 7 |' };
  expect(identity(tables, '7÷20')).toBe('');
});

test('the table that the formula takes its amounts from is named before another', () => {
  const tables = {
    数: '| 单位 | 丙 |\n| 机关 | 7 |',
    又数: '| 单位 | 甲 | 乙 | 丙 |\n| 机关 | 19 | 20 | 7 |',
  };
  expect(identity(tables, '7÷20')).toBe('7 是丙（又数!D4）');
  expect(identity({ ...tables, 又数: '| 单位 | 甲 | 乙 |\n| 机关 | 19 | 20 |' }, '7÷20')).toBe(
    '7 是丙（数!B4）',
  );
});

test('a ratio is no amount, though some cell holds just that number', () => {
  expect(remark(one('| 机关 | 19 | 20 | 35 |'), '19÷20=35%')).toMatch(/^说明中的 35% 不是公式里的数；/);
});

test('the parts of a sum that the formula takes are left alone; what stands beside it is not', () => {
  expect(remark(one('| 机关 | 19 | 20 | 7 |'), '(12+7)÷20=95%，8÷20')).toMatch(/^说明中的 8 不是/);
});

describe('of the department’s tables', () => {
  const TABLE = `
    | 单位 | 项目             | 年初预算数 | 决算数 | 增减 |
    | 机关 | 基本支出         | 94.03      | 99.03  | 5    |
    | ^    | 一、人员经费     | 55.76      | 55.76  | 0    |
    | ^    | 二、日常公用经费 | 38.27      | 43.27  | 5    |
    | ^    | 商品和服务支出   | 21.97      | 26.96  | 4.99 |
    | ^    | 资本性支出       | 16.30      | 16.31  | 0.01 |`;

  function said(reason: string, more: Tables = {}): string {
    const card = scorecard({
      支出预决算: TABLE,
      ...more,
      指标评分: `
        | 一级指标 | 二级指标 | 三级指标       | 分值 | 得分 | 说明      |
        | 过程     | 预算管理 | 公用经费控制率 | 5    | 1    | ${reason} |
        | ^        | ^        | 预算完成率     | 5    | 5    |           |`,
    });
    return indicator(card, '公用经费控制率')
      .remarks.map(({ zh }) => zh)
      .join();
  }

  test('a concept is told by its own name, and found by its synonyms', () => {
    expect(said('公用支出为21.97万元')).toContain('21.97万元 是商品和服务支出（支出预决算!C7）');
  });

  test('an amount of another version than the formula asks for is none', () => {
    expect(said('4.99÷38.27')).toMatch(/^说明中的 4\.99 不是公式里的数；/);
  });

  test('a line of 项目支出 is none of the unit’s own', () => {
    const projects = { 项目支出: '| 单位 | 项目名称 | 年初预算 | 本年支付 |\n| 机关 | 食堂 | 6.5 | 7.77 |' };
    expect(said('7.77÷38.27', projects)).toMatch(/^说明中的 7\.77 不是公式里的数；/);
  });

  test('what another indicator’s 说明 would say is left alone, in its own sentence', () => {
    expect(said('预算完成率为97%')).toBe('');
    expect(said('公用经费控制率为97%')).toContain('97%');
  });
});

test('7万元 are not 7 people', () => {
  const said = (reason: string): string =>
    indicator(
      scorecard({
        部门基本概况: '| 人员编制 | 100 | 实有人数 | 103 | 上年三公经费 | 8 |',
        指标评分: `
          | 一级指标 | 二级指标 | 三级指标       | 分值 | 得分 | 说明      |
          | 投入     | 预算配置 | 在职人员控制率 | 5    | 3.5  | ${reason} |`,
      }),
      '在职人员控制率',
    )
      .remarks.map(({ zh }) => zh)
      .join();
  expect(said('103万元÷100=103%')).toMatch(/^说明中的 103万元 不是公式里的数；/);
});
