// What a pack file's format is described with: the reader takes the keys and choices it knows from the description, and the
// JSON Schema for editors is made from it.

export type Shape =
  | 'text'
  /** One text, or a list of texts. */
  | 'texts'
  /** true or false. */
  | 'flag'
  /** An amount of points: a number, or the same as text. */
  | 'amount'
  /** 0.9 or 90%. */
  | 'ratio'
  /** Points, or a share of the full points: 2 or 40%. */
  | 'award'
  /** 一级, 二级, 三级. */
  | 'path'
  | { readonly choice: readonly string[] }
  | { readonly list: Shape }
  /** Any keys, all of one shape. */
  | { readonly mapOf: Shape }
  | { readonly either: readonly Shape[] }
  | Keys
  /** A rule (评分办法): which keys it has depends on its kind. */
  | 'rule';

/** A map of just these keys. */
export interface Keys {
  /** Of this map in the words for its keys (format-words.ts). */
  readonly name: string;
  readonly keys: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
}

export function keysOf<K extends string>({ keys }: { readonly keys: Readonly<Record<K, Shape>> }): K[] {
  return Object.keys(keys) as K[];
}

/** A map, with its keys known by name to whoever reads it. */
export function map<K extends string>(
  name: string,
  keys: Readonly<Record<K, Shape>>,
  ...required: NoInfer<K>[]
): Keys & { readonly keys: Readonly<Record<K, Shape>> } {
  return { name, keys, required };
}
