// Puts two files' data together: maps are merged, lists put end to end; what is said twice must be said alike.
import { placeOf, type PackFault } from './fault';
import type { LeafNode, ListNode, MapNode, Node } from './located';

/** `added` may add to what is there, never change it. */
export function merge(there: Node, added: Node, faults: PackFault[]): Node {
  if (added.kind === 'leaf' && isEmpty(added)) return there;
  if (there.kind === 'leaf' && isEmpty(there)) return added;
  if (there.kind === 'map' && added.kind === 'map') return mergeMaps(there, added, faults);
  if (there.kind === 'list' && added.kind === 'list') return mergeLists(there, added, faults);
  if (there.kind === 'leaf' && added.kind === 'leaf' && there.value === added.value) return there;
  const other = placeOf(there);
  faults.push({
    source: added.source,
    place: added.place,
    zh: `与“${other}”写得不一样，只能写一处`,
    en: `says otherwise than “${other}”; only one of them can say it`,
  });
  return there;
}

const isEmpty = ({ value }: LeafNode): boolean => value === null || value === undefined;

function mergeMaps(there: MapNode, added: MapNode, faults: PackFault[]): MapNode {
  const entries = new Map(there.entries);
  for (const [key, node] of added.entries) {
    const before = entries.get(key);
    entries.set(key, before ? merge(before, node, faults) : node);
  }
  return { ...there, entries };
}

/** A table that both have (by its name) is one table: the second brings it more items. */
function mergeLists(there: ListNode, added: ListNode, faults: PackFault[]): ListNode {
  const items = [...there.items];
  for (const node of added.items) {
    const same = there.items.findIndex((item) => isSame(item, node));
    const before = items[same];
    if (before) items[same] = merge(before, node, faults);
    else items.push(node);
  }
  return { ...there, items };
}

function isSame(a: Node, b: Node): boolean {
  if (a.kind === 'leaf' && b.kind === 'leaf') return a.value === b.value;
  const name = textAt(a, 'name');
  return name !== null && name === textAt(b, 'name');
}

export function textAt(node: Node, key: string): string | null {
  const inner = node.kind === 'map' ? node.entries.get(key) : undefined;
  return inner?.kind === 'leaf' && typeof inner.value === 'string' ? inner.value : null;
}
