// Who lays out a table: plainly, or as it happens.

import fc from 'fast-check';

/** For generators: any as likely as any other, so that hardly a case is had twice. */
export const seeds = fc.noBias(fc.nat({ max: 2 ** 30 }));
export interface Hand {
  readonly next: () => number;
  /** The first spelling of everything in the order of the pack, numbers as numbers. */
  readonly plain: boolean;
}

export const pick = <T>(list: readonly T[], next: () => number): T =>
  list[Math.floor(next() * list.length)] as T;

export function shuffled<T>(list: readonly T[], { next, plain }: Hand): T[] {
  const copy = [...list];
  if (plain) return copy;
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
