// Total and grade in one line.
import type { Scorecard } from '../../model/scorecard';
import { points } from '../format';
import type { Text } from '../text';

export function scoreLine(text: Text, { total, full, grade }: Scorecard): string {
  return grade === null
    ? text.filledNoGrade(points(total))
    : text.filledScore(points(total), points(full), grade);
}
