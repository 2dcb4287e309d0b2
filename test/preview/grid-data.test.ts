// A workbook in memory as the grid loads it.
import { MemoryWorkbook } from '../../src/host/memory-workbook';
import type { SheetContents, WorkbookContents } from '../../src/model/sheet';
import { gridData } from '../../src/preview/grid-data';

const sheet = (name: string, change: Partial<SheetContents> = {}): SheetContents => ({
  name,
  visibility: 'visible',
  protected: false,
  cells: [],
  merges: [],
  widths: new Map(),
  ...change,
});

const CONTENTS: WorkbookContents = {
  workbook: 'a.xlsx',
  calculation: 'automatic',
  readOnly: false,
  sheets: [
    sheet('支出', {
      cells: [{ row: 2, column: 3, value: 94.03, formula: null, format: '0.00' }],
      merges: [{ sheet: '支出', top: 0, left: 0, bottom: 0, right: 5 }],
      widths: new Map([[2, 20]]),
    }),
    sheet('底稿', { visibility: 'veryHidden' }),
  ],
  names: [
    { name: '支出预决算', scope: null, refersTo: '=支出!$A$1:$F$3', visible: true },
    { name: '坏的', scope: null, refersTo: '=#REF!', visible: true },
    { name: '本表', scope: '底稿', refersTo: '=底稿!$A$1', visible: true },
  ],
};

// The grid's own value for Chinese; its enum is not loaded for a test of data.
const CHINESE = 'zhCN' as Parameters<typeof gridData>[1];
const data = gridData(new MemoryWorkbook(CONTENTS), CHINESE);
const [first, second] = data.sheetOrder.map((id) => data.sheets[id]);

test('cells, merged areas and widths', () => {
  expect(first?.cellData?.[2]?.[3]).toMatchObject({ v: 94.03, t: 2, s: { n: { pattern: '0.00' } } });
  expect(first?.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 5 }]);
  expect(first?.columnData?.[2]).toEqual({ w: 145 });
});

test('there is room below and beside what is used', () => {
  expect(first?.rowCount).toBeGreaterThan(20);
  expect(first?.columnCount).toBeGreaterThan(5);
});

test('hidden sheets are hidden', () => {
  expect(first?.hidden).toBe(0);
  expect(second?.hidden).toBe(1);
});

test('formulas may use the names that mean an area, each in its scope', () => {
  const names = Object.values(
    JSON.parse(data.resources?.[0]?.data ?? '{}') as Record<string, Record<string, unknown>>,
  );
  expect(names.map(({ name, formulaOrRefString }) => [name, formulaOrRefString])).toEqual([
    ['支出预决算', '支出!$A$1:$F$3'],
    ['本表', '底稿!$A$1'],
  ]);
  expect(names.map(({ localSheetId }) => localSheetId)).toEqual(['AllDefaultWorkbook', data.sheetOrder[1]]);
});
