// 审核单: what a reviewer signs for one department. Which file, by its hash; what the check came to; what is still open.
import { addressOf } from '../model/address';
import { alternativesByTies } from '../model/correction';
import type { Finding } from '../model/finding';
import type { AuditResult } from '../model/result';
import type { CellStyle } from '../model/sheet';
import { needsAttention } from '../model/tally';
import { KIND_NAMES, KIND_ORDER, KIND_STYLES, kindOf, withReason } from './finding-words';
import type { Overview } from './overview';
import { suggestionOf } from './suggestions';

/** Plain data, as a thread hands it over. */
export interface Slip {
  readonly overview: Overview;
  /** Its title. */
  readonly pack: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly hash: string;
  readonly open: readonly OpenFinding[];
  /** So many more are open and not listed. */
  readonly unlisted: number;
  /** Each once, however many ties it would mend. */
  readonly suggestions: readonly Suggestion[];
  /** Empty where the pack has no indicators. */
  readonly scores: readonly ScoreLine[];
  /** As the workbook claims them; null where it does not. */
  readonly claimedTotal: string | null;
  readonly claimedGrade: string | null;
}

interface OpenFinding {
  readonly kind: string;
  readonly style: CellStyle;
  /** The tie with its numbers, or what could not be read. */
  readonly told: string;
  /** 5 万元. */
  readonly difference: string | null;
  readonly place: string | null;
}

interface Suggestion {
  /** Of the open findings that it would mend, as they are listed: from 0. */
  readonly mends: readonly number[];
  readonly told: string;
}

/** 一级 or 二级. Decimal texts. */
interface ScoreLine {
  readonly path: readonly string[];
  readonly full: string;
  /** A sum that lacks a score says so. */
  readonly score: string;
  readonly claimed: string | null;
}

/** `most`: so many open findings are listed, the gravest first; the others are counted. */
export function slipOf(
  result: AuditResult,
  overview: Overview,
  file: { readonly pack: string; readonly hash: string },
  most: number,
): Slip {
  const { findings, problems, corrections, scorecard } = result;
  const unread = problems.filter(({ level }) => level === 'error');
  const open = findings
    .filter(needsAttention)
    .sort((a, b) => KIND_ORDER.indexOf(kindOf(a)) - KIND_ORDER.indexOf(kindOf(b)));
  const told = open.slice(0, Math.max(0, most - unread.length));
  const listed = [
    ...unread.slice(0, most).map(({ name, address, message }): OpenFinding => ({
      kind: '读不出',
      style: 'bad',
      told: message.zh,
      difference: null,
      place: address ?? name,
    })),
    ...told.map(openFinding),
  ];
  const first = listed.length - told.length;
  const suggestions = alternativesByTies(corrections).map((all) => ({
    mends: told.flatMap(({ id }, i) => (all[0]?.repairs.includes(id) ? [first + i] : [])),
    told: suggestionOf(all, null),
  }));
  return {
    overview,
    ...file,
    open: listed,
    unlisted: unread.length + open.length - listed.length,
    suggestions: suggestions.filter(({ mends }) => mends.length > 0),
    scores: (scorecard?.sections ?? []).map(({ path, full, score, provisional, claimed }) => ({
      path,
      full: full.toString(),
      score: withProvisional(score.toString(), provisional),
      claimed: claimed?.toString() ?? null,
    })),
    claimedTotal: scorecard?.claimedTotal?.toString() ?? null,
    claimedGrade: scorecard?.claimedGrade ?? null,
  };
}

export const withProvisional = (score: string, provisional: boolean): string =>
  provisional ? `${score}（暂定）` : score;

function openFinding(finding: Finding): OpenFinding {
  const { unit, project, subject, tie, difference, measure, cells } = finding;
  const whose = [unit, project, subject].filter((part) => part !== null).join(' · ');
  const [first, ...others] = cells;
  return {
    kind: KIND_NAMES[kindOf(finding)],
    style: KIND_STYLES[kindOf(finding)],
    told: `${whose === '' ? '' : `${whose}：`}${tie}\n${withReason(finding)}`,
    difference: difference && [difference.toString(), measure ?? ''].join(' ').trim(),
    place: first ? `${addressOf(first.cell)}${others.length > 0 ? ` 等 ${cells.length} 格` : ''}` : null,
  };
}
