// gouji check: files, folders and patterns in; an answer for each in their order, whatever becomes of the others.
import type { Message } from '../model/message';
import type { BureauEntry } from '../summary/bureau';
import { type Answer, answerTo, type Manner, reasonFor, unusable } from './answer';
import type { CheckCommand } from './command';
import { checkWorkbookOut, entryOf, writeBureau } from './bureau';
import { complain } from './check-file';
import { lines } from './csv';
import { inputsOf } from './inputs';
import { type Asked, withLast } from './last-folder';
import { answersTo } from './many';
import { packNamed } from './own-pack';
import { briefly, type Form, objects, reports } from './print';
import { Progress } from './progress';
import { requireOne, writeSlip } from './slip';
import { type Status, worst } from './status';

/** `program`: the file that a thread is to run. Throws a FileError or UnusablePack where nothing can be checked at all. */
export async function runCheck(command: CheckCommand, program: string): Promise<Status> {
  const { out, slip, date, last, force } = command;
  const { list: inputs, alone } = inputsOf(command.files, out);
  if (slip !== null) requireOne(alone);
  const list = withLast(inputs, command.files, last);
  const read = [...list.flatMap((one) => [one.file, one.last]), command.pack];
  for (const written of [out, slip]) if (written !== null) checkWorkbookOut(read, written, force);
  const form = formOf(command, alone);
  const progress = new Progress(process.stderr, list.length);
  const statuses: Status[] = [];
  const entries: BureauEntry[] = [];
  let before = form.head;
  let told: Message | null = null;
  for await (const answer of answers(list, command, program)) {
    progress.step(() => {
      process.stdout.write(before + form.one(answer, statuses.length));
      if (answer.error !== null) complain(answer.file, answer.error);
    });
    before = '';
    statuses.push(answer.status);
    if (slip !== null) told = await writeSlip(answer, slip, date);
    if (out !== null) entries.push(entryOf(answer, out));
  }
  process.stdout.write(form.foot(statuses));
  if (out !== null) {
    await writeBureau(entries, out, date);
    told = { zh: `已写入 ${out}。`, en: `Written to ${out}.` };
  }
  if (told && !command.json && !command.csv) process.stdout.write(`${told[command.language]}\n`);
  return worst(statuses);
}

function formOf({ json, csv, out, language }: CheckCommand, alone: boolean): Form<Answer> {
  if (json) return objects(alone);
  if (csv) return lines(language);
  return out === null ? reports(alone, language) : briefly(language);
}

async function* answers(
  inputs: readonly Asked[],
  command: CheckCommand,
  program: string,
): AsyncGenerator<Answer> {
  // Told once, and not by every thread.
  const named = command.pack === null ? null : await packNamed(command.pack);
  const { strict, pack, language, json, csv, out, slip, workers } = command;
  const manner: Manner = { strict, pack, language, json, csv, out, slip };
  yield* answersTo<Asked, Answer>(inputs, {
    task: { command: 'check', manner },
    program,
    workers,
    here: (input) => answerTo(input, manner, named),
    lost: (input, reason) => unusable(input, manner, reasonFor(reason, manner)),
  });
}
