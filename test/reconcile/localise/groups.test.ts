// Broken ties that are looked at together because a change in one reaches the other, and those that are not.
import type { Claim } from '../../../src/reconcile/claim';
import { localise } from '../../../src/reconcile/localise/localise';
import { type Cell, Sheet } from './made';

/** ✓ 甲 61.08＋乙 29.40: a set with its values, and whether it is called the only one. */
const told = (claims: readonly Claim[]): string[] =>
  localise(claims, () => false).map(
    ({ cells, unique }) =>
      (unique ? '✓ ' : '') + cells.map(({ concept, suggested }) => `${concept} ${suggested}`).join('＋'),
  );

const cell = (concept: string, amount: string): Cell => ({ concept, amount });

/** An amount that should be that of its source, which a copy bears out just so far that the source cannot give way. */
const sourced = (sheet: Sheet, [name, amount]: [string, string], source: string, copy: string): Claim[] => [
  sheet.tie(cell(`${name}源`, source), [cell(name, amount)]),
  sheet.tie(cell(`${name}源`, source), [cell(`${name}源2`, copy)]),
];

describe('two groups and a tie over both that has some 尾差', () => {
  const between = (sum: string): Claim[] => {
    const sheet = new Sheet();
    return [
      ...sourced(sheet, ['甲', '10.00'], '10.02', '10.03'),
      ...sourced(sheet, ['乙', '20.00'], '20.02', '20.03'),
      sheet.tie(cell('合计', sum), [cell('甲', '10.00'), cell('乙', '20.00')]),
    ];
  };

  test('it leaves room for either change and for both: two answers, each the only one', () => {
    expect(told(between('30.01'))).toEqual(['✓ 甲 10.02', '✓ 乙 20.02']);
  });

  test('it leaves room for either change but not for both: they are one group, and a third cell is wrong', () => {
    expect(told(between('30.00')).sort()).toEqual([
      '甲 10.01＋乙源 20＋乙源2 20',
      '甲 10.02＋乙 20.02＋合计 30.04',
      '甲源 10＋甲源2 10＋乙 20.01',
    ]);
  });

  test('the one change makes room for another answer to the other group: that one is not certain', () => {
    const sheet = new Sheet();
    expect(
      told([
        ...sourced(sheet, ['甲', '10.00'], '10.02', '10.03'),
        sheet.tie(cell('总', '30.01'), [cell('甲', '10.00'), cell('丙', '20.00')]),
        sheet.tie(cell('丁', '39.98'), [cell('丙', '20.00'), cell('乙', '20.00')]),
        sheet.tie(cell('丁', '39.98'), [cell('丁2', '39.97')]),
      ]),
    ).toEqual(['甲 10.02＋乙 19.98', '甲 10.02＋丙 19.98']);
  });
});

describe('two groups of two cells each that copies of their amounts join', () => {
  const total = (sheet: Sheet, n: number): Claim =>
    sheet.tie(cell(`合${n}`, '90.00'), [cell(`甲${n}`, '10.00'), cell(`乙${n}`, '20.00')]);
  const whole = (sheet: Sheet, n: number): Claim =>
    sheet.tie(cell(`总${n}`, '70.00'), [cell(`甲${n}`, '10.00'), cell(`丙${n}`, '30.00')]);
  const claims = (): Claim[] => {
    const sheet = new Sheet();
    return [
      ...[total(sheet, 1), total(sheet, 2), whole(sheet, 1), whole(sheet, 2)],
      ...[cell('甲', '10.00'), cell('乙', '20.00'), cell('丙', '30.00')].map(({ concept, amount }) =>
        sheet.tie({ concept: `${concept}1`, amount }, [{ concept: `${concept}2`, amount }]),
      ),
    ];
  };

  test('neither is the only answer: an addend and its copy may be wrong instead of two totals', () => {
    const found = told(claims());
    expect(found).toContain('合1 30＋合2 30＋总1 40＋总2 40');
    expect(found).toContain('合1 30＋合2 30＋丙1 60＋丙2 60');
    expect(found.filter((set) => set.startsWith('✓'))).toEqual([]);
  });

  test('what they mend is told in the order of the ties', () => {
    expect(localise(claims(), () => false)[0]?.repairs).toEqual([
      '合1=甲1+乙1',
      '合2=甲2+乙2',
      '总1=甲1+丙1',
      '总2=甲2+丙2',
    ]);
  });
});

test('three groups of which the later two may be one double slip: the first keeps its own answers', () => {
  const sheet = new Sheet();
  const total = (n: number): Claim =>
    sheet.tie(cell(`合${n}`, '90.48'), [cell(`甲${n}`, '16.08'), cell(`乙${n}`, '29.40')]);
  const same = (name: string, amount: string): Claim =>
    sheet.tie(cell(`${name}1`, amount), [cell(`${name}2`, amount)]);
  const alone = sheet.tie(cell('丁', '5.00'), [cell('戊', '7.00')]);
  const found = told([alone, total(1), total(2), same('甲', '16.08'), same('乙', '29.40')]);
  expect(found.slice(0, 2)).toEqual(['丁 7', '戊 5']);
  expect(found.slice(2).sort()).toEqual([
    '乙1 74.4＋乙2 74.4',
    '合1 45.48＋合2 45.48',
    '甲1 61.08＋甲2 61.08',
  ]);
});
