// Every way in which Excel can refuse to be read ends in its WorkbookError, and changes nothing.
import { book } from '../support/office-book';
import { excelOver, trouble } from '../support/office-excel';

const budget = () => book({ 收支: [['机构', 1]] });

test('a cell is being edited', async () => {
  const { host, read } = excelOver(budget());
  host.workbook.editing = true;
  expect(await trouble(read('收支!A1'))).toEqual(['edit-mode', '']);
});

test.each([
  ['InvalidOperationInCellEditMode', 'edit-mode'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['InvalidOrTimedOutSession', 'lost-connection'],
  ['ConnectionFailure', 'lost-connection'],
])('%s is %s', async (code, expected) => {
  const { host, read, contents } = excelOver(budget());
  const before = contents();
  for (const request of [1, 2]) {
    host.fail({ request, code });
    const [found] = await trouble(read('收支!A1'));
    expect(found).toBe(expected);
  }
  expect(contents()).toEqual(before);
});

test('too large an answer once: the same is read in parts', async () => {
  const { host, read } = excelOver(budget());
  host.fail({ request: 2, code: 'ResponsePayloadSizeLimitExceeded', carriedOut: true });
  expect((await read('收支!A1:B1')).blocks[0]?.values).toEqual([['机构', 1]]);
  host.fail({ request: 1, code: 'ResponsePayloadSizeLimitExceeded', carriedOut: true });
  expect((await trouble(read('收支!A1:B1')))[0]).toBe('too-large');
});

test('no answer', async () => {
  const { host, read } = excelOver(budget(), { timeout: 20 });
  host.fail({ code: 'no answer' });
  expect(await trouble(read('收支!A1'))).toEqual(['no-answer', '']);
});

test('what Excel says and we do not know is told as it is', async () => {
  const { host, read } = excelOver(budget());
  host.fail({ request: 2, code: 'GeneralException' });
  const [found, detail] = await trouble(read('收支!A1'));
  expect(found).toBe('unknown');
  expect(detail).toContain('GeneralException');
});

test('a sheet removed between the two requests', async () => {
  const { host, excel } = excelOver(book({ 收支: [['x']], 封面: [['x']] }));
  const read = excel.snapshot(() => {
    host.workbook.removeSheet('收支');
    return [{ sheet: '收支', top: 0, left: 0, bottom: 0, right: 0 }];
  });
  expect((await trouble(read))[0]).toBe('changed-meanwhile');
});

test('an answer larger than Excel on the web lets through', async () => {
  const { read } = excelOver(book({ 收支: [['长'.repeat(2000)]] }), { payloadLimit: 4000 });
  expect((await trouble(read('收支!A1:B2')))[0]).toBe('too-large');
});

test('an Excel that is too old', async () => {
  const { read, host } = excelOver(budget(), { excelApi: '1.3' });
  expect(await trouble(read('收支!A1'))).toEqual(['unsupported-excel', 'ExcelApi 1.4']);
  expect(host.ledger.requests).toHaveLength(0);
});

test('an error of our own passes through', async () => {
  const { excel } = excelOver(budget());
  const own = new Error('ours');
  await expect(
    excel.snapshot(() => {
      throw own;
    }),
  ).rejects.toBe(own);
});
