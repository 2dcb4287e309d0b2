// One row off, cell by cell: which unit's block it was copied from, and where there is none.
import { Amount } from '../../../src/model/amount';
import { blockSlip } from '../../../src/reconcile/localise/block-slips';
import { System } from '../../../src/reconcile/localise/system';
import { TieIndex } from '../../../src/reconcile/localise/tie-index';
import type { Operand } from '../../../src/reconcile/operand';
import { madeTie } from '../../localise/made-ties';

interface Cell {
  readonly row: number;
  readonly concept: string;
  /** What stands there; null where it is blank. */
  readonly stands: string | null;
  /** What should stand there, where that is something else. */
  readonly right?: string;
  readonly unit?: string;
  readonly table?: string;
}

/** What is said of the cells that are wrong. */
function said(cells: readonly Cell[]): string | undefined {
  const index = new TieIndex();
  const operands = cells.map(({ row, concept, stands, unit = '机关', table = '表' }): Operand => {
    const [made] = madeTie('', [row, null], []).left as [Operand];
    return {
      ...made,
      concept,
      unit,
      table,
      cell: { sheet: table, row, column: 0 },
      amount: stands === null ? null : Amount.of(stands, 2),
    };
  });
  index.take({ ...madeTie('all', [0, null], []), left: operands });
  const system = new System(index);
  const value = (text: string): bigint => Amount.of(text).shifted(4).scaledTo(system.scale);
  const wrong = cells.flatMap(({ right }, i) =>
    right === undefined ? [] : [{ variable: system.variable(i), right: value(right) }],
  );
  return blockSlip(system, wrong)?.zh;
}

const OFF: readonly Cell[] = [
  { row: 1, concept: '人员经费', stands: null, right: '55.76' },
  { row: 2, concept: '公用经费', stands: '55.76', right: '38.27' },
];

test('one row off, copied from nowhere', () => {
  expect(said(OFF)).toBe('填错了一行：“人员经费”的数填到了“公用经费”');
});

test('another unit of the table holds the amount for the same concept: its block was copied', () => {
  expect(said([...OFF, { row: 9, concept: '人员经费', stands: '55.76', unit: '中心' }])).toBe(
    '中心 一块的数抄到机关时错了一行：“人员经费”的数填到了“公用经费”',
  );
});

test.each([
  ['the same unit, for another project', { concept: '人员经费', unit: '机关' }],
  ['another unit in another table', { concept: '人员经费', unit: '中心', table: '又表' }],
  ['another unit, another concept', { concept: '公用经费', unit: '中心' }],
])('%s holds the amount: that is no block it was copied from', (_, other) => {
  expect(said([...OFF, { row: 9, stands: '55.76', ...other }])).toBe(
    '填错了一行：“人员经费”的数填到了“公用经费”',
  );
});

test('zeros that belong one row further down are no block', () => {
  expect(
    said([
      { row: 1, concept: '甲', stands: '0.00', right: '5.00' },
      { row: 2, concept: '乙', stands: '7.00', right: '0.00' },
      { row: 4, concept: '丙', stands: '0.00', right: '6.00' },
      { row: 5, concept: '丁', stands: '8.00', right: '0.00' },
    ]),
  ).toBeUndefined();
});
