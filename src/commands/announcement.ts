// What a ribbon command says in its dialog. It travels in the part of the address that is never sent to a server.
import type { FillPlan } from '../audit';
import type { AuditResult } from '../model/result';
import type { Scorecard } from '../model/scorecard';
import type { Language, Message } from '../model/message';
import { tally, verdictSentence } from '../model/tally';
import { troubleSentence } from '../workbook/trouble';
import { troubleOf } from '../workbook/trouble-of';

export interface Announcement {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
}

const MARK = 'say=';

const TITLES = {
  check: { zh: '核对结果', en: 'Result of the check' },
  fill: { zh: '已填写评分表', en: 'Scores filled in' },
  failed: { zh: '没有完成', en: 'Not done' },
} as const satisfies Record<string, Message>;

const OPEN_PANE: Message = {
  zh: '要看每一处差在哪里，请点“打开窗格”。',
  en: 'For every finding and its cells, choose Open pane.',
};

export function verdictAnnouncement(result: AuditResult, language: Language): Announcement {
  const counts = tally(result);
  const { balanced, rounding, skipped } = counts.verdicts;
  const rest: Message = {
    zh: `平 ${balanced} 处，尾差 ${rounding} 处，未核 ${skipped} 处。`,
    en: `${balanced} equal, ${rounding} with rounding differences, ${skipped} skipped.`,
  };
  const lines = [verdictSentence(counts), ...(counts.tables > 0 ? [rest] : []), OPEN_PANE];
  return { language, title: TITLES.check[language], lines: lines.map((line) => line[language]) };
}

export function filledAnnouncement(
  result: AuditResult,
  { sheet, written, kept }: Pick<FillPlan, 'sheet' | 'written' | 'kept'>,
  language: Language,
): Announcement {
  const lines: Message[] = [
    { zh: `已填写 ${written} 个单元格（${sheet}）。`, en: `${written} cells written to ${sheet}.` },
    ...(result.scorecard ? [scoreSentence(result.scorecard)] : []),
    verdictSentence(tally(result)),
    ...(kept.length > 0
      ? [
          {
            zh: `${kept.length} 处有您的内容，没有改动；在窗格里可以看到是哪些。`,
            en: `${kept.length} cells hold something of yours and were left as they are; the pane lists them.`,
          },
        ]
      : []),
  ];
  return { language, title: TITLES.fill[language], lines: lines.map((line) => line[language]) };
}

function scoreSentence({ total, full, grade }: Scorecard): Message {
  return grade === null
    ? {
        zh: `总分暂为 ${total.toString()}，有指标没有得分，没有评定等次。`,
        en: `Total ${total.toString()} so far: some indicators have no score, so there is no grade.`,
      }
    : {
        zh: `总分 ${total.toString()}（满分 ${full.toString()}），等次 ${grade}。`,
        en: `Total ${total.toString()} of ${full.toString()}, grade ${grade}.`,
      };
}

export function troubleAnnouncement(thrown: unknown, language: Language): Announcement {
  const { trouble, detail } = troubleOf(thrown);
  return { language, title: TITLES.failed[language], lines: [troubleSentence(trouble, detail)[language]] };
}

/** The address of this page as the dialog that says it. */
export function dialogAddress(page: string, announcement: Announcement): string {
  return `${page.replace(/[?#].*$/, '')}#${MARK}${encodeURIComponent(JSON.stringify(announcement))}`;
}

/** What the page's address says, if it is a dialog's; Office may put things of its own around it. */
export function announcementIn(hash: string): Announcement | null {
  const said = hash
    .replace(/^#/, '')
    .split('&')
    .find((part) => part.startsWith(MARK));
  if (said === undefined) return null;
  try {
    const read: unknown = JSON.parse(decodeURIComponent(said.slice(MARK.length)));
    return isAnnouncement(read) ? read : null;
  } catch {
    return null;
  }
}

function isAnnouncement(read: unknown): read is Announcement {
  if (typeof read !== 'object' || read === null || !('title' in read) || !('lines' in read)) return false;
  return (
    typeof read.title === 'string' &&
    Array.isArray(read.lines) &&
    read.lines.every((line) => typeof line === 'string')
  );
}
