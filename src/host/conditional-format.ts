// A conditional format: with a formula of its own, or of another kind, of which this host knows no more than that it is there.
import type { Rect } from './rect';

export interface ConditionalFormat {
  readonly id: string;
  /** `Custom`, `DataBar` … */
  readonly type: string;
  readonly ranges: readonly Rect[];
  /** Of a custom one. */
  formula: string;
  stopIfTrue: boolean;
  readonly fill: { color: string };
  readonly font: { color: string; bold: boolean; italic: boolean };
  readonly borders: Partial<Record<ConditionalEdge, ConditionalBorder>>;
}

export const CONDITIONAL_EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
export type ConditionalEdge = (typeof CONDITIONAL_EDGES)[number];

interface ConditionalBorder {
  readonly style: string;
  readonly color: string;
}

export function conditionalFormat(id: string, type: string, ranges: readonly Rect[]): ConditionalFormat {
  return {
    id,
    type,
    ranges,
    formula: '',
    stopIfTrue: false,
    fill: { color: '' },
    font: { color: '', bold: false, italic: false },
    borders: {},
  };
}
