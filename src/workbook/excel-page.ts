// Column widths, frozen rows and the printed page of a sheet in Excel: set, remembered, put back.
import { areaName } from '../model/address';
import type { SheetDraft, SheetLayout } from '../model/sheet';
import type { Pending } from './excel-read';

type Supports = (version: string) => boolean;

/** Only the first time: a sheet that was filled before keeps what its readers have given it since. */
export function setsUp(draft: SheetDraft): boolean {
  return draft.layout !== undefined && draft.clear.length === 0;
}

export function setUp(
  sheet: Excel.Worksheet,
  create: boolean,
  { widths, frozenRows }: SheetLayout,
  supports: Supports,
): void {
  setWidths(sheet, widths);
  if (supports('1.7')) freeze(sheet, frozenRows);
  if (!supports('1.9')) return;
  // Landscape A4, as wide as one page, as long as it takes.
  sheet.pageLayout.set({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    centerHorizontally: true,
  });
  // Not on a sheet of the user's: what repeats on each page can be set, but not taken away again.
  if (create && frozenRows > 0) sheet.pageLayout.setPrintTitleRows(`$1:$${frozenRows}`);
}

// Excel counts widths in points here; a character of the default font is 7 pixels wide, with 5 around them.
const points = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;

const columns = (sheet: Excel.Worksheet, left: number, right: number): Excel.Range =>
  sheet.getRange(areaName({ sheet: '', top: 0, left, bottom: 1_048_575, right }));

function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  let left = 0;
  for (let column = 1; column <= widths.length; column += 1) {
    if (widths[column] === widths[left]) continue;
    columns(sheet, left, column - 1).format.columnWidth = points(widths[left] ?? 0);
    left = column;
  }
}

function freeze(sheet: Excel.Worksheet, rows: number): void {
  if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else sheet.freezePanes.unfreeze();
}

/** Asks for all that `setUp` would change; the answer queues its being put back. */
export function askSetUp(
  sheet: Excel.Worksheet,
  { widths }: SheetLayout,
  supports: Supports,
): Pending<(again: Excel.Worksheet) => void> {
  const formats = widths.map((_, column) => {
    const { format } = columns(sheet, column, column);
    format.load(supports('1.7') ? ['columnWidth', 'useStandardWidth'] : ['columnWidth']);
    return format;
  });
  const frozen = supports('1.7') ? sheet.freezePanes.getLocationOrNullObject() : null;
  frozen?.load('address');
  const page = supports('1.9') ? sheet.pageLayout : null;
  page?.load(['orientation', 'paperSize', 'zoom', 'centerHorizontally']);

  return () => {
    const widthsBefore = formats.map((format) => ({
      points: format.columnWidth,
      standard: supports('1.7') && format.useStandardWidth,
    }));
    const frozenBefore = frozen && (frozen.isNullObject ? '' : frozen.address);
    const pageBefore = page && {
      orientation: page.orientation,
      paperSize: page.paperSize,
      zoom: given(page.zoom),
      centerHorizontally: page.centerHorizontally,
    };
    return (again) => {
      widthsBefore.forEach((width, column) => {
        const { format } = columns(again, column, column);
        if (width.standard) format.useStandardWidth = true;
        else format.columnWidth = width.points;
      });
      if (frozenBefore === '') again.freezePanes.unfreeze();
      else if (frozenBefore !== null) again.freezePanes.freezeAt(again.getRange(local(frozenBefore)));
      if (pageBefore) again.pageLayout.set(pageBefore);
    };
  };
}

const local = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

// Excel tells the zooms that are not in use as null, and takes only those that are.
function given(zoom: Excel.PageLayoutZoomOptions): Excel.PageLayoutZoomOptions {
  return Object.fromEntries(Object.entries(zoom).filter(([, value]) => value !== null));
}
