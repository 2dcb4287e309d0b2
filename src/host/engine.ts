// Carries out one request of Office.js: resolves its object paths, runs its actions in order, stops at the first that fails.
import { HostError } from './errors';
import { type Argument, camel, HostObject, requireMember, type Session } from './members';
import {
  ActionType,
  type ArgumentInfo,
  type Json,
  PathType,
  type WireAction,
  type WirePath,
  type WireRequest,
  type WireResponse,
} from './protocol';
import { identity, query } from './query';
import { internalService, workbookType } from './type-workbook';

/** Called before each action and before each member is set or called; throws to make it fail. */
export interface Check {
  action(index: number): void;
  member(location: string): void;
}

const NO_CHECK: Check = { action: () => undefined, member: () => undefined };

export function processRequest(
  request: WireRequest,
  session: Session,
  check: Check = NO_CHECK,
): WireResponse {
  return new Run(request, session, check).all();
}

class Run {
  // A path with an effect (`worksheets.add`) must be gone once a request.
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly session: Session,
    private readonly check: Check,
  ) {}

  all(): WireResponse {
    const response: WireResponse = { Results: [] };
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.check.action(index);
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: this.one(action) });
      } catch (error) {
        response.Error = wireError(error, index);
        break;
      }
    }
    if (traces.length > 0) response.TraceIds = traces;
    return response;
  }

  private one(action: WireAction): Json {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && identity(object, this.session);
      case ActionType.Query:
        return object && query(object, action.QueryInfo ?? {}, this.session);
      case ActionType.Method:
        return this.method(object, action);
      case ActionType.SetProperty:
        this.set(object, action);
        return null;
      default:
        throw new HostError(
          'ApiNotFound',
          `Actions of type ${String(action.ActionType)} are not supported by this host.`,
        );
    }
  }

  private method(object: HostObject | null, action: WireAction): Json {
    if (action.Name === '_KeepReference') {
      // The library keeps whatever a method gave it, null objects too.
      if (object) this.session.references.keep(object);
      return null;
    }
    const result = this.call(present(object, action.Name), action.Name, action.ArgumentInfo);
    return result instanceof HostObject ? identity(result, this.session) : ((result ?? null) as Json);
  }

  private set(object: HostObject | null, action: WireAction): void {
    const { type, target } = present(object, action.Name);
    const [name, member] = requireMember(type, 'scalars', action.Name, this.session);
    const location = `${type.name}.${name}`;
    if (!member.set) throw new HostError('InvalidOperation', `${location} is read-only.`, location);
    const [value] = this.args(action.ArgumentInfo);
    if (value instanceof HostObject)
      throw new HostError('InvalidArgument', 'A value was expected.', location);
    this.check.member(location);
    located(location, () => member.set?.(target, value ?? null, this.session));
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const [known, member] = requireMember(object.type, 'methods', name, this.session);
    const args = this.args(info);
    const location = `${object.type.name}.${camel(known)}`;
    this.check.member(location);
    return located(location, () => member.call(object.target, args, this.session));
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${id}.`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return HostObject.of(workbookType, this.session.workbook);
      case PathType.NewObject:
        return internalService(path.Name);
      case PathType.Null:
        return null;
      case PathType.Reference: {
        const kept = this.session.references.get(path.Name);
        if (!kept) throw new HostError('InvalidReference', 'The object is no longer kept.');
        return kept;
      }
      default:
        return this.child(path);
    }
  }

  private child(path: WirePath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const { type, target } = parent;
    if (path.ObjectPathType === PathType.Property) {
      return requireMember(type, 'navigations', path.Name, this.session)[1].go(target, this.session);
    }
    if (path.ObjectPathType === PathType.Indexer) {
      const key = path.ArgumentInfo?.Arguments?.[0] ?? null;
      const location = `${type.name}.getItem`;
      if (!type.item)
        throw new HostError('ApiNotFound', `${location} is not supported by this host.`, location);
      const item = located(location, () => type.item?.(target, key, this.session) ?? null);
      if (!item) throw new HostError('ItemNotFound', "The requested resource doesn't exist.", location);
      return item;
    }
    if (path.ObjectPathType !== PathType.Method) {
      throw new HostError(
        'ApiNotFound',
        `Object paths of type ${path.ObjectPathType} are not supported by this host.`,
      );
    }
    const result = this.call(parent, path.Name, path.ArgumentInfo);
    if (result === null || result === undefined) return null;
    if (!(result instanceof HostObject))
      throw new HostError('GeneralException', `${path.Name} gives no object.`);
    return result;
  }

  private args(info: ArgumentInfo | undefined): Argument[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const path = info?.ReferencedObjectPathIds?.[i];
      if (typeof path !== 'number' || path === 0) return value;
      return this.resolve(path);
    });
  }
}

function present(object: HostObject | null, member: string): HostObject {
  if (!object) throw new HostError('InvalidObjectPath', `${camel(member)} was asked of a null object.`);
  return object;
}

function located<R>(location: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    throw error instanceof HostError ? error.at(location) : error;
  }
}

function wireError(error: unknown, index: number): NonNullable<WireResponse['Error']> {
  const known = error instanceof HostError ? error : new HostError('GeneralException', String(error));
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    ActionIndex: index,
    HttpStatusCode: known.http,
  };
}
