// How a law is stated once and tried twice: in `npm test` on some cases, by `npm run properties` on very many.
import fc from 'fast-check';

export interface Law<T> {
  /** As an accountant would say it. */
  readonly name: string;
  readonly cases: fc.Arbitrary<T>;
  /** Cases in `npm test`. */
  readonly runs: number;
  /** Cases of the long run, for each book of `--books`. */
  readonly share: number;
  /** What is wrong with a case, for a reader; null where the law holds. */
  readonly broken: (one: T) => string | null | Promise<string | null>;
}

export interface Outcome {
  readonly cases: number;
  readonly failed: number;
  /** The first case that fails, made as small as could be: its seed, its path and what is wrong. */
  readonly report: string | null;
}

type Registered = Law<unknown>;
/** For the long run: every law that was stated. */
export const LAWS: Registered[] = [];

const SEED = 20190101;
/** After a case that fails the next cases are of another seed. */
const AT_ONCE = 500;

interface Jest {
  readonly test?: (name: string, run: () => Promise<void>, timeout: number) => void;
}

/** Under jest a test, else one more line of the long run. */
export function law<T>(stated: Law<T>): void {
  const { test } = globalThis as Jest;
  if (!test) {
    LAWS.push(stated as unknown as Registered);
    return;
  }
  const run = async (): Promise<void> => {
    const outcome = await tried(stated, stated.runs, SEED);
    process.stderr.write(`${line(stated.name, outcome, SEED)}\n`);
    if (outcome.report !== null) throw new Error(outcome.report);
  };
  test(`${stated.name} (${stated.runs} cases)`, run, 120_000);
}

export const line = (name: string, { cases, failed }: Outcome, seed: number): string =>
  `${name}: ${cases.toLocaleString('en')} cases, ${failed} failed (seed ${seed})`;

export async function tried<T>(
  { cases: arbitrary, broken }: Law<T>,
  wanted: number,
  seed: number,
): Promise<Outcome> {
  let [cases, failed] = [0, 0];
  let report: string | null = null;
  const property = fc.asyncProperty(arbitrary, async (one) => {
    const wrong = await broken(one);
    if (wrong !== null) throw new Error(wrong);
  });
  for (let part = 0; cases < wanted; part++) {
    const numRuns = Math.min(AT_ONCE, wanted - cases);
    const details = await fc.check(property, { seed: seed + part, numRuns });
    cases += details.numRuns;
    if (!details.failed) continue;
    failed++;
    const { counterexample, counterexamplePath, errorInstance } = details;
    const why = errorInstance instanceof Error ? (errorInstance.stack ?? '') : String(errorInstance);
    report ??= `seed ${details.seed}, path ${counterexamplePath ?? ''}\n${fc.stringify(counterexample)}\n${why}`;
  }
  return { cases, failed, report };
}
