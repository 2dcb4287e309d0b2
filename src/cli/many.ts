// Questions to be answered for many files: in threads where there are several, else one after another; answers in order.
import { availableParallelism } from 'node:os';
import { inOrder } from './threads';
import { startWorker, type Task } from './worker';

export interface Work<Question, Answer> {
  readonly task: Task;
  /** The file that a thread is to run. */
  readonly program: string;
  /** How many threads at most; null: as many as the machine can run at once. */
  readonly workers: number | null;
  /** Answers without a thread. */
  readonly here: (question: Question) => Promise<Answer>;
  /** What stands for the answer to a question over which a thread ended. */
  readonly lost: (question: Question, reason: unknown) => Answer;
}

export async function* answersTo<Question, Answer>(
  questions: readonly Question[],
  { task, program, workers, here, lost }: Work<Question, Answer>,
): AsyncGenerator<Answer> {
  const threads = Math.min(workers ?? availableParallelism(), questions.length);
  if (threads <= 1) {
    for (const question of questions) yield await here(question);
    return;
  }
  yield* inOrder(questions, { threads, start: () => startWorker(program, task), lost });
}
