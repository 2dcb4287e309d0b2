// Every trouble has one sentence in each language that says what to do next.
import { WorkbookError, type WorkbookTrouble } from '../../src/workbook/port';
import { troubleOf, troubleSentence } from '../../src/workbook/trouble';

const TROUBLES: Readonly<Record<WorkbookTrouble, string>> = {
  'edit-mode': '',
  'protected-sheet': '绩效评价汇总',
  'protected-workbook': '',
  'read-only': '',
  'hidden-sheet': '底稿',
  'unsupported-excel': 'ExcelApi 1.4',
  'too-large': '',
  'no-answer': '',
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
