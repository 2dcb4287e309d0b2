// What one file's check comes to, reduced to what is to be told of it: plain data, so that hundreds fit and a thread can hand it over.
import { createHash } from 'node:crypto';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Message } from '../model/message';
import type { AuditResult } from '../model/result';
import type { Pack } from '../packs';
import { type BureauRows, bureauRows } from '../summary/bureau-rows';
import { type Overview, overviewOf } from '../summary/overview';
import { type Slip, slipOf } from '../summary/slip';
import type { CheckCommand } from './command';
import { check, type Checked, whyUnusable } from './check-file';
import type { Input } from './inputs';
import { jsonText, toJson } from './json';
import type { Asked } from './last-folder';
import { report } from './report';
import { type Status, statusOf } from './status';

/** How the files are to be checked and told; the same for all of them. */
export type Manner = Pick<CheckCommand, 'strict' | 'pack' | 'language' | 'json' | 'csv' | 'out' | 'slip'>;

export interface Answer {
  readonly file: string;
  readonly status: Status;
  /** Why the file could not be used; null where it was. */
  readonly error: string | null;
  /** Its report, or its JSON. */
  readonly text: string;
  /** Null where it could not be used. */
  readonly overview: Overview | null;
  /** What it gives to the workbook that sums up all files; null where none is asked for. */
  readonly rows: BureauRows | null;
  /** Null where none is asked for. */
  readonly slip: Slip | null;
}

/** So many open findings a page has room for; those of one file may go on over some pages. */
const [ON_A_PAGE, ON_SOME_PAGES] = [10, 60];

/** `named`: the pack of --pack. Never throws: a fault of ours is this one file's line, and the others are still answered. */
export async function answerTo(input: Asked, manner: Manner, named: Pack | null): Promise<Answer> {
  const { language, strict, out } = manner;
  if (input.trouble) return unusable(input, manner, input.trouble[language]);
  try {
    const checked = remarked(await check(input.file, named, input.last), input.remark);
    const { result, snapshot, pack } = checked;
    const overview = told(overviewOf(result, snapshot.blocks, pack), input.remark);
    const text = textOf(input, result, manner);
    const rows = out === null ? null : bureauRows(result, placeFrom(out, input.file));
    const slip = slipFor(checked, overview, manner);
    return { file: input.file, status: statusOf(result, strict), error: null, text, overview, rows, slip };
  } catch (error) {
    return unusable(input, manner, reasonFor(error, manner));
  }
}

/** The answer for a file of which there is nothing but the reason. */
export function unusable(input: Input, { json }: Manner, error: string): Answer {
  const { file } = input;
  const text = json ? asJson(input, { workbook: basename(file), error }) : '';
  return { file, status: 2, error, text, overview: null, rows: null, slip: null };
}

/** A remark is a note of the result, and stands beside the verdict wherever the file has only one line. */
function remarked(checked: Checked, remark: Message | null): Checked {
  if (remark === null) return checked;
  const message = { zh: `${remark.zh}。`, en: `${remark.en}.` };
  const note = { level: 'note', address: null, name: null, message } as const;
  return { ...checked, result: { ...checked.result, problems: [note, ...checked.result.problems] } };
}

function told(overview: Overview, remark: Message | null): Overview {
  if (remark === null) return overview;
  const { verdict } = overview;
  return { ...overview, verdict: { zh: `${verdict.zh}；${remark.zh}`, en: `${verdict.en}; ${remark.en}` } };
}

function slipFor({ bytes, result, pack }: Checked, overview: Overview, { out, slip }: Manner): Slip | null {
  if (out === null && slip === null) return null;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return slipOf(result, overview, { pack: pack.title, hash }, slip === null ? ON_A_PAGE : ON_SOME_PAGES);
}

/** No more than will be printed: it is handed from thread to thread. */
function textOf(input: Input, result: AuditResult, { language, json, csv, out }: Manner): string {
  // A line is made of the overview.
  if (csv || (out !== null && !json)) return '';
  return json ? asJson(input, toJson(result, language)) : report(result, language);
}

export function reasonFor(error: unknown, { language }: Pick<Manner, 'language'>): string {
  try {
    return whyUnusable(error)[language];
  } catch {
    const what = error instanceof Error ? error.message : String(error);
    const said = {
      zh: `没有核对完，是程序的内部错误，请把这一行发给维护者：${what}`,
      en: `Not checked, by an internal error; please report this line: ${what}`,
    };
    return said[language];
  }
}

/** Many departments call their workbooks the same: one that was found in a folder is told with its place. */
function asJson({ file, listed }: Input, answer: object): string {
  if (!listed) return jsonText(answer);
  const { workbook, ...rest } = answer as { workbook: string };
  return jsonText({ workbook, file, ...rest });
}

/** Where a file is, from the folder of another: with slashes on every machine, as links are written. */
export function placeFrom(out: string, file: string): string {
  return relative(dirname(resolve(out)), resolve(file)).replaceAll(sep, '/');
}
