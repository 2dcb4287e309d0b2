// What is printed of the answers, one by one as they come, so that none has to be kept: reports, or the JSON of the contract.
import type { Language } from '../model/message';
import type { Overview } from '../summary/overview';
import type { Answer } from './answer';
import type { Status } from './status';

/** Pieces of text for standard output, in this order: before the first answer, one each, and after the last. */
export interface Form<One> {
  readonly head: string;
  /** `index`: how many answers came before. */
  readonly one: (answer: One, index: number) => string;
  readonly foot: (statuses: readonly Status[]) => string;
}

/** The reports, and where there are several a line that sums them up. */
export function reports(alone: boolean, language: Language): Form<Answer> {
  return {
    head: '',
    one: ({ text }, index) => (text === '' || index === 0 ? text : `\n${text}`),
    foot: (statuses) => (alone ? '' : `\n${closingLine(statuses)[language]}\n`),
  };
}

/** A line a file, where all the rest is in the workbook that sums them up. */
export function briefly(language: Language): Form<Answer> {
  return {
    head: '',
    one: ({ file, overview }) => (overview ? `${file}  ${briefLine(overview, language)}\n` : ''),
    foot: (statuses) => `${closingLine(statuses)[language]}\n`,
  };
}

function briefLine({ total, full, grade, verdict }: Overview, language: Language): string {
  const provisional = { zh: '暂定', en: 'provisional' }[language];
  const score = total === null ? [] : [`${total} / ${full ?? ''} ${grade ?? provisional}`];
  return [...score, verdict[language]].join('  ');
}

/** One file that was named: its object. Otherwise an array, the same text as if it were made at once. */
export function objects(alone: boolean): Form<Pick<Answer, 'error' | 'text'>> {
  if (alone) {
    return { head: '', one: ({ error, text }) => (error === null ? `${text}\n` : ''), foot: () => '' };
  }
  return {
    head: '[',
    one: ({ text }, index) => `${index === 0 ? '' : ','}\n  ${text.replaceAll('\n', '\n  ')}`,
    foot: () => '\n]\n',
  };
}

/** 共 3 个文件：1 个没有问题，1 个有要改的，1 个用不了。 */
function closingLine(statuses: readonly Status[]): Readonly<Record<Language, string>> {
  const [good, bad, unusable] = ([0, 1, 2] as const).map((one) => statuses.filter((s) => s === one).length);
  return {
    zh: `共 ${statuses.length} 个文件：${good} 个没有要改的，${bad} 个有要改的，${unusable} 个用不了。`,
    en: `${statuses.length} files: ${good} with nothing to mend, ${bad} with something to mend, ${unusable} unusable.`,
  };
}
