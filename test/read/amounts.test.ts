// What one cell says: an amount, nothing, or something that is no number.
import type { Measure } from '../../src/model/fact';
import { type Scalar, UNCALCULATED } from '../../src/model/sheet';
import { isDateFormat, readAmount } from '../../src/read/amounts';

/** The amount with all its decimals, or the kind of what it is not. */
function reads(value: Scalar, measure: Measure | null = '万元', format: string | null = null): string {
  const reading = readAmount(value, format, { measure, decimals: measure === null ? 0 : 2 });
  return reading.kind === 'amount' ? reading.amount.toFixed() : reading.kind;
}

describe('text is a number as people write it', () => {
  test.each([
    ['1,234.56', '1234.56'],
    ['１２３．４５', '123.45'],
    ['１，２３４', '1234.00'],
    [' 94.03 ', '94.03'],
    ['94.03\n', '94.03'],
    ['(12.3)', '-12.30'],
    ['（12.3）', '-12.30'],
    ['−12.3', '-12.30'],
    ['－12.3', '-12.30'],
    ['–12.3', '-12.30'],
    ['+12.3', '12.30'],
    ['.5', '0.50'],
    ['¥1,234', '1234.00'],
    ['￥-3', '-3.00'],
    ['45%', '0.45'],
    ['12.3万元', '12.30'],
    ['2亿元', '20000.00'],
    ['3元', '0.0003'],
  ])('%j in a table of 万元 is %s', (text, amount) => expect(reads(text)).toBe(amount));

  test.each([
    ['12.3万元', '123000.00'],
    ['2千元', '2000.00'],
    ['3元', '3.00'],
  ])('%j in a table of 元 is %s', (text, amount) => expect(reads(text, '元')).toBe(amount));

  test('people and points are counted, with or without their word', () => {
    expect([reads('7人', null), reads('5分', null), reads('4.5', null)]).toEqual(['7', '5', '4.5']);
    expect([reads('7万元', null), reads('7人', '万元'), reads('5分', '元')]).toEqual(
      Array(3).fill('unreadable'),
    );
  });
});

test.each(['', '   ', '-', '--', '－', '−', '—', '——', '–', '/', '／', '无', ' 无 ', null])(
  '%j means not reported',
  (value) => expect(reads(value)).toBe('blank'),
);

test.each([
  '1,23.4',
  '1,234,56',
  '12..3',
  '1.2.3',
  'abc',
  '壹佰',
  '零',
  '约12',
  '12.3+',
  '(12.3',
  '12.3)',
  '-(12)',
  '(-12)',
  '--12',
  '+',
  '.',
  '()',
  '%',
  '1e3',
  '12.3①',
  '12.3²',
  '½',
])('%j is no number, and nothing is guessed from it', (text) => expect(reads(text)).toBe('unreadable'));

test('truth is no number; an error is an error; a formula without a value is not calculated, never 0', () => {
  expect([reads(true), reads({ error: '#DIV/0!' }), reads(UNCALCULATED)]).toEqual([
    'unreadable',
    'error',
    'uncalculated',
  ]);
});

describe('a number has the decimals its table declares, or more where it shows more', () => {
  test.each([
    [308, '308.00'],
    [94.03, '94.03'],
    [0.1 + 0.2, '0.30'],
    [94024.63 + 58956.64 + 89063.69, '242044.96'],
    [1.065, '1.065'],
    [1.0612345, '1.061235'],
    [1e-7, '0.000000'],
    [-0.1 - 0.2, '-0.30'],
    [123456789012.34, '123456789012.34'],
    [1e21, '1000000000000000000000.00'],
  ])('%d in 万元 is %s: at most six decimals, a 分', (value, amount) => expect(reads(value)).toBe(amount));

  test.each([
    [3080000, '3080000.00'],
    [0.005, '0.01'],
    [-0.005, '-0.01'],
    [12.344999, '12.34'],
  ])('%d in 元 is %s: a 分 is two decimals', (value, amount) => expect(reads(value, '元')).toBe(amount));

  test('亿元 may show ten, 千元 five', () => {
    expect([reads('1.23456789012', '亿元'), reads('1.234567', '千元')]).toEqual(['1.2345678901', '1.23457']);
  });
});

describe('a number with the format of a date is no amount', () => {
  test.each(['yyyy-mm-dd', 'm/d/yy', '[$-804]yyyy"年"m"月"d"日"', 'h:mm', 'mmm-yy', 'YYYY/MM/DD'])(
    '%s',
    (format) => {
      expect(isDateFormat(format)).toBe(true);
      expect(reads(45352, '万元', format)).toBe('date');
    },
  );

  test.each([
    null,
    '0.00',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '0.00"元/day"',
    '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    '0.00%',
    '@',
    '[DBNum2][$-804]General',
  ])('%s is the format of an amount', (format) => expect(isDateFormat(format)).toBe(false));
});
