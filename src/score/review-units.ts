// The amounts of one formula that are not those of the same reporting units: 总合计 beside one unit out of several.
import { addressOf } from '../model/address';
import { ALL_UNITS, type Fact } from '../model/fact';
import type { Facts } from '../model/facts';
import { conceptsOf, type Formula } from '../model/formula';
import type { Message } from '../model/message';
import { inputName } from './evaluate';

interface Taken {
  readonly name: string;
  readonly units: readonly string[];
  readonly first: Fact;
  readonly more: boolean;
}

export function differentUnits(formula: Formula, facts: Facts): Message | null {
  const every = new Set(facts.tables.flatMap(({ units }) => units));
  const taken = conceptsOf(formula).flatMap((part): Taken[] => {
    const places = facts.ofDepartment(part.concept, part.version);
    const [first] = places;
    const units = [...new Set(places.map(({ unit }) => unit))];
    return first ? [{ name: inputName(part), units, first, more: places.length > 1 }] : [];
  });
  // All units added up, or the only one there is, are the department, as 总合计 is.
  const whole = ({ units }: Taken): boolean =>
    units.includes(ALL_UNITS) || [...every].every((unit) => units.includes(unit));
  const key = (one: Taken): string => (whole(one) ? ALL_UNITS : [...one.units].sort().join());
  if (new Set(taken.map(key)).size <= 1) return null;
  const each = taken.map(({ name, units, first, more }): Message => {
    const [which, at] = [units.join('、'), addressOf(first.cell)];
    return {
      zh: `${name} 取${which}（${at}${more ? ' 等' : ''}）`,
      en: `${name} of ${which} (${at}${more ? ' …' : ''})`,
    };
  });
  return {
    zh: `算式里的数不是同样的机构：${each.map(({ zh }) => zh).join('，')}。请补上缺的机构或总合计，再看比率`,
    en: `the amounts are not of the same reporting units: ${each.map(({ en }) => en).join(', ')}; add what is missing, or a total, before relying on the ratio`,
  };
}
