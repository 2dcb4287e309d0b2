// A list that is filtered by its headings, in a file: where the schema wants it, and under the name by which Excel keeps it.
import { openXlsx } from '../../src/workbook/xlsx';
import { cell, onSheet } from '../support/xlsx-drafts';
import { partsOf, requireWellFormed, specimenFile } from '../support/xlsx-specimen';

const layout = {
  widths: [],
  merges: [{ sheet: 'A', top: 0, left: 0, bottom: 0, right: 1 }],
  frozenRows: 0,
  filter: { sheet: 'A', top: 1, left: 0, bottom: 2, right: 1 },
};
const draft = onSheet('A', [cell(2, 0, 1)], { layout });

async function written(content: string): Promise<Record<string, string>> {
  const book = openXlsx(specimenFile({ sheets: { A: content } }), 'a.xlsx');
  await book.apply(draft);
  return partsOf(book.bytes());
}

test('a new filter stands after the cells and before the merged areas', async () => {
  const parts = await written('<sheetData/>');
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  requireWellFormed(sheet);
  expect(sheet).toContain('</sheetData><autoFilter ref="A2:B3"/><mergeCells count="1">');
  expect(parts['xl/workbook.xml']).toContain(
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">A!$A$2:$B$3</definedName>',
  );
});

test('one that was there is replaced: a sheet has one', async () => {
  const parts = await written('<sheetData/><autoFilter ref="A1:C9"><filterColumn colId="0"/></autoFilter>');
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet.match(/<autoFilter[^>]*>/g)).toEqual(['<autoFilter ref="A2:B3"/>']);
});
