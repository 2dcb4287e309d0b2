// 指标评分 as a specimen: what was read of it, one line a row.
import type { ScoreRow } from '../../src/model/scores';
import { grid, type Placed } from '../support/specimen';
import { readPlaced } from './reading';

export const readScores = (text: string, merges = true) => {
  const placed: Placed = { name: '指标评分', sheet: '评分', row: 0, column: 0, grid: grid(text) };
  return readPlaced([placed], { merges });
};
export const line = ({ path, full, score, reason }: ScoreRow): string =>
  [
    path.filter((part) => part !== '').join('›') || '总分',
    full?.amount?.toString() ?? '',
    score?.amount?.toString() ?? '',
    reason ?? '',
  ]
    .join('|')
    .replace(/\|+$/, '');
/** Items, then sections, then the whole and the grade. */
export const told = (text: string, merges = true): string[] => {
  const { scores } = readScores(text, merges);
  if (!scores) return ['读不懂'];
  const total = scores.total ? [line(scores.total)] : [];
  return [
    ...scores.items.map(line),
    ...scores.sections.map(line),
    ...total,
    ...(scores.grade ? [scores.grade.name] : []),
  ];
};

export const HEAD = '| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 说明 |';
