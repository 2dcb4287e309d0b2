// 说明: what staff wrote beside a finding on the 勾稽核对 sheet, carried from one fill to the next by the finding's 编号.
import { normalLabel } from '../model/label';
import { type CellBlock, isCellError, type Scalar } from '../model/sheet';

export const TIE_HEADING = '勾稽关系';
export const EXPLANATION_HEADING = '说明';
export const CODE_HEADING = '编号';

export interface Explanation {
  readonly text: string;
  /** The tie it was written beside, to be told when the finding is gone. */
  readonly tie: string;
}

/** By 编号. */
export function explanationsIn(block: CellBlock | null): Map<string, Explanation> {
  const found = new Map<string, Explanation>();
  let columns: { tie: number; text: number; code: number } | null = null;
  for (const row of block?.values ?? []) {
    const labels = row.map((value) => normalLabel(shown(value)));
    if (labels.includes(CODE_HEADING) && labels.includes(EXPLANATION_HEADING)) {
      const [tie, text, code] = [TIE_HEADING, EXPLANATION_HEADING, CODE_HEADING].map((h) =>
        labels.indexOf(h),
      );
      columns = { tie: tie as number, text: text as number, code: code as number };
    } else if (columns) {
      const code = shown(row[columns.code] ?? null);
      const text = shown(row[columns.text] ?? null);
      if (code !== '' && text.trim() !== '') found.set(code, { text, tie: shown(row[columns.tie] ?? null) });
    }
  }
  return found;
}

function shown(value: Scalar): string {
  return value === null || isCellError(value) ? '' : String(value);
}

/** The 编号 of a finding: its id, which is a sentence, as eleven characters (53 bits), never to be taken for a number. */
export function codeOf(id: string): string {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (const character of id) {
    const code = character.codePointAt(0) as number;
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  const whole = 2 ** 32 * (b & 0x1fffff) + (a >>> 0);
  return `G${whole.toString(36).toUpperCase().padStart(11, '0')}`;
}
