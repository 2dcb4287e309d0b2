// How a type of the Excel object model is described to the engine: a table of its members. What is in no table, is refused.
import { HostError } from './errors';
import type { EventSource } from './events';
import type { MemoryWorkbook } from './memory-workbook';
import type { Json } from './protocol';
import type { ReferenceTable } from './references';

/** What members work on: the workbook, tracked objects, events, the version. */
export interface Session {
  readonly workbook: MemoryWorkbook;
  readonly references: ReferenceTable<HostObject>;
  readonly events: EventSource;
  /** The advertised ExcelApi 1.x, its minor number. */
  readonly apiVersion: number;
  /** `context.runtime.enableEvents`. */
  eventsEnabled: boolean;
}

/** An argument as a member receives it: plain data, or an object of the workbook. */
export type Argument = Json | HostObject | undefined;

// The members take their target as methods do (not as function properties), so that any table is an ObjectType<unknown>.
export interface ScalarMember<T> {
  /** The minor version of ExcelApi 1.x it came with. */
  readonly since: number;
  get(target: T, session: Session): Json;
  set?(target: T, value: Json, session: Session): void;
}

interface NavigationMember<T> {
  readonly since: number;
  go(target: T, session: Session): HostObject | null;
}

export interface MethodMember<T> {
  readonly since: number;
  /** Gives a HostObject, plain data, or nothing. */
  call(target: T, args: readonly Argument[], session: Session): unknown;
}

export interface ObjectType<T> {
  readonly name: string;
  readonly scalars: Readonly<Record<string, ScalarMember<T>>>;
  readonly navigations: Readonly<Record<string, NavigationMember<T>>>;
  readonly methods: Readonly<Record<string, MethodMember<T>>>;
  /** What identifies an object of the type in its collection, sent along with every answer. */
  identity?(target: T): Readonly<Record<string, string>>;
  /** For a collection: its items, and one of them by name or id. */
  items?(target: T, session: Session): readonly HostObject[];
  item?(target: T, key: Json, session: Session): HostObject | null;
}

/** An object of the workbook, as the object model shows it. */
export class HostObject {
  private constructor(
    readonly type: ObjectType<unknown>,
    readonly target: unknown,
  ) {}

  static of<T>(type: ObjectType<T>, target: T): HostObject {
    return new HostObject(type, target);
  }

  /** The target, if the object is of that type. */
  as<T>(type: ObjectType<T>): T {
    if ((this.type as ObjectType<T>) !== type)
      throw new HostError('InvalidArgument', `A ${type.name} was expected.`);
    return this.target as T;
  }
}

type Kind = 'scalars' | 'navigations' | 'methods';

const indexes = new WeakMap<object, ReadonlyMap<string, string>>();

/** Finds a member whatever the case of its name; answers with the name in the table. Null if there is none. */
export function findMember<T, K extends Kind>(
  type: ObjectType<T>,
  kind: K,
  name: string,
): readonly [name: string, member: ObjectType<T>[K][string]] | null {
  const table = type[kind];
  let index = indexes.get(table);
  if (!index) {
    index = new Map(Object.keys(table).map((key) => [key.toLowerCase(), key]));
    indexes.set(table, index);
  }
  const key = index.get(name.toLowerCase());
  const member = key === undefined ? undefined : table[key];
  return key === undefined || member === undefined ? null : [key, member as ObjectType<T>[K][string]];
}

/** A member that exists and is in the advertised version of ExcelApi; throws ApiNotFound otherwise. */
export function requireMember<T, K extends Kind>(
  type: ObjectType<T>,
  kind: K,
  name: string,
  session: Session,
): readonly [name: string, member: ObjectType<T>[K][string]] {
  const found = findMember(type, kind, name);
  const shown = `${type.name}.${camel(name)}`;
  if (!found) throw new HostError('ApiNotFound', `${shown} is not supported by this host.`, shown);
  if (found[1].since > session.apiVersion) {
    throw new HostError(
      'ApiNotFound',
      `${shown} is of ExcelApi 1.${found[1].since}, which is not advertised.`,
      shown,
    );
  }
  return found;
}

/** An argument or value that has to be text. */
export function text(value: Argument): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', 'Text was expected.');
  return value;
}

export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
