// Checks data against a JSON Schema, as an editor does: just the words that the pack schema uses, and an error for any other.
type Schema = Readonly<Record<string, unknown>>;

/** Say nothing about what is allowed. */
const REMARKS = ['$schema', 'title', 'description', 'enumDescriptions', 'definitions'];

/** Where the data breaks the schema, and which of its words: `indicators[2].rule additionalProperties points`. */
export function schemaFaults(root: Schema, data: unknown): string[] {
  return faultsOf(root, data, '');

  function faultsOf(schema: Schema, value: unknown, place: string): string[] {
    return Object.entries(schema).flatMap(([word, said]) => broken(word, said, schema, value, place));
  }

  function holds(schema: unknown, value: unknown): boolean {
    return faultsOf(schema as Schema, value, '').length === 0;
  }

  function broken(word: string, said: unknown, schema: Schema, value: unknown, place: string): string[] {
    const fails = (why = ''): string[] => [`${place} ${word} ${why}`.trim()];
    const map = isMap(value) ? value : {};
    const list = Array.isArray(value) ? (value as unknown[]) : [];
    const inner = (key: string): string => (place === '' ? key : `${place}.${key}`);
    switch (word) {
      case '$ref': {
        const name = (said as string).replace('#/definitions/', '');
        return faultsOf((root['definitions'] as Record<string, Schema>)[name]!, value, place);
      }
      case 'type':
        return [said].flat().includes(typeOf(value)) ? [] : fails();
      case 'enum':
        return (said as unknown[]).includes(value) ? [] : fails();
      case 'const':
        return value === said ? [] : fails();
      case 'pattern':
        return typeof value !== 'string' || new RegExp(said as string, 'u').test(value) ? [] : fails();
      case 'minItems':
        return !Array.isArray(value) || list.length >= (said as number) ? [] : fails();
      case 'maxItems':
        return list.length <= (said as number) ? [] : fails();
      case 'items':
        return list.flatMap((item, i) => faultsOf(said as Schema, item, `${place}[${i}]`));
      case 'anyOf':
        return (said as unknown[]).some((one) => holds(one, value)) ? [] : fails();
      case 'allOf':
        return (said as Schema[]).flatMap((one) => faultsOf(one, value, place));
      case 'if': {
        const branch = schema[holds(said, value) ? 'then' : 'else'] as Schema | undefined;
        return branch ? faultsOf(branch, value, place) : [];
      }
      case 'then':
      case 'else':
        return [];
      case 'required':
        return isMap(value) ? (said as string[]).filter((key) => !(key in map)).flatMap(fails) : [];
      case 'dependencies':
        return Object.entries(said as Record<string, string[]>).flatMap(([key, needed]) =>
          key in map ? needed.filter((other) => !(other in map)).flatMap(fails) : [],
        );
      case 'properties':
        return Object.entries(said as Record<string, Schema>).flatMap(([key, one]) =>
          key in map ? faultsOf(one, map[key], inner(key)) : [],
        );
      case 'additionalProperties': {
        const known = Object.keys(schema['properties'] ?? {});
        const others = Object.keys(map).filter((key) => !known.includes(key));
        if (said === false) return others.flatMap(fails);
        return others.flatMap((key) => faultsOf(said as Schema, map[key], inner(key)));
      }
      default:
        if (REMARKS.includes(word)) return [];
        throw new Error(`This check does not know the word ${word}.`);
    }
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === 'object';
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
