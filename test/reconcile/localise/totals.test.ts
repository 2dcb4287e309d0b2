// What is said of a total that is wrong although all its addends are right.
import { localise } from '../../../src/reconcile/localise/localise';
import { type Cell, Sheet } from './made';

const A: Cell = { concept: '甲', amount: '61.08' };
const B: Cell = { concept: '乙', amount: '29.40' };
const TOTAL: Cell = { concept: '合计', amount: '90.48' };
const copy = (cell: Cell, n = 2): Cell => ({ ...cell, concept: `${cell.concept}${n}` });
const none = (): boolean => false;

test('a total typed in may not have been kept up; a formula was', () => {
  const reasonOf = (formula: boolean): string[] => {
    const sheet = new Sheet();
    const total: Cell = { ...TOTAL, amount: '75.93', formula };
    const ties = [sheet.tie(total, [A, B]), sheet.tie(A, [copy(A)]), sheet.tie(B, [copy(B)])];
    return localise(ties, none).map(({ reason }) => reason.zh);
  };
  expect(reasonOf(false)).toEqual([
    '合计是手填的数，不是公式，可能没有随明细更新；改后 1 处不平或缺数全部消除',
  ]);
  expect(reasonOf(true)).toEqual(['改后 1 处不平或缺数全部消除']);
});

test('a total that is half of what it should be leaves out no addend', () => {
  const sheet = new Sheet();
  const total: Cell = { ...TOTAL, amount: '45.24' };
  const ties = [sheet.tie(total, [A, B]), sheet.tie(A, [copy(A)]), sheet.tie(B, [copy(B)])];
  expect(localise(ties, none).map(({ reason }) => reason.zh)).toEqual([
    '合计是手填的数，不是公式，可能没有随明细更新；改后 1 处不平或缺数全部消除',
  ]);
});

test('the first of two amounts on the left is no total', () => {
  const sheet = new Sheet();
  const wrong: Cell = { ...TOTAL, amount: '75.93' };
  const tie = sheet.tie(wrong, [A, B]);
  const zero = sheet.tie({ concept: '零', amount: '0.00' }, []);
  const ties = [
    { ...tie, left: [...tie.left, ...zero.left] },
    ...[A, B, { concept: '零', amount: '0.00' }].map((cell) => sheet.tie(cell, [copy(cell)])),
  ];
  expect(localise(ties, none).map(({ reason }) => reason.zh)).toEqual(['改后 1 处不平或缺数全部消除']);
});
