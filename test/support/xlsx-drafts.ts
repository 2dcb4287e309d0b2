// Drafts like those a fill makes.
import type { CellDraft, NameEntry, SheetDraft, WorkbookDraft } from '../../src/model/sheet';

export const NOTHING: WorkbookDraft = { sheets: [], names: [] };

export function cell(
  row: number,
  column: number,
  value: CellDraft['value'],
  more: Partial<CellDraft> = {},
): CellDraft {
  return { row, column, value, ...more };
}

/** Cells on a sheet of the user's. */
export function onSheet(
  sheet: string,
  cells: readonly CellDraft[],
  more: Partial<SheetDraft> = {},
): WorkbookDraft {
  return { sheets: [{ sheet, create: false, clear: [], cells, ...more }], names: [] };
}

export const SUMMARY = '绩效评价汇总';

/** A sheet that Gouji lays out, the first time or again. */
export function summaryDraft(again: boolean, sheet = SUMMARY): WorkbookDraft {
  const written = { sheet, top: 0, left: 0, bottom: 5, right: 3 };
  const names: NameEntry[] = [
    { name: '绩效评价汇总', scope: null, refersTo: `=${sheet}!$A$3:$D$6`, visible: true },
    { name: '_gouji.written', scope: null, refersTo: `=${sheet}!$A$1:$D$6`, visible: false },
  ];
  return {
    sheets: [
      {
        sheet,
        create: !again,
        clear: again ? [written] : [],
        layout: { widths: [12, 30.5, 10, 40], merges: [{ ...written, bottom: 0 }], frozenRows: 3 },
        cells: [
          cell(0, 0, '部门整体支出绩效评价汇总', { style: 'title' }),
          cell(1, 0, '单位：万元', { style: 'caption' }),
          cell(2, 0, '序号', { style: 'heading' }),
          cell(2, 1, '指标', { style: 'heading' }),
          cell(2, 2, '得分', { style: 'heading' }),
          cell(2, 3, '说明', { style: 'heading' }),
          cell(3, 0, 1, { style: 'number', format: '0' }),
          cell(3, 1, '在职人员控制率', { style: 'label' }),
          cell(3, 2, 5, { style: 'number', format: '0.00' }),
          cell(3, 3, '=不是公式', { style: 'text' }),
          cell(4, 1, '<“三公” & 经费>\n变动率', { style: 'label' }),
          cell(4, 2, 0.045, { style: 'number', format: '0.0%;[Red]-0.0%' }),
          cell(4, 3, null, { style: 'note' }),
          cell(5, 1, '总分', { style: 'total' }),
          cell(5, 2, 5.045, { style: 'total', formula: '=SUM(C4:C5)', format: '0.00' }),
          cell(5, 3, '优', { style: 'good', formula: '=IF(C6>=5,"优","良")' }),
        ],
      },
    ],
    names,
  };
}
