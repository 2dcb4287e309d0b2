// --csv: a line a file (RFC 4180), marked as UTF-8 so that Excel reads the characters right, and with no text that it would run.
import type { Language, Message } from '../model/message';
import { safeText } from '../model/safe-text';
import type { Overview } from '../summary/overview';
import type { Answer } from './answer';
import type { Form } from './print';

export type Value = string | number | null;

/** Every column: its heading, and what stands there for a file that could be used. */
const COLUMNS: readonly (readonly [Message, (one: Overview, language: Language) => Value])[] = [
  [{ zh: '部门', en: 'department' }, ({ department }) => department],
  [{ zh: '规则包', en: 'pack' }, ({ pack }) => pack],
  [{ zh: '得分', en: 'score' }, ({ total }) => number(total)],
  [{ zh: '满分', en: 'full' }, ({ full }) => number(full)],
  [
    { zh: '等次', en: 'grade' },
    ({ grade, provisional }, language) =>
      grade ?? (provisional ? { zh: '暂定', en: 'provisional' }[language] : null),
  ],
  [{ zh: '平', en: 'balanced' }, ({ counts }) => counts.verdicts.balanced],
  [{ zh: '尾差', en: 'rounding' }, ({ counts }) => counts.verdicts.rounding],
  [{ zh: '不平', en: 'unbalanced' }, ({ counts }) => counts.verdicts.unbalanced],
  [{ zh: '缺数', en: 'incomplete' }, ({ counts }) => counts.verdicts.incomplete],
  [{ zh: '未核', en: 'not checked' }, ({ counts }) => counts.verdicts.skipped],
  [{ zh: '待说明', en: 'to explain' }, ({ counts }) => counts.toExplain],
  [{ zh: '已说明', en: 'explained' }, ({ counts }) => counts.explained],
  [{ zh: '读不出', en: 'unreadable' }, ({ counts }) => counts.unread],
  [{ zh: '建议', en: 'corrections' }, ({ corrections }) => corrections],
  [{ zh: '结论', en: 'conclusion' }, ({ verdict }, language) => verdict[language]],
];

/** What tells Excel, with or without a Chinese Windows, that this is UTF-8. */
export const MARK = '\ufeff';

export function lines(language: Language): Form<Answer> {
  const headings = [{ zh: '文件', en: 'file' }, ...COLUMNS.map(([heading]) => heading)];
  return {
    head: MARK + record(headings.map((heading) => heading[language])),
    one: (answer) => record(cellsOf(answer, language)),
    foot: () => '',
  };
}

function cellsOf({ file, overview, error }: Answer, language: Language): Value[] {
  // Why a file could not be used stands where the others have their conclusion.
  if (!overview) return [file, ...COLUMNS.slice(1).map(() => null), error];
  return [file, ...COLUMNS.map(([, value]) => value(overview, language))];
}

/** A score is written as it is; its text is a number's, so nothing in it needs to be made harmless. */
export function number(text: string | null): Value {
  return text === null ? null : Number(text);
}

export function record(values: readonly Value[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: Value): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  // Excel takes such a text for a formula, also one that came from a workbook or a file's name.
  const text = value.split('\t').map(safeText).join('\t');
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
