// Reads a pack's data (YAML or JSON) into a Pack, with every sentence parsed; a broken pack gives all its faults at once.
import { Amount } from '../model/amount';
import { normalLabel } from '../model/label';
import type { Tie } from '../model/tie';
import { Data, PackError, type PackFault } from './fault';
import {
  CONCEPT,
  CONCEPT_KINDS,
  DECIMALS,
  ITEM,
  MEASURES,
  PACK,
  SIDE,
  STUB_ROLES,
  STUBS,
  TABLE,
  TABLE_KINDS,
  TIE,
  TIE_KINDS,
  VERSION_LABELS,
  VERSIONS,
} from './format';
import { type ConceptResolver, parseEquation } from './language';
import { loadForm } from './load-form';
import { checkPoints, loadGrades, loadIndicators, type RuleCheck } from './load-indicators';
import { loadLast } from './load-last';
import { keysOf } from './shape';
import type { Concept, Item, Pack, Side, TableDefinition } from '../model/pack';

/** Throws a PackError that lists every fault with its place. `check`: of each rule. */
export function readPack(raw: unknown, check: RuleCheck): Pack {
  const faults: PackFault[] = [];
  const data = new Data(raw, '', faults);
  data.only(...keysOf(PACK));
  data.at('decimals').only(...keysOf(DECIMALS));
  data.at('versions').only(...keysOf(VERSION_LABELS));
  data.at('stubs').only(...keysOf(STUBS));
  const concepts = loadConcepts(data.at('concepts'));
  const resolve = conceptResolver(concepts);
  const pack: Pack = {
    id: data.at('id').text(),
    title: data.at('title').text(),
    measure: data.at('measure').oneOf(MEASURES, '万元'),
    decimals: record(MEASURES, (measure) => {
      const given = data.at('decimals').at(measure);
      return given.absent ? 2 : given.parsed(decimals, 2);
    }),
    concepts,
    versions: record(VERSIONS, (version) => data.at('versions').at(version).texts().map(normalLabel)),
    stubs: record(STUB_ROLES, (role) => data.at('stubs').at(role).texts().map(normalLabel)),
    allUnits: data.at('allUnits').texts().map(normalLabel),
    subtotals: data.at('subtotals').texts().map(normalLabel),
    units: new Map(
      data
        .at('units')
        .entries()
        .map(([unit, names]) => [unit, names.texts().map(normalLabel)]),
    ),
    subjects: new Map(
      data
        .at('subjects')
        .entries()
        .map(([code, names]) => [code, names.texts().map(normalLabel)]),
    ),
    tables: loadTables(data.at('tables'), resolve),
    ties: data
      .at('ties')
      .list()
      .map((inner) => loadTie(inner, resolve)),
    last: loadLast(data.at('last'), resolve),
    indicators: loadIndicators(data.at('indicators'), resolve, check),
    sections: new Map(
      data
        .at('sections')
        .entries()
        .map(([name, names]) => [name, names.texts().map(normalLabel)]),
    ),
    full: data.at('full').absent
      ? Amount.whole(100)
      : data.at('full').parsed((text) => Amount.of(text), Amount.zero),
    grades: loadGrades(data.at('grades')),
  };
  checkPoints(pack.indicators, pack.full, data.at('indicators'));
  if (faults.length > 0) throw new PackError(faults);
  return pack;
}

function decimals(text: string): number {
  if (!/^\d$/.test(text)) throw new RangeError('should be a whole number from 0 to 9');
  return Number(text);
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

function loadConcepts(data: Data): Map<string, Concept> {
  const concepts = new Map(
    data.entries().map(([name, inner]): [string, Concept] => {
      const plain = !inner.isMap;
      if (!plain) inner.only(...keysOf(CONCEPT));
      return [
        name,
        {
          name,
          synonyms: plain ? inner.texts() : inner.at('synonyms').texts(),
          kind: plain ? 'money' : inner.at('kind').oneOf(CONCEPT_KINDS, 'money'),
          signed: !plain && inner.at('signed').flag(),
        },
      ];
    }),
  );
  reportSharedNames(data, concepts.values());
  return concepts;
}

/** One word cannot mean two concepts. */
function reportSharedNames(data: Data, concepts: Iterable<Concept>): void {
  const owners = new Map<string, string>();
  for (const { name, synonyms } of concepts) {
    for (const word of new Set([name, ...synonyms].map(normalLabel))) {
      const owner = owners.get(word);
      if (owner !== undefined) {
        data.at(name).fault(`“${word}”也是“${owner}”的名称`, `“${word}” is a name of “${owner}” too`);
      } else owners.set(word, name);
    }
  }
}

/** By name or synonym, however it is typed. */
export function conceptResolver(concepts: ReadonlyMap<string, Concept>): ConceptResolver {
  const names = new Map<string, string>();
  for (const concept of concepts.values()) {
    for (const synonym of concept.synonyms) names.set(normalLabel(synonym), concept.name);
  }
  for (const name of concepts.keys()) names.set(normalLabel(name), name);
  return (name) => names.get(normalLabel(name)) ?? null;
}

function loadTables(data: Data, resolve: ConceptResolver): TableDefinition[] {
  const list = data.list();
  const tables = list.map((inner) => loadTable(inner, resolve));
  const taken = new Set<string>();
  tables.forEach(({ name, alias }, i) => {
    for (const word of [name, alias]) {
      if (word !== '' && taken.has(word))
        list[i]?.fault(`表名“${word}”重复`, `the table name “${word}” is used twice`);
      taken.add(word);
    }
  });
  return tables;
}

function loadTable(data: Data, resolve: ConceptResolver): TableDefinition {
  data.only(...keysOf(TABLE));
  const version = data.at('version');
  const kind = data.at('kind').oneOf(TABLE_KINDS, 'grid');
  const items = (of: Data): Item[] =>
    of
      .at('items')
      .list()
      .map((inner) => loadItem(inner, resolve));
  const side = (of: Data): Side => ({ items: items(of), subjects: knownConcept(of.at('subjects'), resolve) });
  const given = data.at('sides').list();
  given.forEach((of) => of.only(...keysOf(SIDE)));
  const sides = kind !== 'statement' ? [] : given.length > 0 ? given.map(side) : [side(data)];
  return {
    name: data.at('name').text(),
    alias: data.at('alias').text(),
    kind,
    version: version.absent ? null : version.oneOf(VERSIONS, '决算'),
    items: kind === 'statement' ? sides.flatMap((of) => of.items) : items(data),
    sides,
    groups: data.at('groups').texts().map(normalLabel),
    ignored: data.at('ignored').texts().map(normalLabel),
    form: loadForm(data.at('form')),
  };
}

/** Null where none is named. */
function knownConcept(data: Data, resolve: ConceptResolver): string | null {
  if (data.absent) return null;
  const concept = resolve(data.text());
  if (concept === null) data.fault('没有这个科目', 'no such concept');
  return concept;
}

function loadItem(data: Data, resolve: ConceptResolver): Item {
  const known = (at: Data): string => knownConcept(at, resolve) ?? '';
  if (!data.isMap) return { concept: known(data), labels: [], under: null, version: null, optional: false };
  data.only(...keysOf(ITEM));
  const version = data.at('version');
  return {
    concept: known(data.at('concept')),
    labels: data.at('label').texts().map(normalLabel),
    under: knownConcept(data.at('under'), resolve),
    version: version.absent ? null : version.oneOf(VERSIONS, '决算'),
    optional: data.at('optional').flag(),
  };
}

export function loadTie(data: Data, resolve: ConceptResolver): Tie {
  data.only(...keysOf(TIE));
  const sentence = data.isMap ? data.at('tie') : data;
  const when = data.at('when');
  const none = { left: [], relation: '=' as const, right: [] };
  return {
    ...sentence.parsed((text) => parseEquation(text, resolve), none),
    sentence: sentence.text(),
    kind: data.at('kind').oneOf(TIE_KINDS, '平衡'),
    when: when.absent ? null : when.parsed((text) => parseEquation(text, resolve), none),
    because: data.at('because').optionalText(),
  };
}
