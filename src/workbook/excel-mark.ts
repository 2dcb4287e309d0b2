// Sets our marks in Excel, and takes them away: conditional formats of our own, so that the user's formatting is never touched.
import type { Area } from '../model/sheet';
import { type ExcelAccess, ExcelFailure } from './excel-call';
import { rangesOf } from './excel-layout';
import { FORMULA, look } from './excel-marked';
import { progressOf } from './excel-restore';
import type { SheetIds } from './excel-watch';
import { type Marked, WorkbookError } from './port';

/** A soft fill, and a frame that is seen on a grey printer. Bold would make wide numbers into ####. */
const FILL = '#FFF2CC';
const FRAME = '#9C0006';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/**
 * Removes our marks wherever they are, then marks these areas: one request to look, one to write if there is anything to.
 * Marks are the same however often they are set: what broke off half-way is done over.
 */
export async function markExcel(
  access: ExcelAccess,
  known: SheetIds,
  areas: readonly Area[],
): Promise<Marked> {
  const course = { begun: false };
  try {
    return await remark(access, known, areas, course);
  } catch (error) {
    if (!course.begun || (error instanceof ExcelFailure && progressOf(error) === 'none')) throw error;
    try {
      return await remark(access, known, areas, course);
    } catch (again) {
      if (again instanceof WorkbookError && again.trouble === 'read-only') throw again;
      throw new WorkbookError('marks-left', '', { cause: error });
    }
  }
}

function remark(
  access: ExcelAccess,
  known: SheetIds,
  areas: readonly Area[],
  course: { begun: boolean },
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
      course.begun = true;
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
