// Workbook, Application and Runtime: where every object path begins.
import { HostError } from './errors';
import type { HostRange } from './host-range';
import { HostObject, type ObjectType, pascal, text } from './members';
import type { MemoryWorkbook } from './memory-workbook';
import { namesType } from './type-names';
import { rangeType } from './type-range';
import { worksheetsType } from './type-worksheet';

const applicationType: ObjectType<MemoryWorkbook> = {
  name: 'Application',
  scalars: {
    calculationMode: {
      since: 1,
      get: ({ calculation }) => pascal(calculation),
      set: (workbook, mode) => {
        if (mode !== 'Automatic' && mode !== 'Manual') {
          throw new HostError(
            'InvalidArgument',
            'There are two calculation modes here, Automatic and Manual.',
          );
        }
        workbook.calculation = mode === 'Manual' ? 'manual' : 'automatic';
      },
    },
  },
  navigations: {},
  methods: { suspendScreenUpdatingUntilNextSync: { since: 9, call: () => undefined } },
};

const runtimeType: ObjectType<null> = {
  name: 'Runtime',
  scalars: {
    enableEvents: {
      since: 8,
      get: (_, session) => session.eventsEnabled,
      set: (_, on, session) => void (session.eventsEnabled = on === true),
    },
  },
  navigations: {},
  methods: {},
};

const protectionType: ObjectType<MemoryWorkbook> = {
  name: 'WorkbookProtection',
  scalars: { protected: { since: 7, get: ({ structureProtected }) => structureProtected } },
  navigations: {},
  methods: {
    protect: { since: 7, call: (workbook) => void (workbook.structureProtected = true) },
    unprotect: { since: 7, call: (workbook) => void (workbook.structureProtected = false) },
  },
};

export const workbookType: ObjectType<MemoryWorkbook> = {
  name: 'Workbook',
  scalars: {
    name: { since: 7, get: ({ name }) => name },
    readOnly: { since: 8, get: ({ readOnly }) => readOnly },
  },
  navigations: {
    application: { since: 1, go: (workbook) => HostObject.of(applicationType, workbook) },
    names: { since: 1, go: () => HostObject.of(namesType, { sheet: null }) },
    protection: { since: 7, go: (workbook) => HostObject.of(protectionType, workbook) },
    worksheets: { since: 1, go: (workbook) => HostObject.of(worksheetsType, workbook) },
    _Runtime: { since: 5, go: () => HostObject.of(runtimeType, null) },
  },
  methods: {
    getSelectedRange: {
      since: 1,
      call: ({ active, selected }) => HostObject.of<HostRange>(rangeType, { sheet: active, ...selected }),
    },
    _GetRangeForEventByReferenceId: {
      since: 8,
      call: (_, [reference], session) => {
        const range = session.references.get(text(reference));
        if (!range) throw new HostError('InvalidReference', 'The range of the event is gone.');
        return range;
      },
    },
    _RemoveReference: {
      since: 1,
      call: (_, [reference], session) => session.references.remove(text(reference)),
    },
    _RemoveAllReferences: { since: 1, call: (_, _args, session) => session.references.clear() },
  },
};

const internalServiceType: ObjectType<null> = {
  name: 'AddinInternalService',
  scalars: {},
  navigations: {},
  methods: { notifyActionHandlerReady: { since: 1, call: () => undefined } },
};

/** The one service the library asks for by itself, at its start. */
export function internalService(name: string): HostObject {
  if (name === 'Microsoft.InternalService.AddinInternalService')
    return HostObject.of(internalServiceType, null);
  throw new HostError('ApiNotFound', `${name} is not supported by this host.`);
}
