// gouji compare of two folders: the last hand-ins and the resubmissions, department by department, whatever becomes of the others.
import type { CompareCommand } from './command';
import { reasonFor } from './answer';
import { complain } from './check-file';
import { answerToPair, type PairAnswer, type PairManner, unusablePair } from './compare-answer';
import { table } from './compare-csv';
import { byLine } from './compare-lines';
import { FileError } from './files';
import { refuseWithin } from './folders';
import { type Input, inputsOf } from './inputs';
import { answersTo } from './many';
import { packNamed } from './own-pack';
import { type Pair, pairsOf, type Sides } from './pairs';
import { type Form, objects } from './print';
import { Progress } from './progress';
import { type Status, worst } from './status';

const SIDES: Sides = { old: { zh: '上次', en: 'last time' }, now: { zh: '这次', en: 'this time' } };

/** The status is the worst of the departments. Throws a FileError or UnusablePack where nothing can be compared at all. */
export async function runFolders(command: CompareCommand, program: string): Promise<Status> {
  const { old, now, strict, pack, language, json, details, workers } = command;
  refuseWithin(old, now, SIDES);
  refuseWithin(now, old, { old: SIDES.now, now: SIDES.old });
  const pairs = pairsOf({ old: workbooksIn(old), now: workbooksIn(now) }, SIDES);
  // Told once, and not by every thread.
  const named = pack === null ? null : await packNamed(pack);
  const manner: PairManner = { strict, pack, language, json, details };
  const answers = answersTo<Pair, PairAnswer>(pairs, {
    task: { command: 'compare', manner },
    program,
    workers,
    here: (pair) => answerToPair(pair, manner, named),
    lost: (pair, reason) => unusablePair(pair, manner, reasonFor(reason, manner)),
  });
  const form = formOf(command);
  const progress = new Progress(process.stderr, pairs.length);
  const statuses: Status[] = [];
  let before = form.head;
  for await (const answer of answers) {
    progress.step(() => {
      process.stdout.write(before + form.one(answer, statuses.length));
      if (answer.error !== null) complain(answer.file, answer.error);
    });
    before = '';
    statuses.push(answer.status);
  }
  process.stdout.write(form.foot(statuses));
  return worst(statuses);
}

function formOf({ json, csv, language }: CompareCommand): Form<PairAnswer> {
  if (json) return objects(false);
  return csv ? table(language) : byLine(language);
}

/** Throws a FileError for a folder with nothing in it to compare. */
function workbooksIn(folder: string): readonly Input[] {
  const { list } = inputsOf([folder]);
  const nothing = list.find(({ place }) => place === '')?.trouble;
  if (nothing) throw new FileError({ zh: `${folder}: ${nothing.zh}`, en: `${folder}: ${nothing.en}` });
  return list;
}
