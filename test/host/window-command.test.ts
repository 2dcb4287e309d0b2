// The transports around a ribbon button: the function file is told what to run, shows a dialog, and says when it has ended.
import { ExcelHost } from '../../src/host/host';
import { MemoryWorkbook } from '../../src/host/memory-workbook';
import {
  commandExternal,
  type CommandRun,
  dialogExternal,
  type DialogTold,
} from '../../src/host/window-command';
import { type SafeArray, windowExternal, type WindowExternal } from '../../src/host/window-external';
import { area, book } from '../support/office-book';
import { settled } from '../support/office';

const hostOf = () => new ExcelHost(new MemoryWorkbook(book({ 收支: [['机构']] })));
const never: CommandRun = { name: 'check', show: () => null, ended: () => undefined };
const INVOKED = 39;
const DIALOG = 10;
const TARGET = JSON.stringify({ url: 'https://localhost/commands.html#say=x', height: 30 });

/** Registers; answers with the status, and gathers what the page then hears. */
function register(external: WindowExternal, id: number, target: string, heard: unknown[]): unknown {
  let status: unknown;
  external.RegisterEvent(
    id,
    target,
    (_id, data) => heard.push(data.toArray()),
    (answer) => (status = answer),
  );
  return status;
}

test('once the page listens it is told the function, and its end comes back with the status', () => {
  const ended: number[] = [];
  const external = commandExternal(hostOf(), {
    ...never,
    name: 'fill',
    ended: (status) => ended.push(status),
  });
  const heard: unknown[] = [];
  expect(register(external, INVOKED, '', heard)).toBe(0);
  expect(heard).toEqual([['1', 'fill', '{}']]);
  let answer: readonly unknown[] = [];
  external.Execute(94, ['1', 11_101, ''], (answered) => (answer = (answered as SafeArray).toArray()));
  expect(answer).toEqual([0, null]);
  expect(ended).toEqual([11_101]);
});

test('a dialog is shown at its address, speaks, is closed by its user or by the page', () => {
  const shown: string[] = [];
  let told: DialogTold | null = null;
  let open = false;
  const external = commandExternal(hostOf(), {
    ...never,
    show: (address, tell) => {
      shown.push(address);
      told = tell;
      open = true;
      return () => (open = false);
    },
  });
  const heard: unknown[] = [];
  expect(register(external, DIALOG, TARGET, heard)).toBe(0);
  expect(shown).toEqual(['https://localhost/commands.html#say=x']);
  const dialog = dialogExternal(hostOf(), told!, { locale: 'en-US' });
  expect(dialog.GetHostInfo().split('$').slice(3, 6)).toEqual(['en-US', expect.any(String), 'isDialog']);
  dialog.MessageParent('ok');
  told!.closed();
  expect(heard).toEqual([[0, 'ok'], [12_006]]);
  external.UnregisterEvent(DIALOG, TARGET, () => undefined);
  expect(open).toBe(false);
});

test('a dialog that is not shown is refused by its number', () => {
  expect(register(commandExternal(hostOf(), never), DIALOG, TARGET, [])).toBe(12_009);
});

test('the pane goes on hearing the workbook beside a command and its dialog', async () => {
  const host = hostOf();
  const heard: unknown[] = [];
  register(windowExternal(host), 2, '', heard);
  commandExternal(host, never);
  dialogExternal(host, { said: () => undefined, closed: () => undefined });
  host.workbook.select(area('收支!B2'));
  await settled();
  expect(heard).toEqual([[]]);
});
