// Law: the same figures get the same verdicts, in whatever order, spelling and kind of cell staff have them.
import fc from 'fast-check';
import { accounts, tablesOf } from '../support/final-accounts-books';
import { random } from '../support/generate';
import { FINAL_ACCOUNTS } from '../support/shipped';
import { grid, type Placed } from '../support/specimen';
import { bookOf, type Shape, shapes } from './books/book';
import { checked, differing, errors, verdicts } from './books/checked';
import { type Slip, slips, withSlips } from './books/edits';
import { seeds, shuffled } from './books/hand';
import { laidOut, shown } from './books/layout';
import { respelt } from './books/respelt';
import { law } from './law';

interface Case {
  readonly shape: Shape;
  readonly slips: readonly Slip[];
  readonly layout: number;
}

law<Case>({
  name: 'verdicts do not depend on the order of rows, columns, units and sheets, on spelling, or on text and number cells',
  cases: fc.record({ shape: shapes, slips, layout: seeds }),
  runs: 600,
  share: 0.1,
  broken: ({ shape, slips: list, layout }) => {
    const book = withSlips(bookOf(shape), list);
    const plain = laidOut(book, { seed: 1, plain: true, base: shape.base });
    const other = laidOut(book, { seed: layout, plain: false, base: shape.base });
    const [one, two] = [checked(plain.placed), checked(other.placed)];
    const wrong = differing(verdicts(one), verdicts(two));
    const unread = errors(one).length !== errors(two).length ? errors(two).join('\n') : null;
    return (
      (wrong ?? unread) &&
      `${wrong ?? unread ?? ''}\n\n${shown(plain.placed)}\n\n— — —\n\n${shown(other.placed)}`
    );
  },
});

law({
  name: 'verdicts of final accounts do not depend on the order of sheets, on spaces and widths, or on text and number cells',
  cases: fc.record({ seed: seeds, hand: seeds }),
  runs: 200,
  share: 0.05,
  broken: ({ seed, hand }) => {
    const tables = Object.entries(tablesOf(accounts(seed)));
    const placed = (list: readonly (readonly [string, string])[]): Placed[] =>
      list.map(([name, text]) => ({ name, sheet: name, row: 2, column: 0, grid: grid(text) }));
    const by = { next: random(hand), plain: false };
    const other = placed(shuffled(tables, by).map(([name, text]) => [name, respelt(text, by)] as const));
    const [one, two] = [checked(placed(tables), FINAL_ACCOUNTS), checked(other, FINAL_ACCOUNTS)];
    const wrong = differing(verdicts(one), verdicts(two)) ?? (errors(two).join('\n') || null);
    return wrong && `${wrong}\n\n${shown(other)}`;
  },
});
