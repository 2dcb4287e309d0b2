// What a correction rests on: the ids of the findings it mends and of those that confirm it, and what leaves it in doubt.
import type { Correction } from '../../../src/model/correction';
import type { Claim } from '../../../src/reconcile/claim';
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
  expect(first?.reason.zh).toContain('“合计 = 甲 + 乙”只在一定条件下成立，而条件里的数本身可能有错');
  expect(first?.reason.en).toContain(
    '“合计 = 甲 + 乙” holds only under a condition whose own amounts may be wrong',
  );
});

test('a condition is in question only where one of the answers would change it', () => {
  const sheet = new Sheet();
  const wrong: Cell = { ...A, amount: '16.08' };
  // 乙 stands in the broken tie as well, but 甲 alone is what is wrong.
  const ties = [sheet.tie(TOTAL, [wrong, B], [B]), sheet.tie(TOTAL, [copy(TOTAL)]), sheet.tie(B, [copy(B)])];
  expect(localise(ties, none).map(({ unique }) => unique)).toEqual([true]);
});

test('a condition on a cell that stands in no tie is not in question', () => {
  const sheet = new Sheet();
  const wrong: Cell = { ...A, amount: '16.08' };
  const doubtful: Cell = { concept: '本年收入', amount: '55.00' };
  const ties = [
    // The second cell of all, and one of the answers to its tie.
    sheet.tie({ concept: '拨款', amount: '66.00' }, [doubtful]),
    sheet.tie(TOTAL, [wrong, B], [{ concept: '人数', amount: '7.00' }]),
    sheet.tie(TOTAL, [copy(TOTAL)]),
    sheet.tie(B, [copy(B)]),
    sheet.tie({ concept: '别的', amount: '3.00' }, [copy({ concept: '别的', amount: '3.00' })], [doubtful]),
  ];
  expect(
    localise(ties, none)
      .filter(({ unique }) => unique)
      .map(({ cells }) => cells[0]?.concept),
  ).toEqual(['甲']);
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
    expect(reason.zh).toContain(
      '改后 1 处不平或缺数全部消除；共有 31 种改法，都只动 1 个单元格，请核对原始凭证',
    );
    expect(reason.en).toContain(
      'it mends the one broken tie; one of 31 possible changes of 1 cell: compare with the vouchers',
    );
  }
});

test('the same cell on both sides of a tie falls out of it', () => {
  const sheet = new Sheet();
  const twice = sheet.tie(TOTAL, [TOTAL, { concept: '丙', amount: '5.00' }]);
  expect(localise([twice], none).map(({ cells }) => cells.map(({ concept }) => concept))).toEqual([['丙']]);
});

describe('what the change mends and what confirms it, to the letter', () => {
  const wrong: Cell = { ...A, amount: '16.38' };
  const reason = (
    more: (sheet: Sheet) => readonly Claim[],
  ): readonly (Correction['reason'] | undefined)[] => {
    const sheet = new Sheet();
    const ties = [sheet.tie(TOTAL, [wrong, B]), sheet.tie(TOTAL, [copy(TOTAL)]), sheet.tie(B, [copy(B)])];
    return localise([...ties, ...more(sheet)], none).map((found) => found.reason);
  };

  test('one tie, confirmed by none', () => {
    expect(reason(() => [])).toEqual([
      { zh: '改后 1 处不平或缺数全部消除', en: 'it mends the one broken tie' },
    ]);
  });

  test('two ties', () => {
    expect(reason((sheet) => [sheet.tie(wrong, [copy(A)])])).toEqual([
      { zh: '改后 2 处不平或缺数全部消除', en: 'it mends all 2 broken ties' },
    ]);
  });

  test('ties that hold today and after', () => {
    const both = (sheet: Sheet, confirming: number): Claim[] => {
      const copies = Array.from({ length: confirming }, (_, i) => copy(wrong, i + 3));
      return [
        ...copies.map((cell) => sheet.tie(wrong, [cell])),
        ...copies.map((cell, i) => sheet.tie(copy(TOTAL, i + 3), [cell, copy(B, i + 3)])),
        ...copies.flatMap((_, i) => [sheet.tie(TOTAL, [copy(TOTAL, i + 3)]), sheet.tie(B, [copy(B, i + 3)])]),
      ];
    };
    const told = (confirming: number): (Correction['reason'] | undefined)[] => [
      ...reason((sheet) => both(sheet, confirming)),
    ];
    expect(told(1)).toEqual([
      {
        zh: '改后 2 处不平或缺数全部消除，另有 1 处关系印证',
        en: 'it mends all 2 broken ties, and 1 more tie confirms it',
      },
    ]);
    expect(told(2)).toEqual([
      {
        zh: '改后 3 处不平或缺数全部消除，另有 2 处关系印证',
        en: 'it mends all 3 broken ties, and 2 more ties confirm it',
      },
    ]);
  });
});

test('where there are several answers, that is what is said, not a cell that cannot be read', () => {
  const sheet = new Sheet();
  const unread: Cell = { concept: '甲2', amount: null, readable: false };
  const found = localise([sheet.tie({ ...TOTAL, amount: '91.48' }, [A, B]), sheet.tie(A, [unread])], none);
  expect(found).toHaveLength(3);
  for (const { reason } of found) {
    expect(reason.zh).toContain('共有 3 种改法');
    expect(reason.zh).not.toContain('读不出数');
  }
});

test('what confirms is told in the order of the ties', () => {
  const sheet = new Sheet();
  const wrong: Cell = { ...A, amount: '16.08' };
  const copies = [2, 3, 4].map((n) => copy(wrong, n));
  const ties = [
    ...copies.map((cell) => sheet.tie(wrong, [cell])),
    sheet.tie(TOTAL, [wrong, B]),
    ...copies.map((cell) => sheet.tie(TOTAL, [cell, B])),
    ...[5, 6, 7, 8].flatMap((n) => [sheet.tie(TOTAL, [copy(TOTAL, n)]), sheet.tie(B, [copy(B, n)])]),
  ];
  expect(localise(ties, none).map(({ confirms }) => confirms)).toEqual([['甲=甲2', '甲=甲3', '甲=甲4']]);
});

test('a cell that is added twice is changed by half of what is missing', () => {
  const sheet = new Sheet();
  const half: Cell = { concept: '半', amount: '9.00' };
  const ties = [
    sheet.tie({ concept: '全', amount: '20.00' }, [half, half]),
    sheet.tie({ concept: '全', amount: '20.00' }, [{ concept: '全2', amount: '20.00' }]),
  ];
  expect(
    localise(ties, none).map(({ cells }) => cells.map(({ concept, suggested }) => `${concept} ${suggested}`)),
  ).toEqual([['半 10']]);
});

describe('ties that nobody is asked to mend', () => {
  const broken = (): Claim => new Sheet().tie(TOTAL, [A, { ...B, amount: '1.00' }]);

  test('broken, it would be', () => {
    expect(localise([broken()], none)).not.toEqual([]);
  });

  test.each<[string, (claim: Claim) => Claim]>([
    ['核实, which may differ', (claim) => ({ ...claim, kind: '核实' })],
    ['an inequality', (claim) => ({ ...claim, relation: '<=' })],
    [
      'of people',
      (claim) => ({ ...claim, left: claim.left.map((operand) => ({ ...operand, measure: null })) }),
    ],
    [
      'with a number that stands in no cell',
      (claim) => ({ ...claim, right: claim.right.map((operand) => ({ ...operand, cell: null })) }),
    ],
    ['that holds', () => new Sheet().tie(TOTAL, [A, B])],
  ])('%s', (_, change) => {
    expect(localise([change(broken())], none)).toEqual([]);
  });
});
