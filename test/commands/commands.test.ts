/** @jest-environment jsdom */
// The function file: whatever happens, Excel is told that the command has ended.
import { announce } from '../../src/commands/dialog';
import { check } from '../../src/commands/jobs';

jest.mock('../../src/commands/dialog', () => ({ announce: jest.fn(), showAnnouncement: jest.fn() }));
jest.mock('../../src/commands/jobs', () => ({ check: jest.fn(), fill: jest.fn() }));
jest.mock('../../src/workbook/excel', () => ({ ExcelWorkbook: jest.fn() }));

type Command = (event: { completed: () => void }) => void;
const commands = new Map<string, Command>();
const context = { displayLanguage: 'zh-CN' };
const SAID = { language: 'zh', title: '核对结果', lines: [] } as const;

beforeAll(async () => {
  Object.assign(globalThis, {
    Office: {
      context,
      // Once it is ready Office runs the button at once: it must know the commands by then.
      onReady: () => new Promise(() => undefined),
      actions: { associate: (name: string, command: Command) => commands.set(name, command) },
    },
  });
  await import('../../src/commands/commands');
});

beforeEach(() => {
  jest.mocked(check).mockResolvedValue(SAID);
  jest.mocked(announce).mockResolvedValue();
});

const run = (name: string): Promise<void> =>
  new Promise((resolve) => commands.get(name)?.({ completed: resolve }));

test('both buttons have their command', () => expect([...commands.keys()]).toEqual(['check', 'fill']));

test('what a command found is said before it ends', async () => {
  await run('check');
  expect(announce).toHaveBeenCalledWith(SAID);
});

test.each([
  ['the job', () => jest.mocked(check).mockRejectedValue(new Error('no'))],
  ['the dialog', () => jest.mocked(announce).mockRejectedValue(new Error('no'))],
])('it ends also when %s fails', async (_what, prepare) => {
  prepare();
  await expect(run('check')).resolves.toBeUndefined();
});

test.each([
  ['zh-TW', 'zh'],
  ['en-US', 'en'],
  ['', 'zh'],
])('Office in %j speaks %s', async (locale, language) => {
  context.displayLanguage = locale;
  await run('check');
  expect(check).toHaveBeenLastCalledWith(expect.anything(), language);
});
