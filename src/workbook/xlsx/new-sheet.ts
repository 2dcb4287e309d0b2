// The part of a sheet that is added: empty, and set up for print if Gouji lays it out.
import type { SheetLayout } from '../../model/sheet';
import { element } from './edit';
import { DECLARATION } from './vocabulary';

/**
 * An empty sheet in the workbook's namespace. One that is laid out: A4, pages numbered; lying and fitted to one page wide,
 * or upright with its own page breaks, which Excel may pass over where it fits pages: hence a fixed scale.
 */
export function newSheet(namespace: string, layout: Pick<SheetLayout, 'pages'> | null): string {
  const pages = layout?.pages;
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  const page = pages
    ? '<pageSetup paperSize="9" scale="79" orientation="portrait"/>'
    : '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  const footer = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';
  const content =
    (layout && !pages ? fit : '') +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
    (pages ? '<printOptions horizontalCentered="1"/>' : '') +
    margins +
    (layout ? page + footer : '') +
    breaks(pages ?? []);
  return DECLARATION + element('worksheet', { xmlns: namespace }, content);
}

/** A break is named by the row above it, counted from 1. */
function breaks(rows: readonly number[]): string {
  const all = rows.map((id) => element('brk', { id, max: 16383, man: 1 })).join('');
  const count = rows.length;
  return count === 0 ? '' : element('rowBreaks', { count, manualBreakCount: count }, all);
}
