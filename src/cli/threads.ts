// Many questions over several threads: answers in the order of the questions, whatever the threads do, and few of them kept.

/** A thread answers one question at a time. */
export interface Thread<Question, Answer> {
  /** Rejects where the thread has ended before it could answer. */
  readonly ask: (question: Question) => Promise<Answer>;
  readonly stop: () => unknown;
}

export interface Crew<Question, Answer> {
  readonly threads: number;
  /** Called when a thread is first needed, and again after one has ended. */
  readonly start: () => Thread<Question, Answer>;
  /** What stands for the answer to a question over which a thread ended. */
  readonly lost: (question: Question, reason: unknown) => Answer;
}

/** For each thread so many questions may be ahead of the one whose answer is waited for. */
const AHEAD = 4;

export async function* inOrder<Question, Answer>(
  questions: readonly Question[],
  crew: Crew<Question, Answer>,
): AsyncGenerator<Answer> {
  const pool = new Pool(crew);
  const pending: Promise<Answer>[] = [];
  let next = 0;
  try {
    for (;;) {
      // A slow one in front must not let all the others pile up behind it.
      while (next < questions.length && pending.length < AHEAD * crew.threads) {
        pending.push(pool.answer(questions[next++] as Question));
      }
      const first = pending.shift();
      if (!first) return;
      yield await first;
    }
  } finally {
    pool.stop();
  }
}

class Pool<Question, Answer> {
  private readonly all = new Set<Thread<Question, Answer>>();
  private readonly idle: Thread<Question, Answer>[] = [];
  private readonly waiting: ((thread: Thread<Question, Answer>) => void)[] = [];

  constructor(private readonly crew: Crew<Question, Answer>) {}

  /** Never rejects. */
  async answer(question: Question): Promise<Answer> {
    const thread = await this.take();
    try {
      const answer = await thread.ask(question);
      this.give(thread);
      return answer;
    } catch (reason) {
      this.all.delete(thread);
      thread.stop();
      // Whoever waits for a thread gets a new one.
      if (this.waiting.length > 0) this.give(this.another());
      return this.crew.lost(question, reason);
    }
  }

  stop(): void {
    for (const thread of this.all) thread.stop();
  }

  private take(): Promise<Thread<Question, Answer>> {
    const idle = this.idle.pop();
    if (idle) return Promise.resolve(idle);
    if (this.all.size < this.crew.threads) return Promise.resolve(this.another());
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private give(thread: Thread<Question, Answer>): void {
    const next = this.waiting.shift();
    if (next) next(thread);
    else this.idle.push(thread);
  }

  private another(): Thread<Question, Answer> {
    const thread = this.crew.start();
    this.all.add(thread);
    return thread;
  }
}
