// `extends`: a place takes another pack over and changes its weights, bands and wording, and nothing else, so that what is
// computed stays what the framework says.
import type { Data } from './fault';
import { EXTENSION } from './format';
import { CHANGED_INDICATOR } from './format-rules';
import type { MapNode, Node } from './located';
import { textAt } from './merge';
import { keysOf } from './shape';

/** Taken over from the place's own file as they stand, where it has them. */
const REPLACED = ['full', 'grades'];

/** `own` is the place's file, `data` the same for reading. */
export function extend(base: MapNode, own: MapNode, data: Data): MapNode {
  onlyThese(data, keysOf(EXTENSION));
  const entries = new Map(base.entries);
  for (const key of ['id', 'title']) {
    const given = own.entries.get(key);
    if (given) entries.set(key, given);
    else entries.delete(key);
  }
  for (const key of REPLACED) {
    const given = own.entries.get(key);
    if (given) entries.set(key, given);
  }
  const sections = own.entries.get('sections');
  if (sections) entries.set('sections', overlaid(entries.get('sections'), sections));
  entries.set('indicators', indicatorsOf(base, own, data));
  return { kind: 'map', source: own.source, place: '', entries };
}

function overlaid(there: Node | undefined, added: Node): Node {
  if (there?.kind !== 'map' || added.kind !== 'map') return added;
  return { ...there, entries: new Map([...there.entries, ...added.entries]) };
}

function indicatorsOf(base: MapNode, own: MapNode, data: Data): Node {
  const there = base.entries.get('indicators');
  const known = there?.kind === 'list' ? there.items : [];
  const ids = known.map((indicator) => textAt(indicator, 'id') ?? '');
  const changes = changesIn(own, data, ids);
  const omitted = new Set<string>();
  for (const omit of data.at('omits').list()) {
    const id = omit.text();
    if (!ids.includes(id)) unknown(omit, id, ids);
    if (omitted.has(id)) omit.fault('写了两次', 'is named twice');
    if (changes.has(id)) omit.fault('既删去又改动', 'is both left out and changed');
    omitted.add(id);
  }
  const items = known.flatMap((indicator, i) => {
    const id = ids[i] ?? '';
    if (omitted.has(id)) return [];
    const change = changes.get(id);
    return [change && indicator.kind === 'map' ? changed(indicator, change) : indicator];
  });
  return { kind: 'list', source: there?.source ?? base.source, place: there?.place ?? 'indicators', items };
}

/** By the id of the indicator they change. */
function changesIn(own: MapNode, data: Data, ids: readonly string[]): Map<string, MapNode> {
  const changes = new Map<string, MapNode>();
  const nodes = own.entries.get('indicators');
  for (const [i, inner] of data.at('indicators').list().entries()) {
    const node = nodes?.kind === 'list' ? nodes.items[i] : undefined;
    if (node?.kind !== 'map') {
      inner.fault('应写明 id 和要改的内容', 'should have an id and what is to be changed');
      continue;
    }
    onlyThese(inner, keysOf(CHANGED_INDICATOR));
    const id = inner.at('id').text();
    if (!ids.includes(id)) unknown(inner.at('id'), id, ids);
    else if (changes.has(id))
      inner.at('id').fault(`指标“${id}”写了两次`, `the indicator “${id}” is named twice`);
    changes.set(id, node);
  }
  return changes;
}

/** Another rule with the old one's reasons would be untrue: they go unless new ones are given. */
function changed(indicator: MapNode, change: MapNode): MapNode {
  const entries = new Map(indicator.entries);
  if (change.entries.has('rule')) entries.delete('because');
  for (const [key, node] of change.entries) entries.set(key, node);
  return { ...indicator, entries };
}

function unknown(data: Data, id: string, ids: readonly string[]): void {
  if (data.absent) return;
  data.fault(
    `所依据的规则包没有“${id}”这个指标，可用：${ids.join('、')}`,
    `the pack it extends has no indicator “${id}”; there are ${ids.join(', ')}`,
  );
}

function onlyThese(data: Data, keys: readonly string[]): void {
  for (const [key, inner] of data.entries()) {
    if (!keys.includes(key)) {
      inner.fault(
        `依据别的规则包时只能改分值、分段和措辞，这里可用：${keys.join('、')}`,
        `a pack that extends another changes weights, bands and wording only; here there are ${keys.join(', ')}`,
      );
    }
  }
}
