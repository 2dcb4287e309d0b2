// Everything that changes the open workbook, for the adapter to fetch when the first change is asked for: a check needs none of it.
export { changeOf, draftOfEdits } from './excel-change';
export { checkWritable } from './excel-check';
export { markExcel } from './excel-mark';
export { undoWrite } from './excel-undo';
export { writeExcel } from './excel-write-parts';
