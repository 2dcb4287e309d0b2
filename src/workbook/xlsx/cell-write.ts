// One cell as the file writes it.
import { cellName } from '../../model/address';
import type { CellDraft } from '../../model/sheet';
import { element } from './edit';
import { encodeCellText } from './text';

/** A cell's XML; empty where nothing need be written: no content and no looks. */
export function cellXml(prefix: string, cell: CellDraft, style: number): string {
  const reference = { r: cellName(cell.row, cell.column), s: style === 0 ? null : style };
  const { value } = cell;
  if (cell.formula !== undefined) {
    const formula = `<${prefix}f>${encodeCellText(cell.formula.replace(/^=/, ''))}</${prefix}f>`;
    const [type, stored] = storedValue(value);
    return element(
      `${prefix}c`,
      { ...reference, t: type },
      formula + (stored === null ? '' : valueXml(prefix, stored)),
    );
  }
  if (typeof value === 'string') {
    const text = `<${prefix}is><${prefix}t xml:space="preserve">${encodeCellText(value)}</${prefix}t></${prefix}is>`;
    return element(`${prefix}c`, { ...reference, t: 'inlineStr' }, text);
  }
  const [type, stored] = storedValue(value);
  if (stored === null && style === 0) return '';
  return element(`${prefix}c`, { ...reference, t: type }, stored === null ? '' : valueXml(prefix, stored));
}

function valueXml(prefix: string, stored: string): string {
  return `<${prefix}v>${encodeCellText(stored)}</${prefix}v>`;
}

/** The type and the text of a value; a number that is none cannot be stored but as an error. */
function storedValue(value: number | string | null): [type: string | null, stored: string | null] {
  if (value === null) return [null, null];
  if (typeof value === 'string') return ['str', value];
  return Number.isFinite(value) ? [null, String(value)] : ['e', '#NUM!'];
}

/** Text that Excel would take for a formula if it were typed in. */
export function looksLikeFormula(value: CellDraft['value']): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value);
}
