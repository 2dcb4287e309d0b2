// Amounts that are others than in the last hand-in, fact by fact. A fact is known by what it means, not by where it stands.
import type { Amount } from '../model/amount';
import type { Fact } from '../model/fact';
import { KeyedContext, type TableFacts } from '../model/facts';
import { inMeasure, sameAmount } from './same';

export interface AmountChange {
  readonly table: string;
  /** Null where the last hand-in has no such amount (新增). */
  readonly old: Fact | null;
  /** Null where it is there no more. */
  readonly now: Fact | null;
  /** now − old in the measure of now; null where either is not a number. */
  readonly difference: Amount | null;
  /** It came or went with all the other amounts of its table, or of its unit in that table. */
  readonly along: 'table' | 'unit' | null;
}

export function amountChanges(old: readonly TableFacts[], now: readonly TableFacts[]): AmountChange[] {
  const names = new Set([...now, ...old].map(({ table }) => table));
  return [...names].flatMap((name) => inTable(name, factsOf(old, name), factsOf(now, name)));
}

function factsOf(tables: readonly TableFacts[], name: string): readonly Fact[] {
  return tables.find(({ table }) => table === name)?.facts ?? [];
}

function inTable(table: string, old: readonly Fact[], now: readonly Fact[]): AmountChange[] {
  const left = new Map<string, Fact[]>();
  for (const fact of old) {
    const there = left.get(meaning(fact));
    if (there) there.push(fact);
    else left.set(meaning(fact), [fact]);
  }
  // Of several with one meaning those that are equal belong together, in whatever order they stand.
  const others = now.filter((fact) => {
    const there = left.get(meaning(fact)) ?? [];
    const same = there.findIndex((one) => isSame(one, fact));
    if (same >= 0) there.splice(same, 1);
    return same < 0;
  });
  const [before, after] = [unitsOf(old), unitsOf(now)];
  const change = (was: Fact | null, is: Fact | null): AmountChange => ({
    table,
    old: was,
    now: is,
    difference: differenceOf(was, is),
    along: was && is ? null : along(was ?? is, was ? after : before),
  });
  const changes = others.map((fact) => change(left.get(meaning(fact))?.shift() ?? null, fact));
  const gone = [...left.values()].flat().map((fact) => change(fact, null));
  return [...changes, ...gone].filter((one) => saysSomething(one.old) || saysSomething(one.now));
}

const meaning = (fact: Fact): string => `${fact.concept}\t${KeyedContext.keyOf(fact)}`;

function isSame(old: Fact, now: Fact): boolean {
  return old.readable === now.readable && sameAmount(old.amount, old.measure, now.amount, now.measure);
}

/** A blank cell that comes or goes is no amount. */
const saysSomething = (fact: Fact | null): boolean =>
  fact !== null && (fact.amount !== null || !fact.readable);

function differenceOf(old: Fact | null, now: Fact | null): Amount | null {
  const before = old?.amount && now ? inMeasure(old.amount, old.measure, now.measure) : null;
  return before && now?.amount ? now.amount.minus(before) : null;
}

const unitsOf = (facts: readonly Fact[]): ReadonlySet<string> => new Set(facts.map(({ unit }) => unit));

function along(fact: Fact | null, others: ReadonlySet<string>): AmountChange['along'] {
  if (others.size === 0) return 'table';
  return fact !== null && !others.has(fact.unit) ? 'unit' : null;
}
