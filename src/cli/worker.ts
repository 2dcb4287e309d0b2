// A worker thread of `gouji check`: the same program, which answers for one file at a time.
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Pack } from '../packs';
import { type Answer, answerTo, type Manner } from './answer';
import type { Input } from './inputs';
import { packNamed } from './own-pack';
import type { Thread } from './threads';

/** Starts this very program as a thread, which then calls `serve`. */
export function startWorker(program: string, manner: Manner): Thread<Input, Answer> {
  const worker = new Worker(program, { workerData: manner });
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
  const manner = workerData as Manner;
  let named: Promise<Pack | null> | undefined;
  parentPort?.on('message', (input: Input) => {
    named ??= manner.pack === null ? Promise.resolve(null) : packNamed(manner.pack);
    void named
      .then((pack) => answerTo(input, manner, pack))
      .then((answer) => parentPort?.postMessage(answer));
  });
}
