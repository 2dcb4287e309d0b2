// How a file's XML is read: one small visible specimen for each rule.
import { openXlsx } from '../../src/workbook/xlsx';
import { type ContentCell, type Scalar, UNCALCULATED } from '../../src/model/sheet';
import {
  DECLARATION,
  relations,
  type Specimen,
  specimenFile,
  specimenParts,
  zipParts,
} from '../support/xlsx-specimen';

const read = (specimen: Specimen) => openXlsx(specimenFile(specimen), '表.xlsx').contents();
const cellsOf = (specimen: Specimen): readonly ContentCell[] => read(specimen).sheets[0]?.cells ?? [];
const cellsIn = (rows: string, more: Partial<Specimen> = {}) =>
  cellsOf({ sheets: { 收支: `<sheetData>${rows}</sheetData>` }, ...more });
const valuesIn = (rows: string, more: Partial<Specimen> = {}): Scalar[] =>
  cellsIn(rows, more).map(({ value }) => value);
const formulasIn = (rows: string) => cellsIn(rows).map(({ formula }) => formula);
const inRow = (cells: string): string => `<row r="1">${cells}</row>`;

describe('values', () => {
  test('a number keeps the double it is', () => {
    expect(
      valuesIn(
        inRow('<c r="A1"><v>94.03</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1"><v>1E-3</v></c>'),
      ),
    ).toEqual([94.03, 0.1 + 0.2, 0.001]);
  });

  test('shared strings: rich text put together, phonetic guides left out', () => {
    const strings =
      '<si><t>支出合计</t></si>' +
      '<si><r><rPr><b/></rPr><t>公务</t></r><r><t xml:space="preserve"> 接待费</t></r></si>' +
      '<si><t>機構</t><rPh sb="0" eb="2"><t>キコウ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>';
    const rows = inRow([0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join(''));
    expect(valuesIn(rows, { strings })).toEqual(['支出合计', '公务 接待费', '機構', '', '']);
  });

  test('inline strings, text of formulas, truth, errors and dates', () => {
    const rows = inRow(
      '<c r="A1" t="inlineStr"><is><t>机关</t></is></c><c r="B1" t="inlineStr"><is><r><t>合</t></r><r><t>计</t></r></is></c>' +
        '<c r="C1" t="str"><f>A1</f><v>机关</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c>' +
        '<c r="F1" t="e"><v>#DIV/0!</v></c><c r="G1" t="d"><v>2024-03-01T12:00:00</v></c><c r="H1" t="str"><f>IF(1,"")</f><v></v></c>',
    );
    expect(valuesIn(rows)).toEqual(['机关', '合计', '机关', true, false, { error: '#DIV/0!' }, 45352.5, '']);
  });

  test('a formula without a stored value is not calculated, never 0', () => {
    const rows = inRow(
      '<c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v/></c><c r="D1" t="str"><f>"x"</f></c>',
    );
    expect(valuesIn(rows)).toEqual([UNCALCULATED, UNCALCULATED, UNCALCULATED, UNCALCULATED]);
  });

  test('a blank cell is no cell, whatever its style', () => {
    expect(cellsIn(inRow('<c r="A1"/><c r="B1" s="1"/><c r="C1"><v/></c><c r="D1" t="s"/>'))).toEqual([]);
  });

  test('entities, character references, _xHHHH_, CDATA, comments and line ends', () => {
    const rows = inRow(
      '<c r="A1" t="inlineStr"><is><t>a&lt;b&amp;&#20013;&#x6587;&quot;&apos;</t></is></c>' +
        '<c r="B1" t="inlineStr"><is><t>一_x000D_二_x005F_x0041_</t></is></c>' +
        '<c r="C1" t="inlineStr"><is><t>x<![CDATA[<&]]>y<!-- <v>9</v> --></t></is></c>' +
        '<c r="D1" t="inlineStr"><is><t>上\r\n下</t></is></c><!-- <c r="E1"><v>1</v></c> -->' +
        '<c r="F1" t="str"><v>a_x0009_b</v></c>',
    );
    expect(valuesIn(rows)).toEqual(['a<b&中文"\'', '一\r二_x0041_', 'x<&y', '上\n下', 'a\tb']);
  });

  test('text that is no number in a number cell is an error value in that cell', () => {
    expect(valuesIn(inRow('<c r="A1"><v>nan</v></c>'))).toEqual([{ error: '#NUM!' }]);
  });
});

describe('where cells are', () => {
  test('rows and cells that do not say where they are follow the one before', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(cellsIn(rows).map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [4, 2],
      [4, 3],
      [5, 0],
    ]);
  });

  test('attributes in single quotes, in any order, with spaces', () => {
    const rows = `<row r='2'><c t = 'str'  r='B2'\n s="0" ><v>甲</v></c ></row>`;
    expect(cellsIn(rows)).toEqual([{ row: 1, column: 1, value: '甲', formula: null, format: null }]);
  });

  test('the declared dimension is not believed', async () => {
    const file = specimenFile({
      sheets: {
        A: '<dimension ref="A1:XFD1048576"/><sheetData><row r="3"><c r="B3"><v>7</v></c></row></sheetData>',
      },
    });
    const whole = { sheet: 'A', top: 0, left: 0, bottom: 1048575, right: 16383 };
    const { blocks } = await openXlsx(file, 'a.xlsx').snapshot(() => [whole]);
    expect(blocks[0]?.area).toEqual({ sheet: 'A', top: 0, left: 0, bottom: 2, right: 1 });
    expect(blocks[0]?.values).toEqual([
      [null, null],
      [null, null],
      [null, 7],
    ]);
  });

  test('prefixed XML and absolute targets', () => {
    const x = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const parts = specimenParts({
      sheets: {
        A: `<x:worksheet ${x} xmlns:other="urn:other"><other:sheetData><x:row r="1"/></other:sheetData><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>A1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`,
      },
      parts: {
        'xl/workbook.xml': `<x:workbook ${x} xmlns:rel="${office}"><x:sheets><x:sheet name="A" sheetId="1" rel:id="r1"/></x:sheets></x:workbook>`,
        'xl/strings.xml': `<x:sst ${x}><x:si><x:t>甲</x:t></x:si></x:sst>`,
        'xl/_rels/workbook.xml.rels': relations([
          ['r1', `${office}/worksheet`, '/xl/worksheets/../worksheets/sheet1.xml'],
          ['r2', `${office}/sharedStrings`, '/xl/strings.xml'],
        ]),
        '_rels/.rels': relations([['r1', `${office}/officeDocument`, '/xl/workbook.xml']]),
      },
    });
    const [sheet] = openXlsx(zipParts(parts), 'a.xlsx').contents().sheets;
    expect(sheet?.cells.map(({ value, formula }) => [value, formula])).toEqual([
      ['甲', null],
      [2, '=A1'],
    ]);
    expect(sheet?.merges).toEqual([{ sheet: 'A', top: 0, left: 0, bottom: 1, right: 1 }]);
  });
});

describe('formulas', () => {
  test('as text with their =', () => {
    expect(formulasIn(inRow('<c r="A1"><f>SUM(B1:C1)&amp;"&lt;"</f><v>1</v></c>'))).toEqual([
      '=SUM(B1:C1)&"<"',
    ]);
  });

  test('a shared formula is moved to each of its cells', () => {
    const rows =
      '<row r="2"><c r="D2"><f t="shared" ref="D2:E4" si="0">A2+$B2+C$1+$A$1*LOG10(A1)+Sheet1!A1+\'A1 x\'!B2&amp;"A1"</f><v>1</v></c>' +
      '<c r="E2"><f t="shared" si="0"/><v>2</v></c></row><row r="4"><c r="D4"><f t="shared" si="0"></f><v>3</v></c></row>';
    expect(formulasIn(rows)).toEqual([
      '=A2+$B2+C$1+$A$1*LOG10(A1)+Sheet1!A1+\'A1 x\'!B2&"A1"',
      '=B2+$B2+D$1+$A$1*LOG10(B1)+Sheet1!B1+\'A1 x\'!C2&"A1"',
      '=A4+$B4+C$1+$A$1*LOG10(A3)+Sheet1!A3+\'A1 x\'!B4&"A1"',
    ]);
  });

  test('whole columns and rows, structured and external references, and names move or stay as they should', () => {
    const master = 'SUM(A:A,$B:B,3:3,$3:4)+Table1[[#This Row],[A1]]+[1]Sheet2!A1+收入A1+_A1+A1.x+1E5+TRUE';
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="3">${master}</f></c></row><row r="2"><c r="B2"><f t="shared" si="3"/></c></row>`;
    expect(formulasIn(rows)[1]).toBe(
      '=SUM(B:B,$B:C,4:4,$3:5)+Table1[[#This Row],[A1]]+[1]Sheet2!B2+收入A1+_A1+A1.x+1E5+TRUE',
    );
  });

  test('a reference moved off the sheet is #REF!', () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" si="0"/></c></row><row r="2"><c r="B2"><f t="shared" ref="B1:B2" si="0">A1</f></c></row>';
    expect(formulasIn(rows)).toEqual(['=#REF!', '=A1']);
  });

  test('an array formula, and a shared one whose first cell is missing', () => {
    const rows = inRow(
      '<c r="A1"><f t="array" ref="A1:B1">B1:C1*2</f><v>4</v></c><c r="B1"><f t="shared" si="9"/><v>6</v></c>',
    );
    expect(cellsIn(rows).map(({ value, formula }) => [value, formula])).toEqual([
      [4, '=B1:C1*2'],
      [6, null],
    ]);
  });
});

describe('looks that matter', () => {
  test('number formats: built in, custom and General', () => {
    const styles =
      '<numFmts count="2"><numFmt numFmtId="176" formatCode="0.00_);[Red]\\(0.00\\)"/><numFmt numFmtId="177" formatCode="General"/></numFmts>' +
      '<cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="31"/></cellXfs>';
    const rows = inRow([0, 1, 2, 3, 4].map((s) => `<c s="${s}"><v>1</v></c>`).join(''));
    expect(cellsIn(rows, { styles }).map(({ format }) => format)).toEqual([
      null,
      '#,##0.00',
      '0.00_);[Red]\\(0.00\\)',
      null,
      'yyyy"年"m"月"d"日"',
    ]);
  });

  test('merged cells, column widths and protection', () => {
    const [sheet] = read({
      sheets: {
        A:
          '<cols><col min="1" max="2" width="12.5" customWidth="1"/><col min="3" max="3" hidden="1" width="9"/><col min="4" max="16384" width="8"/></cols>' +
          '<sheetData/><sheetProtection sheet="1" objects="1"/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A4"/></mergeCells>',
      },
    }).sheets;
    expect(sheet?.merges).toEqual([
      { sheet: 'A', top: 0, left: 0, bottom: 0, right: 2 },
      { sheet: 'A', top: 1, left: 0, bottom: 3, right: 0 },
    ]);
    expect([0, 1, 2, 3, 25, 26].map((column) => sheet?.widths.get(column))).toEqual([
      12.5,
      12.5,
      0,
      8,
      8,
      undefined,
    ]);
    expect(sheet?.protected).toBe(true);
  });

  test('a sheetProtection that does not protect the sheet', () => {
    expect(read({ sheets: { A: '<sheetData/><sheetProtection objects="1"/>' } }).sheets[0]?.protected).toBe(
      false,
    );
  });
});

describe('the workbook', () => {
  const workbook = read({
    sheets: { 收支: '<sheetData/>', 'My Sheet': '<sheetData/>', 暗: '<sheetData/>' },
    states: { 'My Sheet': 'state="hidden"', 暗: 'state="veryHidden"' },
    beforeSheets:
      '<fileSharing readOnlyRecommended="1"/><workbookPr/><workbookProtection lockStructure="1"/>',
    afterSheets:
      '<definedNames><definedName name="年度收入情况">收支!$A$3:$G$9</definedName>' +
      '<definedName name="年度收入情况" localSheetId="1">\'My Sheet\'!$A:$G</definedName>' +
      '<definedName name="坏">#REF!</definedName><definedName name="多">收支!$A$1,收支!$C$1</definedName>' +
      '<definedName name="文">"a&amp;b"</definedName><definedName name="动">OFFSET(收支!$A$1,0,0,2,2)</definedName>' +
      '<definedName name="藏" hidden="1">收支!$B$2</definedName></definedNames><calcPr calcId="1" calcMode="manual"/>',
  });

  test('sheets with their visibility', () => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['收支', 'visible'],
      ['My Sheet', 'hidden'],
      ['暗', 'veryHidden'],
    ]);
  });

  test('names with their scope, whatever they refer to', () => {
    expect(workbook.names).toEqual([
      { name: '年度收入情况', scope: null, refersTo: '=收支!$A$3:$G$9', visible: true },
      { name: '年度收入情况', scope: 'My Sheet', refersTo: "='My Sheet'!$A:$G", visible: true },
      { name: '坏', scope: null, refersTo: '=#REF!', visible: true },
      { name: '多', scope: null, refersTo: '=收支!$A$1,收支!$C$1', visible: true },
      { name: '文', scope: null, refersTo: '="a&b"', visible: true },
      { name: '动', scope: null, refersTo: '=OFFSET(收支!$A$1,0,0,2,2)', visible: true },
      { name: '藏', scope: null, refersTo: '=收支!$B$2', visible: false },
    ]);
  });

  test('manual calculation is told; “read-only recommended” hinders nobody', () => {
    expect(workbook.calculation).toBe('manual');
    expect(workbook.readOnly).toBe(false);
    expect(workbook.workbook).toBe('表.xlsx');
    expect(read({ sheets: { A: '' } }).calculation).toBe('automatic');
  });

  test('dates of a workbook that counts from 1904', () => {
    const rows = inRow('<c r="A1" t="d"><v>1904-01-02</v></c>');
    expect(valuesIn(rows, { beforeSheets: '<workbookPr date1904="1"/>' })).toEqual([1]);
  });

  test('a chart sheet is a sheet without cells', () => {
    const parts = specimenParts({ sheets: { A: '', 图: '' } });
    const rels = parts['xl/_rels/workbook.xml.rels']?.replace(
      '/worksheet" Target="worksheets/sheet2.xml"',
      '/chartsheet" Target="chartsheets/sheet1.xml"',
    );
    const book = openXlsx(
      zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': rels ?? '' }),
      'a.xlsx',
    ).contents();
    expect(book.sheets[1]).toMatchObject({ name: '图', cells: [], protected: false });
  });
});

describe('blocks', () => {
  const file = specimenFile({
    sheets: {
      A: '<sheetData><row r="2"><c r="B2" s="1"><v>1</v></c><c r="C2"><f>B2*2</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="C2:F2"/><mergeCell ref="H9:H10"/></mergeCells>',
      B: '',
    },
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs>',
  });

  test('have the area asked for, with its merges; null where all is blank or the sheet is not there', async () => {
    const area = { sheet: 'A', top: 0, left: 1, bottom: 2, right: 2 };
    const { blocks } = await openXlsx(file, 'a.xlsx').snapshot(() => [
      area,
      { ...area, top: 10, bottom: 11 },
      { ...area, sheet: 'B' },
      { ...area, sheet: 'C' },
    ]);
    expect(blocks).toEqual([
      {
        area,
        values: [
          [null, null],
          [1, 2],
          [null, null],
        ],
        formulas: [
          [null, null],
          [null, '=B2*2'],
          [null, null],
        ],
        formats: [
          [null, null],
          ['0.00', null],
          [null, null],
        ],
        merges: [{ sheet: 'A', top: 1, left: 2, bottom: 1, right: 5 }],
      },
      null,
      null,
      null,
    ]);
  });

  test('a sheet is found by its name in whatever case', async () => {
    const area = { sheet: 'a', top: 1, left: 1, bottom: 1, right: 1 };
    const { blocks } = await openXlsx(file, 'a.xlsx').snapshot(() => [area]);
    expect(blocks[0]).toMatchObject({ area, values: [[1]] });
  });

  test('a part in UTF-16 with a byte order mark, or in UTF-8 with one', () => {
    const sheet = `${DECLARATION.replace('UTF-8', 'UTF-16')}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData></worksheet>`;
    const wide = new Uint8Array(Uint16Array.from([0xfeff, ...[...sheet].map((c) => c.charCodeAt(0))]).buffer);
    const parts = specimenParts({ sheets: { A: '' } });
    const file16 = zipParts({ ...parts, 'xl/worksheets/sheet1.xml': wide });
    const file8 = zipParts({
      ...parts,
      'xl/worksheets/sheet1.xml': `\ufeff${sheet.replace('UTF-16', 'UTF-8')}`,
    });
    for (const bytes of [file16, file8]) {
      expect(openXlsx(bytes, 'a.xlsx').contents().sheets[0]?.cells[0]?.value).toBe('甲');
    }
  });
});
