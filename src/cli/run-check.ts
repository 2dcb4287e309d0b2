// gouji check: files, folders and patterns in; an answer for each in their order, whatever becomes of the others.
import { type Answer, answerTo } from './answer';
import type { CheckCommand } from './arguments';
import { complain } from './check-file';
import { type Input, inputsOf } from './inputs';
import { packNamed } from './own-pack';
import { objects, reports } from './print';
import { type Status, worst } from './status';

export async function runCheck(command: CheckCommand): Promise<Status> {
  const { list, alone } = inputsOf(command.files);
  const form = command.json ? objects(alone) : reports(alone, command.language);
  const statuses: Status[] = [];
  let printed = form.head;
  for await (const answer of answers(list, command)) {
    process.stdout.write(printed + form.one(answer, statuses.length));
    printed = '';
    if (answer.error !== null) complain(answer.file, answer.error);
    statuses.push(answer.status);
  }
  process.stdout.write(form.foot(statuses));
  return worst(statuses);
}

async function* answers(inputs: readonly Input[], command: CheckCommand): AsyncGenerator<Answer> {
  const named = command.pack === null ? null : await packNamed(command.pack);
  for (const input of inputs) yield await answerTo(input, command, named);
}
