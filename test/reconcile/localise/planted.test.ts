// Slips planted into departments that add up: the cell named for certain is the one that was changed.
import type { Correction } from '../../../src/model/correction';
import { correct } from '../../support/localise';
import { generate, random } from '../../support/generate';

interface Planted {
  readonly tables: Record<string, string>;
  readonly table: string;
  readonly row: number;
  readonly column: number;
  readonly right: string;
}

/** A slip of the hand in one amount; null where it would change nothing to speak of. */
function slipped(text: string, next: () => number): string | null {
  const digits = [...text];
  const at = digits.findIndex(
    (digit, i) => digit !== digits[i + 1] && /\d/.test(digit) && /\d/.test(digits[i + 1] ?? ''),
  );
  const kinds: (() => string)[] = [
    () =>
      at < 0 ? text : [...digits.slice(0, at), digits[at + 1], digits[at], ...digits.slice(at + 2)].join(''),
    () => (Number(text) * 10).toFixed(2),
    () => (Number(text) / 10).toFixed(2),
    () => `${text.slice(0, 1)}${text}`,
    () => text.replace(/\d/, (digit) => String((Number(digit) + 1 + Math.floor(next() * 8)) % 10)),
    () => '',
  ];
  const slip = kinds[Math.floor(next() * kinds.length)]?.() ?? text;
  return Math.abs(Number(slip) - Number(text)) < 1 ? null : slip;
}

function plant(seed: number, units: number): Planted | null {
  const next = random(seed);
  const tables = generate({ seed, units });
  const names = Object.keys(tables).filter((name) => name !== '部门基本概况');
  const table = names[Math.floor(next() * names.length)] ?? '';
  const lines = (tables[table] ?? '').split('\n');
  const row = 1 + Math.floor(next() * (lines.length - 1));
  const cells = (lines[row] ?? '').split('|').map((cell) => cell.trim());
  const amounts = cells.flatMap((cell, i) => (/^-?\d+\.\d\d$/.test(cell) && Number(cell) > 0 ? [i] : []));
  const column = amounts[Math.floor(next() * amounts.length)];
  if (column === undefined) return null;
  const right = cells[column] ?? '';
  const wrong = slipped(right, next);
  if (wrong === null) return null;
  cells[column] = wrong;
  lines[row] = cells.join(' | ').trim();
  return { tables: { ...tables, [table]: lines.join('\n') }, table, row: row + 2, column: column - 1, right };
}

function names({ cells }: Correction, planted: Planted): boolean {
  const [only] = cells;
  return (
    cells.length === 1 &&
    only?.cell.sheet === planted.table &&
    only.cell.row === planted.row &&
    only.cell.column === planted.column &&
    Math.abs(Number(only.suggested) - Number(planted.right)) < 0.015
  );
}

test.each([
  [1, 120],
  [3, 60],
])(
  'one slip in a department of %d units, %d times',
  (units, times) => {
    let unique = 0;
    let listed = 0;
    let tried = 0;
    for (let seed = 1; tried < times; seed++) {
      const planted = plant(seed * 7919, units);
      if (!planted) continue;
      const found = correct(planted.tables);
      if (found.length === 0) continue; // a cell that no tie reaches, or a blank for nothing
      tried++;
      const certain = found.filter((correction) => correction.unique);
      // Never a confident wrong answer.
      expect(certain.filter((correction) => !names(correction, planted))).toEqual([]);
      if (certain.length > 0) unique++;
      if (found.some((correction) => names(correction, planted))) listed++;
    }
    expect(listed).toBe(tried);
    expect(unique / tried).toBeGreaterThan(0.5);
  },
  60_000,
);
