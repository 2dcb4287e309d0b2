// The bands (分档) of a 评分办法: an end that the text leaves open belongs to where its neighbours leave it.
import type { Amount } from '../model/amount';
import type { Given } from './wording-awards';
import type { Closure, End, Range } from './wording-limits';
import { WordingError } from './wording-text';

export interface SaidBand {
  readonly range: Range;
  readonly given: Given;
  readonly quote: string;
}

/** As a pack's data has bands, in the order of the text. Throws a WordingError where a limit is nobody's. */
export function bandsData(bands: readonly SaidBand[], absolute: boolean): object {
  const closures = new Junctions(bands);
  const data = bands.map(({ range: { from, to }, given }) => ({
    ...(from && { [closures.of(from, 'from') ? 'from' : 'above']: percentOf(from.at) }),
    ...(to && { [closures.of(to, 'to') ? 'to' : 'below']: percentOf(to.at) }),
    points: given.data,
  }));
  // Where nothing is said below 0 the size alone counts: 追减 like 追加.
  const fromZero = bands.every(({ range }) => range.from && range.from.at.sign >= 0);
  const withZero = bands.some(({ range: { from } }) => from?.at.isZero && closures.of(from, 'from'));
  return { kind: 'bands', ...((absolute || (fromZero && withZero)) && { absolute: true }), bands: data };
}

export function percentOf(amount: Amount): string {
  return `${amount.shifted(2).toString()}%`;
}

/** ≥90%得5分；≥80%得4分: the second is of what the first leaves. So is 10%以内 after =0 and before 20%以内. */
export function narrowed(bands: readonly SaidBand[]): SaidBand[] {
  return bands.map((band, i) => {
    const before = bands[i - 1]?.range;
    const { from, to } = band.range;
    if (!before || band.range.bare) return band;
    const point = before.from !== null && before.to !== null && before.from.at.equals(before.to.at);
    if (from && !to && before.from && (point || !before.to) && from.at.compare(before.from.at) < 0)
      return { ...band, range: { ...band.range, to: beyond(before.from) } };
    if (to && !from && before.to && (point || !before.from) && to.at.compare(before.to.at) > 0)
      return { ...band, range: { ...band.range, from: beyond(before.to) } };
    return band;
  });
}

/** 以上 and 以下 include what they name where nobody says otherwise. */
const beyond = ({ at, closure }: End): End => ({ at, closure: closure === 'open' ? 'closed' : 'open' });

/** 否则: all that the bands leave, which must be in one piece. */
export function restOf(bands: readonly SaidBand[], quote: string): Range {
  const closures = new Junctions(bands);
  const ends = bands.map(({ range }) => range);
  const downTo = ends.every(({ from }) => from !== null);
  const upTo = ends.every(({ to }) => to !== null);
  if (downTo === upTo) {
    throw new WordingError(
      `“${quote}”指哪一段不清楚，请写明`,
      `“${quote}”: which range it means is not clear; write it out`,
    );
  }
  const [end, side] = downTo
    ? [lowest(ends.flatMap(({ from }) => from ?? [])), 'from' as const]
    : [highest(ends.flatMap(({ to }) => to ?? [])), 'to' as const];
  const limit = beyond({ at: end.at, closure: closures.of(end, side) ? 'closed' : 'open' });
  return downTo ? { from: null, to: limit, bare: false } : { from: limit, to: null, bare: false };
}

const lowest = (ends: readonly End[]): End => ends.reduce((a, b) => (b.at.compare(a.at) < 0 ? b : a));
const highest = (ends: readonly End[]): End => ends.reduce((a, b) => (b.at.compare(a.at) > 0 ? b : a));

type Edge = 'from' | 'to';

/** Where ranges meet: just one of the two has the limit itself. */
class Junctions {
  private readonly ends: readonly { readonly end: End; readonly edge: Edge; readonly quote: string }[];

  constructor(bands: readonly SaidBand[]) {
    this.ends = bands.flatMap(({ range: { from, to }, quote }) => [
      ...(from ? [{ end: from, edge: 'from' as const, quote }] : []),
      ...(to ? [{ end: to, edge: 'to' as const, quote }] : []),
    ]);
  }

  /** Whether the limit belongs to the range. */
  of(end: End, edge: Edge): boolean {
    if (end.closure !== 'unsaid') return end.closure === 'closed';
    const here = this.ends.filter(({ end: other }) => other.at.equals(end.at));
    const closed = (side: Edge): boolean =>
      here.some((other) => other.edge === side && other.end.closure === 'closed');
    // “=0” beside it has the limit.
    if (closed('from') && closed('to')) return false;
    const upper = this.upperHas(end.at);
    if (upper !== null) return (edge === 'from') === upper;
    // Nobody else's limit: 以上 and 以下 include what they name.
    if (here.every((other) => other.edge === edge)) return true;
    // As at the other limits of this text, if these are all alike.
    const others = new Set(this.ends.flatMap(({ end: other }) => this.upperHas(other.at) ?? []));
    const [like] = others;
    if (others.size === 1 && like !== undefined) return (edge === 'from') === like;
    const text = percentOf(end.at);
    throw new WordingError(
      `没有写明 ${text} 算在哪一段，请注明“${text}（含）”或“${text}（不含）”`,
      `it does not say which range ${text} belongs to: write ${text}（含） or ${text}（不含）`,
    );
  }

  /** Of a limit where two ranges meet, whether the upper one has it; null where the text does not say. */
  private upperHas(at: Amount): boolean | null {
    const here = this.ends.filter(({ end }) => end.at.equals(at));
    if (new Set(here.map(({ edge }) => edge)).size < 2) return null;
    const says = (edge: Edge, closure: Closure): boolean =>
      here.some((other) => other.edge === edge && other.end.closure === closure);
    const upper = says('from', 'closed') || says('to', 'open');
    const lower = says('to', 'closed') || says('from', 'open');
    return upper === lower ? null : upper;
  }
}
