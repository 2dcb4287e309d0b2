// Two sets of tables in one workbook: a rubric's pack with the tables, concepts and ties of 部门决算公开, and the ties between them.
import type { Pack } from '../model/pack';
import type { Tie } from '../model/tie';
import { Data, type PackFault } from './fault';
import { conceptResolver, loadTie } from './load';

/** Whose id, points, measure and grades are kept is `pack`. A pack that has these tables itself stays as it is. */
export function combine(pack: Pack, accounts: Pack, between: unknown): Pack {
  const names = new Set(pack.tables.map(({ name }) => name));
  if (accounts.tables.every(({ name }) => names.has(name))) return pack;
  const concepts = new Map([...accounts.concepts, ...pack.concepts]);
  return {
    ...pack,
    concepts,
    versions: joined(pack.versions, accounts.versions),
    stubs: joined(pack.stubs, accounts.stubs),
    allUnits: union(pack.allUnits, accounts.allUnits),
    subtotals: union(pack.subtotals, accounts.subtotals),
    subjects: new Map([...accounts.subjects, ...pack.subjects]),
    tables: [...pack.tables, ...accounts.tables.filter(({ name }) => !names.has(name))],
    last: new Map([...accounts.last, ...pack.last]),
    ties: [...pack.ties, ...accounts.ties, ...tiesOver(concepts, between)],
  };
}

/** Those ties whose concepts are all there: a pack of somebody's own may lack some. */
function tiesOver(concepts: Pack['concepts'], between: unknown): Tie[] {
  const resolve = conceptResolver(concepts);
  return new Data(between, '', [])
    .at('ties')
    .list()
    .flatMap(({ value }) => {
      const faults: PackFault[] = [];
      const tie = loadTie(new Data(value, '', faults), resolve);
      return faults.length === 0 ? [tie] : [];
    });
}

type Words<K extends string> = Readonly<Record<K, readonly string[]>>;

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];

function joined<K extends string>(a: Words<K>, b: Words<K>): Words<K> {
  const keys = Object.keys(a) as K[];
  return Object.fromEntries(keys.map((key) => [key, union(a[key], b[key])])) as Record<K, string[]>;
}
