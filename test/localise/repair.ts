// Whether a set of cells has values that make every tie it touches hold, decided exactly: all such values, one by one.
import { boundsOf, type Box, type Form, openUnknown, tightened } from './intervals';
import { type Cell, type Equation, type Ties } from './equations';
import { type Change, verdictOf } from './verdict';

/** The ties a change of these cells takes part in, and those that are to be mended. */
export function touchedBy(
  { cells, equations }: Ties,
  set: readonly number[],
  targets: readonly Equation[],
): Equation[] {
  const indices = new Set(targets.map(({ index }) => index));
  for (const cell of set) for (const index of cells[cell]!.equations) indices.add(index);
  return [...indices].map((index) => equations[index]!);
}

/**
 * A tie as lo ≤ a·y ≤ hi, y counting in the cells' own last places. The bounds are the widest that any values could
 * have (a 增减 of double rounding, no place finer than declared), so that they rule out only what is impossible; what
 * they let through is judged as it stands.
 */
export function formOf(ties: Ties, equation: Equation, set: readonly number[]): Form {
  const a = set.map(() => 0);
  let constant = 0;
  let room = 0;
  const reported = [equation.left, equation.right].map((side, i) => {
    let any = false;
    for (const { cell: index, coefficient } of side) {
      const cell = ties.cells[index]!;
      const at = set.indexOf(index);
      const signed = i === 0 ? coefficient : -coefficient;
      if (at >= 0) a[at]! += signed * cell.step;
      else constant += signed * cell.value;
      if (cell.blank && at < 0) continue;
      any = true;
      room += (Math.abs(coefficient) * cell.declared * (cell.change ? 2 : 1)) / 2;
    }
    return any;
  });
  // A side that stays blank calls for a zero on the other.
  if (!reported[0] || !reported[1]) room = 0;
  return { a, lo: -room - constant, hi: room - constant };
}

/** Ties that exclude one another: without another cell in one of them there is no repair. Null where none is seen. */
export function contradiction(
  ties: Ties,
  set: readonly number[],
  targets: readonly Equation[],
): readonly Equation[] | null {
  const tightest = set.map(() => ({
    lo: { bound: -Infinity, by: null as Equation | null },
    hi: { bound: Infinity, by: null as Equation | null },
  }));
  for (const equation of touchedBy(ties, set, targets)) {
    const { a, lo, hi } = formOf(ties, equation, set);
    const own = a.flatMap((coefficient, i) => (coefficient === 0 ? [] : [i]));
    if (own.length === 0 && (lo > 0 || hi < 0)) return [equation];
    if (own.length !== 1) continue;
    const [i] = own as [number];
    const c = a[i]!;
    const low = Math.ceil((c > 0 ? lo : hi) / c);
    const high = Math.floor((c > 0 ? hi : lo) / c);
    if (low > high) return [equation];
    const known = tightest[i]!;
    if (low > known.lo.bound) known.lo = { bound: low, by: equation };
    if (high < known.hi.bound) known.hi = { bound: high, by: equation };
    if (known.lo.bound > known.hi.bound) return [known.lo.by!, known.hi.by!];
  }
  return null;
}

/** Every change of the set that makes the touched ties hold; one for all that differ only in an open direction. */
export function* repairs(
  ties: Ties,
  set: readonly number[],
  targets: readonly Equation[],
): Generator<Change> {
  const touched = touchedBy(ties, set, targets);
  const forms = touched.map((equation) => formOf(ties, equation, set));
  const cells = set.map((index) => ties.cells[index]!);
  for (const y of wholeNumbers(forms, cells, { lo: set.map(() => -Infinity), hi: set.map(() => Infinity) })) {
    const change: Change = { set, values: y.map((n, i) => n * cells[i]!.step) };
    if (touched.every((equation) => verdictOf(ties, equation, change) !== 'broken')) yield change;
  }
}

function* wholeNumbers(forms: readonly Form[], cells: readonly Cell[], wide: Box): Generator<number[]> {
  const box = tightened(forms, wide);
  if (!box) return;
  const width = (i: number): number => box.hi[i]! - box.lo[i]!;
  const fixed = cells.flatMap((_, i) => (width(i) === 0 ? [i] : []));
  if (fixed.length === cells.length) {
    yield [...box.lo];
    return;
  }
  if (cells.some((_, i) => width(i) === Infinity)) {
    // What is fixed already counts as known.
    const rest = [...forms, ...fixed.map((i) => single(cells.length, i, box.lo[i]!, box.hi[i]!))];
    const open = openUnknown(rest, cells.length);
    if (open) {
      const start = Math.round(cells[open.unknown]!.value / cells[open.unknown]!.step);
      for (let n = start; n < start + open.period; n++)
        yield* wholeNumbers([...rest, single(cells.length, open.unknown, n, n)], cells, box);
      return;
    }
    const bounds = boundsOf(rest, cells.length);
    yield* wholeNumbers(forms, cells, {
      lo: bounds.lo.map((low, i) => Math.max(low, box.lo[i]!)),
      hi: bounds.hi.map((high, i) => Math.min(high, box.hi[i]!)),
    });
    return;
  }
  const narrowest = cells
    .flatMap((_, i) => (width(i) > 0 ? [i] : []))
    .reduce((a, b) => (width(b) < width(a) ? b : a));
  for (let n = box.lo[narrowest]!; n <= box.hi[narrowest]!; n++) {
    const lo = box.lo.map((low, i) => (i === narrowest ? n : low));
    const hi = box.hi.map((high, i) => (i === narrowest ? n : high));
    yield* wholeNumbers(forms, cells, { lo, hi });
  }
}

const single = (unknowns: number, i: number, lo: number, hi: number): Form => ({
  a: Array.from({ length: unknowns }, (_, k) => (k === i ? 1 : 0)),
  lo,
  hi,
});
