// Which rows of a long list are drawn: those in sight and a little around, and those that must not go away. Pure.

/** A run of rows that are drawn, or the height of those that are not. */
export type Stretch =
  | { readonly rows: readonly [first: number, end: number] }
  | { readonly height: number; readonly before: number };

export interface Sight {
  /** From the list's top, in pixels. */
  readonly top: number;
  readonly bottom: number;
}

/** First and end (exclusive) of the rows that touch what is in sight. */
export function inSight(heights: readonly number[], { top, bottom }: Sight): [first: number, end: number] {
  let at = 0;
  let first = heights.length;
  for (const [index, height] of heights.entries()) {
    if (at >= bottom) return [Math.min(first, index), index];
    at += height;
    if (at > top && first === heights.length) first = index;
  }
  return [first, heights.length];
}

/** The whole list: what is drawn, and the gaps between. `kept` are rows that are drawn wherever they are. */
export function stretches(
  heights: readonly number[],
  [first, end]: readonly [number, number],
  kept: readonly number[],
): Stretch[] {
  const runs = [...kept.map((row) => [row, row + 1] as const), [first, end] as const]
    .filter(([from, to]) => to > from)
    .sort(([a], [b]) => a - b);
  const found: Stretch[] = [];
  let next = 0;
  for (const [from, to] of runs) {
    if (from > next) found.push(gap(heights, next, from));
    if (to > next) found.push({ rows: [Math.max(from, next), to] });
    next = Math.max(next, to);
  }
  if (next < heights.length) found.push(gap(heights, next, heights.length));
  return found;
}

/** `kept`, and the headings that it and the first row in sight stand under: without them their place in the list is not told. */
export function withHeadings<R>(
  rows: readonly R[],
  levelOf: (row: R) => number | null,
  first: number,
  kept: readonly number[],
): number[] {
  const found = new Set(kept);
  for (const from of [first, ...kept]) {
    const own = rows[from];
    let level = own === undefined ? Infinity : (levelOf(own) ?? Infinity);
    for (let at = from - 1; at >= 0 && level > 1; at--) {
      const above = levelOf(rows[at] as R);
      if (above === null || above >= level) continue;
      found.add(at);
      level = above;
    }
  }
  return [...found];
}

function gap(heights: readonly number[], from: number, to: number): Stretch {
  return { height: heights.slice(from, to).reduce((sum, height) => sum + height, 0), before: to };
}
