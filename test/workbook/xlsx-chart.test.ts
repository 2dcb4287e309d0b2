// Charts in a file: the parts that Excel looks for, each named by the one before it, with the values of their cells beside them.
import { read } from '@e965/xlsx';
import type { ChartDraft, SheetDraft } from '../../src/model/sheet';
import { blankXlsx } from '../../src/workbook/xlsx';
import { partsOf, requireWellFormed } from '../support/xlsx-specimen';

const area = (top: number, left: number, bottom: number, right: number) => ({
  sheet: '甲 表',
  top,
  left,
  bottom,
  right,
});
const chart: ChartDraft = {
  kind: 'bar',
  title: '不平 & 缺数',
  categories: area(1, 0, 2, 0),
  values: area(1, 1, 2, 2),
  colors: ['#F08A80', '#F7C873'],
  at: area(0, 4, 9, 8),
};
const draft: SheetDraft = {
  sheet: '甲 表',
  create: true,
  clear: [],
  cells: [
    { row: 0, column: 1, value: '不平' },
    { row: 0, column: 2, value: '缺数' },
    { row: 1, column: 0, value: '三公 <= 公用' },
    { row: 1, column: 1, value: 3, formula: '=1+2' },
    { row: 2, column: 0, value: '收入 = 支出' },
    { row: 2, column: 1, value: 2 },
    { row: 2, column: 2, value: 1 },
  ],
  layout: { widths: [20], merges: [area(5, 0, 5, 2)], frozenRows: 1, filter: area(0, 0, 2, 2) },
  charts: [chart, { ...chart, kind: 'column', title: '不平', values: area(1, 1, 2, 1) }],
};

async function written(): Promise<{ bytes: Uint8Array; parts: Record<string, string> }> {
  const book = blankXlsx('x.xlsx');
  await book.apply({ sheets: [{ ...draft, sheet: '前', charts: [] }, draft], names: [] });
  return { bytes: book.bytes(), parts: partsOf(book.bytes()) };
}

/** The children of an element by name, in their order. */
function childrenIn(xml: string, parent: string): string[] {
  const inside = new RegExp(`<${parent}[ >].*?</${parent}>`, 's').exec(xml)?.[0] ?? '';
  const names: string[] = [];
  let depth = 0;
  for (const [tag, closing, name = '', empty] of inside.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (closing) depth--;
    else if (depth === 1) names.push(name);
    if (!closing && !empty && tag) depth++;
  }
  return names;
}

test('the sheet names its drawing, the drawing its charts, and the list of contents all of them', async () => {
  const { parts } = await written();
  expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toContain('Target="/xl/drawings/drawing1.xml"');
  expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toBeUndefined();
  const related = parts['xl/drawings/_rels/drawing1.xml.rels'] ?? '';
  for (const n of [1, 2]) {
    expect(parts['xl/drawings/drawing1.xml']).toContain(`r:id="rId${n}"`);
    expect(related).toMatch(new RegExp(`Id="rId${n}" Type="[^"]*/chart" Target="/xl/charts/chart${n}.xml"`));
    expect(parts['[Content_Types].xml']).toContain(`PartName="/xl/charts/chart${n}.xml"`);
  }
  expect(parts['[Content_Types].xml']).toContain('PartName="/xl/drawings/drawing1.xml"');
  for (const [name, text] of Object.entries(parts)) if (name.includes('xl/')) requireWellFormed(text);
});

test('children stand in the order of the schema: the drawing last on the sheet, series and axes in theirs', async () => {
  const { parts } = await written();
  expect(childrenIn(parts['xl/worksheets/sheet2.xml'] ?? '', 'worksheet')).toEqual([
    'sheetPr',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'autoFilter',
    'mergeCells',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'drawing',
  ]);
  const xml = parts['xl/charts/chart1.xml'] ?? '';
  expect(childrenIn(xml, 'c:chart')).toEqual([
    'c:title',
    'c:autoTitleDeleted',
    'c:plotArea',
    'c:legend',
    'c:plotVisOnly',
    'c:dispBlanksAs',
  ]);
  expect(childrenIn(xml, 'c:barChart')).toEqual(
    'barDir grouping varyColors ser ser gapWidth overlap axId axId'.split(' ').map((name) => `c:${name}`),
  );
  expect(childrenIn(xml, 'c:ser')).toEqual(
    'idx order tx spPr invertIfNegative dLbls cat val'.split(' ').map((name) => `c:${name}`),
  );
  expect(childrenIn(xml, 'c:dLbls').slice(0, 4)).toEqual([
    'c:numFmt',
    'c:dLblPos',
    'c:showLegendKey',
    'c:showVal',
  ]);
  expect(childrenIn(xml, 'c:catAx').slice(0, 5)).toEqual(
    'axId scaling delete axPos numFmt'.split(' ').map((name) => `c:${name}`),
  );
  // The label of a stack cannot stand outside its bar: Excel would repair the file.
  expect(
    [xml, parts['xl/charts/chart2.xml']].map((text) => /dLblPos val="(\w+)"/.exec(text ?? '')?.[1]),
  ).toEqual(['ctr', 'outEnd']);
});

test('over ranges of cells, so that it follows them, with their values for whoever does not calculate', async () => {
  const { parts } = await written();
  const xml = parts['xl/charts/chart1.xml'] ?? '';
  expect([...xml.matchAll(/<c:f>([^<]*)/g)].map(([, range]) => range)).toEqual([
    "'甲 表'!$B$1",
    "'甲 表'!$A$2:$A$3",
    "'甲 表'!$B$2:$B$3",
    "'甲 表'!$C$1",
    "'甲 表'!$A$2:$A$3",
    "'甲 表'!$C$2:$C$3",
  ]);
  expect(xml).toContain('<c:pt idx="0"><c:v>三公 &lt;= 公用</c:v></c:pt>');
  const caches = [...xml.matchAll(/<c:numCache>.*?<\/c:numCache>/g)].map(([text]) => text);
  expect(caches[0]).toContain(
    '<c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>2</c:v>',
  );
  expect(caches[1]).toContain('<c:ptCount val="2"/><c:pt idx="1"><c:v>1</c:v></c:pt></c:numCache>');
  expect(xml).toContain('不平 &amp; 缺数');
});

test('another reader reads the cells of such a file as before', async () => {
  const { bytes } = await written();
  const sheet = read(bytes, { cellFormula: true }).Sheets['甲 表'];
  expect([sheet?.['A2'], sheet?.['B2']]).toMatchObject([{ v: '三公 <= 公用' }, { v: 3, f: '1+2' }]);
});
