// What a hand does to one amount of a book.
import fc from 'fast-check';
import { type Book, type Figure, keyOf } from './book';
import { seeds } from './hand';

export type Edit =
  | { readonly kind: 'off by'; readonly places: number }
  | { readonly kind: 'ten times' }
  | { readonly kind: 'sign turned' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly text: string };

/** Often just beyond what rounding explains, or just within. */
const size = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 99_999_999 }));

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('off by' as const),
      places: fc.tuple(size, fc.boolean()).map(([n, less]) => (less ? -n : n)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Edit>({ kind: 'ten times' }, { kind: 'sign turned' }, { kind: 'blank' }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('unreadable' as const),
      text: fc.constantFrom("'约三百", "'12,34.5", '#REF!', '#VALUE!', "'12.3.4", "'见附件", '=A1+1'),
    }),
  },
);

export function edited(figure: Figure, edit: Edit): Figure {
  const cents = figure.cents ?? 0;
  switch (edit.kind) {
    case 'off by':
      return { ...figure, cents: cents + edit.places * figure.place };
    case 'ten times':
      return { ...figure, cents: cents * 10 };
    case 'sign turned':
      return { ...figure, cents: 0 - cents };
    case 'blank':
      return { ...figure, cents: null };
    case 'unreadable':
      return { ...figure, text: edit.text };
  }
}

/** The n-th amount of the book. */
export function figureAt({ figures }: Book, n: number): Figure {
  const all = [...figures.values()];
  return all[n % all.length] as Figure;
}

export const withFigure = (book: Book, figure: Figure): Book => ({
  ...book,
  figures: new Map([...book.figures, [keyOf(figure), figure]]),
});

/** Slips of the hand: which amount, and what happens to it. */
export interface Slip {
  readonly pick: number;
  readonly edit: Edit;
}

export const slips: fc.Arbitrary<Slip[]> = fc.array(fc.record({ pick: seeds, edit: edits }), {
  maxLength: 3,
});

export const withSlips = (book: Book, list: readonly Slip[]): Book =>
  list.reduce((so, { pick, edit }) => withFigure(so, edited(figureAt(so, pick), edit)), book);
