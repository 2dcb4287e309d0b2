// Two folders compared, for people: a line a department, with its details where they are asked for, and what it all comes to.
import type { Language, Message } from '../model/message';
import type { PairAnswer } from './compare-answer';
import { changesSentence, NO_CHANGES, plus } from './compare-counts';
import type { Form } from './print';

export function byLine(language: Language): Form<PairAnswer> {
  let changes = NO_CHANGES;
  const standings = { compared: 0, missing: 0, appeared: 0 };
  return {
    head: '',
    one: (answer, index) => {
      if (answer.error !== null) return '';
      standings[standingOf(answer)]++;
      if (answer.changes) changes = plus(changes, answer.changes);
      const line = `${answer.place}  ${lineOf(answer, language)}\n`;
      return answer.text === '' ? line : `${index === 0 ? '' : '\n'}${line}${answer.text}`;
    },
    foot: (statuses) => {
      const of = (status: number): number => statuses.filter((one) => one === status).length;
      const { compared, missing, appeared } = standings;
      const sum = changesSentence(changes);
      const said: Message = {
        zh:
          `共 ${statuses.length} 个部门：比了 ${compared} 个，未再报送 ${missing} 个，新报送 ${appeared} 个，用不了 ${of(2)} 个。\n` +
          `合计：${sum.zh}。${of(0)} 个部门没有要改的，${of(1)} 个有要改的。`,
        en:
          `${statuses.length} departments: ${compared} compared, ${missing} not resubmitted, ${appeared} newly submitted, ${of(2)} unusable.\n` +
          `In all: ${sum.en}. ${of(0)} departments with nothing to mend, ${of(1)} with something to mend.`,
      };
      return `\n${said[language]}\n`;
    },
  };
}

/** Of an answer without error. */
export function standingOf({ old, now }: PairAnswer): 'compared' | 'missing' | 'appeared' {
  if (old && now) return 'compared';
  return now ? 'appeared' : 'missing';
}

function lineOf({ old, now, changes, reservations }: PairAnswer, language: Language): string {
  const said = (message: Message): string => message[language];
  if (!old && now) return `${said(APPEARED)}  ${said(now.verdict)}`;
  if (old && !now) return `${said(MISSING)}  ${said(THEN)}${said(old.verdict)}`;
  if (!old || !now || !changes) return '';
  const [before, after] = [said(old.verdict), said(now.verdict)];
  const verdicts = before === after ? `${after}${said(AS_BEFORE)}` : `${before} → ${after}`;
  const besides = reservations ? [said(reservations)] : [];
  return [said(changesSentence(changes)), verdicts, ...besides].join('  ');
}

export const MISSING: Message = { zh: '未再报送', en: 'not resubmitted' };
export const APPEARED: Message = { zh: '新报送', en: 'newly submitted' };
const AS_BEFORE: Message = { zh: '（与上次相同）', en: ' (as before)' };
const THEN: Message = { zh: '上次：', en: 'last time: ' };
