// 指标评分: items, what is stated and what is claimed.
import { SCORES } from '../specimens/wanzhou';
import { errors, statuses } from './reading';
import { HEAD, line, readScores, told } from './score-sheet';

test('the report’s own sheet: 19 items, 10 sections, 99 claimed', () => {
  const { scores } = readScores(SCORES);
  expect([scores?.items.length, scores?.sections.length]).toEqual([19, 10]);
  expect(scores?.sections.map(line).slice(0, 3)).toEqual([
    '投入|17|17',
    '投入›目标设定|6',
    '投入›预算配置|10',
  ]);
  expect([line(scores!.total!), scores?.grade?.name]).toEqual(['总分|100|99', '优']);
});

test('管理制度健全性 of two sections is two items', () => {
  const paths = readScores(SCORES).scores?.items.map(({ path }) => path.join('›'));
  expect(paths?.filter((path) => path.endsWith('管理制度健全性'))).toEqual([
    '过程›预算管理›管理制度健全性',
    '过程›资产管理›管理制度健全性',
  ]);
});

test('a section’s other spelling is its own: 产出与效益 = 产出及效益', () => {
  expect(told(`${HEAD}\n| 产出与效益 | 履职效益 | 满意度 | 5 | 5 | |`)).toEqual([
    '产出及效益›履职效益›满意度|5|5',
  ]);
});

describe('entries', () => {
  test('a blank score is not reported; one that is no number is reported with its cell', () => {
    const rows = `${HEAD}\n| 投入 | 目标设定 | 合理性 | 3 | | |\n| ^ | ^ | 明确性 | 4 | 满分 | |
      | ^ | ^ | 清晰性 | 4 | #N/A | |\n| ^ | ^ | 及时性 | =1+3 | 4.5 | |`;
    expect(told(rows)).toEqual([
      '投入›目标设定›合理性|3',
      '投入›目标设定›明确性|4',
      '投入›目标设定›清晰性|4',
      '投入›目标设定›及时性||4.5',
    ]);
    expect(errors(readScores(rows))).toEqual([
      '评分!E3 “满分”不是数，没有核对',
      '评分!E4 单元格是错误值 #N/A，没有核对',
      '评分!D5 公式还没有计算结果，没有核对',
    ]);
  });

  test('points on a row without any name are reported', () => {
    expect(errors(readScores(`${HEAD}\n| | | | 3 | 3 | |`))).toEqual([
      '评分!E2 这一行有数但没有名称，没有核对',
    ]);
  });

  test('a grade that is not given is none, whatever the 说明 says', () => {
    expect(readScores(`${HEAD}\n| 评价等次 | < | < | | | 按总分评定 |`).scores?.grade).toBeNull();
  });
});

test('columns may stand in another order, and those not needed may be missing', () => {
  expect(told('| 得分 | 三级指标 | 二级指标 | 一级指标 |\n| 3 | 合理性 | 目标设定 | 投入 |')).toEqual([
    '投入›目标设定›合理性||3',
  ]);
});

test('a range without 三级指标 and 得分 is unreadable', () => {
  const reading = readScores('| 一级指标 | 分值 |\n| 投入 | 17 |');
  expect(statuses(reading)).toEqual({ 指标评分: 'unreadable' });
  expect(errors(reading)).toEqual(['评分!A1 在“指标评分”（评分!A1）里找不到表头，应有“三级指标、得分”']);
});
