// 增减 and its rounding: where it is the difference of two printed amounts, it carries the rounding of both.
import { BUDGETS, type Fact, isDifference, type Version } from '../model/fact';

type ByVersion = Partial<Record<Version, Fact>>;

/**
 * A spreadsheet subtracts the printed budget from the printed 决算; each was rounded on its own, so the 增减 of a total
 * may be off from the sum of its parts by twice as much. Nothing is let through by that: such a 增减 is tied to its two
 * amounts exactly, and they are checked with their own, smaller room.
 */
export function withRoundings(facts: readonly Fact[]): readonly Fact[] {
  if (!facts.some(({ version }) => version === '增减')) return facts;
  const printed = new Map<string, ByVersion>();
  const groups = facts.map(({ concept, unit, version, project, subject }, i) => {
    const key = `${concept}\t${unit}\t${project ?? ''}\t${subject?.code ?? ''}`;
    let group = printed.get(key);
    if (!group) printed.set(key, (group = {}));
    if (version !== null) group[version] = facts[i] as Fact;
    return group;
  });
  return facts.map((fact, i) => {
    if (fact.version !== '增减' || !fact.amount) return fact;
    const group = groups[i];
    return BUDGETS.some((version) => isDifference(fact, group?.决算, group?.[version]))
      ? { ...fact, roundings: 2 }
      : fact;
  });
}
