// Work in slices of a few milliseconds, so that the pane answers to keys and clicks while it goes on.

/** So long the pane may stand still at a time. */
const SLICE_MS = 8;

/** `over` is asked between slices; once it says so the work is left, and the answer is null. */
export async function inSlices<R>(
  work: Generator<undefined, R, undefined>,
  over: () => boolean = () => false,
): Promise<R | null> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    if (over()) return null;
  }
}
