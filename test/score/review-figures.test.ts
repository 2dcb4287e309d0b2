// The figures a 说明 may rightly mention: amounts and parts of the formula, its ratio, the rule's limits, the points.
import { indicator, onePack, scorecard } from './rubric';

const share = { kind: 'threshold', from: '90%' };

interface Told {
  readonly rule?: object;
  readonly more?: object;
  readonly tables?: Readonly<Record<string, string>>;
  readonly entered?: string;
}

/** 甲 15, 乙 20, 丙 3 万元 unless told otherwise; what is asked about in this 说明. */
function odd(reason: string, { rule = share, more = {}, tables, entered = '4' }: Told = {}): string {
  const card = scorecard(
    {
      ...(tables ?? { 数: '| 单位 | 甲 | 乙 | 丙 |\n| 机关 | 15 | 20 | 3 |' }),
      指标评分: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分       | 说明      |
        | 投入     | 配置     | 比率     | 5    | ${entered} | ${reason} |`,
    },
    onePack(rule, 5, more),
  );
  const said = indicator(card, '比率').remarks.map(({ zh }) => zh);
  return said.map((zh) => /^说明中的 (.*) 不是公式里的数/.exec(zh)?.[1] ?? '').join('');
}

const formula = (text: string): Told => ({ more: { formula: text } });

describe('the formula’s', () => {
  test('amounts, also as a table in 元 would be told in 万元', () => {
    expect(odd('15÷20=75%')).toBe('');
    expect(odd('150000÷20万元=75%')).toBe('');
    expect(odd('14÷20=70%')).toBe('14、70%');
    const tables = { 数: '| 单位：元 | | |\n| 单位 | 甲 | 乙 |\n| 机关 | 150000 | 200000 |' };
    expect(odd('15÷20=75%', { tables })).toBe('');
  });

  test('a sign of measure is taken at its word', () => {
    expect(odd('15元÷20元=75%')).toBe('15元、20元');
    expect(odd('15÷20=5万元')).toBe('5万元');
  });

  test('amounts cut to the decimals that are written, not only rounded', () => {
    const tables = { 数: '| 单位 | 甲 | 乙 |\n| 机关 | 15.27 | 20.00 |' };
    expect(odd('15.2÷20=76.3%', { tables })).toBe('');
    expect(odd('15.3÷20=76.3%', { tables })).toBe('');
    expect(odd('15.1÷20=76.2%', { tables })).toBe('15.1、76.2%');
  });

  test('units that were added up, each with its own', () => {
    const tables = { 数: '| 单位 | 甲 | 乙 |\n| 机关 | 6 | 8 |\n| 二中心 | 4 | |\n| 三中心 | 5 | 12 |' };
    expect(odd('6万元=6，4万元=4，8万元=8', { tables })).toBe('');
    expect(odd('7万元=7', { tables })).toBe('7万元、7');
  });

  test('parts: a difference, a product’s number, what stands in brackets after a minus', () => {
    expect(odd('12÷20=60%', formula('(甲[决算] - 丙[决算]) ÷ 乙[决算]'))).toBe('');
    expect(odd('3×15=45', formula('3 × 甲[决算] ÷ 乙[决算]'))).toBe('');
    expect(odd('数=23', formula('-(甲[决算] - (丙[决算] + 乙[决算])) ÷ 乙[决算]'))).toBe('');
  });

  test('ratio, and what it is over 100%', () => {
    expect(odd('20÷15-1=33.33%', formula('乙[决算] ÷ 甲[决算]'))).toBe('');
    expect(odd('20÷15-1=33.4%', formula('乙[决算] ÷ 甲[决算]'))).toBe('33.4%');
  });

  test('the parts of the alternative that counts, where the other lacks a table', () => {
    const rule = {
      kind: 'either',
      alternatives: [
        { name: '率', formula: '(甲[决算] + 乙[决算]) ÷ 乙[决算]', rule: share },
        { name: '变动', formula: '甲[决算] ÷ 丙[决算]', rule: share },
      ],
    };
    const tables = { 数: '| 单位 | 甲 | 乙 |\n| 机关 | 15 | 20 |' };
    expect(odd('35÷20=175%', { rule, more: { formula: undefined }, tables })).toBe('');
    expect(odd('36÷20=180%', { rule, more: { formula: undefined }, tables })).toBe('36、180%');
  });
});

describe('the rule’s limits, beside the ratio', () => {
  const bands = [
    { from: '90%', points: 5 },
    { below: '90%', points: 4 },
  ];
  const linear = { kind: 'linear', target: '90%', side: 'below', step: '10%', points: 0.5 };
  const either = {
    kind: 'either',
    alternatives: [
      { name: '率', formula: '甲[决算] ÷ 乙[决算]', rule: share },
      { name: '由人选定', rule: { kind: 'category', choices: [{ name: '好', points: 5 }] } },
    ],
  };
  test.each([
    ['from', share],
    ['up to', { kind: 'threshold', to: '90%' }],
    ['target', linear],
    ['step', { ...linear, target: '95%', step: '90%' }],
    ['target in proportion', { kind: 'proportional', target: '90%' }],
    ['least', { kind: 'proportional', target: '95%', zeroBelow: '90%' }],
    ['bands', { kind: 'bands', bands }],
  ])('%s', (_, rule) => {
    expect(odd('75%/90%', { rule })).toBe('');
    expect(odd('75%/85%', { rule })).toBe('85%');
  });

  test('of an alternative', () => {
    const more = { formula: undefined };
    expect(odd('75%/90%', { rule: either, more })).toBe('');
    expect(odd('75%/85%', { rule: either, more })).toBe('85%');
  });

  test('how far the ratio is from them', () => {
    const above = { kind: 'linear', target: '50%', side: 'above', step: '1%', points: 0.1 };
    expect(odd('高出25%÷1%', { rule: above })).toBe('');
    expect(odd('高出24%÷1%', { rule: above })).toBe('24%');
  });

  test('are no result', () => {
    expect(odd('15÷20=90%')).toBe('90%');
  });
});

describe('points', () => {
  test('full, scored, entered, and 100', () => {
    expect(odd('数=5=0=4=100')).toBe('');
    expect(odd('数=5=0=100=2', { entered: '' })).toBe('2');
  });

  test('what the rule takes off or gives', () => {
    const linear = { kind: 'linear', target: '90%', side: 'below', step: '10%', points: 0.6 };
    expect(odd('扣1×0.6', { rule: linear })).toBe('');
    const bands = [
      { from: '90%', points: 5 },
      { from: '80%', below: '90%', points: 2.5 },
      { below: '80%', points: 0 },
    ];
    expect(odd('数=2.5', { rule: { kind: 'bands', bands } })).toBe('');
    const either = {
      kind: 'either',
      alternatives: [
        { name: '率', formula: '甲[决算] ÷ 乙[决算]', rule: linear },
        { name: '分档', formula: '甲[决算] ÷ 乙[决算]', rule: { kind: 'bands', bands } },
      ],
    };
    expect(odd('数=0.6=2.5', { rule: either, more: { formula: undefined } })).toBe('');
    expect(odd('数=0.4', { rule: either, more: { formula: undefined } })).toBe('0.4');
  });
});

test('people have no measure: 103 are neither 1030000 nor 0.0103', () => {
  const people = (reason: string): string[] =>
    indicator(
      scorecard({
        部门基本概况: '| 人员编制 | 100 | 实有人数 | 103 |',
        指标评分: `
          | 一级指标 | 二级指标 | 三级指标       | 分值 | 得分 | 说明      |
          | 投入     | 预算配置 | 在职人员控制率 | 5    | 3.5  | ${reason} |`,
      }),
      '在职人员控制率',
    ).remarks.map(({ zh }) => zh.slice(0, 40));
  expect(people('103÷100=103%')).toEqual([]);
  expect(people('0.0103÷100=103%')[0]).toMatch(/^说明中的 0.0103 /);
});

test('a 说明 beside a 完成值 is not compared: there is no formula', () => {
  const tables = {
    指标评分: `
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 完成值 | 得分 | 说明       |
      | 投入     | 配置     | 比率     | 5    | 95%    | 5    | 19÷21=90%  |`,
  };
  const pack = onePack(share, 5, { formula: undefined });
  expect(indicator(scorecard(tables, pack), '比率').remarks).toEqual([]);
});
