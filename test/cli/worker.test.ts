// A thread that breaks off: by an exception nobody catches, or at once. Its file gets a line, the next file another thread.
import { inOrder } from '../../src/cli/threads';
import { type Answer, type Manner, reasonFor, unusable } from '../../src/cli/answer';
import type { Input } from '../../src/cli/inputs';
import { startWorker } from '../../src/cli/worker';
import { Folder } from '../support/gouji';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

/** In the place of gouji: answers with the file's name, but for two that it does not survive. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ file }) => {
  if (file === '乙.xlsx') throw new Error('beyond repair');
  if (file === '丙.xlsx') process.exit(7);
  parentPort.postMessage({ file, status: 0, error: null });
});`;
const manner: Manner = {
  strict: false,
  pack: null,
  language: 'zh',
  json: false,
  csv: false,
  out: null,
  slip: null,
};

test.each([1, 2])('with %d threads', async (threads) => {
  const program = folder.file('program.js');
  folder.put('program.js', PROGRAM);
  const inputs = ['甲', '乙', '丙', '丁'].map((name): Input => ({
    file: `${name}.xlsx`,
    place: `${name}.xlsx`,
    trouble: null,
    listed: true,
  }));
  const crew = {
    threads,
    start: () => startWorker<Input, Answer>(program, { command: 'check', manner }),
    // What comes from Node is no Error of the realm that tests run in.
    lost: (input: Input, reason: unknown) =>
      unusable(input, manner, reasonFor(new Error((reason as Error).message), manner)),
  };
  const told: unknown[] = [];
  for await (const { file, status, error } of inOrder(inputs, crew)) told.push([file, status, error]);
  const fault = '没有核对完，是程序的内部错误，请把这一行发给维护者：';
  expect(told).toEqual([
    ['甲.xlsx', 0, null],
    ['乙.xlsx', 2, `${fault}beyond repair`],
    ['丙.xlsx', 2, `${fault}worker: 7`],
    ['丁.xlsx', 0, null],
  ]);
});
