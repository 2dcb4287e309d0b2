// What has no answer within the bounds: it ends, says which bound, and keeps no other group from its answer.
import type { Claim } from '../../../src/reconcile/claim';
import { localise, localising } from '../../../src/reconcile/localise/localise';
import { MOST_CELLS } from '../../../src/reconcile/localise/search';
import { random } from '../../support/generate';
import { type Cell, Sheet } from './made';

const none = (): boolean => false;

/** Ties between cells picked at random, so that nearly every sum of them is broken and no few cells explain it. */
function tangle(sheet: Sheet, name: string, ties: number): Claim[] {
  const next = random(ties);
  const cells = Array.from({ length: 40 }, (_, i): Cell => ({
    concept: `${name}${i}`,
    amount: (next() * 1000).toFixed(2),
  }));
  return Array.from({ length: ties }, (): Claim => {
    const picked = new Set<Cell>();
    while (picked.size < 6) picked.add(cells[Math.floor(next() * cells.length)] as Cell);
    const [left, ...right] = picked;
    return sheet.tie(left as Cell, right);
  });
}

/** 甲 is wrong, for certain. */
function plain(sheet: Sheet): Claim[] {
  const [total, a, b]: Cell[] = [
    { concept: '合计', amount: '90.48' },
    { concept: '甲', amount: '16.08' },
    { concept: '乙', amount: '29.40' },
  ] as const;
  const copy = (cell: Cell): Cell => ({ ...cell, concept: `${cell.concept}2` });
  return [sheet.tie(total, [a, b]), sheet.tie(total, [copy(total)]), sheet.tie(b, [copy(b)])];
}

test('the work bound: the group says so, the groups that come after it are answered', () => {
  const sheet = new Sheet();
  const claims = [...tangle(sheet, '乱', 20), ...plain(sheet)];
  const [tangled, answer, ...others] = localise(claims, none, 20_000);
  expect(others).toEqual([]);
  expect(tangled?.cells).toEqual([]);
  expect(tangled?.unique).toBe(false);
  expect(tangled?.repairs).toHaveLength(20);
  expect(tangled?.reason).toEqual({
    zh: '到计算量上限为止，找不到能同时消除这 20 处不平或缺数的改法，请逐项核对',
    en: 'up to the work bound no change was found that mends these 20 ties together: check them one by one',
  });
  expect(answer?.unique).toBe(true);
  expect(answer?.cells.map(({ concept, suggested }) => `${concept} ${suggested}`)).toEqual(['甲 61.08']);
});

test('the work bound: a group that comes before it keeps its answer', () => {
  const sheet = new Sheet();
  const [answer, tangled, ...others] = localise([...plain(sheet), ...tangle(sheet, '乱', 20)], none, 20_000);
  expect(others).toEqual([]);
  expect(answer?.unique).toBe(true);
  expect(answer?.cells.map(({ concept, suggested }) => `${concept} ${suggested}`)).toEqual(['甲 61.08']);
  expect(tangled?.cells).toEqual([]);
});

test('where the bound comes after some sets were found, they are listed and none is called the only one', () => {
  const sheet = new Sheet();
  const addends = Array.from({ length: 60 }, (_, i): Cell => ({ concept: `项${i}`, amount: `${i}.37` }));
  const claims = [sheet.tie({ concept: '合计', amount: '9999.99' }, addends)];
  const found = localise(claims, none, 150);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(61);
  expect(localise(claims, none)).toHaveLength(61);
  for (const { unique, reason } of found) {
    expect(unique).toBe(false);
    expect(reason.zh).toContain('到计算量上限为止，没有找全所有改法');
    expect(reason.en).toContain('the search ended at its work bound before all changes were seen');
  }
});

test(`no more than ${MOST_CELLS} cells: said at once where more ties than that have no cell in common`, () => {
  const sheet = new Sheet();
  // A chain: each tie shares a cell with the next one, so that all are one group.
  const ties = 2 * MOST_CELLS + 1;
  const link = (i: number): Cell => ({ concept: `链${i}`, amount: '1.00' });
  const claims = Array.from({ length: ties }, (_, i): Claim => {
    return sheet.tie({ concept: `合${i}`, amount: `${i + 3}.00` }, [link(i), link(i + 1)]);
  });
  const [only, ...others] = localise(claims, none, 100);
  expect(others).toEqual([]);
  expect(only?.cells).toEqual([]);
  expect(only?.reason).toEqual({
    zh: `改动 ${MOST_CELLS} 个单元格以内找不到能同时消除这 ${ties} 处不平或缺数的改法，请逐项核对`,
    en: `no change of up to ${MOST_CELLS} cells was found that mends these ${ties} ties together: check them one by one`,
  });
});

test('more sets than are listed: said with each', () => {
  const sheet = new Sheet();
  const parts = (name: string): Cell[] =>
    Array.from({ length: 24 }, (_, i): Cell => ({ concept: `${name}${i}`, amount: `${i}.37` }));
  const shared: Cell = { concept: '共', amount: '1.00' };
  const same: Cell = { concept: '共2', amount: '1.00' };
  const claims = [
    sheet.tie({ concept: '合甲', amount: '999.99' }, [...parts('甲'), shared]),
    sheet.tie({ concept: '合乙', amount: '888.88' }, [...parts('乙'), shared]),
    sheet.tie(shared, [same]),
  ];
  const found = localise(claims, none);
  expect(found).toHaveLength(500);
  expect(found[0]?.reason.zh).toContain('改法超过 500 种（都只动 2 个单元格），没有全部列出');
  expect(found[0]?.reason.en).toContain('more than 500 changes of 2 cells would do, not all are listed');
});

test('in steps: many of them, while ties are taken in and while the search goes on', () => {
  const sheet = new Sheet();
  const steps = (claims: readonly Claim[]): number => [...localising(claims, none, 20_000)].length;
  const holding = Array.from({ length: 2_000 }, (_, i): Claim => {
    const cell: Cell = { concept: `平${i}`, amount: '1.00' };
    return sheet.tie(cell, [{ ...cell, concept: `平${i}同` }]);
  });
  expect(steps(holding)).toBe(8);
  expect(steps(tangle(sheet, '乱', 20))).toBeGreaterThan(60);
});

test('one tie that the work bound leaves unexplained: what it would mend is told, no cell is named', () => {
  const sheet = new Sheet();
  const tie = sheet.tie({ concept: '合计', amount: '9.00' }, [{ concept: '甲', amount: '1.00' }]);
  expect(localise([tie], none, 0)).toEqual([
    {
      cells: [],
      unique: false,
      reason: {
        zh: '到计算量上限为止，找不到能消除这处不平或缺数的改法，请逐项核对',
        en: 'up to the work bound no change was found that mends this tie: check them one by one',
      },
      repairs: ['合计=甲'],
      confirms: [],
    },
  ]);
});

test('one set found before the bound is not the only one', () => {
  const sheet = new Sheet();
  const tie = sheet.tie({ concept: '合计', amount: '9.00' }, [{ concept: '甲', amount: '1.00' }]);
  const found = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((work) => localise([tie], none, work));
  const single = found.filter(([first, ...others]) => first?.cells.length === 1 && others.length === 0);
  expect(single.length).toBeGreaterThan(0);
  for (const [only] of single) expect(only?.unique).toBe(false);
});

test('a condition whose amount stands in ties that nothing explains is in question', () => {
  const sheet = new Sheet();
  const condition: Cell = { concept: '乱0', amount: '0.00' };
  const [total, a, b]: Cell[] = [
    { concept: '合计', amount: '90.48' },
    { concept: '甲', amount: '16.08' },
    { concept: '乙', amount: '29.40' },
  ] as const;
  const copy = (cell: Cell): Cell => ({ ...cell, concept: `${cell.concept}2` });
  const knot = tangle(sheet, '乱', 20);
  const claims = [
    ...knot,
    sheet.tie(total, [a, b], [condition]),
    sheet.tie(total, [copy(total)]),
    sheet.tie(b, [copy(b)]),
  ];
  const answer = localise(claims, none, 20_000).find(({ cells }) => cells[0]?.concept === '甲');
  expect(answer?.unique).toBe(false);
  expect(answer?.reason.zh).toContain('只在一定条件下成立');
});
