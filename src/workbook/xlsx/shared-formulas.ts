// A shared formula is written out in its first cell only. When that cell is overwritten, the next one takes it over.
import { areaName } from '../../model/address';
import { type Edit, element } from './edit';
import type { RawCell } from './sheet-scan';
import { shiftFormula } from './shift-formula';
import { decodeCellText, encodeCellText } from './text';

/** The edits that keep the formulas of the cells that stay. */
export function keepSharedFormulas(
  text: string,
  cells: readonly RawCell[],
  gone: ReadonlySet<RawCell>,
): Edit[] {
  const edits: Edit[] = [];
  for (const master of gone) {
    const { formula } = master;
    if (formula?.type !== 'shared' || formula.text === '') continue;
    const rest = cells.filter(
      (cell) =>
        cell.formula?.type === 'shared' &&
        cell.formula.shared === formula.shared &&
        cell.formula.text === '' &&
        !gone.has(cell),
    );
    const [heir] = rest;
    if (!heir) continue;
    const moved = shiftFormula(
      decodeCellText(formula.text),
      heir.row - master.row,
      heir.column - master.column,
    );
    const written = text.slice(heir.start, heir.end);
    edits.push({
      start: heir.start,
      end: heir.end,
      text: written.replace(EMPTY_FORMULA, (_, name: string) => {
        const attributes = { t: 'shared', ref: boundsOf(rest), si: formula.shared };
        return element(name, attributes, encodeCellText(moved));
      }),
    });
  }
  return edits;
}

const EMPTY_FORMULA = /<((?:[^\s:<>/]+:)?f)\b[^>]*?(?:\/>|>\s*<\/\1\s*>)/;

function boundsOf(cells: readonly RawCell[]): string {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return areaName({
    sheet: '',
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  });
}
