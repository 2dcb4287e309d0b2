// What the report is put together from: paragraphs, blanks for people, tables.
import type {
  DocumentCell,
  DocumentParagraph,
  DocumentTable,
  ParagraphStyle,
  PrintedTable,
  Run,
} from '../model/document';

export type Piece = Run | string;

const runOf = (piece: Piece): Run => (typeof piece === 'string' ? { text: piece } : piece);

/** Only people can write it: the report never makes it up. */
export const blank = (what: string): Run => ({ text: `【由部门填写：${what}】`, blank: true });

/** What the workbook should have and has not. */
export const missing = (what: string): Run => ({ text: `【${what}】`, blank: true });

export const strong = (text: string): Run => ({ text, bold: true });

export function paragraph(style: ParagraphStyle, ...pieces: readonly Piece[]): DocumentParagraph {
  return { kind: 'paragraph', style, runs: pieces.map(runOf) };
}

export const onNewPage = (block: DocumentParagraph): DocumentParagraph => ({ ...block, onNewPage: true });

/** A cell of one row; `across` and `down` where it covers more. */
export function cell(
  pieces: readonly Piece[] | Piece,
  { align = 'left', across = 1, down = 1 }: Partial<Omit<DocumentCell, 'runs'>> = {},
): DocumentCell {
  const list = typeof pieces === 'string' || 'text' in pieces ? [pieces] : pieces;
  return { runs: list.map(runOf), align, across, down };
}

export const label = (text: string, across = 1, down = 1): DocumentCell =>
  cell(text, { align: 'center', across, down });

export function table(
  columns: number,
  rows: readonly (readonly DocumentCell[])[],
  headRows = 0,
): DocumentTable {
  return { kind: 'table', columns, headRows, rows };
}

/** A table as the workbook has it. */
export function tableOf({ columns, headRows, rows }: PrintedTable): DocumentTable {
  return table(
    columns,
    rows.map((row, r) =>
      row.map(({ text, isAmount, across, down }) =>
        cell(text, { align: isAmount && r >= headRows && down === 1 ? 'right' : 'center', across, down }),
      ),
    ),
    headRows,
  );
}

const FIRST_CIRCLED = 0x2460;
const CIRCLED = 20;

/** ①, ② … and (21) where there is no such sign any more. */
export function circled(n: number): string {
  return n <= CIRCLED ? String.fromCodePoint(FIRST_CIRCLED + n - 1) : `(${n})`;
}
