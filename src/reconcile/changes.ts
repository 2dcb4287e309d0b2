// 增减 = 决算 − 预算; where a table prints several budgets, the one that its unit compares with.
import { Amount } from '../model/amount';
import { BUDGETS, type Fact, type Version } from '../model/fact';
import type { ContextFacts, TableFacts } from '../model/facts';
import type { Verdict } from '../model/finding';
import type { Claim } from './claim';
import { judge } from './judge';
import { factOperand, type Operand, sumUp } from './operand';
import { type Statement, StatedClaim } from './stated-claim';
import { structural } from './structural';

/** A 增减 with what it may be the difference of. */
interface Change {
  readonly change: Fact;
  readonly final: Fact;
  readonly budgets: readonly Fact[];
}

export function changes(table: TableFacts): Claim[] {
  const byUnit = new Map<string, Change[]>();
  for (const context of table.all()) {
    if (context.version !== '增减') continue;
    const found = changesOf(context, table);
    const there = byUnit.get(context.unit);
    if (there) there.push(...found);
    else byUnit.set(context.unit, found);
  }
  const stated = new Map<Version, (concept: string) => Statement>(
    BUDGETS.map((version) => [
      version,
      structural(table.table, `增减 = 决算 - ${version}`, `增减=决算-${version}`),
    ]),
  );
  return [...byUnit.values()].flatMap((list) => {
    const usual = usualBudget(list);
    return list.flatMap(({ change, final, budgets }) => {
      const budget = budgets.find(({ version }) => version === usual) ?? fitting(change, final, budgets);
      const statement = budget?.version && stated.get(budget.version)?.(change.concept);
      if (!statement) return [];
      return new StatedClaim(statement, change, [factOperand(change)], difference(final, budget));
    });
  });
}

function changesOf({ unit, project, subject, byConcept }: ContextFacts, table: TableFacts): Change[] {
  const of = (version: Version): ContextFacts | undefined => table.in({ unit, version, project, subject });
  const finals = of('决算');
  const offered = BUDGETS.flatMap((version) => of(version) ?? []);
  return [...byConcept.values()].flatMap((change) => {
    const final = finals?.byConcept.get(change.concept);
    const budgets = offered.flatMap((budget) => budget.byConcept.get(change.concept) ?? []);
    return final ? [{ change, final, budgets }] : [];
  });
}

/** The budget that more of a unit's 增减 fit than any other; null where that does not tell. */
function usualBudget(list: readonly Change[]): Version | null {
  if (list.every(({ budgets }) => budgets.length < 2)) return null;
  const [first, second] = BUDGETS.map((version) => {
    const verdicts = list.map(({ change, final, budgets }) => {
      const budget = budgets.find((one) => one.version === version);
      return budget ? verdictOf(change, final, budget) : null;
    });
    const count = (wanted: Verdict): number => verdicts.filter((verdict) => verdict === wanted).length;
    return { version, fits: count('balanced') + count('rounding'), exactly: count('balanced') };
  }).sort((a, b) => b.fits - a.fits || b.exactly - a.exactly);
  const isClear = first?.fits !== second?.fits || first?.exactly !== second?.exactly;
  return isClear ? (first?.version ?? null) : null;
}

function fitting(change: Fact, final: Fact, budgets: readonly Fact[]): Fact | undefined {
  if (budgets.length < 2) return budgets[0];
  const verdicts = budgets.map((budget) => verdictOf(change, final, budget));
  const exact = verdicts.indexOf('balanced');
  return budgets[exact >= 0 ? exact : Math.max(0, verdicts.indexOf('rounding'))];
}

/** Nothing reported anywhere fits as nothing does. Null where a cell cannot be read. */
function verdictOf(change: Fact, final: Fact, budget: Fact): Verdict | null {
  if (![change, final, budget].every(({ readable }) => readable)) return null;
  return judge(sumUp([factOperand(change)]), '=', sumUp(difference(final, budget)))?.verdict ?? 'balanced';
}

const difference = (final: Fact, budget: Fact): Operand[] => [
  factOperand(final),
  factOperand(budget, MINUS_ONE),
];

const MINUS_ONE = Amount.whole(-1);
