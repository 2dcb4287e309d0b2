// What the pane shows of an audit.
import { Amount } from '../../src/model/amount';
import {
  contextOf,
  countsByKind,
  kindOf,
  linesOf,
  ofKind,
  sentence,
  sumOfDifferences,
} from '../../src/taskpane/view';
import { finding, part, result } from './specimen';

test('a 核实 tie that does not hold is to be explained, until it is', () => {
  expect(kindOf(finding({ kind: '核实' }))).toBe('toExplain');
  expect(kindOf(finding({ kind: '核实', explained: '上年结转支出' }))).toBe('explained');
  expect(kindOf(finding({ kind: '核实', verdict: 'balanced' }))).toBe('balanced');
});

test('尾差 is added up by measure, whatever its direction', () => {
  const minus = finding({ verdict: 'rounding', difference: Amount.of('-0.01') });
  const plus = finding({ verdict: 'rounding', difference: Amount.of('0.02') });
  const yuan = finding({ verdict: 'rounding', difference: Amount.of('1'), measure: '元' });
  const sums = sumOfDifferences([minus, plus, yuan]).map(
    ({ measure, sum }) => `${sum.toString()} ${measure}`,
  );
  expect(sums).toEqual(['0.03 万元', '1 元']);
});

test('counts by kind, in the order they come', () => {
  const missing = finding({ verdict: 'incomplete' });
  expect(countsByKind([missing, finding(), missing])).toEqual([
    { kind: 'incomplete', count: 2 },
    { kind: 'unbalanced', count: 1 },
  ]);
});

test('the counts of a kind', () => {
  expect(ofKind(result(), 'rounding')).toHaveLength(2);
  expect(ofKind(result(), 'skipped')).toHaveLength(1);
});

describe('the lines of a finding', () => {
  test('name what tells the cells apart', () => {
    expect(linesOf(finding(), 'right').map(({ sign, label }) => `${sign}${label}`)).toEqual([
      '人员支出',
      '+公用支出',
    ]);
    const units = finding({
      cells: [
        part('left', '公用支出', '16.29', 20),
        { ...part('right', '公用支出', '38.27', 8), unit: '机关' },
      ],
    });
    expect(linesOf(units, 'right').map(({ label }) => label)).toEqual(['机关']);
    expect(linesOf(units, 'left').map(({ label }) => label)).toEqual(['总合计']);
  });

  test('name the tables where nothing else differs', () => {
    const places = finding({
      cells: [
        part('left', '基本支出', '94.03', 15),
        { ...part('right', '基本支出', '94', 3), table: '年度支出结余' },
      ],
    });
    expect(linesOf(places, 'right').map(({ label }) => label)).toEqual(['年度支出结余']);
  });

  test('carry the sign and the factor', () => {
    const minus = { ...part('right', '决算', '2', 3), coefficient: Amount.whole(-1) };
    const twice = { ...part('right', '预算', '2', 4), coefficient: Amount.whole(2) };
    const lines = linesOf(finding({ cells: [minus, twice] }), 'right');
    expect(lines.map(({ sign, factor }) => sign + factor)).toEqual(['−', '+×2']);
  });
});

test('the context leaves out what is not there', () => {
  expect(contextOf(finding({ version: null }))).toEqual(['总合计']);
});

test('a tie is printed with the signs of a printed page', () => {
  expect(sentence('决算 - 年初预算 <= 0')).toBe('决算 − 年初预算 ≤ 0');
});
