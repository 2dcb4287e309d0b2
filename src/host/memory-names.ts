// The defined names of the workbook in memory, of both scopes: sound, broken, hidden, constants and functions alike.
import { parseArea, parseAreas, quoteSheet } from '../model/address';
import type { Area, NameEntry } from '../model/sheet';
import { HostError } from './errors';
import type { MemorySheet } from './memory-sheet';
import type { Origin } from './observer';

export interface HostName {
  readonly id: string;
  readonly name: string;
  /** null: the whole workbook. */
  readonly scope: MemorySheet | null;
  refersTo: string;
  visible: boolean;
  comment: string;
}

/** What a name is, in Excel's words. */
export type NameType = 'Range' | 'Error' | 'String' | 'Double' | 'Boolean';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

export class MemoryNames {
  readonly all: HostName[] = [];
  private last = 0;

  constructor(private readonly changed: (origin: Origin) => void) {}

  /** The names of one scope: a sheet's, or the workbook's (null). */
  of(scope: MemorySheet | null): HostName[] {
    return this.all.filter((name) => name.scope === scope);
  }

  /** A name by its name (without case) or id. */
  find(scope: MemorySheet | null, key: string): HostName | null {
    const wanted = key.toLowerCase();
    return (
      this.of(scope).find((name) => name.name.toLowerCase() === wanted || name.id.toLowerCase() === wanted) ??
      null
    );
  }

  /** Takes a name over from a file as it is, sound or not. */
  seed(entry: NameEntry, scope: MemorySheet | null): HostName {
    this.last += 1;
    const { name, refersTo, visible } = entry;
    const added: HostName = { id: `N${this.last}`, name, scope, refersTo, visible, comment: '' };
    this.all.push(added);
    return added;
  }

  add(scope: MemorySheet | null, name: string, refersTo: string, comment: string, origin: Origin): HostName {
    if (!NAME.test(name) || name.length > 255)
      throw new HostError('InvalidArgument', `${name} cannot be a name.`);
    if (this.find(scope, name)) throw new HostError('ItemAlreadyExists', `The name ${name} exists already.`);
    const added = this.seed(
      { name, scope: scope?.name ?? null, refersTo: asFormula(refersTo), visible: true },
      scope,
    );
    added.comment = comment;
    this.changed(origin);
    return added;
  }

  set(
    name: HostName,
    change: Partial<Pick<HostName, 'refersTo' | 'visible' | 'comment'>>,
    origin: Origin,
  ): void {
    Object.assign(
      name,
      change.refersTo === undefined ? change : { ...change, refersTo: asFormula(change.refersTo) },
    );
    this.changed(origin);
  }

  remove(name: HostName, origin: Origin): void {
    const at = this.all.indexOf(name);
    if (at < 0) throw new HostError('ItemNotFound', `The name ${name.name} is gone.`);
    this.all.splice(at, 1);
    this.changed(origin);
  }

  /** A deleted sheet takes its names along and leaves #REF! in those that point to it. */
  sheetRemoved(sheet: MemorySheet, origin: Origin): void {
    for (const name of [...this.all]) {
      if (name.scope === sheet) this.remove(name, origin);
      else if (pointsTo(name, sheet.name)) this.set(name, { refersTo: '=#REF!' }, origin);
    }
  }

  sheetRenamed(from: string, to: string, origin: Origin): void {
    for (const name of this.all) {
      if (!pointsTo(name, from)) continue;
      this.set(
        name,
        { refersTo: name.refersTo.replaceAll(`${quoteSheet(from)}!`, `${quoteSheet(to)}!`) },
        origin,
      );
    }
  }
}

function pointsTo(name: HostName, sheet: string): boolean {
  return parseAreas(name.refersTo)?.some((area) => area.sheet === sheet) ?? false;
}

const asFormula = (text: string): string => (text.startsWith('=') ? text : `=${text}`);

export function nameType({ refersTo }: HostName): NameType {
  if (refersTo.includes('#REF!')) return 'Error';
  if (/^="(?:[^"]|"")*"$/.test(refersTo)) return 'String';
  if (/^=-?[\d.]+$/.test(refersTo)) return 'Double';
  if (/^=(?:TRUE|FALSE)$/i.test(refersTo)) return 'Boolean';
  return 'Range';
}

/** What `NamedItem.value` says: the address without its `=`, a constant's value, `#REF!`. */
export function nameValue(name: HostName): string | number | boolean {
  const { refersTo } = name;
  switch (nameType(name)) {
    case 'Error':
      return '#REF!';
    case 'String':
      return refersTo.slice(2, -1).replaceAll('""', '"');
    case 'Double':
      return Number(refersTo.slice(1));
    case 'Boolean':
      return /true/i.test(refersTo);
    case 'Range':
      return refersTo.slice(1);
  }
}

/** The one area a name means; null for anything else. */
export function nameArea(name: HostName): Area | null {
  return parseArea(name.refersTo);
}
