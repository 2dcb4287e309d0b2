// A worker thread of the command line: the same program, which answers for one file, or one pair of files, at a time.
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Pack } from '../packs';
import { answerTo, type Manner } from './answer';
import { answerToPair, type PairManner } from './compare-answer';
import type { Asked } from './last-folder';
import { packNamed } from './own-pack';
import type { Pair } from './pairs';
import type { Thread } from './threads';

/** What a thread is for: it is told once. */
export type Task =
  | { readonly command: 'check'; readonly manner: Manner }
  | { readonly command: 'compare'; readonly manner: PairManner };

/** Starts this very program as a thread, which then calls `serve`. */
export function startWorker<Question, Answer>(program: string, task: Task): Thread<Question, Answer> {
  const worker = new Worker(program, { workerData: task });
  // One that ended between two questions is found out by the next.
  let over: Error | null = null;
  worker.on('error', (error) => (over = error));
  worker.on('exit', (code) => (over ??= new Error(`worker: ${code}`)));
  return {
    ask: (input) =>
      new Promise((answered, ended) => {
        const clear = (): void => {
          worker.off('message', answer).off('error', ended).off('exit', exit);
        };
        const answer = (found: Answer): void => {
          clear();
          answered(found);
        };
        const exit = (): void => {
          ended(over ?? new Error('worker'));
        };
        if (over !== null) return exit();
        worker.on('message', answer).on('error', ended).on('exit', exit);
        worker.postMessage(input);
      }),
    stop: () => worker.terminate(),
  };
}

/** In the thread: answers until it is stopped. */
export function serve(): void {
  const task = workerData as Task;
  let named: Promise<Pack | null> | undefined;
  parentPort?.on('message', (question: Asked & Pair) => {
    const { pack } = task.manner;
    named ??= pack === null ? Promise.resolve(null) : packNamed(pack);
    void named
      .then((own): Promise<unknown> => {
        if (task.command === 'compare') return answerToPair(question, task.manner, own);
        return answerTo(question, task.manner, own);
      })
      .then((answer) => parentPort?.postMessage(answer));
  });
}
