// Answers a load: the properties asked for, through navigation and collections, each under its name on the wire.
import { HostError } from './errors';
import { camel, findMember, type HostObject, pascal, requireMember, type Session } from './members';
import type { Json, QueryInfo } from './protocol';

type Answer = Record<string, Json>;

/** Properties to load: name → what of it (empty for a scalar, `*` for all scalars). */
type Selection = Map<string, Selection>;

const ALL = '*';
const everything = (): Selection => new Map([[ALL, new Map<string, Selection>()]]);

export function query(object: HostObject, info: QueryInfo, session: Session): Json {
  return answer(object, selection(info.Select ?? [ALL]), session, info);
}

// ["name", "names/formula", "format/fill/color"] as a tree.
function selection(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths) {
    let node = root;
    for (const part of path.split(/[/.]/)) {
      const name = part.trim();
      if (!node.has(name)) node.set(name, new Map());
      node = node.get(name) as Selection;
    }
  }
  return root;
}

function answer(object: HostObject, wanted: Selection, session: Session, page: QueryInfo = {}): Json {
  const { type, target } = object;
  if (type.items) {
    // `names/items/name` and `names/name` mean the same to the library; both arrive as the latter, mostly.
    const ofItems = merged(wanted);
    const from = page.Skip ?? 0;
    const items = type
      .items(target, session)
      .slice(from, page.Top === undefined ? undefined : from + page.Top);
    return { ...identity(object, session), _Items: items.map((item) => answer(item, ofItems, session)) };
  }
  const values: Answer = { ...identity(object, session) };
  for (const [name, below] of wanted) {
    if (name === ALL) allScalars(object, values, session);
    else if (below.size === 0 && findMember(type, 'scalars', name))
      values[pascal(scalarName(object, name, session))] = scalar(object, name, session);
    else {
      const [known, member] = requireMember(type, 'navigations', name, session);
      const next = member.go(target, session);
      values[pascal(known)] = next && answer(next, below.size === 0 ? everything() : below, session);
    }
  }
  return values;
}

function merged(wanted: Selection): Selection {
  const items = wanted.get('items');
  if (!items) return wanted;
  const rest = new Map([...wanted].filter(([name]) => name !== 'items'));
  for (const [name, below] of items.size === 0 ? everything() : items) rest.set(name, below);
  return rest;
}

function allScalars(object: HostObject, values: Answer, session: Session): void {
  for (const [name, member] of Object.entries(object.type.scalars)) {
    if (member.since <= session.apiVersion) values[pascal(name)] = scalar(object, name, session);
  }
}

function scalarName(object: HostObject, name: string, session: Session): string {
  return requireMember(object.type, 'scalars', name, session)[0];
}

function scalar(object: HostObject, name: string, session: Session): Json {
  const [known, member] = requireMember(object.type, 'scalars', name, session);
  try {
    return member.get(object.target, session);
  } catch (error) {
    throw error instanceof HostError ? error.at(`${object.type.name}.${camel(known)}`) : error;
  }
}

/** What the library needs to address the object later: its id in the collection, its reference if it is tracked. */
export function identity(object: HostObject, session: Session): Answer {
  const reference = session.references.of(object);
  return { ...object.type.identity?.(object.target), ...(reference ? { _ReferenceId: reference } : {}) };
}
