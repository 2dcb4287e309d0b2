// The part of CycloneDX 1.6's schema that a bill of ours uses: its words, what it requires, and nothing else let in.
const text = { type: 'string', pattern: '\\S' };
const object = (required: string[], properties: Record<string, object>): object => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});
const list = (items: object, least = 0): object => ({ type: 'array', items, minItems: least });

const licence = {
  anyOf: [
    object(['id'], { id: { enum: ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'] } }),
    object(['name'], { name: text }),
  ],
};

const component = object(['type', 'name', 'version', 'bom-ref', 'purl', 'licenses', 'hashes'], {
  type: { const: 'library' },
  'bom-ref': text,
  group: text,
  name: text,
  version: text,
  scope: { enum: ['required', 'optional', 'excluded'] },
  hashes: list(
    object(['alg', 'content'], {
      alg: { enum: ['SHA-512'] },
      content: { type: 'string', pattern: '^[a-f0-9]{128}$' },
    }),
    1,
  ),
  licenses: list(object(['license'], { license: licence }), 1),
  purl: { type: 'string', pattern: '^pkg:npm/(%40[\\w.-]+/)?[\\w.-]+@[\\w.-]+$' },
});

export const CYCLONEDX = object(['bomFormat', 'specVersion', 'components', 'dependencies'], {
  bomFormat: { const: 'CycloneDX' },
  specVersion: { const: '1.6' },
  version: { const: 1 },
  metadata: object(['component'], {
    component: object(['type', 'name', 'version', 'bom-ref'], {
      type: { const: 'application' },
      'bom-ref': text,
      name: text,
      version: text,
    }),
    properties: list(object(['name', 'value'], { name: text, value: text })),
  }),
  components: list(component, 1),
  dependencies: list(object(['ref', 'dependsOn'], { ref: text, dependsOn: list(text) })),
}) as Readonly<Record<string, unknown>>;
