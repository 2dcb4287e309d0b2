// A pack's data as a tree that knows which file, and which place of it, each part was written in: after several files were put
// together, a fault can still be shown where it has to be mended.

/** A place in a file: `department-tables`, `tables[3].items[2]`; the file's own top is ''. */
interface Origin {
  readonly source: string;
  readonly place: string;
}

export interface LeafNode extends Origin {
  readonly kind: 'leaf';
  readonly value: unknown;
}
export interface ListNode extends Origin {
  readonly kind: 'list';
  readonly items: readonly Node[];
}
export interface MapNode extends Origin {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Node>;
}
export type Node = LeafNode | ListNode | MapNode;

const inMap = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);
const inList = (place: string, index: number): string => `${place}[${index}]`;

export function grow(value: unknown, source: string, place = ''): Node {
  if (Array.isArray(value)) {
    const items = value.map((inner, i) => grow(inner, source, inList(place, i)));
    return { kind: 'list', source, place, items };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = new Map(
      Object.entries(value).map(([key, inner]) => [key, grow(inner, source, inMap(place, key))]),
    );
    return { kind: 'map', source, place, entries };
  }
  return { kind: 'leaf', source, place, value };
}

/** The data again, as a pack's reader takes it. */
export function plain(node: Node): unknown {
  switch (node.kind) {
    case 'leaf':
      return node.value;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, inner]) => [key, plain(inner)]));
  }
}

/** From a place in the data put together to where it was written; what is missing is missing from what it belongs to. */
export function locator(tree: Node): (place: string) => Origin {
  const origins = new Map<string, Origin>();
  const visit = (node: Node, place: string): void => {
    origins.set(place, node);
    if (node.kind === 'list') node.items.forEach((inner, i) => visit(inner, inList(place, i)));
    if (node.kind === 'map') node.entries.forEach((inner, key) => visit(inner, inMap(place, key)));
  };
  visit(tree, '');
  return (place) => {
    let known = place;
    while (!origins.has(known))
      known = known.slice(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['), 0));
    const { source, place: top } = origins.get(known) ?? tree;
    const rest = place.slice(known.length);
    return { source, place: top === '' ? rest.replace(/^\./, '') : top + rest };
  };
}
