// 年初结转 = 上年的年末结转, and the like: this year's amounts against those of last year's book.
import { ALL_UNITS, type Fact } from '../model/fact';
import type { Facts } from '../model/facts';
import type { Message } from '../model/message';
import type { LastYearAmount, Pack } from '../model/pack';
import { tiedConcepts } from '../model/tie';
import type { Claim } from './claim';
import { findingId } from './finding-id';
import { factOperand } from './operand';

/** 核实: what was carried over may have been adjusted since, and then it is explained. */
export function lastYearClaims(facts: Facts, last: Facts, pack: Pack): Claim[] {
  const tied = tiedConcepts(pack.ties);
  return [...pack.last].flatMap(([concept, before]) =>
    facts
      .of(concept)
      .filter((fact) => isWhole(fact) && facts.home(concept, fact) === fact)
      // Where only an indicator asks for it, a blank is filled in for, not missed.
      .filter(({ amount, readable }) => amount !== null || !readable || tied.has(concept))
      .flatMap((fact) => {
        const there = lastOf(fact.unit, before, last);
        return there.length === 0 ? [] : claim(fact, before, there);
      }),
  );
}

const isWhole = ({ project, subject, version }: Fact): boolean =>
  project === null && subject === null && (version === null || version === '决算');

/** Of the department as a whole, or of just that unit. */
function lastOf(unit: string, { concept, version }: LastYearAmount, last: Facts): readonly Fact[] {
  if (unit === ALL_UNITS) return last.ofDepartment(concept, version);
  const found = last.home(concept, { unit, version, project: null, subject: null });
  return found ? [found] : [];
}

function claim(fact: Fact, { concept, version }: LastYearAmount, there: readonly Fact[]): Claim {
  return {
    id: findingId('上年', fact.concept, fact.unit),
    sentence: `${fact.concept} = 上年的${concept}[${version}]`,
    kind: '核实',
    scope: '表间',
    unit: fact.unit,
    version: fact.version,
    project: null,
    subject: null,
    left: [factOperand(fact)],
    relation: '=',
    right: there.map((one) => factOperand(one)),
    note: CARRIED,
  };
}

const CARRIED: Message = {
  zh: '与上年的表相核；年初有调整的，请写说明',
  en: 'Against last year’s tables; where it was adjusted since, say so',
};
