// A document for people (自评报告) as plain data: headings, paragraphs and tables; what only people can write is a blank of its own.

export interface Run {
  readonly text: string;
  /** To be filled in by people: shown so that nobody can overlook it. */
  readonly blank?: true;
  readonly bold?: true;
}

/** title; headings of three levels; body; note: what is said about the report itself; caption: above a table; signature: to the right. */
export type ParagraphStyle =
  'title' | 'heading' | 'subheading' | 'item' | 'body' | 'note' | 'caption' | 'signature';

export interface DocumentParagraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly onNewPage?: true;
  readonly runs: readonly Run[];
}

export interface DocumentCell {
  readonly runs: readonly Run[];
  /** How many columns and rows it covers. */
  readonly across: number;
  readonly down: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly columns: number;
  /** So many rows are repeated on every page. */
  readonly headRows: number;
  /** Each row's cells, without those that are covered from the left or from above. */
  readonly rows: readonly (readonly DocumentCell[])[];
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

export interface TextDocument {
  /** For the file's properties. */
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

/** A table's cells as the workbook shows them. */
export interface PrintedTable {
  readonly columns: number;
  readonly headRows: number;
  readonly rows: readonly (readonly PrintedCell[])[];
}

export interface PrintedCell extends Omit<DocumentCell, 'runs' | 'align'> {
  readonly text: string;
  /** It holds an amount. */
  readonly isAmount: boolean;
}
