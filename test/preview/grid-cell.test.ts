// Cells between the workbook in memory and the grid.
import { BLANK, type HostCell, PLAIN } from '../../src/host/cell';
import { gridCell, gridContent, heightInPixels, widthInPixels } from '../../src/preview/grid-cell';

const cell = (change: Partial<HostCell>): HostCell => ({ ...BLANK, ...change });

test.each([
  [cell({}), null],
  [cell({ value: 94.03 }), { v: 94.03, t: 2 }],
  [cell({ value: '1,234' }), { v: '1,234', t: 1 }],
  [cell({ value: true }), { v: 1, t: 3 }],
  [cell({ value: { error: '#REF!' }, formula: '=#REF!' }), { v: '#REF!', t: 1, f: '=#REF!' }],
  [cell({ value: { error: 'uncalculated' }, formula: '=A1' }), { f: '=A1' }],
  [cell({ value: 3, formula: '=A1+A2' }), { v: 3, t: 2, f: '=A1+A2' }],
])('%j is shown', (from, shown) => {
  expect(gridCell(from)).toEqual(shown);
});

test('a number format and looks become a style', () => {
  const looks = {
    ...PLAIN,
    bold: true,
    fill: '#FFDCDC',
    horizontal: 'Right',
    borders: { top: { style: 'Continuous', weight: 'Medium', color: '#595959' } },
  };
  expect(gridCell(cell({ value: 1, format: '0.00', looks }))?.s).toMatchObject({
    bl: 1,
    bg: { rgb: '#FFDCDC' },
    ht: 3,
    bd: { t: { s: 8, cl: { rgb: '#595959' } }, b: null },
    n: { pattern: '0.00' },
  });
});

test.each([
  [{ v: 5, t: 2 }, '', { formula: null, value: 5 }],
  [{ v: '机关', t: 1 }, '', { formula: null, value: '机关' }],
  [{ v: 1, t: 3 }, '', { formula: null, value: true }],
  [{ v: '', t: 1 }, '', { formula: null, value: null }],
  [null, '', { formula: null, value: null }],
  [{ v: 3, t: 2 }, '=A1+A2', { formula: '=A1+A2', value: 3 }],
  [{ v: '#DIV/0!', t: 1 }, '=1/0', { formula: '=1/0', value: { error: '#DIV/0!' } }],
  [{ v: '#3 楼', t: 1 }, '', { formula: null, value: '#3 楼' }],
])('%j with the formula “%s” is read', (from, formula, read) => {
  expect(gridContent(from, formula)).toEqual(read);
});

test('what is shown is read back the same', () => {
  for (const value of [94.03, '文字', true, false, null]) {
    expect(gridContent(gridCell(cell({ value })), '')).toEqual({ formula: null, value });
  }
});

test('widths and heights in pixels', () => {
  expect(widthInPixels(8.43)).toBe(64);
  expect(heightInPixels(15)).toBe(20);
});
