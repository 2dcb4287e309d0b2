// Our marks in Excel: conditional formats known by the formula they carry, so that the user's formatting is never touched.
import type { Area } from '../model/sheet';
import { told } from './excel-apply';
import { callExcel, type ExcelAccess, ExcelFailure } from './excel-call';
import { rangesOf } from './excel-layout';
import type { SheetIds } from './excel-watch';
import { type Marked, WorkbookError } from './port';

/** Always true, and nobody else's. */
const FORMULA = '=LEN("Gouji")>0';
/** A soft fill, and a frame that is seen on a grey printer. Bold would make wide numbers into ####. */
const FILL = '#FFF2CC';
const FRAME = '#9C0006';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

const NEEDED = '1.6';

/** Removes our marks wherever they are, then marks these areas: one request to look, one to write if there is anything to. */
export async function markExcel(
  access: ExcelAccess,
  known: SheetIds,
  areas: readonly Area[],
): Promise<Marked> {
  return look(access, known, async (context, sheets) => {
    const open = sheets.filter((sheet) => !sheet.locked);
    const wanted = open.map((sheet) => ({
      ...sheet,
      areas: areas.filter((area) => area.sheet === sheet.name),
    }));
    if (open.some(({ marks }) => marks.length > 0) || wanted.some(({ areas: some }) => some.length > 0)) {
      // Conditional formats are no edits: nobody hears of them, and events need not be switched off.
      if (access.supports('1.9')) context.application.suspendScreenUpdatingUntilNextSync();
      for (const { sheet, marks, areas: on } of wanted) {
        for (const mark of marks) mark.delete();
        if (on.length > 0) setMarks(sheet, on, access);
      }
      await context.sync();
    }
    const leftOut = sheets
      .filter(
        ({ name, locked, marks }) =>
          locked && (marks.length > 0 || areas.some(({ sheet }) => sheet === name)),
      )
      .map(({ name }) => name);
    return { cells: wanted.reduce((sum, { areas: on }) => sum + cellsIn(on), 0), leftOut };
  });
}

export function markedExcel(access: ExcelAccess, known: SheetIds): Promise<boolean> {
  return look(access, known, (_, sheets) => Promise.resolve(sheets.some(({ marks }) => marks.length > 0)));
}

interface SheetMarks {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly locked: boolean;
  readonly marks: readonly Excel.ConditionalFormat[];
}

// The sheets are known from the last reading. Only where one has been added or deleted since is another look needed.
async function look<T>(
  access: ExcelAccess,
  known: SheetIds,
  then: (context: Excel.RequestContext, sheets: readonly SheetMarks[]) => Promise<T>,
): Promise<T> {
  if (!access.supports(NEEDED)) throw new WorkbookError('unsupported-excel', `ExcelApi ${NEEDED}`);
  try {
    return await callExcel(async (context) => {
      let asked = askMarks(context, [...known.ids.keys()]);
      try {
        await context.sync();
      } catch (error) {
        if (!(error instanceof OfficeExtension.Error) || error.code !== 'ItemNotFound') throw error;
        asked = askMarks(context, []);
        await context.sync();
      }
      known.ids = new Map(asked.worksheets.items.map(({ id, name }) => [id, name]));
      const missing = [...known.ids.keys()].filter((id) => !asked.formats.has(id));
      const more = missing.length > 0 ? askMarks(context, missing) : null;
      if (more) await context.sync();
      const formats = new Map([...asked.formats, ...(more?.formats ?? [])]);
      return then(
        context,
        asked.worksheets.items.map((sheet) => marksOn(sheet, formats)),
      );
    }, access.timeout);
  } catch (error) {
    throw error instanceof ExcelFailure ? told(error) : error;
  }
}

type Formats = ReadonlyMap<string, Excel.ConditionalFormatCollection>;

function askMarks(
  context: Excel.RequestContext,
  ids: readonly string[],
): { readonly worksheets: Excel.WorksheetCollection; readonly formats: Formats } {
  const { worksheets } = context.workbook;
  worksheets.load(['items/id', 'items/name', 'items/protection/protected']);
  const formats = ids.map((id) => {
    const { conditionalFormats } = worksheets.getItem(id).getRange();
    conditionalFormats.load(['items/id', 'items/type', 'items/customOrNullObject/rule/formula']);
    return [id, conditionalFormats] as const;
  });
  return { worksheets, formats: new Map(formats) };
}

function marksOn(sheet: Excel.Worksheet, formats: Formats): SheetMarks {
  const marks = formats.get(sheet.id)?.items.filter(isOurs) ?? [];
  return { sheet, name: sheet.name, locked: sheet.protection.protected, marks };
}

function isOurs(format: Excel.ConditionalFormat): boolean {
  if (format.type !== 'Custom') return false;
  const { formula } = format.customOrNullObject.rule;
  // Excel may give it back with blanks, or without its =.
  return formula.replace(/^=|\s/g, '').toUpperCase() === FORMULA.slice(1).toUpperCase();
}

function setMarks(sheet: Excel.Worksheet, areas: readonly Area[], access: ExcelAccess): void {
  for (const range of rangesOf(sheet, areas, access.supports)) {
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = FORMULA;
    custom.format.fill.color = FILL;
    for (const edge of EDGES) {
      const border = custom.format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = FRAME;
    }
  }
}

function cellsIn(areas: readonly Area[]): number {
  return areas.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
}
