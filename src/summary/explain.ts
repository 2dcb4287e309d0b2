// One 说明 written in the pane: the 勾稽核对 sheet with it, all others kept.
import type { Message, Problem } from '../model/message';
import { explainedBy } from '../model/finding';
import type { AuditResult } from '../model/result';
import type { WorkbookDraft } from '../model/sheet';
import { takesExplanation } from '../model/tally';
import { codeOf } from './explanations';
import type { Own } from './own';
import { planLedger } from './own-sheet';

export interface ExplanationPlan {
  readonly draft: WorkbookDraft;
  /** The 说明 as it will stand in its cell; empty where it is taken away. */
  readonly text: string;
  /** Said where not all of the text fits. */
  readonly cut: Message | null;
  /** Cells of the user's in the way of the sheet: they are left as they are. */
  readonly kept: readonly Problem[];
}

/** The longest text that a cell takes. */
const LONGEST = 32_767;

/** Throws RangeError for a finding that is not in the result, or takes no 说明. */
export function explain(own: Own, result: AuditResult, id: string, written: string): ExplanationPlan {
  const finding = result.findings.find((candidate) => candidate.id === id);
  const { text, cut } = cellText(written);
  if (!finding) throw new RangeError(`There is no finding ${id}.`);
  if (text !== '' && !takesExplanation(finding)) throw new RangeError(`${id} takes no 说明.`);
  const explained = text === '' ? null : text;
  const findings = result.findings.map((other) => (other.id === id ? explainedBy(other, explained) : other));
  // What the sheet says of this finding is replaced; all else there is carried over.
  const explanations = new Map([...own.explanations].filter(([code]) => code !== codeOf(id)));
  const kept: Problem[] = [];
  const { sheet, names } = planLedger({ ...own, explanations }, { ...result, findings }, kept);
  return { draft: { sheets: [sheet], names }, text, cut, kept };
}

// Line breaks stay; what cannot be seen and would damage a file goes, half a character too.
const UNSEEN = /(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

function cellText(written: string): { readonly text: string; readonly cut: Message | null } {
  const clean = written
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, '')
    .trim();
  if (clean.length <= LONGEST) return { text: clean, cut: null };
  const text = clean.slice(0, LONGEST).replace(UNSEEN, '');
  const [all, kept] = [clean.length, text.length].map((n) => n.toLocaleString('en-US'));
  return {
    text,
    cut: {
      zh: `说明有 ${all} 个字符，一个单元格最多放 ${LONGEST.toLocaleString('en-US')} 个，只保留了前 ${kept} 个。`,
      en: `The explanation has ${all} characters; a cell takes ${LONGEST.toLocaleString('en-US')}, so only the first ${kept} were kept.`,
    },
  };
}
