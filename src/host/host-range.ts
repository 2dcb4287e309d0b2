// What a Range of the object model points to.
import { parseArea } from '../model/address';
import { HostError } from './errors';
import { type Argument, HostObject, type ObjectType, text as textOf } from './members';
import type { MemorySheet } from './memory-sheet';
import type { Rect } from './rect';

export interface HostRange extends Rect {
  readonly sheet: MemorySheet;
}

/** A range argument: an address on the sheet, or a Range. */
export function sheetRange(
  sheet: MemorySheet,
  argument: Argument,
  rangeType: ObjectType<HostRange>,
): HostRange {
  if (argument instanceof HostObject) return argument.as(rangeType);
  // The address of a name's formula, `Sheet!A1`, is taken too, like Excel does.
  const text = textOf(argument);
  const area = parseArea(text.includes('!') ? text : `'x'!${text}`);
  if (!area) throw new HostError('InvalidArgument', `${text} is not an address of cells.`);
  const { top, left, bottom, right } = area;
  return { sheet, top, left, bottom, right };
}
