// 增减 and its rounding: where it is the difference of two printed amounts, it carries the rounding of both.
import { BUDGETS, type Fact, isDifference } from '../model/fact';

/**
 * A spreadsheet subtracts the printed budget from the printed 决算; each was rounded on its own, so the 增减 of a total
 * may be off from the sum of its parts by twice as much. Nothing is let through by that: such a 增减 is tied to its two
 * amounts exactly, and they are checked with their own, smaller room.
 */
export function withRoundings(facts: readonly Fact[]): Fact[] {
  if (facts.every(({ version }) => version !== '增减')) return [...facts];
  const printed = new Map<string, Fact>();
  for (const fact of facts) if (fact.version !== '增减') printed.set(key(fact, fact.version), fact);
  return facts.map((fact) => {
    if (fact.version !== '增减' || !fact.amount) return fact;
    const of = (version: Fact['version']): Fact | undefined => printed.get(key(fact, version));
    return BUDGETS.some((version) => isDifference(fact, of('决算'), of(version)))
      ? { ...fact, roundings: 2 }
      : fact;
  });
}

function key({ concept, unit, project, subject }: Fact, version: Fact['version']): string {
  return `${concept}\t${unit}\t${version ?? ''}\t${project ?? ''}\t${subject?.code ?? ''}`;
}
