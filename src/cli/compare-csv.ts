// gouji compare of two folders, --csv: a line a department.
import type { Language, Message } from '../model/message';
import type { PairAnswer } from './compare-answer';
import type { ChangeCounts } from './compare-counts';
import { APPEARED, MISSING, standingOf } from './compare-lines';
import { MARK, number, record, type Value } from './csv';
import type { Form } from './print';

const COMPARED: Message = { zh: '已比', en: 'compared' };
const UNUSABLE: Message = { zh: '用不了', en: 'unusable' };
const STANDINGS = { compared: COMPARED, missing: MISSING, appeared: APPEARED };

const changed =
  (which: keyof ChangeCounts) =>
  ({ changes }: PairAnswer): Value =>
    changes?.[which] ?? null;

const COLUMNS: readonly (readonly [Message, (one: PairAnswer, language: Language) => Value])[] = [
  [{ zh: '文件', en: 'file' }, ({ place }) => place],
  [
    { zh: '情况', en: 'standing' },
    (one, language) => (one.error === null ? STANDINGS[standingOf(one)] : UNUSABLE)[language],
  ],
  [{ zh: '规则包', en: 'pack' }, ({ old, now }) => (now ?? old)?.pack ?? null],
  [{ zh: '改好', en: 'resolved' }, changed('resolved')],
  [{ zh: '没有改好', en: 'remaining' }, changed('remaining')],
  [{ zh: '新出现', en: 'new' }, changed('appeared')],
  [{ zh: '无法确认', en: 'unconfirmed' }, changed('unconfirmed')],
  [{ zh: '上次对得上这次未核', en: 'held then, not checked now' }, changed('lapsed')],
  [{ zh: '不同的数', en: 'amounts that differ' }, changed('amounts')],
  [{ zh: '上次得分', en: 'score then' }, ({ old }) => number(old?.total ?? null)],
  [{ zh: '上次等次', en: 'grade then' }, ({ old }) => old?.grade ?? null],
  [{ zh: '这次得分', en: 'score now' }, ({ now }) => number(now?.total ?? null)],
  [{ zh: '这次等次', en: 'grade now' }, ({ now }) => now?.grade ?? null],
  [{ zh: '上次结论', en: 'conclusion then' }, ({ old }, language) => old?.verdict[language] ?? null],
  [
    // Why they could not be compared stands where the others have their conclusion.
    { zh: '这次结论', en: 'conclusion now' },
    ({ now, error, file }, language) =>
      error === null ? (now?.verdict[language] ?? null) : `${file}: ${error}`,
  ],
  [{ zh: '注意', en: 'note' }, ({ reservations }, language) => reservations?.[language] ?? null],
];

export function table(language: Language): Form<PairAnswer> {
  return {
    head: MARK + record(COLUMNS.map(([heading]) => heading[language])),
    one: (answer) => record(COLUMNS.map(([, value]) => value(answer, language))),
    foot: () => '',
  };
}
