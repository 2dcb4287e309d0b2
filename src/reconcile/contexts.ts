// The contexts (机构、口径、科目) in which a tie is looked at, and which amount each of its terms means there.
import type { Version } from '../model/fact';
import { type Context, type Facts, KeyedContext } from '../model/facts';
import { type Term, termsOf, type Tie } from '../model/tie';

/** The contexts in which a tie is looked at: its unqualified terms' own, or its left side's version where all have one. */
export function* contextsOf(tie: Tie, contexts: Iterable<Context>): Iterable<Context> {
  const open = termsOf(tie).some((term) => term.version === null);
  const version: Version | null = open ? null : (tie.left[0]?.version ?? null);
  const whole = termsOf(tie).some((term) => term.subject !== null);
  for (const context of contexts) {
    // Between certain subjects (基本支出[301]) the tie is one of the whole table.
    if (whole && context.subject !== null) continue;
    if (open || context.version === version) yield context;
  }
}

/** Which amount a term means in a context. */
export function placeOf({ version, subject }: Term, context: Context): Context {
  if (version === null && subject === null) return context;
  return {
    unit: context.unit,
    version: version ?? context.version,
    project: context.project,
    subject: subject === null ? context.subject : { code: subject, name: '' },
  };
}

export function allContexts(facts: Facts, terms: readonly Term[]): KeyedContext[] {
  const seen = new Map<string, KeyedContext>();
  for (const term of terms) {
    for (const own of facts.contexts(term.concept)) {
      const context = term.subject === null || own.subject === null ? own : own.ofWhole();
      const key = KeyedContext.keyOf(context);
      if (!seen.has(key)) seen.set(key, context);
    }
  }
  return [...seen.values()];
}
