// The many ways in which staff write one label or one amount.
import { type Measure, MEASURE_POWER, type Version } from '../../../src/model/fact';
import { normalLabel } from '../../../src/model/label';
import { DEFAULT_PACK } from '../../../src/packs';
import { type Column, type Figure, GRIDS } from './book';
import { type Hand, pick } from './hand';
import { fullWidth } from './respelt';

const PACK = DEFAULT_PACK;

/** One of the pack's words for it, in some spelling. */
export function itemLabel(table: string, { concept, version }: Column, hand: Hand): string {
  const item = GRIDS.find(({ name }) => name === table)?.items.find(
    (one) => one.concept === concept && one.version === version,
  );
  if (!item) throw new RangeError(`${table} has no ${concept}`);
  const synonyms = PACK.concepts.get(concept)?.synonyms ?? [];
  return spelt(item.labels.length > 0 ? item.labels : [concept, ...synonyms], hand, true);
}

export function versionLabel(version: Version, base: Version, hand: Hand): string {
  const known = PACK.versions[version].filter(
    (label) => !/[年调全]/.test(label) || version !== '增减' || label.includes(base),
  );
  return spelt(known, hand, false);
}

export const totalLabel = (hand: Hand): string => spelt(PACK.allUnits, hand, false);
export const subtotalLabel = (hand: Hand): string => spelt(PACK.subtotals, hand, false);
export const stubLabel = (role: 'unit' | 'item' | 'project' | 'ordinal', hand: Hand): string =>
  spelt(PACK.stubs[role], hand, false);
export const unitLabel = (unit: string, hand: Hand): string =>
  spelt([unit, ...(PACK.units.get(unit) ?? [])], hand, false);

const ENUMERATORS = ['一、', '（二）', '3.', '(4)', '①', '其中：', '其中:'];

function spelt(labels: readonly string[], { next, plain }: Hand, enumerated: boolean): string {
  if (plain) return labels[0] ?? '';
  let text = pick(labels, next);
  if (next() < 0.3) text = text.replaceAll('(', '（').replaceAll(')', '）');
  if (next() < 0.2) text = [...text].join(pick([' ', '　', '\u00A0'], next));
  if (enumerated && next() < 0.2) text = `${pick(ENUMERATORS, next)}${text}`;
  if (enumerated && next() < 0.1) text = `${text}：`;
  if (
    normalLabel(text) !== normalLabel(labels.find((label) => normalLabel(label) === normalLabel(text)) ?? '')
  )
    throw new Error(`no spelling: ${text}`);
  return text;
}

const BLANKS = ['', '-', '—', '/', '无', '　'];

/** An amount as a cell of the specimen shows it: `'` makes text of it. */
export function amountText({ cents, text }: Figure, measure: Measure, { next, plain }: Hand): string {
  if (text !== undefined) return text;
  if (cents === null) return plain ? '' : pick(BLANKS, next);
  const bare = inMeasure(cents, measure);
  if (plain || next() < 0.6) return bare;
  const grouped = bare.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
  const size = bare.replace('-', '');
  const kinds = [
    bare,
    grouped,
    ` ${grouped} `,
    fullWidth(grouped),
    `${grouped}${measure}`,
    ...(cents < 0
      ? [`(${size})`, `−${size}`, `（${fullWidth(size)}）`]
      : [`+${size}`, `¥${grouped}`, `￥${size}`]),
  ];
  return `'${pick(kinds, next)}`;
}

/** 分 → plain digits in the measure, without trailing zeros. */
function inMeasure(cents: number, measure: Measure): string {
  const decimals = MEASURE_POWER[measure] + 2;
  const digits = String(Math.abs(cents)).padStart(decimals + 1, '0');
  const part = digits.slice(-decimals).replace(/0+$/, '');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -decimals)}${part === '' ? '' : `.${part}`}`;
}
