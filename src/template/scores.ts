// 指标评分: the pack's indicators under their sections, with what they are worth; scores and reasons are the staff's.
import type { Indicator, Pack } from '../model/pack';
import { Form } from './form';

const HEADINGS = ['一级指标', '二级指标', '三级指标', '分值', '完成值', '得分', '说明'];
const [FIRST, SECOND, THIRD, FULL, VALUE, SCORE, REASON] = [0, 1, 2, 3, 4, 5, 6];

export function layScores(pack: Pack): Form {
  const form = new Form();
  form.headingRows = 1;
  HEADINGS.forEach((label, column) => form.put(0, column, label, 'heading'));
  pack.indicators.forEach((indicator, i) => line(form, i + 1, indicator));
  sections(form, pack.indicators, FIRST, ({ path }) => path[0]);
  sections(form, pack.indicators, SECOND, ({ path }) => `${path[0]}\t${path[1]}`);
  const last = form.rows;
  foot(form, last, '总分');
  if (pack.indicators.length > 0) sums(form, pack, last);
  foot(form, last + 1, '评价等次');
  form.put(last + 1, SCORE, null, 'input');
  return form;
}

function sums(form: Form, pack: Pack, row: number): void {
  for (const column of [FULL, SCORE]) {
    const known = column === FULL && pack.indicators.every(({ points }) => points !== null);
    const parts = pack.indicators.map((_, i) => ({ row: i + 1, column }));
    form.sums.push({ place: { row, column }, parts, value: known ? sumOf(pack) : '' });
  }
}

function line(form: Form, row: number, { path, points, own }: Indicator): void {
  // An indicator of the department's own is named, and weighed, by the department.
  form.put(row, THIRD, path[2], own ? 'input' : 'label');
  const weight = points?.toNumber() ?? null;
  form.put(row, FULL, weight, weight === null || own ? 'input' : 'number');
  for (const column of [VALUE, SCORE, REASON]) form.put(row, column, null, 'input');
}

const sumOf = ({ indicators }: Pack): number =>
  indicators.reduce((sum, { points }) => sum + (points?.toNumber() ?? 0), 0);

/** Runs of indicators of one section, its name down their rows. */
function sections(
  form: Form,
  indicators: readonly Indicator[],
  column: number,
  keyOf: (indicator: Indicator) => string,
): void {
  let top = 0;
  indicators.forEach((indicator, i) => {
    const next = indicators[i + 1];
    if (next && keyOf(next) === keyOf(indicator)) return;
    const name = keyOf(indicator).split('\t').at(-1) ?? '';
    form.over({ top: top + 1, left: column, bottom: i + 1, right: column }, name, 'section');
    top = i + 1;
  });
}

function foot(form: Form, row: number, label: string): void {
  form.over({ top: row, left: FIRST, bottom: row, right: THIRD }, label, 'total');
  for (let column = FULL; column < HEADINGS.length; column++) form.put(row, column, null, 'total');
}
