// Law: whoever changes an amount so that a tie no longer holds, even by rounding, finds that very cell among the findings.
import fc from 'fast-check';
import type { CellRef } from '../../src/model/fact';
import type { AuditResult } from '../../src/model/result';
import { cellAddress } from '../../src/model/address';
import { lines } from '../support/check';
import { accounts, type Accounts, type PrintedAmount, tablesOf } from '../support/final-accounts-books';
import { FINAL_ACCOUNTS } from '../support/shipped';
import { book as bookOfTables } from '../support/specimen';
import { bookOf, keyOf, type Shape, shapes } from './books/book';
import { checked, checkedBook, errors } from './books/checked';
import { type Edit, edited, edits, figureAt, withFigure } from './books/edits';
import { equationsOf, isBroken } from './books/equations';
import { seeds } from './books/hand';
import { laidOut, shown } from './books/layout';
import { law } from './law';

const isIn = (cell: CellRef, result: AuditResult): boolean =>
  result.findings.some(
    ({ verdict, cells }) =>
      (verdict === 'unbalanced' || verdict === 'incomplete') &&
      cells.some(
        ({ cell: one }) => one.sheet === cell.sheet && one.row === cell.row && one.column === cell.column,
      ),
  );

interface Case {
  readonly shape: Shape;
  readonly layout: number;
  readonly pick: number;
  readonly edit: Edit;
}

law<Case>({
  name: 'an amount that breaks a tie beyond 尾差 is in a finding with its cell',
  cases: fc.record({ shape: shapes, layout: seeds, pick: seeds, edit: edits }),
  runs: 1000,
  share: 0.2,
  broken: ({ shape, layout, pick, edit }) => {
    const book = bookOf(shape);
    const figure = edited(figureAt(book, pick), edit);
    const wrong = withFigure(book, figure);
    const { placed, cells } = laidOut(wrong, { seed: layout, plain: false, base: shape.base });
    const cell = cells.get(keyOf(figure));
    if (!cell) return `no cell of ${keyOf(figure)}`;
    const result = checked(placed);
    const address = cellAddress(cell.sheet, cell.row, cell.column);
    const say = (what: string): string =>
      [
        `${what}: ${address} ${keyOf(figure)}`,
        ...lines(result, 'unbalanced'),
        ...errors(result),
        shown(placed),
      ].join('\n');
    if (edit.kind === 'unreadable')
      return result.problems.some((problem) => problem.address === address && problem.level === 'error')
        ? null
        : say('an unreadable cell is not named');
    // What breaks must be found; what does not must not be said to.
    const broken = equationsOf(wrong).filter(isBroken);
    if (broken.length > 0) return isIn(cell, result) ? null : say('a broken tie is passed');
    return null;
  },
});

interface Slip {
  readonly seed: number;
  readonly pick: number;
  readonly kind: number;
  readonly by: number;
  readonly merges: boolean;
}

/** Another amount, a whole unit away at least: far beyond any 尾差. */
function slip(text: string, { kind, by }: Slip): string {
  const value = Number(text.replace('—', '') || 0);
  const kinds = [
    value + by,
    value * 10 + 1,
    value >= by ? value - by : value + by,
    value >= 1 ? null : value + by,
  ];
  const slipped = kinds[kind % kinds.length] ?? null;
  return slipped === null ? '' : slipped.toFixed(2);
}

function planted(of: Accounts, { sheet, row, column }: PrintedAmount, text: string): Accounts {
  const cells = (of.cells[sheet] ?? []).map((line, r) =>
    r === row ? line.map((cell, c) => (c === column ? text : cell)) : line,
  );
  return { ...of, cells: { ...of.cells, [sheet]: cells } };
}

/** Rows above each table on its sheet. */
const TOP = 2;

law<Slip>({
  name: 'a wrong amount in final accounts (部门决算公开) is in a finding with its cell',
  cases: fc.record({
    seed: seeds,
    pick: seeds,
    kind: fc.nat({ max: 3 }),
    by: fc.integer({ min: 1, max: 900 }),
    merges: fc.boolean(),
  }),
  runs: 300,
  share: 0.05,
  broken: (one) => {
    const of = accounts(one.seed);
    const at = of.amounts[one.pick % of.amounts.length] as PrintedAmount;
    const text = slip(at.text, one);
    const tables = tablesOf(planted(of, at, text));
    const result = checkedBook(bookOfTables(tables, { merges: one.merges }), FINAL_ACCOUNTS);
    const cell = { sheet: at.sheet, row: at.row + TOP, column: at.column };
    if (isIn(cell, result)) return null;
    return `${cellAddress(cell.sheet, cell.row, cell.column)} ${at.text} → ${text}\n${tables[at.sheet] ?? ''}`;
  },
});
