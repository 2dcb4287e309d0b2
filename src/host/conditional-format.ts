// A conditional format with a formula of its own (the only kind this host knows).
import type { Rect } from './rect';

export interface ConditionalFormat {
  readonly id: string;
  readonly range: Rect;
  formula: string;
  stopIfTrue: boolean;
  readonly fill: { color: string };
  readonly font: { color: string; bold: boolean; italic: boolean };
}

export function customFormat(id: string, range: Rect): ConditionalFormat {
  return {
    id,
    range,
    formula: '',
    stopIfTrue: false,
    fill: { color: '' },
    font: { color: '', bold: false, italic: false },
  };
}
