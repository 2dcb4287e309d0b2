// The formulas as an accountant reads them in the cell: references to the workbook's own cells, and the rule.
import { gradeFormula } from '../../src/summary/live';
import { scoreFormula } from '../../src/summary/live-rules';
import { DEFAULT_PACK } from '../../src/packs';
import { ratioContent } from '../../src/summary/score-cells';
import { indicator, onePack, ruleOf, scorecard } from '../score/rubric';

const PACK = onePack({ kind: 'threshold', from: '90%' }, 5);

function ratio(tables: Readonly<Record<string, string>>): string | undefined {
  const content = ratioContent(indicator(scorecard(tables, PACK), '比率'), PACK);
  return content?.formula;
}

describe('a ratio', () => {
  test('is a quotient of two cells', () => {
    expect(ratio({ 数: `| 单位 | 甲 | 乙 |\n| 机关 | 9 | 10 |` })).toBe('=数!B4/数!C4');
  });

  test('takes the total where there is one, else adds the units up', () => {
    const units = `| 单位 | 甲 | 乙 |\n| 机关 | 4 | 5 |\n| 中心 | 5 | 5 |`;
    expect(ratio({ 数: units })).toBe('=(数!B4+数!B5)/(数!C4+数!C5)');
    expect(ratio({ 数: `${units}\n| 合计 | 9 | 10 |` })).toBe('=数!B6/数!C6');
  });

  test('adds many units up as one area, however many they are', () => {
    const of = (names: readonly string[]): string =>
      ['| 单位 | 甲 | 乙 |', ...names.map((name) => `| ${name} | 4 | 5 |`)].join('\n');
    expect(ratio({ 数: of(['一所', '二所', '三所']) })).toBe(
      '=SUMPRODUCT(1*数!B4:B6)/SUMPRODUCT(1*数!C4:C6)',
    );
    const many = Array.from({ length: 1000 }, (_, i) => `第${i + 1}所`);
    expect(ratio({ 数: of(many) })).toBe('=SUMPRODUCT(1*数!B4:B1003)/SUMPRODUCT(1*数!C4:C1003)');
  });

  test('leaves out of the area what is no number to Excel', () => {
    const units = `| 一所 | 1 | 5 |\n| 二所 | 2 | 5 |\n| 三所 | 3 | 5 |`;
    expect(
      ratio({ 数: `| 单位 | 甲 | 乙 |\n${units}\n| 四所 | — | 5 |\n${units.replaceAll('所', '处')}` }),
    ).toBe('=(SUMPRODUCT(1*数!B4:B6)+0+SUMPRODUCT(1*数!B8:B10))/SUMPRODUCT(1*数!C4:C10)');
  });

  test('brings tables in 元 and in 万元 to one measure, inside brackets', () => {
    expect(
      ratio({ 数: `| 单位：元 | |\n| 单位 | 甲 |\n| 机关 | 90000 |`, 又数: `| 单位 | 乙 |\n| 机关 | 10 |` }),
    ).toBe('=数!B5/(又数!B4*10000)');
    expect(
      ratio({ 数: `| 单位 | 甲 |\n| 机关 | 9 |`, 又数: `| 单位：元 | |\n| 单位 | 乙 |\n| 机关 | 100000 |` }),
    ).toBe('=数!B4/(又数!B5/10000)');
  });

  test('says the amount where the cell holds text, which Excel would not count', () => {
    expect(ratio({ 数: `| 单位 | 甲 | 乙 |\n| 机关 | 9万元 | '1,0 |` })).toBeUndefined();
    expect(ratio({ 数: `| 单位 | 甲 | 乙 |\n| 机关 | 9万元 | '1,000 |` })).toBe('=9/1000');
    expect(ratio({ 数: `| 单位 | 甲 | 乙 |\n| 机关 | — | 5 |\n| 中心 | 9 | 5 |` })).toBe(
      '=(0+数!B5)/(数!C4+数!C5)',
    );
  });
});

test.each([
  ['不超过 100% 得满分', { kind: 'threshold', to: '100%' }, 'IF(ROUND(E8,12)<=1,5,0)'],
  ['达到 90% 得满分', { kind: 'threshold', from: '90%' }, 'IF(ROUND(E8,12)>=0.9,5,0)'],
  [
    '每超过一个百分点扣 0.5 分',
    { kind: 'linear', target: '100%', side: 'above', step: '1%', points: 0.5 },
    'ROUND(MAX(0,5-0.5*INT(ROUND(MAX(0,ROUND(E8,12)-1)/0.01,9))),2)',
  ],
  [
    '每低于 5% 扣 2 分，不足的按 5% 计',
    { kind: 'linear', target: '100%', side: 'below', step: '5%', points: 2, mode: 'ceil' },
    'ROUND(MAX(0,5-2*-INT(-ROUND(MAX(0,1-ROUND(E8,12))/0.05,9))),2)',
  ],
  ['按比例', { kind: 'proportional', target: '100%' }, 'ROUND(MAX(0,MIN(1,ROUND(E8,12)/1))*5,2)'],
  [
    '按比例，低于 70% 不得分',
    { kind: 'proportional', target: '95%', zeroBelow: '70%' },
    'IF(ROUND(E8,12)<0.7,0,ROUND(MAX(0,MIN(1,ROUND(E8,12)/0.95))*5,2))',
  ],
  [
    '每超过一个百分点扣满分的三分之一',
    { kind: 'linear', target: '100%', step: '1%', points: '33.333%' },
    'ROUND(MAX(0,ROUND(5-1.66665*INT(ROUND(MAX(0,ROUND(E8,12)-1)/0.01,9)),9)),2)',
  ],
  [
    '80（含）以上满分，以下得三分之一',
    {
      kind: 'bands',
      bands: [
        { from: '80%', points: '100%' },
        { below: '80%', points: '33.33%' },
      ],
    },
    'IF(ROUND(E8,12)>=0.8,5,IF(ROUND(E8,12)<0.8,1.67,""))',
  ],
])('%s', (_, rule, formula) => {
  expect(scoreFormula(ruleOf(rule, 5), 'E8', '5')).toBe(formula);
});

test('the grade is read from the total', () => {
  expect(gradeFormula(DEFAULT_PACK.grades, 'F33')).toBe(
    'IF(ROUND(F33,6)>=90,"优",IF(ROUND(F33,6)>=80,"良",IF(ROUND(F33,6)>=60,"中","差")))',
  );
});
