// NamedItem and NamedItemCollection: the names of the workbook, or of one sheet.
import { areaAddress } from '../model/address';
import { HostError } from './errors';
import type { HostRange } from './host-range';
import { type Argument, HostObject, type ObjectType, type Session, text } from './members';
import { type HostName, nameArea, nameType, nameValue } from './memory-names';
import type { MemorySheet } from './memory-sheet';
import { rangeType } from './type-range';

// A name with several areas, or computed by a function, makes the real getRange fail and lose its batch; so does ours.
function range(name: HostName, session: Session): HostObject | null {
  if (nameType(name) !== 'Range') return null;
  const area = nameArea(name);
  if (!area) throw new HostError('InvalidReference', `${name.name} is not one range of cells.`);
  const sheet = session.workbook.sheet(area.sheet);
  const { top, left, bottom, right } = area;
  return sheet && HostObject.of<HostRange>(rangeType, { sheet, top, left, bottom, right });
}

const namedItemType: ObjectType<HostName> = {
  name: 'NamedItem',
  scalars: {
    name: { since: 1, get: ({ name }) => name },
    type: { since: 1, get: nameType },
    value: { since: 1, get: nameValue },
    visible: {
      since: 1,
      get: ({ visible }) => visible,
      set: (name, visible, session) =>
        session.workbook.names.set(name, { visible: visible === true }, 'add-in'),
    },
    scope: { since: 4, get: ({ scope }) => (scope ? 'Worksheet' : 'Workbook') },
    comment: {
      since: 4,
      get: ({ comment }) => comment,
      set: (name, comment, session) => session.workbook.names.set(name, { comment: text(comment) }, 'add-in'),
    },
    formula: {
      since: 7,
      get: ({ refersTo }) => refersTo,
      set: (name, formula, session) =>
        session.workbook.names.set(name, { refersTo: text(formula) }, 'add-in'),
    },
  },
  navigations: {},
  methods: {
    getRange: {
      since: 1,
      call: (name, _args, session) => {
        const found = range(name, session);
        if (!found) throw new HostError('InvalidReference', `${name.name} points to no cells.`);
        return found;
      },
    },
    getRangeOrNullObject: { since: 4, call: (name, _args, session) => range(name, session) },
    delete: { since: 4, call: (name, _args, session) => session.workbook.names.remove(name, 'add-in') },
  },
  identity: ({ id }) => ({ _Id: id }),
};

/** The names of one scope; null is the workbook's. */
export interface NameScope {
  readonly sheet: MemorySheet | null;
}

function reference(argument: Argument): string {
  if (!(argument instanceof HostObject)) return text(argument);
  const { sheet, ...rect } = argument.as(rangeType);
  return `=${areaAddress({ sheet: sheet.name, ...rect }, true)}`;
}

export const namesType: ObjectType<NameScope> = {
  name: 'NamedItemCollection',
  scalars: {},
  navigations: {},
  methods: {
    add: {
      since: 4,
      call: ({ sheet }, [name, refersTo, comment], session) => {
        const { names } = session.workbook;
        const note = typeof comment === 'string' ? comment : '';
        return HostObject.of(
          namedItemType,
          names.add(sheet, text(name), reference(refersTo), note, 'add-in'),
        );
      },
    },
    getItemOrNullObject: {
      since: 4,
      call: ({ sheet }, [key], session) => item(sheet, text(key), session),
    },
    getCount: { since: 4, call: ({ sheet }, _args, session) => session.workbook.names.of(sheet).length },
  },
  items: ({ sheet }, session) =>
    session.workbook.names.of(sheet).map((name) => HostObject.of(namedItemType, name)),
  item: ({ sheet }, key, session) => item(sheet, text(key), session),
};

function item(sheet: MemorySheet | null, key: string, session: Session): HostObject | null {
  const name = session.workbook.names.find(sheet, key);
  return name && HostObject.of(namedItemType, name);
}
