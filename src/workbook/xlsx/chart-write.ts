// A chart's part: bars over cells, with what the cells hold beside it for readers that do not calculate.
import { areaAddress } from '../../model/address';
import type { Area, CellDraft, ChartDraft, SheetDraft } from '../../model/sheet';
import { element } from './edit';
import { encodeXml } from './text';
import { CHART_NAMESPACE, DECLARATION, DRAWING_NAMESPACE, OFFICE_RELATIONS } from './vocabulary';

const [CATEGORY_AXIS, VALUE_AXIS] = [111, 222];

/** Children come in the order that the schema asks for; Excel repairs a file with any other. */
export function chartXml(chart: ChartDraft, { cells }: SheetDraft): string {
  const stacked = chart.values.right > chart.values.left;
  const plot = element(
    'c:plotArea',
    {},
    '<c:layout/>' +
      element(
        'c:barChart',
        {},
        value('barDir', chart.kind === 'column' ? 'col' : 'bar') +
          value('grouping', stacked ? 'stacked' : 'clustered') +
          value('varyColors', 0) +
          series(chart, cells, stacked) +
          value('gapWidth', 60) +
          (stacked ? value('overlap', 100) : '') +
          value('axId', CATEGORY_AXIS) +
          value('axId', VALUE_AXIS),
      ) +
      axes(chart.kind),
  );
  const legend = element('c:legend', {}, value('legendPos', 'b') + value('overlay', 0));
  return (
    DECLARATION +
    element(
      'c:chartSpace',
      { 'xmlns:c': CHART_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE, 'xmlns:r': OFFICE_RELATIONS },
      value('roundedCorners', 0) +
        element(
          'c:chart',
          {},
          title(chart.title) +
            value('autoTitleDeleted', 0) +
            plot +
            (stacked ? legend : '') +
            value('plotVisOnly', 1) +
            value('dispBlanksAs', 'gap'),
        ),
    )
  );
}

function value(name: string, val: string | number): string {
  return element(`c:${name}`, { val });
}

function title(text: string): string {
  const run = `<a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${encodeXml(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx>${value('overlay', 0)}</c:title>`;
}

function series(
  { categories, values, colors }: ChartDraft,
  cells: readonly CellDraft[],
  stacked: boolean,
): string {
  const { sheet, top, left, right } = values;
  return Array.from({ length: right - left + 1 }, (_, i) => {
    const column = left + i;
    const name = { sheet, top: top - 1, left: column, bottom: top - 1, right: column };
    const own: Area = { ...values, left: column, right: column };
    return element(
      'c:ser',
      {},
      value('idx', i) +
        value('order', i) +
        element('c:tx', {}, texts(name, cells)) +
        fill(colors[i]) +
        value('invertIfNegative', 0) +
        labels(stacked) +
        element('c:cat', {}, texts(categories, cells)) +
        element('c:val', {}, numbers(own, cells)),
    );
  }).join('');
}

function fill(color: string | undefined): string {
  if (color === undefined) return '';
  return element('c:spPr', {}, element('a:solidFill', {}, element('a:srgbClr', { val: color.slice(1) })));
}

/** Of a stack, nothing is said of what is not there. */
function labels(stacked: boolean): string {
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'];
  return element(
    'c:dLbls',
    {},
    element('c:numFmt', { formatCode: stacked ? '0;;;' : '0', sourceLinked: 0 }) +
      value('dLblPos', stacked ? 'ctr' : 'outEnd') +
      shown.map((what) => value(`show${what}`, what === 'Val' ? 1 : 0)).join(''),
  );
}

const formula = (area: Area): string => `<c:f>${encodeXml(areaAddress(area, true))}</c:f>`;

const texts = (area: Area, cells: readonly CellDraft[]): string =>
  element('c:strRef', {}, formula(area) + cache('c:strCache', '', area, cells));

function numbers(area: Area, cells: readonly CellDraft[]): string {
  const format = '<c:formatCode>General</c:formatCode>';
  return element('c:numRef', {}, formula(area) + cache('c:numCache', format, area, cells));
}

/** What the cells of one column come to. */
function cache(name: string, before: string, area: Area, cells: readonly CellDraft[]): string {
  const points = cells
    .filter(({ row, column }) => column === area.left && row >= area.top && row <= area.bottom)
    .flatMap(({ row, value: held }) =>
      held === null ? [] : element('c:pt', { idx: row - area.top }, `<c:v>${encodeXml(String(held))}</c:v>`),
    );
  return element(name, {}, before + value('ptCount', area.bottom - area.top + 1) + points.join(''));
}

/** Lying bars read from the top. The numbers stand at the bars, so that their axis is left out. */
function axes(kind: ChartDraft['kind']): string {
  const lying = kind === 'bar';
  const category = element(
    'c:catAx',
    {},
    value('axId', CATEGORY_AXIS) +
      element('c:scaling', {}, value('orientation', lying ? 'maxMin' : 'minMax')) +
      value('delete', 0) +
      value('axPos', lying ? 'l' : 'b') +
      element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }) +
      value('majorTickMark', 'none') +
      value('minorTickMark', 'none') +
      value('tickLblPos', 'nextTo') +
      value('crossAx', VALUE_AXIS) +
      value('crosses', 'autoZero') +
      value('auto', 1) +
      value('lblAlgn', 'ctr') +
      value('lblOffset', 100) +
      value('noMultiLvlLbl', 0),
  );
  const amounts = element(
    'c:valAx',
    {},
    value('axId', VALUE_AXIS) +
      element('c:scaling', {}, value('orientation', 'minMax') + value('min', 0)) +
      value('delete', 1) +
      value('axPos', lying ? 'b' : 'l') +
      element('c:numFmt', { formatCode: '0', sourceLinked: 0 }) +
      value('majorTickMark', 'none') +
      value('minorTickMark', 'none') +
      value('tickLblPos', 'nextTo') +
      value('crossAx', CATEGORY_AXIS) +
      value('crosses', 'autoZero') +
      value('crossBetween', 'between'),
  );
  return category + amounts;
}
