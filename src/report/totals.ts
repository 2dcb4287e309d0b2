// Total and grade in words: a provisional total has no grade, and that is said.
import type { Run } from '../model/document';
import type { Scorecard } from '../model/scorecard';
import { missing, type Piece, strong } from './pieces';

const NO_CARD: Run = missing('所用规则包只核对、不评分，没有得分和等次');

export function totalText(card: Scorecard | null): readonly Piece[] {
  if (!card) return [NO_CARD];
  const total = card.total.toString();
  if (card.provisional) return [missing(`暂定：已有得分合计 ${total}，有指标无法计算`)];
  return [
    card.full.toString() === '100' ? strong(total) : strong(`${total}（满分 ${card.full.toString()}）`),
  ];
}

export function gradeText(card: Scorecard | null): readonly Piece[] {
  if (!card) return [NO_CARD];
  return card.grade === null ? [missing('总分未定，不评等次')] : [strong(card.grade)];
}
