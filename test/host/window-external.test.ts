// The transport of the preview: what Excel for Windows offers at `window.external`, and how the pane comes by it.
import { ExcelHost } from '../../src/host/host';
import { MemoryWorkbook } from '../../src/host/memory-workbook';
import { offerHost, takeHost } from '../../src/host/pane-bridge';
import { type SafeArray, windowExternal, type WindowExternal } from '../../src/host/window-external';
import { area, book } from '../support/office-book';
import { settled } from '../support/office';

const hostOf = () => new ExcelHost(new MemoryWorkbook(book({ 收支: [['机构']] })), { excelApi: '1.13' });

const request = {
  Actions: [{ Id: 2, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: { Select: ['name'] } }],
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
};

const execute = (external: WindowExternal, id: number, text: string) =>
  new Promise<readonly unknown[]>((resolve) => {
    external.Execute(id, [['IterativeExecutor', 'POST', 'ProcessQuery', [], text]], (answer) => {
      resolve((answer as SafeArray).toArray());
    });
  });

test('a request and its answer', async () => {
  const [error, status, , text] = await execute(windowExternal(hostOf()), 93, JSON.stringify(request));
  expect([error, status, JSON.parse(text as string)]).toEqual([
    0,
    200,
    { Results: [{ ActionId: 2, Value: { Name: 'budget.xlsx' } }] },
  ]);
});

test('a request refused as a whole, by its number', async () => {
  const host = hostOf();
  host.workbook.editing = true;
  expect(await execute(windowExternal(host), 93, JSON.stringify(request))).toEqual([5004, null]);
});

test('what else the library asks', async () => {
  const external = windowExternal(hostOf(), { locale: 'en-US' });
  expect(external.GetHostInfo()).toMatch(/^Excel\$Win32\$16\.01\$en-US\$/);
  expect(JSON.parse(external.GetContext()['GetSupportedMatrix']?.() as string)).toMatchObject({
    ExcelApi: '1.13',
  });
  expect(await execute(external, 94, '')).toEqual([0, null]); // a command is done
  expect(await execute(external, 64, '')).toEqual([5001, null]); // not supported
});

test('the selection moves', async () => {
  const host = hostOf();
  const external = windowExternal(host);
  const heard: number[] = [];
  external.RegisterEvent(
    2,
    '',
    (id) => heard.push(id),
    () => undefined,
  );
  host.workbook.select(area('收支!B2'));
  await settled();
  external.UnregisterEvent(2, '', () => undefined);
  host.workbook.select(area('收支!A1'));
  await settled();
  expect(heard).toEqual([2]);
});

test('a pane in a frame takes the host its page offers; one by itself takes none', () => {
  const page = {} as Window;
  const made: WindowExternal[] = [];
  offerHost(page, () => {
    const external = windowExternal(hostOf());
    made.push(external);
    return external;
  });
  const pane = { parent: page, external: {} } as unknown as Window;
  expect(takeHost(pane)).toBe(true);
  expect((pane as unknown as { external: unknown }).external).toBe(made[0]);

  const alone: { parent?: unknown } = {};
  alone.parent = alone;
  expect(takeHost(alone as unknown as Window)).toBe(false);
  expect(takeHost({ parent: {} } as unknown as Window)).toBe(false);
});
