// Sheets whose texts are safe wherever they came from: what turns directions or breaks a file is taken out, what is too long for a cell is cut.
import { safeText } from '../model/safe-text';
import type { SheetDraft } from '../model/sheet';

/** The longest text that a cell takes. */
const LONGEST = 32_767;
const CUT = '……（太长，未全部列出）';

export function harmless<Draft extends SheetDraft>(sheets: readonly Draft[]): Draft[] {
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === 'string' ? { ...cell, value: fitting(safeText(cell.value)) } : cell,
    ),
  }));
}

function fitting(text: string): string {
  // Half a character at the cut goes, too.
  return text.length <= LONGEST ? text : safeText(text.slice(0, LONGEST - CUT.length)) + CUT;
}
