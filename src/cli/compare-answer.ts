// What the two hand-ins of one department come to, reduced to what is to be told of them: plain data, handed over by threads.
import type { Message } from '../model/message';
import type { AuditResult } from '../model/result';
import { tally, verdictSentence } from '../model/tally';
import type { Pack } from '../packs';
import { reasonFor } from './answer';
import type { CompareCommand } from './command';
import { type ChangeCounts, countsIn } from './compare-counts';
import { compareFiles, readHandIn, UnusableHandIn } from './compare-files';
import { side } from './compare-json';
import { comparedJson, comparedReport, reservations } from './compare-told';
import { jsonText } from './json';
import type { Pair } from './pairs';
import { report } from './report';
import { type Status, statusOf } from './status';

/** How the pairs are to be compared and told; the same for all of them. */
export type PairManner = Pick<CompareCommand, 'strict' | 'pack' | 'language' | 'json' | 'details'>;

/** One of the two hand-ins. */
interface HandInBrief {
  readonly pack: string;
  readonly verdict: Message;
  /** Decimal text; null where the pack has no indicators. */
  readonly total: string | null;
  readonly grade: string | null;
}

export interface PairAnswer {
  readonly place: string;
  /** The file that `error` is about. */
  readonly file: string;
  readonly status: Status;
  /** Why they could not be compared; null where they were. */
  readonly error: string | null;
  /** Its JSON, or its details; empty where neither is asked for. */
  readonly text: string;
  /** Null where there is none (新报送), or it could not be used. */
  readonly old: HandInBrief | null;
  /** Null where there is none (未再报送), or it could not be used. */
  readonly now: HandInBrief | null;
  /** Null unless there are both. */
  readonly changes: ChangeCounts | null;
  readonly reservations: Message | null;
}

/** `named`: the pack of --pack. Never throws: a fault of ours is this one department's line. */
export async function answerToPair(pair: Pair, manner: PairManner, named: Pack | null): Promise<PairAnswer> {
  const { old, now, trouble } = pair;
  if (trouble) return unusablePair(pair, manner, trouble[manner.language]);
  try {
    if (old !== null && now !== null) return await both(pair, old, now, manner, named);
    return await single(pair, manner, named);
  } catch (error) {
    if (!(error instanceof UnusableHandIn)) return unusablePair(pair, manner, reasonFor(error, manner));
    return unusablePair(pair, manner, reasonFor(error.cause, manner), error.file);
  }
}

/** The answer for a pair of which there is nothing but the reason. */
export function unusablePair(pair: Pair, manner: PairManner, error: string, at?: string): PairAnswer {
  const file = at ?? pair.now ?? pair.old ?? pair.place;
  const text = manner.json ? jsonText({ ...placesOf(pair), error: `${file}: ${error}` }) : '';
  return { ...NOTHING, place: pair.place, file, status: 2, error, text };
}

const NOTHING = { error: null, old: null, now: null, changes: null, reservations: null };

async function both(
  pair: Pair,
  old: string,
  now: string,
  { strict, language, json, details }: PairManner,
  named: Pack | null,
): Promise<PairAnswer> {
  const compared = await compareFiles(old, now, named, strict);
  const { comparison } = compared;
  const object = (): object => ({ ...placesOf(pair), ...comparedJson(compared, language) });
  return {
    ...NOTHING,
    place: pair.place,
    file: now,
    status: statusOf(comparison.now, strict),
    text: json ? jsonText(object()) : details ? comparedReport(compared, language) : '',
    old: briefOf(comparison.old),
    now: briefOf(comparison.now),
    changes: countsIn(comparison),
    reservations: reservations(compared),
  };
}

/** Only one hand-in: what it comes to. Where there is no new one, the last one still stands, and with it its status. */
async function single(
  pair: Pair,
  { strict, language, json, details }: PairManner,
  named: Pack | null,
): Promise<PairAnswer> {
  const file = pair.now ?? pair.old ?? pair.place;
  const { result } = (await readHandIn(file, named)).handIn;
  const which = pair.now === null ? 'old' : 'new';
  const object = (): object => ({
    ...placesOf(pair),
    pack: result.pack,
    old: null,
    new: null,
    [which]: side(result, language),
  });
  return {
    ...NOTHING,
    place: pair.place,
    file,
    status: statusOf(result, strict),
    text: json ? jsonText(object()) : details ? report(result, language) : '',
    [pair.now === null ? 'old' : 'now']: briefOf(result),
  };
}

/** Many departments call their workbooks the same: each is told with its place. */
function placesOf({ place, old, now }: Pair): object {
  return { file: place, oldFile: old, newFile: now };
}

function briefOf(result: AuditResult): HandInBrief {
  const { pack, scorecard } = result;
  return {
    pack,
    verdict: verdictSentence(tally(result)),
    total: scorecard?.total.toString() ?? null,
    grade: scorecard?.grade ?? null,
  };
}
