// Addresses as Excel writes and reads them.
import fc from 'fast-check';
import {
  areaAddress,
  cellAddress,
  columnName,
  columnNumber,
  parseArea,
  parseAreas,
  quoteSheet,
  sameArea,
} from '../../src/model/address';
import { type Area, LAST_COLUMN, LAST_ROW } from '../../src/model/sheet';

const SEED = { seed: 20190403, numRuns: 400 };
// What Excel allows in a sheet's name: no : \ / ? * [ ], no apostrophe at either end, 1 to 31 characters.
const sheets = fc
  .string({
    unit: fc.constantFrom(...Array.from('收支决算表AB19 _.-,()（）!\'"&=$')),
    minLength: 1,
    maxLength: 31,
  })
  .filter((name) => !name.startsWith("'") && !name.endsWith("'"));
const within = (last: number) =>
  fc
    .tuple(fc.nat({ max: last }), fc.nat({ max: last }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const areas = fc
  .tuple(sheets, within(LAST_ROW), within(LAST_COLUMN))
  .map(([sheet, [top, bottom], [left, right]]): Area => ({ sheet, top, left, bottom, right }));

describe('what is printed can be read again', () => {
  test('an area, with and without $ and =, whatever its sheet is called', () => {
    fc.assert(
      fc.property(areas, fc.boolean(), fc.constantFrom('', '='), (area, absolute, equals) => {
        expect(parseArea(`${equals}${areaAddress(area, absolute)}`)).toEqual(area);
      }),
      SEED,
    );
  });

  test('whole columns and whole rows', () => {
    fc.assert(
      fc.property(areas, (area) => {
        for (const whole of [
          { ...area, top: 0, bottom: LAST_ROW },
          { ...area, left: 0, right: LAST_COLUMN },
        ]) {
          expect(parseArea(areaAddress(whole, true))).toEqual(whole);
        }
      }),
      SEED,
    );
  });

  test('several areas at once', () => {
    fc.assert(
      fc.property(fc.array(areas, { minLength: 1, maxLength: 3 }), (list) => {
        expect(parseAreas(`=${list.map((area) => areaAddress(area, true)).join(',')}`)).toEqual(list);
      }),
      SEED,
    );
  });

  test('a column by its letters', () => {
    expect([0, 25, 26, 701, 702, LAST_COLUMN].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    for (let column = 0; column <= LAST_COLUMN; column += 37) {
      expect(columnNumber(columnName(column))).toBe(column);
    }
    expect(columnNumber('xfd')).toBe(LAST_COLUMN);
  });
});

describe('a sheet name is quoted as Excel quotes it', () => {
  test.each([
    ['收支', '收支'],
    ['Sheet1', 'Sheet1'],
    ['表_1.2', '表_1.2'],
    ['My Sheet', "'My Sheet'"],
    ["O'Brien", "'O''Brien'"],
    ['2019年', "'2019年'"],
    ['收支（2）', "'收支（2）'"],
    ['收支-1', "'收支-1'"],
    ['AB12', "'AB12'"],
    ['R1C1', "'R1C1'"],
    ['c', "'c'"],
  ])('%s is written %s', (sheet, written) => expect(quoteSheet(sheet)).toBe(written));

  test('one cell', () => {
    expect(cellAddress('My Sheet', 0, 0)).toBe("'My Sheet'!A1");
    expect(cellAddress('收支', 4, 1)).toBe('收支!B5');
  });
});

describe('what is read', () => {
  test.each([
    ["='收支'!$A$3:$G$9", '收支!A3:G9'],
    ['=收支!$G$9:$A$3', '收支!A3:G9'],
    ['收支!B5', '收支!B5'],
    ["='O''Brien'!$A:$C", "'O''Brien'!A:C"],
    ['=收支!$2:$4', '收支!2:4'],
    ['=收支!$a$1', '收支!A1'],
  ])('%s means %s', (refersTo, address) => expect(areaAddress(parseArea(refersTo)!)).toBe(address));

  test.each([
    '=#REF!',
    '=收支!#REF!',
    '=#REF!$A$1:$B$2',
    '=收支!$A$1,收支!$C$1',
    '=OFFSET(收支!$A$1,0,0,3,3)',
    '="文字"',
    '=100',
    '=[其他.xlsx]收支!$A$1',
    '=收支!$A$0',
    '=收支!$A$1048577',
    '=收支!$XFE$1',
    '=A1:B2',
    '=收支:支出!$A$1',
    '',
  ])('%s is no one rectangle', (refersTo) => expect(parseArea(refersTo)).toBeNull());

  test('a broken part breaks the whole', () => {
    expect(parseAreas('=收支!$A$1,#REF!')).toBeNull();
    expect(parseAreas('')).toBeNull();
  });

  test('two areas are the same if all their ends are', () => {
    const area = parseArea('收支!A3:G9')!;
    expect(sameArea(area, { ...area })).toBe(true);
    expect(sameArea(area, { ...area, bottom: 9 })).toBe(false);
    expect(sameArea(area, { ...area, sheet: '收入' })).toBe(false);
  });
});
