// How each kind of cell that Gouji lays out looks: one table for Excel and for files. Restrained, and legible on a grey printer.
import type { CellStyle } from '../model/sheet';

/** A cell's looks. Colours are #RRGGBB; null leaves the workbook's own (no fill, automatic font colour). */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Points. */
  readonly size: number;
  readonly color: string | null;
  readonly fill: string | null;
  readonly border: BorderLook;
  readonly wrap: boolean;
  readonly align: 'general' | 'left' | 'center' | 'right';
}

/** `grid`: a thin line on all four sides. `total`: the same with a heavier line above. */
export type BorderLook = 'none' | 'grid' | 'total';

/** Lines of `grid`, and the line above a total. */
const BORDER_COLOR = '#BFBFBF';
const TOTAL_BORDER_COLOR = '#595959';

/** The edges of a cell's border, in this order everywhere. */
export const EDGES = ['top', 'bottom', 'left', 'right'] as const;
export type Edge = (typeof EDGES)[number];

export interface BorderLine {
  readonly weight: 'thin' | 'medium';
  readonly color: string;
}

/** The line on one edge of a cell, null where there is none. */
export function borderLine(border: BorderLook, edge: Edge): BorderLine | null {
  if (border === 'none') return null;
  if (border === 'total' && edge === 'top') return { weight: 'medium', color: TOTAL_BORDER_COLOR };
  return { weight: 'thin', color: BORDER_COLOR };
}

/** A cell nobody dressed. */
export const PLAIN_LOOK: Look = {
  bold: false,
  italic: false,
  underline: false,
  size: 11,
  color: null,
  fill: null,
  border: 'none',
  wrap: false,
  align: 'general',
};

/** Verdicts are told apart by their words; the tints only help the eye (dark text on a light fill, at least 4.5 : 1). */
export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { ...PLAIN_LOOK, bold: true, size: 16, align: 'center' },
  caption: { ...PLAIN_LOOK, size: 10, color: '#595959' },
  measure: { ...PLAIN_LOOK, size: 10, color: '#595959', align: 'right' },
  heading: { ...PLAIN_LOOK, bold: true, fill: '#E7E6E6', border: 'grid', wrap: true, align: 'center' },
  section: { ...PLAIN_LOOK, bold: true, fill: '#F2F2F2', border: 'grid', align: 'left' },
  label: { ...PLAIN_LOOK, border: 'grid', wrap: true, align: 'left' },
  text: { ...PLAIN_LOOK, border: 'grid', wrap: true, align: 'left' },
  number: { ...PLAIN_LOOK, border: 'grid', align: 'right' },
  input: { ...PLAIN_LOOK, fill: '#FFFBE6', border: 'grid', wrap: true },
  total: { ...PLAIN_LOOK, bold: true, border: 'total', align: 'right' },
  link: { ...PLAIN_LOOK, underline: true, color: '#0563C1', border: 'grid', wrap: true, align: 'left' },
  good: { ...PLAIN_LOOK, color: '#375623', fill: '#E2EFDA', border: 'grid', align: 'center' },
  warning: { ...PLAIN_LOOK, color: '#7F6000', fill: '#FFF2CC', border: 'grid', align: 'center' },
  bad: { ...PLAIN_LOOK, bold: true, color: '#9C0006', fill: '#FFDCDC', border: 'grid', align: 'center' },
  note: { ...PLAIN_LOOK, size: 10, color: '#595959', wrap: true, align: 'left' },
};
