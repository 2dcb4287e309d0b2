// A new sheet's drawing: where its charts stand, and the parts that hold them.
import type { ChartDraft, SheetDraft } from '../../model/sheet';
import { chartXml } from './chart-write';
import { element } from './edit';
import type { WorkbookParts } from './parts-write';
import {
  CHART_NAMESPACE,
  CHART_TYPE,
  DECLARATION,
  DRAWING_NAMESPACE,
  DRAWING_TYPE,
  OFFICE_RELATIONS,
  SHEET_DRAWING_NAMESPACE,
} from './vocabulary';

/** By which the sheet names its drawing: a new sheet has no other relation. */
export const DRAWING_RELATION = 'rId1';

export function hasCharts({ create, charts = [] }: SheetDraft): boolean {
  return create && charts.length > 0;
}

/** Adds the parts of a sheet's charts, under the sheet's part, which names its drawing already. */
export function addDrawing(parts: WorkbookParts, sheetPart: string, sheet: SheetDraft): void {
  const { charts = [] } = sheet;
  const chartParts = charts.map((chart) =>
    parts.addAlone('charts/chart#.xml', CHART_TYPE, chartXml(chart, sheet)),
  );
  const drawing = element(
    'xdr:wsDr',
    { 'xmlns:xdr': SHEET_DRAWING_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE },
    charts.map(anchor).join(''),
  );
  const part = parts.addAlone('drawings/drawing#.xml', DRAWING_TYPE, DECLARATION + drawing);
  parts.relate(part, 'chart', chartParts);
  parts.relate(sheetPart, 'drawing', [part]);
}

function anchor({ title, at }: ChartDraft, i: number): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const chart = element('c:chart', {
    'xmlns:c': CHART_NAMESPACE,
    'xmlns:r': OFFICE_RELATIONS,
    'r:id': `rId${i + 1}`,
  });
  // Who does not see the picture is told its title.
  const named = element('xdr:cNvPr', { id: i + 2, name: `图表 ${i + 1}`, descr: title });
  return element(
    'xdr:twoCellAnchor',
    {},
    corner('from', at.left, at.top) +
      corner('to', at.right + 1, at.bottom + 1) +
      element(
        'xdr:graphicFrame',
        { macro: '' },
        element('xdr:nvGraphicFramePr', {}, `${named}<xdr:cNvGraphicFramePr/>`) +
          '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
          element('a:graphic', {}, element('a:graphicData', { uri: CHART_NAMESPACE }, chart)),
      ) +
      '<xdr:clientData/>',
  );
}
