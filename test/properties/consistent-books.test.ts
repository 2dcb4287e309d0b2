// Law: accounts that add up are never called 不平 or 缺数, whatever tables, units, projects, versions and measures they have.
import fc from 'fast-check';
import { accounts, tablesOf } from '../support/final-accounts-books';
import { FINAL_ACCOUNTS } from '../support/shipped';
import { book } from '../support/specimen';
import { bookOf, type Shape, shapes } from './books/book';
import { checked, checkedBook, falseAlarms, roundings } from './books/checked';
import { seeds } from './books/hand';
import { laidOut, shown } from './books/layout';
import { law } from './law';

interface Laid {
  readonly shape: Shape;
  readonly layout: number;
  readonly plain: boolean;
}

law<Laid>({
  name: 'self-evaluation tables that add up are never 不平 or 缺数',
  cases: fc.record({ shape: shapes, layout: seeds, plain: fc.boolean() }),
  runs: 1500,
  share: 0.75,
  broken: ({ shape, layout, plain }) => {
    const { placed } = laidOut(bookOf(shape), { seed: layout, plain, base: shape.base });
    const result = checked(placed);
    const alarm = falseAlarms(result) ?? (shape.rounded ? null : roundings(result));
    return alarm && `${alarm}\n\n${shown(placed)}`;
  },
});

law({
  name: 'final accounts (部门决算公开) that add up are never 不平 or 缺数',
  cases: fc.record({
    seed: seeds,
    tables: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 1 }),
    merges: fc.boolean(),
  }),
  runs: 500,
  share: 0.25,
  broken: ({ seed, tables, merges }) => {
    const all = Object.entries(tablesOf(accounts(seed)));
    const some = Object.fromEntries(tables.flatMap((i) => (all[i] ? [all[i]] : [])));
    const alarm = falseAlarms(checkedBook(book(some, { merges }), FINAL_ACCOUNTS));
    return alarm && `${alarm}\n\n${Object.values(some).join('\n\n')}`;
  },
});
