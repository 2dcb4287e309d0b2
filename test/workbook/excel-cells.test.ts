// The pure parts of the Excel adapter: cells as Excel tells them, merged areas, cells gathered into rectangles.
import fc from 'fast-check';
import { cellMatrices, textInput } from '../../src/workbook/excel-cells';
import { mergedAreas } from '../../src/workbook/excel-read';
import { rectangles } from '../../src/model/rectangles';
import { area } from '../support/office-book';

test.each([
  // value, formula, format → as data
  ['', '', 'General', null, null, null],
  ['', '=""', 'General', '', '=""', null],
  [1.5, 1.5, '0.00', 1.5, null, '0.00'],
  [3, '=1+2', 'General', 3, '=1+2', null],
  ['=1+2', '=1+2', '@', '=1+2', null, '@'],
  ['#REF!', '=#REF!', 'General', { error: '#REF!' }, '=#REF!', null],
  ['#N/A', '#N/A', 'General', { error: '#N/A' }, null, null],
  ['#第一', '#第一', 'General', '#第一', null, null],
  [true, true, 'General', true, null, null],
])('value %p, formula %p, format %p', (value, formula, format, asValue, asFormula, asFormat) => {
  expect(cellMatrices([[value]], [[formula]], [[format]])).toEqual({
    values: [[asValue]],
    formulas: [[asFormula]],
    formats: [[asFormat]],
  });
});

test.each([
  ['收支!A1:B2,收支!C3:D3', '收支', ['A1:B2', 'C3:D3']],
  ['收支!A1:B2, 收支!C3:D3', '收支', ['A1:B2', 'C3:D3']],
  ['A1:B2,C3:D3', '收支', ['A1:B2', 'C3:D3']],
  ["'a,b!c'!A1:B2,'a,b!c'!C3:D3", 'a,b!c', ['A1:B2', 'C3:D3']],
])('merged areas told as %s', (address, sheet, expected) => {
  expect(mergedAreas(address, sheet)).toEqual(expected.map((local) => ({ ...area(`x!${local}`), sheet })));
});

test.each(['普通', 'A1单元', 'Total', '一、收入'])('%s needs no apostrophe', (text) => {
  expect(textInput(text)).toBe(text);
});

test('rectangles cover exactly the cells, each once', () => {
  const place = fc.record({ row: fc.nat(12), column: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), (cells) => {
      const wanted = [...new Set(cells.map(({ row, column }) => `${row},${column}`))].sort();
      const covered = rectangles(cells).flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, i) => {
          const width = right - left + 1;
          return `${top + Math.floor(i / width)},${left + (i % width)}`;
        }),
      );
      expect(covered.sort()).toEqual(wanted);
    }),
  );
});

test('a table is one rectangle, and so is each column beside a gap', () => {
  const table = [0, 1, 2].flatMap((row) => [0, 1, 3].map((column) => ({ row, column })));
  expect(rectangles(table)).toEqual([
    { top: 0, left: 0, bottom: 2, right: 1 },
    { top: 0, left: 3, bottom: 2, right: 3 },
  ]);
});
