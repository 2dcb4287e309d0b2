// Our reader and writer against others: SheetJS for workbooks, saxes for XML, and the one against the other.
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { CellDraft, Scalar } from '../../src/model/sheet';
import { openXlsx, blankXlsx } from '../../src/workbook/xlsx';
import { Scanner } from '../../src/workbook/xlsx/scan';
import { awkwardText } from '../support/awkward-text';
import { onSheet } from '../support/xlsx-drafts';
import { partsOf, requireWellFormed } from '../support/xlsx-specimen';

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100),
);
const plainText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => !/\p{Cc}|_x/u.test(text));
const chinese = fc.constantFrom('支出合计', '其中：', '公务用车运维费', ' 机关 ', 'a<b>&"\'', '一\n二');
const formula = fc.constantFrom('SUM(A1:B2)', 'A1&"<&>"', "IF('My Sheet'!B2>1,1,2)", '收支!A1+1');
const place = fc.record({ row: fc.nat(12), column: fc.nat(30) });

describe('what SheetJS writes', () => {
  interface Cell {
    readonly value: number | string | boolean;
    readonly formula: string | null;
  }
  const sheet = fc.dictionary(
    place.map(({ row, column }) => XLSX.utils.encode_cell({ r: row, c: column })),
    fc.record({
      value: fc.oneof(number, plainText, chinese, fc.boolean()),
      formula: fc.option(formula, { freq: 4 }),
    }),
    { minKeys: 1, maxKeys: 20, noNullPrototype: true },
  );

  test.each([true, false])('is read as it was meant (shared strings: %s)', (bookSST) => {
    fc.assert(
      fc.property(sheet, fc.nat(5), (cells: Record<string, Cell>, merged) => {
        const written: XLSX.WorkSheet = {
          '!ref': 'A1:AE13',
          '!merges': [{ s: { r: 20, c: 0 }, e: { r: 21, c: merged } }],
        };
        for (const [reference, { value, formula }] of Object.entries(cells)) {
          const type = typeof value === 'number' ? 'n' : typeof value === 'string' ? 's' : 'b';
          written[reference] = { t: type, v: value, ...(formula === null ? {} : { f: formula }) };
        }
        const names = [
          { Name: '表', Ref: "'My Sheet'!$A$1:$C$9" },
          { Name: '表', Ref: '#REF!', Sheet: 1 },
        ];
        const book: XLSX.WorkBook = {
          SheetNames: ['My Sheet', '空'],
          Sheets: { 'My Sheet': written, 空: { '!ref': 'A1' } },
          Workbook: { Names: names, Sheets: [{ Hidden: 0 }, { Hidden: 2 }] },
        };
        const bytes = new Uint8Array(
          XLSX.write(book, { type: 'array', bookType: 'xlsx', bookSST }) as ArrayBuffer,
        );
        const contents = openXlsx(bytes, 'a.xlsx').contents();
        expect(contents.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
          ['My Sheet', 'visible'],
          ['空', 'veryHidden'],
        ]);
        expect(contents.names).toEqual([
          { name: '表', scope: null, refersTo: "='My Sheet'!$A$1:$C$9", visible: true },
          { name: '表', scope: '空', refersTo: '=#REF!', visible: true },
        ]);
        expect(contents.sheets[0]?.merges).toEqual([
          { sheet: 'My Sheet', top: 20, left: 0, bottom: 21, right: merged },
        ]);
        const read = new Map(
          contents.sheets[0]?.cells.map((cell) => [
            XLSX.utils.encode_cell({ r: cell.row, c: cell.column }),
            cell,
          ]),
        );
        expect([...read.keys()].sort()).toEqual(Object.keys(cells).sort());
        for (const [reference, { value, formula }] of Object.entries(cells)) {
          expect(read.get(reference)?.value).toBe(value);
          expect(read.get(reference)?.formula).toBe(formula === null ? null : `=${formula}`);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what we write', () => {
  const drafts = (text: fc.Arbitrary<string>): fc.Arbitrary<CellDraft[]> =>
    fc.uniqueArray(
      fc
        .record({ place, value: fc.oneof(number, text), formula: fc.option(formula, { freq: 4 }) })
        .map(({ place: at, value, formula: written }): CellDraft => ({
          ...at,
          value,
          ...(written === null ? {} : { formula: `=${written}` }),
        })),
      { selector: ({ row, column }) => `${row},${column}`, maxLength: 25 },
    );

  test('SheetJS reads as we meant it', async () => {
    await fc.assert(
      fc.asyncProperty(drafts(fc.oneof(plainText, chinese)), async (cells) => {
        const book = blankXlsx('a.xlsx', ['A']);
        await book.apply(onSheet('A', cells));
        const read = XLSX.read(book.bytes(), { cellFormula: true }).Sheets['A'] ?? {};
        expect(Object.keys(read).filter((key) => !key.startsWith('!')).length).toBe(cells.length);
        for (const { row, column, value, formula: written } of cells) {
          const cell = read[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
          expect(cell?.v).toBe(value);
          expect(cell?.f).toBe(written?.slice(1));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('we read again, whatever the text, also when it is written in two steps, one over the other', async () => {
    const anyText = fc.oneof(awkwardText(0), chinese);
    await fc.assert(
      fc.asyncProperty(drafts(anyText), drafts(anyText), async (first, second) => {
        const book = blankXlsx('a.xlsx', ['A']);
        await book.apply(onSheet('A', first));
        await book.apply(onSheet('A', second));
        const bytes = book.bytes();
        await book.apply(onSheet('A', second));
        expect(book.bytes()).toEqual(bytes);
        for (const text of Object.values(partsOf(bytes))) requireWellFormed(text);
        const expected = new Map<string, { value: Scalar; formula: string | null }>();
        for (const { row, column, value, formula: written } of [...first, ...second]) {
          expected.set(`${row},${column}`, { value, formula: written ?? null });
        }
        const read = openXlsx(bytes, 'a.xlsx').contents().sheets[0]?.cells ?? [];
        expect(
          new Map(
            read.map(({ row, column, value, formula: f }) => [`${row},${column}`, { value, formula: f }]),
          ),
        ).toEqual(expected);
        const order = read.map(({ row, column }) => row * 100 + column);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      { numRuns: 80 },
    );
  });
});

test('the scanner hears the text that saxes hears', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '甲',
      ' ',
      'a',
      '&amp;',
      '&#20013;',
      '&#x4E2D;',
      '\r\n',
      '\r',
      ']]',
      '>',
      '"',
      "'",
      '<!-- <v>x</v> & -->',
      '<!---->',
      '<?pi <v> ?>',
    ),
    fc.constantFrom(
      '<![CDATA[<v>&amp;]]>',
      '<![CDATA[]]>',
      '<![CDATA[]]]]>',
      '<b/>',
      "<b c='>'/>",
      '<b c="/v>" >no<d>no</d ></b>',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const inner = pieces.join('');
      fc.pre(!inner.replace(/<!\[CDATA\[[^]*?\]\]>/g, '').includes(']]>'));
      const xml = `<s><v a = '1' x:b="&lt;2"\n>${inner}</v><w/></s>`;
      const parser = new SaxesParser();
      let depth = 0;
      let heard = '';
      parser.on('opentag', () => depth++);
      parser.on('closetag', () => depth--);
      const hear = (text: string): void => {
        if (depth === 2) heard += text;
      };
      parser.on('text', hear);
      parser.on('cdata', hear);
      parser.write(xml).close();
      const scanner = new Scanner(xml, 'part');
      scanner.next();
      expect(scanner.next()).toBe('open');
      expect([scanner.attribute('a'), scanner.attribute('x:b'), scanner.attribute('b')]).toEqual([
        '1',
        '<2',
        null,
      ]);
      expect(scanner.readText()).toBe(heard);
      expect([scanner.next(), scanner.name, scanner.next(), scanner.next()]).toEqual([
        'open',
        'w',
        'close',
        'end',
      ]);
    }),
    { numRuns: 500 },
  );
});
