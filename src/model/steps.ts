// Work in steps of a few milliseconds: a file runs it to its end, a host that must not stand still goes on in between.

export type Steps<R> = Generator<undefined, R, undefined>;

/** All of it at once. */
export function finished<R>(work: Steps<R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
