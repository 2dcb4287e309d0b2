// Small systems of ties made at random: totals of totals, copies, differences; then some cells are overtyped.
import type { Claim } from '../../src/reconcile/claim';
import { random } from '../support/generate';
import { madeTie } from './made-ties';

interface Shape {
  readonly left: number;
  /** Cells with their coefficients. */
  readonly right: readonly (readonly [number, number])[];
}

/** How large it all is; amounts in hundredths. */
interface Size {
  readonly leaves: number;
  readonly totals: number;
  readonly amounts: number;
  readonly slip: number;
  readonly slips: number;
}

const LARGE: Size = { leaves: 6, totals: 8, amounts: 100_000, slip: 5_000, slips: 4 };
/** So small that every value can be tried. */
export const SMALL: Size = { leaves: 3, totals: 4, amounts: 4, slip: 4, slips: 3 };

/** Totals and the like that hold, many of them more than once, and then some wrong cells. */
export function randomTies(seed: number, size = LARGE): Claim[] {
  const next = random(seed);
  const below = (n: number): number => Math.floor(next() * n);
  const values: (number | null)[] = Array.from(
    { length: 1 + Math.ceil(size.leaves / 3) + below(size.leaves / 2) },
    () => below(size.amounts * 1.1) - Math.floor(size.amounts / 10),
  );
  const shapes: Shape[] = [];
  const valueOf = (right: Shape['right']): number =>
    right.reduce((total, [cell, coefficient]) => total + coefficient * (values[cell] ?? 0), 0);
  const totals = size.totals / 2 + below(size.totals / 2 + 1);
  for (let i = 0; i < totals; i++) {
    const kind = next();
    const members = [...new Set(Array.from({ length: 2 + below(3) }, () => below(values.length)))];
    const right: Shape['right'] =
      kind < 0.3 ? [[below(values.length), 1]] : members.map((cell) => [cell, next() < 0.8 ? 1 : -1]);
    const left = values.length;
    // Some are rounded on their own: 尾差 of one hundredth.
    values.push(valueOf(right) + (next() < 0.25 && right.length > 1 ? 1 : 0));
    shapes.push({ left, right });
    // The same total over the parts of one of its parts.
    const part = shapes.find((shape) => right.some(([cell]) => cell === shape.left));
    if (!part || next() < 0.4) continue;
    const spread = new Map<number, number>();
    for (const [cell, coefficient] of right)
      for (const [c, k] of cell === part.left ? part.right : [[cell, 1] as const])
        spread.set(c, (spread.get(c) ?? 0) + k * coefficient);
    shapes.push({ left, right: [...spread].filter(([, coefficient]) => coefficient !== 0) });
  }
  for (let slips = 1 + below(size.slips); slips > 0; slips--) {
    const cell = below(values.length);
    values[cell] =
      next() < 0.15 ? null : (values[cell] ?? 0) + (below(2) === 0 ? -1 : 1) * (1 + below(size.slip));
  }
  return shapes.map(({ left, right }, i) =>
    madeTie(
      `tie ${i}`,
      [left, values[left] ?? null],
      right.map(([cell, coefficient]) => [cell, values[cell] ?? null, coefficient]),
    ),
  );
}
