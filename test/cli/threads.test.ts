// Questions over several threads: the answers come in order, whatever the threads do.
import { inOrder, type Thread } from '../../src/cli/threads';

/** Threads that answer when they are told to, and what became of them. */
class Workshop {
  readonly asked: string[] = [];
  started = 0;
  stopped = 0;
  private readonly open = new Map<string, { answer: (said: string) => void; end: (why: Error) => void }>();

  readonly start = (): Thread<string, string> => {
    this.started++;
    return {
      ask: (question) => {
        this.asked.push(question);
        return new Promise((answer, end) => this.open.set(question, { answer, end }));
      },
      stop: () => this.stopped++,
    };
  };

  async answer(question: string): Promise<void> {
    this.open.get(question)?.answer(`${question} 平`);
    await settled();
  }

  async end(question: string): Promise<void> {
    this.open.get(question)?.end(new Error('out of memory'));
    await settled();
  }
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

function over(
  shop: Workshop,
  threads: number,
  questions: readonly string[],
): { answers: string[]; done: Promise<void> } {
  const answers: string[] = [];
  const lost = (question: string, reason: unknown): string => `${question} ${(reason as Error).message}`;
  const work = async (): Promise<void> => {
    for await (const answer of inOrder(questions, { threads, start: shop.start, lost })) answers.push(answer);
  };
  return { answers, done: work() };
}

test('the second is done before the first: it waits for it', async () => {
  const shop = new Workshop();
  const { answers, done } = over(shop, 2, ['甲', '乙', '丙']);
  await settled();
  expect(shop.asked).toEqual(['甲', '乙']);
  await shop.answer('乙');
  expect([answers, shop.asked]).toEqual([[], ['甲', '乙', '丙']]);
  await shop.answer('丙');
  await shop.answer('甲');
  await done;
  expect(answers).toEqual(['甲 平', '乙 平', '丙 平']);
  expect([shop.started, shop.stopped]).toEqual([2, 2]);
});

test('a thread that ends is the fault of one question; another thread goes on with the rest', async () => {
  const shop = new Workshop();
  const { answers, done } = over(shop, 1, ['甲', '乙', '丙']);
  await settled();
  await shop.end('甲');
  await shop.answer('乙');
  await shop.answer('丙');
  await done;
  expect(answers).toEqual(['甲 out of memory', '乙 平', '丙 平']);
  expect([shop.started, shop.stopped]).toEqual([2, 2]);
});

test('every thread may end, and every question has its line', async () => {
  const shop = new Workshop();
  const { answers, done } = over(shop, 2, ['甲', '乙', '丙']);
  await settled();
  for (const question of ['乙', '甲', '丙']) await shop.end(question);
  await done;
  expect(answers).toEqual(['甲 out of memory', '乙 out of memory', '丙 out of memory']);
});

test('a slow one in front does not let hundreds pile up behind it', async () => {
  const shop = new Workshop();
  const questions = Array.from({ length: 300 }, (_, i) => String(i));
  const { answers, done } = over(shop, 2, questions);
  await settled();
  for (const question of questions.slice(1)) await shop.answer(question);
  expect([answers, shop.asked.length]).toEqual([[], 8]);
  for (const question of questions) await shop.answer(question);
  await done;
  expect(answers).toEqual(questions.map((question) => `${question} 平`));
});

test('whoever stops listening stops the threads', async () => {
  const shop = new Workshop();
  const crew = { threads: 2, start: shop.start, lost: (question: string) => question };
  const answers = inOrder(['甲', '乙'], crew);
  const first = answers.next();
  await settled();
  await shop.answer('甲');
  expect((await first).value).toBe('甲 平');
  await answers.return(undefined);
  expect(shop.stopped).toBe(2);
});
