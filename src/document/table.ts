// A table of a document for docx: borders, merged cells, repeated headings, and columns as wide as what stands in them.
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentCell, DocumentTable } from '../model/document';
import { columnWidths } from './column-widths';
import { fontOf, SMALLEST, TABLE_TEXT, CELL_MARGIN, TEXT_WIDTH } from './looks';
import { runsOf, textOf } from './runs';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const FONT = '宋体';
/** Width of a digit, by half points of the font’s size: of the widest font that may stand in for Times New Roman. */
const LETTER = 6.5;
/** A row of less text than this stays on one page. */
const LONG = 200;
/** So many columns stand in the usual size; each further one makes it smaller. */
const ROOMY = 7;

export function tableOf(table: DocumentTable): Table {
  const size = Math.max(SMALLEST, TABLE_TEXT - Math.max(0, table.columns - ROOMY));
  const widths = columnWidths(table, size * LETTER);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 30, bottom: 30 },
    rows: table.rows.map(
      (row, r) =>
        new TableRow({
          tableHeader: r < table.headRows,
          cantSplit: r < table.headRows || row.every(({ runs }) => textOf(runs).length < LONG),
          children: row.map((cell) => cellOf(cell, size)),
        }),
    ),
  });
}

function cellOf({ runs, across, down, align }: DocumentCell, size: number): TableCell {
  return new TableCell({
    ...(across > 1 ? { columnSpan: across } : {}),
    ...(down > 1 ? { rowSpan: down } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({ alignment: ALIGN[align], children: runsOf(runs, { font: fontOf(FONT), size }) }),
    ],
  });
}
