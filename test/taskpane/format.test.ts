// Numbers as accountants write them.
import { Amount } from '../../src/model/amount';
import { groupDigits, money, percent, points, signedMoney } from '../../src/taskpane/format';

test.each([
  ['0', 2, '0.00'],
  ['308', 2, '308.00'],
  ['1234567.8', 2, '1,234,567.80'],
  ['-21.98', 2, '−21.98'],
  ['-1234', 0, '−1,234'],
  ['999', 0, '999'],
  ['123456.123456', 2, '123,456.123456'],
])('%s with %i decimals is %s', (text, decimals, shown) => {
  expect(money(Amount.of(text, decimals))).toBe(shown);
});

test('a difference shows its direction', () => {
  expect(signedMoney(Amount.of('21.98'))).toBe('+21.98');
  expect(signedMoney(Amount.of('-0.01'))).toBe('−0.01');
  expect(signedMoney(Amount.of('0.00'))).toBe('0.00');
});

test('points have no trailing zeros', () => {
  expect(points(Amount.of('9.50'))).toBe('9.5');
  expect(points(Amount.of('100.00'))).toBe('100');
});

test('expressions get thousands separators, decimals and addresses of other length stay', () => {
  expect(groupDigits('94.03 + 308 = 402.03')).toBe('94.03 + 308 = 402.03');
  expect(groupDigits('1402.03 + 12345678 = 12347080.0312')).toBe('1,402.03 + 12,345,678 = 12,347,080.0312');
});

test.each([
  ['1', '100%'],
  ['0.9', '90%'],
  ['0.333333', '33.3333%'],
  ['0', '0%'],
  ['1.05', '105%'],
  ['-0.125', '−12.5%'],
  ['12', '1,200%'],
])('the ratio %s is %s', (ratio, shown) => {
  expect(percent(ratio)).toBe(shown);
});
