// The schema that editors complete and check packs with: it takes every file that Gouji ships, and refuses what the reader would.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION, MEASURES, PACK_FILE, STUB_ROLES, VERSIONS } from '../../src/packs/format';
import { RULE_KINDS } from '../../src/packs/format-rules';
import { KEY_WORDS } from '../../src/packs/format-words';
import { packSchema } from '../../src/packs/schema';
import { packToJson } from '../../src/packs/yaml-loader.cjs';
import { schemaFaults } from '../support/schema-check';

const schema = packSchema();
const folder = join(__dirname, '../../src/packs');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const source = (name: string): string => readFileSync(join(folder, name), 'utf8');
const check = (yaml: string): string[] => schemaFaults(schema, JSON.parse(packToJson(yaml)));

test.each(files)('%s keeps to it', (name) => expect(check(source(name))).toEqual([]));

test.each(files)('%s names it for the editor in its first line', (name) => {
  expect(source(name).split('\n')[0]).toBe('# yaml-language-server: $schema=../../assets/pack.schema.json');
});

describe('a broken pack is refused where it is broken', () => {
  const PACK = 'id: a\ntitle: 甲\n';
  const ruled = (rule: string): string =>
    `${PACK}indicators: [{ id: b, path: [投入, 目标, 比率], points: 5, rule: ${rule} }]`;
  const rule = 'indicators[0].rule';
  test.each([
    ['a misspelt key', `${PACK}titel: 乙`, ['additionalProperties titel']],
    ['no title', 'id: a', ['dependencies title']],
    ['grades but no id: a pack, not a part', 'grades: []', ['dependencies id', 'dependencies title']],
    ['a measure there is not', `${PACK}measure: 百元`, ['measure enum']],
    ['a table without a name', `${PACK}tables: [{ alias: A }]`, ['tables[0] required name']],
    ['a tie of no kind', `${PACK}ties: [{ tie: 甲 = 乙, kind: 必须 }]`, ['ties[0] anyOf']],
    [
      'two names for a path',
      `${PACK}indicators: [{ id: b, path: [投入, 目标] }]`,
      ['indicators[0].path minItems'],
    ],
    ['a rule of no kind', ruled('{ kind: guess }'), [`${rule}.kind enum`]],
    ['a key of another rule', ruled('{ kind: threshold, step: 1% }'), [`${rule} additionalProperties step`]],
    ['no points for a step', ruled('{ kind: linear, target: 1, step: 1% }'), [`${rule} required points`]],
    ['points in words', ruled('{ kind: count, points: 一, of: 例 }'), [`${rule}.points anyOf`]],
    ['a ratio in words', ruled('{ kind: proportional, target: 全部 }'), [`${rule}.target anyOf`]],
    [
      'a formula changed by a place',
      `${PACK}extends: mof-2013\nindicators: [{ id: b, formula: 甲 ÷ 乙 }]`,
      ['indicators[0] additionalProperties formula'],
    ],
    ['tables of a place', `${PACK}extends: mof-2013\ntables: []`, ['additionalProperties tables']],
  ])('%s', (_what, yaml, said) => expect(check(yaml)).toEqual(said));
});

test('every key is explained but those that are words of the tables; nothing is that is no key', () => {
  const described = new Set<string>();
  const unexplained = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [word, inner] of Object.entries(part)) {
      if (word === 'description') described.add(inner as string);
      if (word === 'properties')
        for (const [key, { description }] of Object.entries(
          inner as Record<string, { description?: string }>,
        ))
          if (!description) unexplained.add(key);
      if (word !== 'if') visit(inner);
    }
  };
  visit(schema);
  expect([...unexplained]).toEqual([...MEASURES, ...VERSIONS, ...STUB_ROLES]);
  const unused = Object.values(KEY_WORDS).filter(({ zh, en }) => !described.has(`${zh} / ${en}`));
  expect(unused).toEqual([]);
});

test('it has every kind of rule, and every key at the top', () => {
  const text = JSON.stringify(schema);
  for (const word of [...RULE_KINDS, ...Object.keys(PACK_FILE.keys), ...Object.keys(EXTENSION.keys)])
    expect(text).toContain(`"${word}"`);
});
