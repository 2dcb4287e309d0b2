// 科目之和: a coded subject is the sum of the subjects listed beneath it (类 = Σ款 = Σ项), the whole that of the uppermost.
import type { Fact } from '../model/fact';
import { KeyedContext, type TableFacts } from '../model/facts';
import type { Claim } from './claim';
import { factOperand } from './operand';
import { StatedClaim } from './stated-claim';
import { structural } from './structural';

/** For every concept that the table divides; of a subject with nothing beneath it there is nothing to say. */
export function subjectSums(table: TableFacts): Claim[] {
  const divided = new Map<string, Divided>();
  if (!table.hasSubjects) return [];
  for (const context of table.all()) {
    const place = KeyedContext.keyOf(context.subject === null ? context : context.ofWhole());
    for (const fact of context.byConcept.values()) {
      if (!table.divides(fact.concept)) continue;
      const key = `${fact.concept}\t${place}`;
      const parts: Divided = divided.get(key) ?? { whole: null, byCode: new Map() };
      divided.set(key, parts);
      if (fact.subject === null) parts.whole = fact;
      else parts.byCode.set(fact.subject.code, fact);
    }
  }
  const whole = structural(table.table, '合计 = 各科目之和', '合计 = 各科目之和');
  const part = structural(table.table, '科目 = 下级科目之和', '科目 = 下级科目之和');
  return [...divided.values()].flatMap((amounts) =>
    sumsOf(amounts).map(([over, parts]) => {
      const stated = (over.subject === null ? whole : part)(over.concept);
      return new StatedClaim(stated, over, [factOperand(over)], parts);
    }),
  );
}

/** One concept in one context. */
interface Divided {
  whole: Fact | null;
  readonly byCode: Map<string, Fact>;
}

/** Each amount that has some beneath it, with these. */
function sumsOf({ whole, byCode }: Divided): [Fact, Fact[]][] {
  const children = new Map<Fact, Fact[]>();
  for (const [code, fact] of byCode) {
    const over = parentOf(code, byCode) ?? whole;
    const beneath = over && children.get(over);
    if (beneath) beneath.push(fact);
    else if (over) children.set(over, [fact]);
  }
  return [...children];
}

/** The nearest subject above that the table lists: 2010601 stands under 201 where 20106 is left out. */
function parentOf(code: string, byCode: ReadonlyMap<string, Fact>): Fact | null {
  for (let length = code.length - 1; length > 0; length--) {
    const found = byCode.get(code.slice(0, length));
    if (found) return found;
  }
  return null;
}
