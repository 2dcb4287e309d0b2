// Generated final accounts in random layouts: nothing is invented in books that add up, and every planted error is found.
import { VERDICT_NAMES } from '../../src/model/finding';
import { firstAudit, wantedAreas } from '../../src/audit/first';
import type { AuditResult } from '../../src/model/result';
import { FINAL_ACCOUNTS } from '../support/shipped';
import { readStatement } from '../../src/read/read-statement';
import { type Accounts, accounts, type PrintedAmount, tablesOf } from '../support/final-accounts-books';
import { random } from '../support/generate';
import { book } from '../support/specimen';

/** GOUJI_BOOKS=1000 for the measure of record. */
const BOOKS = Number(process.env['GOUJI_BOOKS'] ?? 200);
/** `book` places a table so many rows down. */
const TOP = 2;

/** Every third as an older Excel tells it, without its merged cells. */
const check = (of: Accounts, seed: number): AuditResult =>
  firstAudit({
    snapshot: book(tablesOf(of), { merges: seed % 3 !== 0 }).snapshot(wantedAreas(FINAL_ACCOUNTS)),
    pack: FINAL_ACCOUNTS,
    own: null,
    statements: readStatement,
  }).result;

const told = (result: AuditResult, verdicts: readonly string[]): string[] =>
  result.findings
    .filter(({ verdict }) => verdicts.includes(verdict))
    .map(({ verdict, table, tie, subject, expression }) =>
      [VERDICT_NAMES[verdict], table, subject, tie, expression].filter(Boolean).join('｜'),
    );

/** Another amount, a whole unit away at least: far beyond any 尾差. */
function slip(text: string, next: () => number): string {
  const value = Number(text.replace('—', '') || 0);
  const by = 1 + Math.floor(next() * 900);
  const kinds = [
    () => value + by,
    () => value * 10 + 1,
    () => (value >= by ? value - by : value + by),
    () => (value >= 1 ? null : value + by),
  ];
  const slipped = kinds[Math.floor(next() * kinds.length)]?.() ?? null;
  return slipped === null ? '' : slipped.toFixed(2);
}

function planted(of: Accounts, { sheet, row, column }: PrintedAmount, text: string): Accounts {
  const cells = (of.cells[sheet] ?? []).map((line, r) =>
    r === row ? line.map((cell, c) => (c === column ? text : cell)) : line,
  );
  return { ...of, cells: { ...of.cells, [sheet]: cells } };
}

test(`${BOOKS} books that add up: no 不平, no 缺数, nothing unread`, () => {
  for (let seed = 1; seed <= BOOKS; seed++) {
    const result = check(accounts(seed), seed);
    expect([seed, ...told(result, ['unbalanced', 'incomplete'])]).toEqual([seed]);
    expect([
      seed,
      ...result.problems.map(({ address, message }) => `${address ?? ''} ${message.zh}`),
    ]).toEqual([seed]);
    expect(told(result, ['balanced']).length).toBeGreaterThan(50);
  }
});

test(`${BOOKS} books with one wrong amount each: a finding holds its cell`, () => {
  const next = random(20240101);
  for (let seed = 1; seed <= BOOKS; seed++) {
    const of = accounts(seed);
    const at = of.amounts[Math.floor(next() * of.amounts.length)] as PrintedAmount;
    const text = slip(at.text, next);
    const result = check(planted(of, at, text), seed);
    const found = result.findings.some(
      ({ verdict, cells }) =>
        (verdict === 'unbalanced' || verdict === 'incomplete') &&
        cells.some(
          ({ cell }) => cell.sheet === at.sheet && cell.row === at.row + TOP && cell.column === at.column,
        ),
    );
    expect([seed, at.sheet, at.row, at.column, `${at.text} → ${text}`, found]).toEqual([
      seed,
      at.sheet,
      at.row,
      at.column,
      `${at.text} → ${text}`,
      true,
    ]);
  }
});
