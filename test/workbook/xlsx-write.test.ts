// What a draft changes in a file, and all that it leaves alone.
import type { WorkbookDraft } from '../../src/model/sheet';
import { WorkbookError } from '../../src/workbook/port';
import { blankXlsx, openXlsx } from '../../src/workbook/xlsx';
import { cell, NOTHING, onSheet, SUMMARY, summaryDraft } from '../support/xlsx-drafts';
import { richFile, richParts } from '../support/xlsx-rich';
import {
  partsOf,
  requireWellFormed,
  type Specimen,
  specimenFile,
  specimenParts,
  zipParts,
} from '../support/xlsx-specimen';

async function written(bytes: Uint8Array, ...drafts: readonly WorkbookDraft[]): Promise<Uint8Array> {
  let result = bytes;
  for (const draft of drafts) {
    const book = openXlsx(result, 'a.xlsx');
    await book.apply(draft);
    result = book.bytes();
  }
  return result;
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => old[name] !== now[name]).sort();
}

async function sheetAfter(
  content: string,
  draft: WorkbookDraft,
  more: Partial<Specimen> = {},
): Promise<string> {
  const file = await written(specimenFile({ sheets: { A: content }, ...more }), draft);
  const part = partsOf(file)['xl/worksheets/sheet1.xml'] ?? '';
  requireWellFormed(part);
  return part.replace(/^[^]*?<worksheet[^>]*>/, '').replace('</worksheet>', '');
}

const onA = (cells: Parameters<typeof onSheet>[1], more: Parameters<typeof onSheet>[2] = {}) =>
  onSheet('A', cells, more);
const trouble = async (promise: Promise<unknown>): Promise<WorkbookError> => {
  const error = await promise.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  return error as WorkbookError;
};

describe('a rich workbook', () => {
  test('nothing but the parts Gouji may change is changed, and all of these are well-formed', async () => {
    const before = richFile();
    const after = await written(before, summaryDraft(false));
    expect(changedParts(before, after)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet4.xml',
    ]);
    const parts = partsOf(after);
    for (const name of changedParts(before, after))
      if (parts[name] !== undefined) requireWellFormed(parts[name]);
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(parts['[Content_Types].xml']).not.toContain('calcChain');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(parts['xl/workbook.xml']).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('the bytes that were opened stay as they were', async () => {
    const before = richFile();
    const copy = before.slice();
    const after = await written(before, summaryDraft(false));
    expect(before).toEqual(copy);
    expect(after).not.toEqual(copy);
  });

  test('a draft with nothing in it changes no part', async () => {
    expect(changedParts(richFile(), await written(richFile(), NOTHING))).toEqual([]);
  });

  test('without formulas the order of calculation stays', async () => {
    const after = await written(richFile(), onSheet('收支', [cell(3, 2, 21.97)]));
    expect(changedParts(richFile(), after)).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('filled twice is filled once, to the byte', async () => {
    const once = await written(richFile(), summaryDraft(false));
    expect(await written(once, summaryDraft(true))).toEqual(once);
    expect(await written(once, summaryDraft(true), summaryDraft(true))).toEqual(once);
    expect(await written(richFile(), summaryDraft(false))).toEqual(once);
  });

  test('and so it is on a sheet of the user’s', async () => {
    const draft = onSheet('收支', [
      cell(3, 2, 21.97, { format: '0.0000' }),
      cell(4, 1, '=x'),
      cell(4, 3, 1, { formula: '=B4*2' }),
      cell(9, 9, 'y', { format: '@' }),
      cell(0, 1, null),
    ]);
    const once = await written(richFile(), draft);
    expect(await written(once, draft)).toEqual(once);
  });

  test('what was written is read again', async () => {
    const book = openXlsx(await written(richFile(), summaryDraft(false)), 'a.xlsx').contents();
    const sheet = book.sheets[3];
    const draft = summaryDraft(false).sheets[0];
    expect(sheet).toMatchObject({
      name: SUMMARY,
      visibility: 'visible',
      protected: false,
      merges: draft?.layout?.merges,
    });
    expect([0, 1, 2, 3].map((column) => sheet?.widths.get(column))).toEqual([12, 30.5, 10, 40]);
    expect(sheet?.cells).toEqual(
      draft?.cells
        .filter(({ value }) => value !== null)
        .map(({ row, column, value, formula, format }) => ({
          row,
          column,
          value,
          formula: formula ?? null,
          format: format ?? null,
        })),
    );
    expect(book.names).toEqual([
      { name: '_xlnm._FilterDatabase', scope: '收支', refersTo: '=收支!$A$2:$C$4', visible: false },
      { name: '支出', scope: null, refersTo: '=收支!$A$2:$F$6', visible: true },
      ...summaryDraft(false).names,
      { name: '_xlnm.Print_Titles', scope: SUMMARY, refersTo: `=${SUMMARY}!$1:$3`, visible: true },
    ]);
  });

  test('an open book reads what it wrote', async () => {
    const book = openXlsx(richFile(), 'a.xlsx');
    await book.apply(summaryDraft(false));
    const { blocks } = await book.snapshot(() => [{ sheet: SUMMARY, top: 5, left: 1, bottom: 5, right: 2 }]);
    expect(blocks[0]?.values).toEqual([['总分', 5.045]]);
    await book.apply(summaryDraft(true));
    expect(book.bytes()).toEqual(await written(richFile(), summaryDraft(false)));
  });

  test('a shorter fill takes the longer one away', async () => {
    const short = summaryDraft(true);
    const cells = short.sheets[0]?.cells.filter(({ row }) => row < 4) ?? [];
    const after = await written(richFile(), summaryDraft(false), {
      ...short,
      sheets: short.sheets.map((sheet) => ({ ...sheet, cells })),
    });
    const rows = openXlsx(after, 'a.xlsx')
      .contents()
      .sheets[3]?.cells.map(({ row }) => row);
    expect(Math.max(...(rows ?? []))).toBe(3);
    expect(partsOf(after)['xl/worksheets/sheet4.xml']).not.toContain('<row r="5"');
  });
});

describe('cells of a sheet of the user’s', () => {
  const ROW = '<row r="2"><c r="B2" s="2"><v>1</v></c><c r="D2"><v>2</v></c></row>';

  test('keep their style, and come at their places', async () => {
    expect(
      await sheetAfter(
        `<sheetData>\n${ROW}\n</sheetData>`,
        onA([
          cell(1, 1, 7),
          cell(1, 4, 8),
          cell(1, 2, 9),
          cell(0, 0, 10),
          cell(1, 0, 11),
          cell(4, 1, 12),
          cell(3, 1, 13),
        ]),
      ),
    ).toBe(
      '<sheetData>\n<row r="1"><c r="A1"><v>10</v></c></row>' +
        '<row r="2"><c r="A2"><v>11</v></c><c r="B2" s="2"><v>7</v></c><c r="C2"><v>9</v></c><c r="D2"><v>2</v></c><c r="E2"><v>8</v></c></row>\n' +
        '<row r="4"><c r="B4"><v>13</v></c></row><row r="5"><c r="B5"><v>12</v></c></row></sheetData>',
    );
  });

  test('into sheets and rows that are empty elements', async () => {
    expect(await sheetAfter('<sheetData/>', onA([cell(0, 0, 1)]))).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    );
    expect(await sheetAfter('<sheetData><row r="1" ht="20"/></sheetData>', onA([cell(0, 0, 1)]))).toBe(
      '<sheetData><row r="1" ht="20"><c r="A1"><v>1</v></c></row></sheetData>',
    );
  });

  test('null empties a cell but leaves its looks; cleared areas lose them', async () => {
    const clear = [{ sheet: 'A', top: 1, left: 0, bottom: 1, right: 9 }];
    expect(await sheetAfter(`<sheetData>${ROW}</sheetData>`, onA([cell(1, 1, null), cell(1, 3, null)]))).toBe(
      '<sheetData><row r="2"><c r="B2" s="2"/></row></sheetData>',
    );
    expect(
      await sheetAfter(
        `<sheetData>${ROW}<row r="3"><c r="A3"><v>1</v></c></row></sheetData>`,
        onA([], { clear }),
      ),
    ).toBe('<sheetData><row r="3"><c r="A3"><v>1</v></c></row></sheetData>');
    expect(
      await sheetAfter('<sheetData><row r="2" ht="9"><c r="A2"/></row></sheetData>', onA([], { clear })),
    ).toBe('<sheetData><row r="2" ht="9"></row></sheetData>');
  });

  test('text, formulas and what XML cannot hold', async () => {
    const text = await sheetAfter(
      '<sheetData/>',
      onA([
        cell(0, 0, ' a<b>&"\r\n\u0001_x0041_ '),
        cell(0, 1, 3, { formula: '=A1&"<x>"' }),
        cell(0, 2, 'y & z', { formula: '="y & z"' }),
        cell(0, 3, null, { formula: '=1+1' }),
        cell(0, 4, NaN),
      ]),
    );
    expect(text).toBe(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a&lt;b&gt;&amp;"_x000D_\n_x0001__x005F_x0041_ </t></is></c>' +
        '<c r="B1"><f>A1&amp;"&lt;x&gt;"</f><v>3</v></c><c r="C1" t="str"><f>"y &amp; z"</f><v>y &amp; z</v></c>' +
        '<c r="D1"><f>1+1</f></c><c r="E1" t="e"><v>#NUM!</v></c></row></sheetData>',
    );
  });

  test('a number format is derived from the cell’s own style', async () => {
    const parts = partsOf(
      await written(
        richFile(),
        onSheet('收支', [cell(3, 1, 1, { format: '0.000' }), cell(3, 2, 2, { format: '0.00' })]),
      ),
    );
    expect(parts['xl/styles.xml']).toContain('<cellXfs count="5">');
    expect(parts['xl/styles.xml']).toContain('<numFmt numFmtId="177" formatCode="0.000"/></numFmts>');
    expect(parts['xl/styles.xml']).toContain(
      '<xf numFmtId="177" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    );
  });

  test('text like a formula is marked as text, and the mark goes with it', async () => {
    const marked = await written(richFile(), onSheet('收支', [cell(3, 1, '-'), cell(3, 2, '@x')]));
    expect(partsOf(marked)['xl/styles.xml']).toContain('applyNumberFormat="1" quotePrefix="1"/></cellXfs>');
    expect(partsOf(marked)['xl/worksheets/sheet1.xml']).toContain('<c r="B4" s="3" t="inlineStr">');
    const plain = await written(marked, onSheet('收支', [cell(3, 1, 5)]));
    expect(partsOf(plain)['xl/worksheets/sheet1.xml']).toContain('<c r="B4" s="2"><v>5</v></c>');
  });

  test('a new cell takes the style of its row, else of its column', async () => {
    const text = partsOf(
      await written(
        richFile(),
        onSheet('收支', [cell(5, 1, 1), cell(4, 3, 2), cell(7, 4, 3), cell(7, 6, 4)]),
      ),
    )['xl/worksheets/sheet1.xml'];
    expect(text).toContain('<c r="B6" s="2"><v>1</v></c>');
    expect(text).toContain('<c r="D5" s="2"><v>2</v></c>');
    expect(text).toContain('<row r="8"><c r="E8" s="2"><v>3</v></c><c r="G8"><v>4</v></c></row>');
    expect(text).toContain('<dimension ref="A1:G8"/>');
  });

  test('when the first cell of a shared formula is overwritten the next one takes it over', async () => {
    const after = await written(richFile(), onSheet('收支', [cell(2, 5, 1)]));
    expect(partsOf(after)['xl/worksheets/sheet1.xml']).toContain(
      '<c r="F4"><f t="shared" ref="F4:F5" si="0">B4+C4</f><v>16.29</v></c>',
    );
    const formulas = openXlsx(after, 'a')
      .contents()
      .sheets[0]?.cells.filter(({ column }) => column === 5)
      .map(({ formula }) => formula);
    expect(formulas).toEqual([null, '=B4+C4', '=B5+C5', '=SUM(F3:F5)']);
    expect(changedParts(richFile(), after)).toContain('xl/calcChain.xml');
  });

  test('rows and cells that do not say where they are are told before others come between them', async () => {
    const content =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>';
    const clear = [{ sheet: 'A', top: 0, left: 0, bottom: 0, right: 0 }];
    expect(await sheetAfter(content, onA([cell(3, 0, 4)], { clear }))).toBe(
      '<sheetData><row r="1"><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row></sheetData>',
    );
  });

  test('prefixed XML is answered in kind', async () => {
    const x = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const parts = specimenParts({
      sheets: { A: `<x:worksheet ${x}><x:sheetData/></x:worksheet>` },
      styles: '',
    });
    const file = zipParts({
      ...parts,
      'xl/styles.xml': `<x:styleSheet ${x}><x:cellXfs count="1"><x:xf numFmtId="0"/></x:cellXfs></x:styleSheet>`,
    });
    const after = await written(file, {
      ...onA([cell(0, 0, '=甲', { format: '0.000' })], {
        layout: {
          widths: [9],
          merges: [{ sheet: 'A', top: 0, left: 0, bottom: 0, right: 1 }],
          frozenRows: 1,
        },
      }),
    });
    expect(partsOf(after)['xl/worksheets/sheet1.xml']).toBe(
      `<x:worksheet ${x}><x:sheetViews><x:sheetView workbookViewId="0"><x:pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><x:selection pane="bottomLeft"/></x:sheetView></x:sheetViews><x:cols><x:col min="1" max="1" width="9" customWidth="1"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1" s="1" t="inlineStr"><x:is><x:t xml:space="preserve">=甲</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`,
    );
    expect(partsOf(after)['xl/styles.xml']).toBe(
      `<x:styleSheet ${x}><x:numFmts count="1"><x:numFmt numFmtId="164" formatCode="0.000"/></x:numFmts><x:cellXfs count="2"><x:xf numFmtId="0"/><x:xf numFmtId="164" applyNumberFormat="1" quotePrefix="1"/></x:cellXfs></x:styleSheet>`,
    );
  });
});

describe('layout', () => {
  const layout = { widths: [9, 10], merges: [], frozenRows: 2 };

  test('takes the place of frozen panes and merges there were, and leaves other columns', async () => {
    const content =
      '<sheetViews><sheetView zoomScale="85" workbookViewId="0"><pane xSplit="1" topLeftCell="B1" state="frozen"/><selection pane="topRight"/></sheetView></sheetViews>' +
      '<cols><col min="1" max="5" width="20" style="1"/></cols><sheetData/><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="D1:E1"/></mergeCells>';
    const merge = { sheet: 'A', top: 0, left: 1, bottom: 1, right: 1 };
    expect(await sheetAfter(content, onA([], { layout: { ...layout, merges: [merge] } }))).toBe(
      '<sheetViews><sheetView zoomScale="85" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>' +
        '<cols><col min="1" max="1" width="9" customWidth="1"/><col min="2" max="2" width="10" customWidth="1"/><col min="3" max="5" width="20" style="1"/></cols>' +
        '<sheetData/><mergeCells count="2"><mergeCell ref="D1:E1"/><mergeCell ref="B1:B2"/></mergeCells>',
    );
  });

  test('clearing takes merged areas away, and their element with the last', async () => {
    const content = '<sheetData/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins/>';
    const clear = [{ sheet: 'A', top: 0, left: 1, bottom: 9, right: 9 }];
    expect(await sheetAfter(content, onA([], { clear }))).toBe('<sheetData/><pageMargins/>');
  });

  test('a new sheet is set up for print', async () => {
    const part = partsOf(await written(richFile(), summaryDraft(false)))['xl/worksheets/sheet4.xml'] ?? '';
    expect(part).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(part).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    expect(part).toContain('第 &amp;P 页，共 &amp;N 页');
  });

  test('rows of several lines get their height, rows whose height somebody set keep it', async () => {
    const merges = [{ sheet: 'A', top: 3, left: 0, bottom: 3, right: 1 }];
    const cells = [
      cell(0, 0, '支出合计', { style: 'text' }),
      cell(1, 0, '支出合计的说明', { style: 'text' }),
      cell(2, 0, '甲\n乙\n丙', { style: 'label' }),
      cell(3, 0, '支出合计的说明', { style: 'text' }),
      cell(4, 0, '支出合计的说明', { style: 'caption' }),
      cell(5, 0, '支出合计的说明', { style: 'text' }),
    ];
    const rows = '<row r="1" ht="99"/><row r="6" ht="50" customHeight="1"/>';
    const after = await sheetAfter(
      `<sheetData>${rows}</sheetData>`,
      onA(cells, { layout: { ...layout, merges } }),
    );
    expect(after.match(/<row[^>]*>/g)).toEqual([
      '<row r="1">',
      '<row r="2" ht="31">',
      '<row r="3" ht="47">',
      '<row r="4">',
      '<row r="5">',
      '<row r="6" ht="50" customHeight="1">',
    ]);
  });

  test('our looks keep the workbook’s own font', async () => {
    const styles = partsOf(await written(richFile(), summaryDraft(false)))['xl/styles.xml'] ?? '';
    expect(styles).toContain(
      '<font><b/><sz val="16"/><color theme="1"/><name val="仿宋"/><family val="3"/><charset val="134"/></font>',
    );
    expect(styles).toContain('<fgColor rgb="FFE7E6E6"/>');
  });
});

describe('names', () => {
  const set = (refersTo: string, visible: boolean): WorkbookDraft => ({
    sheets: [],
    names: [{ name: '支出', scope: null, refersTo, visible }],
  });

  test('one that is there is replaced where it stands', async () => {
    const text = partsOf(await written(richFile(), set('=收支!$A$1', false)))['xl/workbook.xml'] ?? '';
    expect(text).toContain('<definedName name="支出" hidden="1">收支!$A$1</definedName></definedNames>');
    const shown =
      partsOf(await written(richFile(), set('=收支!$A$1', false), set('="<"', true)))['xl/workbook.xml'] ??
      '';
    expect(shown).toContain('<definedName name="支出">"&lt;"</definedName></definedNames>');
  });

  test('the first one comes after the sheets and before the calculation settings', async () => {
    const file = specimenFile({ sheets: { A: '<sheetData/>' }, afterSheets: '<calcPr/>' });
    expect(partsOf(await written(file, set('=A!$A$1', true)))['xl/workbook.xml']).toContain(
      '</sheets><definedNames><definedName name="支出">A!$A$1</definedName></definedNames><calcPr/>',
    );
    const bare = specimenFile({ sheets: { A: '<sheetData/>' } });
    const draft = { ...set('=A!$A$1', true), sheets: onA([cell(0, 0, 1, { formula: '=1' })]).sheets };
    expect(partsOf(await written(bare, draft))['xl/workbook.xml']).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
    );
  });
});

describe('a file without styles', () => {
  test('gets them when they are needed', async () => {
    const file = specimenFile({ sheets: { A: '<sheetData/>' } });
    expect(changedParts(file, await written(file, onA([cell(0, 0, 1)])))).toEqual([
      'xl/worksheets/sheet1.xml',
    ]);
    const draft = onA([cell(0, 0, 1, { format: '0.00' })]);
    const after = await written(file, draft);
    expect(changedParts(file, after)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles1.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(openXlsx(after, 'a').contents().sheets[0]?.cells[0]?.format).toBe('0.00');
    expect(await written(after, draft)).toEqual(after);
  });
});

describe('refused before anything is written', () => {
  test('a protected sheet', async () => {
    const book = openXlsx(richFile(), 'a.xlsx');
    const draft = {
      ...summaryDraft(false),
      sheets: [...summaryDraft(false).sheets, ...onSheet('保', [cell(0, 0, 1)]).sheets],
    };
    expect(await trouble(book.apply(draft))).toMatchObject({ trouble: 'protected-sheet', detail: '保' });
    expect(book.bytes()).toEqual(richFile());
  });

  test('a sheet to be added where the structure is protected', async () => {
    const file = specimenFile({
      sheets: { A: '<sheetData/>' },
      beforeSheets: '<workbookProtection lockStructure="1"/>',
    });
    expect(await trouble(written(file, summaryDraft(false)))).toMatchObject({
      trouble: 'protected-workbook',
    });
    await written(file, onA([cell(0, 0, 1)]));
  });

  test('a draft of another state of the workbook', async () => {
    expect(await trouble(written(richFile(), summaryDraft(true)))).toMatchObject({
      trouble: 'changed-meanwhile',
      detail: SUMMARY,
    });
    expect(await trouble(written(richFile(), summaryDraft(false), summaryDraft(false)))).toMatchObject({
      trouble: 'changed-meanwhile',
    });
  });
});

describe('a blank workbook', () => {
  test('takes drafts', async () => {
    const book = blankXlsx('样表.xlsx');
    await book.apply(summaryDraft(false));
    const contents = openXlsx(book.bytes(), '样表.xlsx').contents();
    expect(contents.sheets.map(({ name }) => name)).toEqual([SUMMARY]);
    for (const [name, text] of Object.entries(partsOf(book.bytes()))) {
      expect(name).toBeTruthy();
      requireWellFormed(text);
    }
    expect(book.bytes()).toEqual(await written(blankXlsx('b').bytes(), summaryDraft(false)));
  });

  test('may have sheets to begin with', () => {
    const contents = blankXlsx('a.xlsx', ['收支', 'B & C']).contents();
    expect(contents.sheets.map(({ name, cells }) => [name, cells.length])).toEqual([
      ['收支', 0],
      ['B & C', 0],
    ]);
  });
});

test('a macro workbook keeps its macros', async () => {
  const parts = { ...richParts() };
  parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] as string).replace(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  );
  const after = await written(zipParts(parts), summaryDraft(false));
  expect(partsOf(after)['xl/vbaProject.bin']).toBe('macros');
});
