// Everything a workbook in memory holds and shows, so that two of its states can be compared to the last border.
import { columnName } from '../../src/model/address';
import { cellOf } from '../../src/host/memory-sheet';
import type { ExcelHost } from '../../src/host/host';

export function whole({ workbook }: ExcelHost): unknown {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      cells: Object.fromEntries(
        [...sheet.remember()]
          .sort(([a], [b]) => a - b)
          .map(([key, { value, formula, format, looks }]) => {
            const [row, column] = cellOf(key);
            return [`${columnName(column)}${row + 1}`, { value, formula, format, looks }];
          }),
      ),
      merges: sheet.merges.map((merge) => JSON.stringify(merge)).sort(),
      widths: [...sheet.widths].sort(([a], [b]) => a - b),
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      page: sheet.page,
      conditional: sheet.conditionalFormats,
    })),
    names: workbook.names.all
      .map(({ name, scope, refersTo, visible }) => ({ name, scope: scope?.name, refersTo, visible }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
