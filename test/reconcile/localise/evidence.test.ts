// What a correction rests on: the ids of the findings it mends and of those that confirm it, and what leaves it in doubt.
import { findingOf } from '../../../src/reconcile/finding';
import { localise } from '../../../src/reconcile/localise/localise';
import { type Cell, Sheet } from './made';

const A: Cell = { concept: '甲', amount: '61.08' };
const B: Cell = { concept: '乙', amount: '29.40' };
const TOTAL: Cell = { concept: '合计', amount: '90.48' };
const copy = (cell: Cell, n = 2): Cell => ({ ...cell, concept: `${cell.concept}${n}` });
const none = (): boolean => false;

test('repairs are broken today; what confirms holds today and after; a tie out of reach is neither', () => {
  const sheet = new Sheet();
  const wrong: Cell = { ...A, amount: '16.08' };
  const wrongToo: Cell = { ...copy(A), amount: '16.08' };
  const claims = [
    sheet.tie(TOTAL, [wrong, B]),
    sheet.tie(wrong, [wrongToo]),
    sheet.tie(copy(TOTAL), [wrongToo, copy(B)]),
    sheet.tie(TOTAL, [copy(TOTAL)]),
    sheet.tie(TOTAL, [copy(TOTAL, 3)]),
    sheet.tie(B, [copy(B)]),
    sheet.tie(B, [copy(B, 3)]),
  ];
  const [only, ...others] = localise(claims, none);
  expect(others).toEqual([]);
  expect(only?.cells.map(({ concept, suggested }) => `${concept} ${suggested}`)).toEqual([
    '甲 61.08',
    '甲2 61.08',
  ]);
  expect(only?.repairs).toEqual(['合计=甲+乙', '合计2=甲2+乙2']);
  expect(only?.confirms).toEqual(['甲=甲2']);
  const verdicts = new Map(claims.map((claim) => [claim.id, findingOf(claim)?.verdict]));
  expect(only?.repairs.map((id) => verdicts.get(id))).toEqual(['unbalanced', 'unbalanced']);
  expect(only?.confirms.map((id) => verdicts.get(id))).toEqual(['balanced']);
});

test('a tie in which nothing is reported has no finding, and confirms nothing', () => {
  const sheet = new Sheet();
  const blank: Cell = { concept: '丙', amount: null };
  const [only] = localise(
    [sheet.tie(blank, [A]), sheet.tie(A, [copy(A)]), sheet.tie(blank, [copy(blank)])],
    none,
  );
  expect(only?.cells.map(({ concept }) => concept)).toEqual(['丙', '丙2']);
  expect(only?.confirms).toEqual([]);
});

test('beside a cell that cannot be read no answer is certain, though it is the only one', () => {
  const sheet = new Sheet();
  const wrong: Cell = { ...A, amount: '16.08' };
  const unread: Cell = { concept: '甲2', amount: null, readable: false };
  const ties = [sheet.tie(TOTAL, [wrong, B]), sheet.tie(TOTAL, [copy(TOTAL)]), sheet.tie(B, [copy(B)])];
  expect(localise(ties, none).map(({ unique }) => unique)).toEqual([true]);
  // 甲2 might say 16.08 as well: then 合计 or 乙 would be as likely.
  const [only, ...others] = localise([...ties, sheet.tie(wrong, [unread])], none);
  expect(others).toEqual([]);
  expect(only?.unique).toBe(false);
  expect(only?.reason.zh).toContain('与它有关的“甲2”读不出数，改好后再核对才能确定');
  expect(only?.reason.en).toContain('“甲2”, which it is tied to, cannot be read');
});

test('a tie under a condition whose own amounts may be wrong leaves the answer in doubt', () => {
  const sheet = new Sheet();
  const wrong: Cell = { ...A, amount: '16.08' };
  const condition: Cell = { concept: '本年收入', amount: '55.00' };
  const ties = [
    sheet.tie(TOTAL, [copy(TOTAL)]),
    sheet.tie(TOTAL, [wrong, B], [condition]),
    sheet.tie(B, [copy(B)]),
  ];
  expect(localise(ties, none).map(({ unique }) => unique)).toEqual([true]);
  const found = localise([...ties, sheet.tie(condition, [{ concept: '拨款', amount: '66.00' }])], none);
  const [first] = found.filter(({ cells }) => cells[0]?.concept === '甲');
  expect(first?.unique).toBe(false);
  expect(first?.reason.zh).toContain('“合计 = 甲 + 乙”只在一定条件下成立');
});

test('two groups that one double slip explains as well: neither answer is the only one', () => {
  const sheet = new Sheet();
  // 甲 and 甲2 may both be 16.08 for 61.08, as well as both totals wrong.
  const [wrong, wrongToo]: Cell[] = [
    { ...A, amount: '16.08' },
    { ...copy(A), amount: '16.08' },
  ] as const;
  const apart = [sheet.tie(TOTAL, [wrong, B]), sheet.tie(copy(TOTAL), [wrongToo, copy(B)])];
  const found = localise([...apart, sheet.tie(wrong, [wrongToo]), sheet.tie(B, [copy(B)])], none);
  expect(found.map(({ cells }) => cells.map(({ concept }) => concept).join('+')).sort()).toEqual([
    '乙+乙2',
    '合计+合计2',
    '甲+甲2',
  ]);
  expect(found.some(({ unique }) => unique)).toBe(false);
});

test('how many other sets there are is said with each', () => {
  const sheet = new Sheet();
  const addends = Array.from({ length: 30 }, (_, i): Cell => ({ concept: `项${i}`, amount: `${i + 1}.37` }));
  const found = localise([sheet.tie({ concept: '合计', amount: '999.99' }, addends)], none);
  expect(found).toHaveLength(31);
  for (const { unique, reason } of found) {
    expect(unique).toBe(false);
    expect(reason.zh).toContain('共有 31 种改法，都只动 1 个单元格');
    expect(reason.en).toContain('one of 31 possible changes of 1 cell');
  }
});

test('the same cell on both sides of a tie falls out of it', () => {
  const sheet = new Sheet();
  const twice = sheet.tie(TOTAL, [TOTAL, { concept: '丙', amount: '5.00' }]);
  expect(localise([twice], none).map(({ cells }) => cells.map(({ concept }) => concept))).toEqual([['丙']]);
});
