// Every trouble has one sentence in each language that says what to do next.
import { WorkbookError, type WorkbookTrouble } from '../../src/workbook/port';
import { troubleSentence } from '../../src/workbook/trouble';
import { troubleOf } from '../../src/workbook/trouble-of';

const TROUBLES: Readonly<Record<WorkbookTrouble, string>> = {
  'edit-mode': '',
  'protected-sheet': '绩效评价汇总',
  'protected-workbook': '',
  'read-only': '',
  'hidden-sheet': '底稿',
  'unsupported-excel': 'ExcelApi 1.4',
  'too-large': '',
  'no-answer': '',
  busy: '',
  'lost-connection': '',
  'not-a-workbook': 'PDF',
  'legacy-format': '',
  encrypted: '',
  damaged: 'xl/workbook.xml',
  'too-big-file': '',
  'scattered-cells': '',
  'changed-meanwhile': '汇总!B3',
  'unknown-pack': 'shanghai-2024',
  'not-restored': 'GeneralException',
  uncertain: '',
  'half-undone': '',
  'marks-left': '',
  'part-missing': '',
  unknown: 'GeneralException',
};

describe.each(Object.entries(TROUBLES) as [WorkbookTrouble, string][])('%s', (trouble, detail) => {
  test.each([detail, ''])('with the detail “%s”', (said) => {
    const { zh, en } = troubleSentence(trouble, said);
    expect(zh).toMatch(/请/);
    expect(zh).not.toMatch(/undefined|“”|（）/);
    expect(en).not.toMatch(/undefined|“”|\(\)/);
    expect(detail ? en.replaceAll(detail, '') : en).not.toMatch(/\p{Script=Han}/u);
    if (said) expect(zh).toContain(said);
  });
});

test('what was thrown keeps its trouble and detail', () => {
  expect(troubleOf(new WorkbookError('protected-sheet', '汇总'))).toEqual({
    trouble: 'protected-sheet',
    detail: '汇总',
  });
});

test('what nobody foresaw is unknown, with what it said', () => {
  expect(troubleOf(new TypeError('x is undefined'))).toEqual({
    trouble: 'unknown',
    detail: 'x is undefined',
  });
  expect(troubleOf('gone')).toEqual({ trouble: 'unknown', detail: 'gone' });
});

test('a part of the program that did not come is told as that, not as a fault nobody knows', () => {
  const gone = Object.assign(new Error('Loading chunk later failed. (error: later.js)'), {
    name: 'ChunkLoadError',
  });
  expect(troubleOf(gone)).toEqual({ trouble: 'part-missing', detail: '' });
  const native = new TypeError('Failed to fetch dynamically imported module: https://budget.local/later.js');
  expect(troubleOf(native).trouble).toBe('part-missing');
  expect(troubleSentence('part-missing').zh).toMatch(/没有取到.*请检查网络/);
});
