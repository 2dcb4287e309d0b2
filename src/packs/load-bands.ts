// Reads the bands (分档) of a rule: end to end, and together every ratio there can be.
import type { Band } from '../model/pack';
import type { Ratio } from '../model/ratio';
import type { Data } from './fault';
import { BAND } from './format-rules';
import { keysOf } from './shape';
import { award, ratio } from './values';

interface Placed {
  readonly band: Band;
  readonly inner: Data;
}

/**
 * In whichever order they are written. Of `absolute` bands the side below 0 may be left out; of others it may not, since a
 * rate of change (变动率) is often negative, and whoever wrote the rule has to say what it then earns.
 */
export function loadBands(data: Data, absolute: boolean): Band[] {
  const faults = data.faults.length;
  const bands = data.list().map((inner) => ({ band: loadBand(inner), inner }));
  if (bands.length === 0) data.fault('缺少分段', 'has no bands');
  if (data.faults.length > faults) return bands.map(({ band }) => band);
  const upwards = [...bands].sort(({ band: a }, { band: b }) => {
    if (a.from === null || b.from === null) return a.from === b.from ? 0 : a.from === null ? -1 : 1;
    return a.from.compare(b.from) || Number(b.fromClosed) - Number(a.fromClosed);
  });
  upwards.forEach((placed, i) => checkNeighbours(upwards[i - 1], placed));
  checkEnds(upwards, absolute, data);
  return bands.map(({ band }) => band);
}

function checkNeighbours(below: Placed | undefined, { band, inner }: Placed): void {
  if (!below) return;
  const meet = below.band.to !== null && band.from !== null && below.band.to.compare(band.from) === 0;
  if (!meet || below.band.toClosed === band.fromClosed) {
    inner.fault('与相邻的一段有空隙或重叠', 'leaves a gap to the band below it, or overlaps it');
  }
}

function checkEnds(upwards: readonly Placed[], absolute: boolean, data: Data): void {
  const lowest = upwards[0]?.band;
  const highest = upwards.at(-1)?.band;
  if (lowest?.from) {
    const fromZero = lowest.from.numerator < 0n || (lowest.from.isZero && lowest.fromClosed);
    if (!absolute || !fromZero) {
      const end = `${lowest.fromClosed ? '<' : '≤'}${lowest.from.toPercent()}`;
      data.fault(`没有说 ${end} 得几分`, `does not say what a ratio ${end} earns`);
    }
  }
  if (highest?.to) {
    const end = `${highest.toClosed ? '>' : '≥'}${highest.to.toPercent()}`;
    data.fault(`没有说 ${end} 得几分`, `does not say what a ratio ${end} earns`);
  }
}

/** `from`/`to` include their end, `above`/`below` do not. */
function loadBand(data: Data): Band {
  data.only(...keysOf(BAND));
  const end = (closed: string, open: string): Ratio | null => {
    if (!data.at(closed).absent && !data.at(open).absent)
      data.fault(`${closed} 和 ${open} 只能有一个`, `has both ${closed} and ${open}`);
    const at = data.at(closed).absent ? data.at(open) : data.at(closed);
    return at.absent ? null : ratio(at);
  };
  const band = {
    from: end('from', 'above'),
    fromClosed: !data.at('from').absent,
    to: end('to', 'below'),
    toClosed: !data.at('to').absent,
    award: award(data.at('points')),
  };
  if (band.from && band.to) {
    const wide = band.from.compare(band.to);
    if (wide > 0 || (wide === 0 && !(band.fromClosed && band.toClosed)))
      data.fault('这一段里没有任何数', 'holds no ratio at all');
  }
  return band;
}
