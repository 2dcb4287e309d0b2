// The part of a sheet that is added: empty, and set up for print if Gouji lays it out.
import { element } from './edit';
import { DECLARATION } from './vocabulary';

/** An empty sheet in the workbook's namespace. `printed`: landscape A4, as wide as one page, pages numbered. */
export function newSheet(namespace: string, printed: boolean): string {
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  const page = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  const footer = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';
  const content =
    (printed ? fit : '') +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
    margins +
    (printed ? page + footer : '');
  return DECLARATION + element('worksheet', { xmlns: namespace }, content);
}
