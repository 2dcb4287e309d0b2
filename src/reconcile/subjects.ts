// 科目之和: a coded subject is the sum of the subjects listed beneath it (类 = Σ款 = Σ项), the whole that of the uppermost.
import type { Fact } from '../model/fact';
import { KeyedContext, type TableFacts } from '../model/facts';
import type { Claim } from './claim';
import { factOperand } from './operand';
import { structural } from './structural';

/** For every concept that the table divides; of a subject with nothing beneath it there is nothing to say. */
export function subjectSums(table: TableFacts): Claim[] {
  const divided = new Map<string, Divided>();
  for (const { byConcept, ...context } of table.all()) {
    for (const fact of byConcept.values()) {
      if (!table.divides(fact.concept)) continue;
      const key = `${fact.concept}\t${KeyedContext.keyOf({ ...context, subject: null })}`;
      const parts: Divided = divided.get(key) ?? { whole: null, byCode: new Map() };
      divided.set(key, parts);
      if (fact.subject === null) parts.whole = fact;
      else parts.byCode.set(fact.subject.code, fact);
    }
  }
  return [...divided.values()].flatMap(sumsOf);
}

/** One concept in one context. */
interface Divided {
  whole: Fact | null;
  readonly byCode: Map<string, Fact>;
}

function sumsOf({ whole, byCode }: Divided): Claim[] {
  const children = new Map<Fact, Fact[]>();
  for (const [code, fact] of byCode) {
    const over = parentOf(code, byCode) ?? whole;
    if (over) children.set(over, [...(children.get(over) ?? []), fact]);
  }
  return [...children].map(([over, parts]) => {
    const said = over.subject === null ? '合计 = 各科目之和' : '科目 = 下级科目之和';
    return structural(
      `${over.concept}：${said}`,
      said,
      over,
      [factOperand(over)],
      parts.map((fact) => factOperand(fact)),
    );
  });
}

/** The nearest subject above that the table lists: 2010601 stands under 201 where 20106 is left out. */
function parentOf(code: string, byCode: ReadonlyMap<string, Fact>): Fact | null {
  for (let length = code.length - 1; length > 0; length--) {
    const found = byCode.get(code.slice(0, length));
    if (found) return found;
  }
  return null;
}
