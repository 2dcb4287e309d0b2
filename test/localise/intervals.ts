// Whole numbers y with lo ≤ a·y ≤ hi for every form: bounds for each y, and directions in which none is bounded.

export interface Form {
  readonly a: readonly number[];
  readonly lo: number;
  readonly hi: number;
}

export interface Box {
  readonly lo: number[];
  readonly hi: number[];
}

/** Tightened until nothing moves; null where some y has no value left. */
export function tightened(forms: readonly Form[], box: Box): Box | null {
  const lo = [...box.lo];
  const hi = [...box.hi];
  // Each round uses what the last one found; forms of two and three unknowns need no more rounds than there are forms.
  for (let round = 0, moved = true; moved && round <= forms.length; round++) {
    moved = false;
    for (const form of forms) {
      for (let j = 0; j < form.a.length; j++) {
        const a = form.a[j]!;
        if (a === 0) continue;
        let [least, most] = [form.lo, form.hi];
        form.a.forEach((b, k) => {
          if (k === j || b === 0) return;
          least -= b * (b > 0 ? hi[k]! : lo[k]!);
          most -= b * (b > 0 ? lo[k]! : hi[k]!);
        });
        const low = Math.ceil((a > 0 ? least : most) / a);
        const high = Math.floor((a > 0 ? most : least) / a);
        if (low > lo[j]!) [lo[j], moved] = [low, true];
        if (high < hi[j]!) [hi[j], moved] = [high, true];
        if (lo[j]! > hi[j]!) return null;
      }
    }
  }
  return { lo, hi };
}

interface Row {
  readonly a: number[];
  /** Which sum of the forms it is. */
  readonly of: number[];
}

/** Gauss–Jordan in whole numbers: the rows with a pivot, by column. */
function reduced(forms: readonly Form[], unknowns: number): (Row | null)[] {
  let rest: Row[] = forms.map(({ a }, i) => ({ a: [...a], of: forms.map((_, k) => (i === k ? 1 : 0)) }));
  const pivots: (Row | null)[] = [];
  for (let column = 0; column < unknowns; column++) {
    const pivot = rest.find(({ a }) => a[column] !== 0) ?? null;
    if (pivot) {
      const cleared = (row: Row): Row => combined(row, pivot, column);
      rest = rest.filter((row) => row !== pivot).map(cleared);
      pivots.forEach((row, i) => {
        if (row) pivots[i] = cleared(row);
      });
    }
    pivots.push(pivot);
  }
  return pivots;
}

function combined(row: Row, pivot: Row, column: number): Row {
  const [p, q] = [pivot.a[column]!, row.a[column]!];
  if (q === 0) return row;
  const mix = (x: readonly number[], y: readonly number[]): number[] => x.map((v, i) => v * p - y[i]! * q);
  const [a, of] = [mix(row.a, pivot.a), mix(row.of, pivot.of)];
  const divisor = [...a, ...of].reduce((g, v) => gcd(g, Math.abs(v)), 0) || 1;
  return { a: a.map((v) => v / divisor), of: of.map((v) => v / divisor) };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/**
 * An unknown that the forms leave open together with others: y can be moved by `period` and the others after it, and
 * every form stays what it is. So as many values of it as its period are all that need be tried.
 */
export function openUnknown(
  forms: readonly Form[],
  unknowns: number,
): { readonly unknown: number; readonly period: number } | null {
  const pivots = reduced(forms, unknowns);
  const unknown = pivots.indexOf(null);
  if (unknown < 0) return null;
  // y_pivot = −a_unknown ÷ a_pivot × y_unknown must be whole.
  const period = pivots.reduce((l, row, column) => {
    if (!row) return l;
    const divisor = Math.abs(row.a[column]!) / gcd(Math.abs(row.a[column]!), Math.abs(row.a[unknown]!));
    return (l * divisor) / gcd(l, divisor);
  }, 1);
  return { unknown, period };
}

/** Bounds of every y, where no unknown is open: not the tightest, but none that is possible lies outside. */
export function boundsOf(forms: readonly Form[], unknowns: number): Box {
  const lo: number[] = [];
  const hi: number[] = [];
  reduced(forms, unknowns).forEach((row, column) => {
    const p = row!.a[column]!;
    let [least, most] = [0, 0];
    row!.of.forEach((m, i) => {
      const { lo: low, hi: high } = forms[i]!;
      least += m * (m > 0 ? low : high);
      most += m * (m > 0 ? high : low);
    });
    lo.push(Math.ceil(Math.min(least / p, most / p)));
    hi.push(Math.floor(Math.max(least / p, most / p)));
  });
  return { lo, hi };
}
