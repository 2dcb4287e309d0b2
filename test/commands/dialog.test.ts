/** @jest-environment jsdom */
// The commands' dialog: the command waits for it to be closed, and its page shows what is said.
import { announcementIn } from '../../src/commands/announcement';
import { announce, showAnnouncement } from '../../src/commands/dialog';

const SAID = {
  language: 'zh',
  title: '核对结果',
  lines: ['还不能上报：12 处不平', '<b>不是标记</b>'],
} as const;

type Shown = (result: { status: string; value: unknown }) => void;
const handlers = new Map<string, () => void>();
const dialog = {
  close: jest.fn(),
  addEventHandler: (type: string, handler: () => void) => handlers.set(type, handler),
};
const displayDialogAsync = jest.fn<undefined, [string, object, Shown]>();
const messageParent = jest.fn();

beforeEach(() => {
  jest.clearAllMocks();
  handlers.clear();
  Object.assign(globalThis, {
    Office: {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
      context: { ui: { displayDialogAsync, messageParent } },
    },
  });
});

function show(status: string): void {
  displayDialogAsync.mock.calls[0]?.[2]({ status, value: dialog });
}

async function ended(waiting: Promise<void>): Promise<boolean> {
  return Promise.race([
    waiting.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false))),
  ]);
}

test('it is a page of our own, with the text where no server sees it', () => {
  void announce(SAID);
  const address = new URL(displayDialogAsync.mock.calls[0]?.[0] ?? '');
  expect(address.origin).toBe(window.location.origin);
  expect(address.search).toBe('');
  expect(announcementIn(address.hash)).toEqual(SAID);
});

test('the command ends when the user presses the button or closes the dialog, and not earlier', async () => {
  for (const [type, closes] of [
    ['message', 1],
    ['event', 0],
  ] as const) {
    jest.clearAllMocks();
    const waiting = announce(SAID);
    show('succeeded');
    expect(await ended(waiting)).toBe(false);
    handlers.get(type)?.();
    expect(await ended(waiting)).toBe(true);
    expect(dialog.close).toHaveBeenCalledTimes(closes);
  }
});

test('a dialog of which Office says nothing does not keep the command', async () => {
  jest.useFakeTimers();
  const waiting = announce(SAID);
  jest.advanceTimersByTime(60_000);
  jest.useRealTimers();
  expect(await ended(waiting)).toBe(true);
});

test('a dialog that Office does not show does not keep the command', async () => {
  const waiting = announce(SAID);
  show('failed');
  expect(await ended(waiting)).toBe(true);
});

test('the page shows the text as text and its button tells the command', () => {
  showAnnouncement(SAID);
  expect(document.querySelector('h1')?.textContent).toBe('核对结果');
  expect([...document.querySelectorAll('p')].map((line) => line.textContent)).toEqual(SAID.lines);
  document.querySelector('button')?.click();
  expect(messageParent).toHaveBeenCalled();
});
