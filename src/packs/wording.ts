// The language of 评分办法 as rubrics and staff write it, read into the data that a pack's rule is written in. Strict: what is not
// understood to the last character is refused, with the part that is not.
import { Cursor } from './wording-cursor';
import { readChecklist } from './wording-lists';
import { phrasesOf } from './wording-phrases';
import { Sentence, type Worded } from './wording-sentence';

export type { Worded } from './wording-sentence';
export { WordingError } from './wording-text';

/** What the text is about. */
export interface Subject {
  /** What the indicator is called. */
  readonly names: readonly string[];
  /** Its value is a rate, so that 90 stands for 90%. */
  readonly rate: boolean;
}

const ENTERED =
  '(?:由)?(?:评价人|评价人员|评价组|评审组|专家|工作人员|人)?(?:人工|主观|现场)?(?:评分|评定|打分|判断|判定)';

/** Throws a WordingError. */
export function parseWording(text: string, subject: Subject): Worded {
  const cursor = new Cursor(text, subject.names, subject.rate);
  if (new RegExp(`^${ENTERED}[;。]*$`).test(cursor.text)) return worded({ kind: 'entered' });
  const list = readChecklist(cursor);
  if (list) return { ...worded(list.data), quotes: list.quotes };
  return new Sentence(phrasesOf(cursor)).read();
}

function worded(data: object): Worded {
  return { data, full: [], notApplicable: null, quotes: [] };
}
