// The filled workbook as a file: the opened bytes with what has changed put in.
import type { CellLooks } from '../../src/host/cell';
import { PLAIN } from '../../src/host/cell';
import { MemoryWorkbook } from '../../src/host/memory-workbook';
import { OpenFile, styleOf } from '../../src/preview/saving';
import { borderLine, EDGES, type Look, LOOKS } from '../../src/workbook/looks';
import { openXlsx } from '../../src/workbook/xlsx';
import { specimenFile } from '../support/xlsx-specimen';

const FILE = specimenFile({
  sheets: {
    支出: '<sheetData><row r="1"><c r="A1"><v>94.03</v></c><c r="B1"><f>A1*2</f><v>188.06</v></c></row></sheetData>',
  },
});

function opened(): OpenFile {
  return new OpenFile('a.xlsx', FILE, new MemoryWorkbook(openXlsx(FILE, 'a.xlsx').contents()));
}

function values(bytes: Uint8Array): unknown[] {
  return openXlsx(bytes, 'a.xlsx')
    .contents()
    .sheets.flatMap(({ name, cells }) => cells.map(({ row, column, value }) => [name, row, column, value]));
}

test('nothing changed, nothing but the same cells', async () => {
  expect(values(await opened().save())).toEqual(values(FILE));
});

test('an edit, what it computes to and a new sheet are saved', async () => {
  const file = opened();
  file.workbook.enter('支出', [{ row: 0, column: 0, entered: 100 }]);
  file.workbook.storeComputed('支出', 0, 1, 200);
  file.workbook.addSheet('绩效评价汇总');
  file.workbook.enter('绩效评价汇总', [{ row: 0, column: 0, entered: '总分' }]);
  expect(values(await file.save())).toEqual([
    ['支出', 0, 0, 100],
    ['支出', 0, 1, 200],
    ['绩效评价汇总', 0, 0, '总分'],
  ]);
});

test('saving twice starts from the opened bytes both times', async () => {
  const file = opened();
  file.workbook.enter('支出', [{ row: 0, column: 0, entered: 1 }]);
  const once = await file.save();
  expect(await file.save()).toEqual(once);
});

/** The looks a workbook holds after one of our styles was put on. */
function worn(look: Look): CellLooks {
  const lines = EDGES.flatMap((edge) => {
    const line = borderLine(look.border, edge);
    const weight = line?.weight === 'medium' ? 'Medium' : 'Thin';
    return line ? [[edge, { style: 'Continuous', weight, color: line.color }] as const] : [];
  });
  return {
    ...PLAIN,
    bold: look.bold,
    italic: look.italic,
    underline: look.underline ? 'Single' : 'None',
    size: look.size,
    color: look.color ?? PLAIN.color,
    fill: look.fill,
    wrap: look.wrap,
    horizontal: `${look.align.charAt(0).toUpperCase()}${look.align.slice(1)}`,
    borders: Object.fromEntries(lines),
  };
}

test.each(Object.entries(LOOKS))('the looks of %s are known again', (_style, look) => {
  const known = styleOf(worn(look));
  expect(known && LOOKS[known]).toEqual(look);
});

test('looks of the user are none of ours', () => {
  expect(styleOf({ ...PLAIN, fill: '#00FF00' })).toBeUndefined();
});
