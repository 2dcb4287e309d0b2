// A sentence for people, in the two languages Gouji speaks.

export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Message;

/** Something about the workbook that is not a tie: what, where, and what to do next. */
export interface Problem {
  /** An error hides an amount (or a whole table) from the check; a note does not. */
  readonly level: 'error' | 'note';
  /** The cell, as 收支!C7; null where no single cell is meant. */
  readonly address: string | null;
  /** The defined name concerned, if one is. */
  readonly name: string | null;
  readonly message: Message;
}
