// The page of findings as rows: tables worst first, findings that break on one cell together, the rest folded.
import { Amount } from '../../src/model/amount';
import type { Correction } from '../../src/model/correction';
import type { Finding } from '../../src/model/finding';
import type { AuditResult } from '../../src/model/result';
import { type Row, type Rows, rowsOf, type Shown } from '../../src/taskpane/rows';
import { finding, part, result, rounding } from './specimen';

const SHOWN: Shown = { filter: null, opened: new Set(), words: '' };

const apart = { cells: [part('left', '支出合计', '402.03', 27), part('right', '项目支出', '308', 23)] };

/** Three findings; the first and the last break on row 19. */
function three(): Finding[] {
  const unit = { ...part('right', '公用支出', '38.27', 8), unit: '机关' };
  return [
    finding({ id: 'a' }),
    finding({ id: 'b', ...apart }),
    finding({ id: 'c', cells: [part('left', '公用支出', '16.29', 19), unit] }),
  ];
}

function of(findings: readonly Finding[], shown: Partial<Shown> = {}): Rows {
  return rowsOf(result({ findings }), { ...SHOWN, ...shown });
}

function outline({ rows }: Rows): string[] {
  return rows.map((row) => {
    switch (row.what) {
      case 'table':
        return `${row.table} ${row.count}`;
      case 'item':
        return `${row.cell ? `D${row.cell.cell.row + 1}` : 'one cause'} ${row.findings.length}`;
      case 'suggestion':
        return `${row.headed ? '' : 'top '}suggestion ${row.corrections.length}`;
      case 'finding':
        return `${row.key} ${row.within} ${row.position}/${row.size}`;
      case 'fold':
        return `${row.open ? '▾' : '▸'} ${row.kind} ${row.findings.length}`;
      case 'none':
        return 'none';
    }
  });
}

test('findings that break on one cell are one item, before those that stand alone', () => {
  expect(outline(of(three()))).toEqual([
    '支出预决算 3',
    'D20 2',
    'a middle 1/3',
    'c last 2/3',
    'b alone 3/3',
  ]);
});

test('the findings of an item lead to the cell they have in common, others to the reported total', () => {
  const cells = of(three()).stops.map(({ cell }) => cell?.row);
  expect(cells).toEqual([19, 19, 27]);
});

test('the table with most findings comes first', () => {
  const other = finding({ id: 'x', table: '年度支出结余', cells: [part('left', '基本支出', '94', 40)] });
  const points = finding({ id: 'p', table: null, cells: [part('left', '分值', '6', 50)] });
  const rows = of([other, points, ...three()]).rows.filter((row) => row.what === 'table');
  expect(rows.map(({ table, count }) => [table, count])).toEqual([
    ['支出预决算', 3],
    ['年度支出结余', 1],
    [null, 1],
  ]);
});

test('a 核实 tie stands alone, whatever cells it shares: it is explained by itself', () => {
  const [a, b, c] = three() as [Finding, Finding, Finding];
  expect(outline(of([a, b, { ...c, kind: '核实' }]))).toEqual([
    '支出预决算 3',
    'a alone 1/3',
    'b alone 2/3',
    'c alone 3/3',
  ]);
});

test('尾差, 已说明, 未核 and 平 are folded beneath, and opened where asked for', () => {
  const sample = result();
  expect(outline(rowsOf(sample, SHOWN)).slice(-3)).toEqual(['▸ rounding 2', '▸ skipped 1', '▸ balanced 1']);
  const opened = rowsOf(sample, { ...SHOWN, opened: new Set(['rounding']) });
  expect(outline(opened).slice(-6)).toEqual([
    '▾ rounding 2',
    '支出预决算 2',
    `${rounding('年初预算').id} alone 1/2`,
    `${rounding('决算').id} alone 2/2`,
    '▸ skipped 1',
    '▸ balanced 1',
  ]);
  expect(opened.stops).toHaveLength(2); // what is folded is not stepped through
});

test('a filter shows one kind only, and that is stepped through', () => {
  const { stops, rows } = rowsOf(result(), { ...SHOWN, filter: 'rounding' });
  expect(stops).toHaveLength(2);
  expect(rows.every(({ what }) => what === 'table' || what === 'finding')).toBe(true);
});

test('explained findings are reached by their fold, and an explained 尾差 stays one', () => {
  const explained = finding({ kind: '核实', explained: '上年结转支出' });
  expect(outline(of([explained]))).toEqual(['none', '▸ explained 1']);
  expect(outline(of([{ ...rounding('决算'), explained: '四舍五入' }]))).toEqual(['none', '▸ rounding 1']);
});

test.each([
  ['公用 d20', ['a', 'c']],
  ['支出预决算!D28', ['b']],
  ['402.03', []],
  ['  ', ['a', 'c', 'b']],
])('looking for “%s”', (words, ids) => {
  expect(of(three(), { words }).stops.map(({ key }) => key)).toEqual(ids);
});

test('all rows have keys of their own, in every state', () => {
  const all = new Set(['rounding', 'explained', 'balanced', 'skipped'] as const);
  const keys = rowsOf(result(), { ...SHOWN, opened: all }).rows.map((row: Row) => row.key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('ten thousand findings become rows in a moment', () => {
  const many: AuditResult = result({
    findings: Array.from({ length: 10_000 }, (_, i) =>
      finding({ id: `${i}`, difference: Amount.whole(1), cells: [part('left', '支出', '1', i)] }),
    ),
  });
  const start = performance.now();
  expect(rowsOf(many, SHOWN).stops).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(1_000);
});

describe('with corrections', () => {
  const correction = (unique: boolean, cells: number, repairs: readonly string[]): Correction => ({
    cells: Array.from({ length: cells }, (_, i) => ({
      cell: { sheet: '支出预决算', row: 20 + i, column: 3 },
      concept: '公用经费',
      unit: '总合计',
      version: '决算',
      amount: '16.29',
      suggested: '38.27',
      formula: false,
    })),
    unique,
    reason: { zh: '漏填', en: 'left blank' },
    repairs,
    confirms: [],
  });
  const shown = (findings: readonly Finding[], corrections: readonly Correction[]): string[] =>
    outline(rowsOf(result({ findings, corrections }), SHOWN));

  test('what one correction of several cells would mend is one item, though no cell is in all of it', () => {
    expect(
      shown([finding({ id: 'a' }), finding({ id: 'b', ...apart })], [correction(true, 2, ['a', 'b'])]),
    ).toEqual(['支出预决算 2', 'one cause 2', 'suggestion 1', 'a middle 1/2', 'b last 2/2']);
  });

  test('alternatives for a tie alone stand above it', () => {
    const either = [correction(false, 1, ['a']), correction(false, 1, ['a'])];
    expect(shown([finding({ id: 'a' })], either)).toEqual(['支出预决算 1', 'top suggestion 2', 'a last 1/1']);
  });

  test('a group that nothing explains says so', () => {
    expect(shown([finding({ id: 'a' })], [correction(false, 0, ['a'])])).toEqual([
      '支出预决算 1',
      'top suggestion 1',
      'a last 1/1',
    ]);
  });
});
