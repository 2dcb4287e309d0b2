// Our marks in Excel, as they are found: conditional formats known by the formula they carry.
import { callExcel, type ExcelAccess, ExcelFailure } from './excel-call';
import type { SheetIds } from './excel-watch';
import { WorkbookError } from './port';

/** Always true, and nobody else's. */
export const FORMULA = '=LEN("Gouji")>0';

const NEEDED = '1.6';

export function markedExcel(access: ExcelAccess, known: SheetIds): Promise<boolean> {
  return look(access, known, (_, sheets) => Promise.resolve(sheets.some(({ marks }) => marks.length > 0)));
}

export interface SheetMarks {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly locked: boolean;
  readonly marks: readonly Excel.ConditionalFormat[];
}

// The sheets are known from the last reading. Only where one has been added or deleted since is another look needed.
export async function look<T>(
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
    // Nothing is written here but formats: what denies them denies them all.
    const denied = error instanceof ExcelFailure && error.code === 'AccessDenied';
    throw denied ? new WorkbookError('read-only', '', { cause: error }) : error;
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
  // Excel may give it back with blanks, or without its =. One without any is of a marking that broke off.
  const bare = formula.replace(/^=|\s/g, '').toUpperCase();
  return bare === '' || bare === FORMULA.slice(1).toUpperCase();
}
