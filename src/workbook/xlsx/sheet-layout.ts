// What a sheet says besides its cells: merged areas, column widths, frozen rows, and how far it reaches.
import { areaName, cellName, parseArea } from '../../model/address';
import type { Area, SheetDraft, SheetLayout } from '../../model/sheet';
import { touches } from './block';
import { DRAWING_RELATION, hasCharts } from './drawing-write';
import { type Edit, element, extend, placeFor } from './edit';
import type { Place, SheetOutline } from './sheet-scan';
import { childOf, childrenOf, parseXml, type XmlElement } from './tree';
import { OFFICE_RELATIONS } from './vocabulary';

/** The order of a worksheet's children, as far as ours have to fit in. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
];

/** The edits that a draft asks for outside the cells. */
export function layoutEdits(text: string, part: string, outline: SheetOutline, draft: SheetDraft): Edit[] {
  const sheet = new SheetFrame(text, part, outline);
  const { layout } = draft;
  // In the order of the schema: several may be added at one place.
  return [
    ...sheet.dimension(draft),
    ...(layout ? sheet.frozenRows(layout.frozenRows) : []),
    ...(layout ? sheet.widths(layout) : []),
    ...(layout?.filter ? sheet.filter(layout.filter) : []),
    ...sheet.merges(draft.clear, layout?.merges ?? []),
    ...(hasCharts(draft) ? sheet.drawing() : []),
  ];
}

/** The style that a column gives to cells that are not there yet. */
export function columnStyles(text: string, part: string, outline: SheetOutline): (column: number) => number {
  const columns = childrenOf(new SheetFrame(text, part, outline).child('cols')?.tree, 'col').map(
    ({ attributes }) => ({
      first: Number(attributes['min']) - 1,
      last: Number(attributes['max']) - 1,
      style: Number(attributes['style'] ?? 0),
    }),
  );
  return (column) => columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

class SheetFrame {
  private readonly prefix: string;

  constructor(
    private readonly text: string,
    private readonly part: string,
    private readonly outline: SheetOutline,
  ) {
    this.prefix = outline.prefix;
  }

  /** A child of the sheet: its place, and its tree with positions of its own. */
  child(name: string): { place: Place; tree: XmlElement } | null {
    const place = this.outline.parts.find((candidate) => candidate.name === `${this.prefix}${name}`);
    return place ? { place, tree: parseXml(this.text.slice(place.start, place.end), this.part) } : null;
  }

  dimension(draft: SheetDraft): Edit[] {
    const present = this.child('dimension');
    const area = present ? parseArea(`x!${present.tree.attributes['ref'] ?? ''}`) : null;
    if (!present || !area || draft.cells.length === 0) return [];
    const grown = draft.cells.reduce(
      (reach, { row, column }) => ({
        sheet: 'x',
        top: Math.min(reach.top, row),
        left: Math.min(reach.left, column),
        bottom: Math.max(reach.bottom, row),
        right: Math.max(reach.right, column),
      }),
      area,
    );
    return extend(this.text, present.place, '', { ref: areaName(grown) });
  }

  filter(area: Area): Edit[] {
    const written = element(`${this.prefix}autoFilter`, { ref: areaName(area) });
    return this.put('autoFilter', this.child('autoFilter')?.place, written);
  }

  drawing(): Edit[] {
    const attributes = { 'xmlns:r': OFFICE_RELATIONS, 'r:id': DRAWING_RELATION };
    return this.put('drawing', this.child('drawing')?.place, element(`${this.prefix}drawing`, attributes));
  }

  merges(clear: readonly Area[], wanted: readonly Area[]): Edit[] {
    const present = this.child('mergeCells');
    const ours = [...clear, ...wanted];
    const refs = childrenOf(present?.tree, 'mergeCell').map(({ attributes }) => attributes['ref'] ?? '');
    const kept = refs.filter((ref) => {
      const area = parseArea(`x!${ref}`);
      return !area || !ours.some((other) => touches(area, other));
    });
    const all = [...kept, ...wanted.map((area) => areaName(area))];
    if (all.join() === refs.join()) return [];
    const content = all.map((ref) => element(`${this.prefix}mergeCell`, { ref })).join('');
    return this.put(
      'mergeCells',
      present?.place,
      content && element(`${this.prefix}mergeCells`, { count: all.length }, content),
    );
  }

  /** The columns of the layout get its widths; what others are said to be stays. */
  widths(layout: SheetLayout): Edit[] {
    const ours = layout.widths.length;
    if (ours === 0) return [];
    const present = this.child('cols');
    const name = `${this.prefix}col`;
    const others = childrenOf(present?.tree, 'col')
      .filter(({ attributes }) => Number(attributes['max']) > ours)
      .map(({ attributes }) =>
        element(name, { ...attributes, min: Math.max(Number(attributes['min']), ours + 1) }),
      );
    const widths = layout.widths.map((width, i) =>
      element(name, { min: i + 1, max: i + 1, width, customWidth: 1 }),
    );
    return this.put(
      'cols',
      present?.place,
      element(`${this.prefix}cols`, {}, [...widths, ...others].join('')),
    );
  }

  frozenRows(rows: number): Edit[] {
    const present = this.child('sheetViews');
    const view = childOf(present?.tree, 'sheetView');
    const pane = rows === 0 ? '' : this.pane(rows);
    if (!present || !view) {
      if (rows === 0) return [];
      const content = element(`${this.prefix}sheetView`, { workbookViewId: 0 }, pane);
      return this.put('sheetViews', present?.place, element(`${this.prefix}sheetViews`, {}, content));
    }
    const old = childOf(view, 'pane');
    const { ySplit = '0', xSplit = '0', state = '' } = old?.attributes ?? {};
    if (Number(ySplit) === rows && Number(xSplit) === 0 && (rows === 0 || state === 'frozen')) return [];
    // What was selected in panes that are no more goes with them.
    const rest = view.children.filter((child) => child !== old && child.name !== 'selection');
    const shift = present.place.start;
    const within = this.text.slice(shift, present.place.end);
    const tag = within.slice(view.start, view.innerStart).replace(/\s*\/>$/, '>');
    const content = pane + rest.map((child) => within.slice(child.start, child.end)).join('');
    const written = `${tag}${content}</${this.prefix}sheetView>`;
    return [{ start: shift + view.start, end: shift + view.end, text: written }];
  }

  private pane(rows: number): string {
    const pane = { ySplit: rows, topLeftCell: cellName(rows, 0), activePane: 'bottomLeft', state: 'frozen' };
    return element(`${this.prefix}pane`, pane) + element(`${this.prefix}selection`, { pane: 'bottomLeft' });
  }

  /** Puts a child in the place of the one there is, or where it belongs; an empty text takes it away. */
  private put(name: string, place: Place | undefined, text: string): Edit[] {
    if (place) return [{ start: place.start, end: place.end, text }];
    if (text === '') return [];
    const siblings = this.outline.parts.map((part) => ({
      name: part.name.slice(this.prefix.length),
      end: part.end,
    }));
    const at = placeFor(name, ORDER, siblings, this.outline.root.innerStart);
    return [{ start: at, end: at, text }];
  }
}
