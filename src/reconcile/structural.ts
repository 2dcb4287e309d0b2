// What a tie states that follows from a table's own structure: the same of each concept of the table.
import { findingId } from './finding-id';
import type { Statement } from './stated-claim';

/** `said` of a concept of the table, made when it is first asked for; `rule` is how ids name it. */
export function structural(table: string, said: string, rule: string): (concept: string) => Statement {
  const known = new Map<string, Statement>();
  return (concept) => {
    let stated = known.get(concept);
    if (!stated) {
      stated = {
        id: findingId(rule, table, concept),
        sentence: `${concept}：${said}`,
        kind: '平衡',
        scope: '表内',
        relation: '=',
        note: null,
      };
      known.set(concept, stated);
    }
    return stated;
  };
}
