// One cell of the workbook in memory, and how it looks. Cells are never altered in place: a change makes a new one.
import type { Scalar } from '../model/sheet';

export type BorderEdge = 'top' | 'bottom' | 'left' | 'right';

export interface BorderSide {
  /** `Continuous`, `Dash` …, in Excel's words. */
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** The looks an add-in of ours sets; what is not here, this host does not have. */
export interface CellLooks {
  readonly bold: boolean;
  readonly italic: boolean;
  /** `None`, `Single` …. */
  readonly underline: string;
  readonly size: number;
  readonly color: string;
  /** null: no fill. */
  readonly fill: string | null;
  readonly wrap: boolean;
  /** `General`, `Left`, `Center`, `Right` …. */
  readonly horizontal: string;
  readonly vertical: string;
  readonly borders: Readonly<Partial<Record<BorderEdge, BorderSide>>>;
}

export const PLAIN: CellLooks = {
  bold: false,
  italic: false,
  underline: 'None',
  size: 11,
  color: '#000000',
  fill: null,
  wrap: false,
  horizontal: 'General',
  vertical: 'Bottom',
  borders: {},
};

export interface HostCell {
  readonly value: Scalar;
  /** With its `=`, null where there is none. */
  readonly formula: string | null;
  /** null: General. */
  readonly format: string | null;
  readonly looks: CellLooks;
}

export const BLANK: HostCell = { value: null, formula: null, format: null, looks: PLAIN };

/** Nothing in it, and nothing to be seen of it. */
export function isBlank(cell: HostCell): boolean {
  return isEmpty(cell) && cell.format === null && cell.looks === PLAIN;
}

/** Nothing in it, whatever it looks like. */
export function isEmpty(cell: HostCell): boolean {
  return cell.value === null && cell.formula === null;
}

/** A cell with some of its looks changed; the plain looks stay one object, so that blank cells are recognised. */
export function withLooks(cell: HostCell, change: Partial<CellLooks>): HostCell {
  // Most of what an add-in sets is so already, and a sheet has many cells.
  if ((Object.keys(change) as (keyof CellLooks)[]).every((key) => change[key] === cell.looks[key]))
    return cell;
  const looks: CellLooks = { ...cell.looks, ...change };
  return { ...cell, looks: samePlain(looks) ? PLAIN : looks };
}

function samePlain(looks: CellLooks): boolean {
  const keys = Object.keys(PLAIN) as (keyof CellLooks)[];
  return (
    keys.every((key) => key === 'borders' || looks[key] === PLAIN[key]) &&
    Object.keys(looks.borders).length === 0
  );
}
