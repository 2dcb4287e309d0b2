// The JSON Schema of pack files (draft-07, which editors know), made from the format that the reader knows. It tells shapes and
// keys; what only the whole of a pack can tell (known concepts, bands without gaps, sums) the reader checks.
import { EXTENSION, PACK_FILE } from './format';
import { RULE_KINDS, RULES } from './format-rules';
import { CHOICE_WORDS } from './format-rules-words';
import { KEY_WORDS } from './format-words';
import type { Keys, Shape } from './shape';

/** A schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const TEXT: Schema = { type: ['string', 'number'] };
const ofText = (pattern: string): Schema => ({
  anyOf: [{ type: 'number' }, { type: 'string', pattern: `^\\s*${pattern}\\s*$` }],
});
const NUMBER = '[+-]?[0-9]+(\\.[0-9]+)?';

/** What `definitions` holds: shapes that stand at many places. */
const DEFINITIONS: Readonly<Record<string, Schema>> = {
  text: TEXT,
  texts: { anyOf: [{ type: 'string' }, { type: 'array', items: TEXT }, { type: 'null' }] },
  flag: { type: ['boolean', 'null'] },
  amount: ofText(NUMBER),
  ratio: ofText(`${NUMBER}%?`),
  award: ofText(`${NUMBER}%?`),
  path: { type: 'array', items: TEXT, minItems: 3, maxItems: 3 },
};

export function packSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Gouji 规则包 / rule pack',
    ...both('pack'),
    if: { type: 'object', required: ['extends'] },
    then: ofKeys(EXTENSION),
    else: { ...ofKeys(PACK_FILE), ...WHO_IT_IS },
    definitions: { ...DEFINITIONS, rule: ruleSchema() },
  };
}

/** A pack says who it is; a part, which other files include, need not. */
const WHO_IT_IS: Schema = { dependencies: { id: ['title'], title: ['id'], grades: ['id', 'title'] } };

function schemaOf(shape: Shape): Schema {
  if (typeof shape === 'string') return { $ref: `#/definitions/${shape}` };
  if ('choice' in shape) {
    const words = shape.choice.flatMap((choice) => CHOICE_WORDS[choice] ?? []);
    return { enum: shape.choice, ...(words.length > 0 ? { enumDescriptions: words.map(told) } : {}) };
  }
  if ('list' in shape) return { type: ['array', 'null'], items: schemaOf(shape.list) };
  if ('mapOf' in shape) return { type: ['object', 'null'], additionalProperties: schemaOf(shape.mapOf) };
  if ('either' in shape) return { anyOf: shape.either.map(schemaOf) };
  return ofKeys(shape);
}

function ofKeys({ name, keys, required }: Keys): Schema {
  return {
    type: 'object',
    ...both(name),
    properties: Object.fromEntries(
      Object.entries(keys).map(([key, shape]) => [key, { ...around(shape), ...wordsFor(name, key) }]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** Every rule has a kind. */
const wordsFor = (name: string, key: string): Schema =>
  both(key === 'kind' && name in RULES ? 'rule.kind' : `${name}.${key}`);

/** A draft-07 reader ignores whatever stands beside a $ref. */
function around(shape: Shape): Schema {
  return typeof shape === 'string' ? { allOf: [schemaOf(shape)] } : schemaOf(shape);
}

/** Which keys a rule has depends on its kind. */
function ruleSchema(): Schema {
  return {
    type: 'object',
    ...both('rule'),
    required: ['kind'],
    properties: {
      kind: {
        enum: RULE_KINDS,
        ...both('rule.kind'),
        enumDescriptions: RULE_KINDS.map((kind) => said(kind)),
      },
    },
    allOf: RULE_KINDS.map((kind) => ({
      if: { properties: { kind: { const: kind } }, required: ['kind'] },
      then: ofKeys(RULES[kind]),
    })),
  };
}

const told = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh} / ${en}`;
const said = (name: string): string => {
  const words = KEY_WORDS[name];
  return words ? told(words) : '';
};
const both = (name: string): Schema => (KEY_WORDS[name] ? { description: said(name) } : {});
