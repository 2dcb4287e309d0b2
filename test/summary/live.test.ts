// The formulas as an accountant reads them in the cell: references to the workbook's own cells, and the rule.
import { Amount } from '../../src/model/amount';
import { gradeFormula, scoreFormula } from '../../src/summary/live';
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
    '80（含）以上 4 分，以下不得分',
    {
      kind: 'bands',
      bands: [
        { from: '80%', points: 4 },
        { below: '80%', points: 0 },
      ],
    },
    'IF(ROUND(E8,12)>=0.8,4,IF(ROUND(E8,12)<0.8,0,""))',
  ],
  [
    '分值只有 5 分而办法写 8 分',
    {
      kind: 'bands',
      bands: [
        { from: '80%', points: 8 },
        { below: '80%', points: 0 },
      ],
    },
    'IF(ROUND(E8,12)>=0.8,5,IF(ROUND(E8,12)<0.8,0,""))',
  ],
])('%s', (_, rule, formula) => {
  expect(scoreFormula(ruleOf(rule), 'E8', Amount.whole(5).toString())).toBe(formula);
});

test('the grade is read from the total', () => {
  expect(gradeFormula(DEFAULT_PACK.grades, 'F33')).toBe(
    'IF(ROUND(F33,6)>=90,"优",IF(ROUND(F33,6)>=80,"良",IF(ROUND(F33,6)>=60,"中","差")))',
  );
});
