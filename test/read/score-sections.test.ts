// 指标评分: however its sections are laid out, each item knows its own.
import { problems } from './reading';
import { HEAD, readScores, told } from './score-sheet';

const READ = [
  '投入›目标设定›合理性|3|3|合规',
  '投入›目标设定›明确性|4|3',
  '投入›预算配置›控制率|5|5',
  '过程›预算管理›制度|8|8',
  '投入|12|11',
  '投入›目标设定|7|6',
  '总分|100|97',
  '优',
];

describe('sections are understood', () => {
  test.each([
    [
      'merged down their rows',
      `| 投入     |          |        | 12  | 11 |      |
       | ^        | 目标设定 |        | 7   | 6  |      |
       | ^        | ^        | 合理性 | 3   | 3  | 合规 |
       | ^        | ^        | 明确性 | 4   | 3  |      |
       | ^        | 预算配置 | 控制率 | 5   | 5  |      |
       | 过程     | 预算管理 | 制度   | 8   | 8  |      |
       | 总分     | <        | <      | 100 | 97 |      |
       | 评价等次 | <        | <      |     | 优 |      |`,
    ],
    [
      'with their names repeated on every row',
      `| 投入     |          |        | 12  | 11 |      |
       | 投入     | 目标设定 |        | 7   | 6  |      |
       | 投入     | 目标设定 | 合理性 | 3   | 3  | 合规 |
       | 投入     | 目标设定 | 明确性 | 4   | 3  |      |
       | 投入     | 预算配置 | 控制率 | 5   | 5  |      |
       | 过程     | 预算管理 | 制度   | 8   | 8  |      |
       | 总分     |          |        | 100 | 97 |      |
       | 评价等次 |          |        |     | 优 |      |`,
    ],
    [
      'with only the first repeated, enumerators, and headings that a page repeats',
      `| 一、投入 |              |            | 12  | 11   |      |
       | 一、投入 | （一）目标设定 |          | 7   | 6    |      |
       | 一、投入 |              | 1. 合理性  | 3   | 3    | 合规 |
       ${HEAD}
       | 一、投入 |              | 2. 明确性  | 4   | '3分 |      |
       | 一、投入 | （二）预算配置 | 控制率   | 5   | 5    |      |
       | 二、过程 | 预算管理     | 制度       | 8   | 8    |      |
       | 注：得分由评价组评定 | | | | | |
       |          |              | 综合得分： | 100 | 97   |      |
       | 评价等级 | 优           |            |     |      | 见办法第三条 |`,
    ],
    [
      'with 小计 below their items',
      `| 投入     | 目标设定 | 合理性 | 3   | 3  | 合规 |
       | ^        | ^        | 明确性 | 4   | 3  |      |
       | ^        | 预算配置 | 控制率 | 5   | 5  |      |
       | ^        | 小计     | <      | 12  | 11 |      |
       | 过程     | 预算管理 | 制度   | 8   | 8  |      |
       | 投入     | 目标设定 | 小计   | 7   | 6  |      |
       | 合计     | <        | <      | 100 | 97 |      |
       | 等次     | <        | <      |     | 优 |      |`,
    ],
  ])('%s', (_how, rows) => {
    expect(told(`${HEAD}\n${rows}`)).toEqual(READ);
    expect(told(`${HEAD}\n${rows}`, false)).toEqual(READ);
    expect(problems(readScores(`${HEAD}\n${rows}`))).toEqual([]);
  });
});
