// A table of a document for docx: borders, merged cells, repeated headings, and columns as wide as what stands in them.
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { DocumentCell, DocumentTable } from '../model/document';
import { runsOf } from './runs';
import { fontOf, SMALLEST, TABLE_TEXT, TEXT_WIDTH } from './looks';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const FONT = '宋体';
const MARGIN = 60;
/** So many columns stand in the usual size; each further one makes it smaller. */
const ROOMY = 7;

export function tableOf(table: DocumentTable): Table {
  const widths = columnWidths(table);
  const size = Math.max(SMALLEST, TABLE_TEXT - Math.max(0, table.columns - ROOMY));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: MARGIN, right: MARGIN, top: MARGIN / 2, bottom: MARGIN / 2 },
    rows: table.rows.map(
      (row, r) =>
        new TableRow({
          tableHeader: r < table.headRows,
          cantSplit: r < table.headRows,
          children: row.map((cell) => cellOf(cell, size)),
        }),
    ),
  });
}

function cellOf({ runs, across, down, align }: DocumentCell, size: number): TableCell {
  return new TableCell({
    ...(across > 1 ? { columnSpan: across } : {}),
    ...(down > 1 ? { rowSpan: down } : {}),
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({ alignment: ALIGN[align], children: runsOf(runs, { font: fontOf(FONT), size }) }),
    ],
  });
}

const [NARROWEST, WIDEST] = [4, 18];

/** By the longest text that stands in one column alone, within bounds; all together as wide as the text. */
function columnWidths({ columns, rows }: DocumentTable): number[] {
  const wanted = Array.from({ length: columns }, () => NARROWEST);
  // The column at which a row's next cell stands, past those covered from above.
  const covered = Array.from({ length: columns }, () => 0);
  for (const row of rows) {
    let column = 0;
    for (const { runs, across, down } of row) {
      while ((covered[column] ?? 0) > 0) column++;
      if (across === 1) {
        const length = lengthOf(runs.map(({ text }) => text).join(''));
        wanted[column] = Math.max(wanted[column] ?? 0, Math.min(length, WIDEST));
      }
      for (let i = column; i < column + across; i++) covered[i] = down;
      column += across;
    }
    for (let i = 0; i < columns; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1);
  }
  const all = wanted.reduce((sum, width) => sum + width, 0);
  const widths = wanted.map((width) => Math.floor((TEXT_WIDTH * width) / all));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => (i === columns - 1 ? width + rest : width));
}

/** In Latin letters: a Chinese sign is two of them. The longest line counts. */
function lengthOf(text: string): number {
  return Math.max(
    ...text.split('\n').map((line) => [...line].reduce((sum, sign) => sum + (sign > '\u00FF' ? 2 : 1), 0)),
  );
}
