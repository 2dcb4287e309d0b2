// The transports around a ribbon button: for the page whose function the button runs, and for the dialog which that may show.
import type { ExcelHost } from './host';
import { type PaneOptions, safeArray, windowExternal, type WindowExternal } from './window-external';

/** What becomes of a dialog that is shown. */
export interface DialogTold {
  /** Its page has a message for the page that opened it. */
  said(message: string): void;
  /** The user has closed it. */
  closed(): void;
}

export interface CommandRun {
  /** Of the function, as the page has associated it. */
  readonly name: string;
  /** Shows a page as a dialog; answers with how to close it, or with null where it is not shown. */
  show(address: string, told: DialogTold): (() => void) | null;
  /** The function says that it has ended (0), or there is no such function. */
  ended(status: number): void;
}

export interface DialogExternal extends WindowExternal {
  MessageParent(message: string): void;
}

const COMMAND_INVOKED = 39;
const COMMAND_COMPLETED = 94;
const DIALOG_EVENT = 10;
const DIALOG_SAID = 0;
const DIALOG_CLOSED = 12_006;
const DIALOG_REFUSED = 12_009;

/** One for each run: Excel loads the page for it and puts it away afterwards. */
export function commandExternal(host: ExcelHost, run: CommandRun, options: PaneOptions = {}): WindowExternal {
  const external = windowExternal(host, { ...options, hears: false });
  let close: (() => void) | null = null;
  return {
    ...external,
    Execute(dispatchId, parameters, callback) {
      external.Execute(dispatchId, parameters, callback);
      if (dispatchId === COMMAND_COMPLETED) run.ended(statusOf(parameters));
    },
    RegisterEvent(dispatchId, target, handler, callback) {
      if (dispatchId === DIALOG_EVENT) {
        const tell = (type: number, ...message: string[]): void =>
          handler(dispatchId, safeArray([type, ...message]));
        close = run.show(addressOf(target), {
          said: (message) => tell(DIALOG_SAID, message),
          closed: () => tell(DIALOG_CLOSED),
        });
        callback(close ? 0 : DIALOG_REFUSED);
        return;
      }
      external.RegisterEvent(dispatchId, target, handler, callback);
      // The page is ready: the button it was loaded for.
      if (dispatchId === COMMAND_INVOKED) handler(dispatchId, safeArray(['1', run.name, '{}']));
    },
    UnregisterEvent(dispatchId, target, callback) {
      if (dispatchId === DIALOG_EVENT) close?.();
      external.UnregisterEvent(dispatchId, target, callback);
    },
  };
}

/** A dialog's page does not reach the workbook; it can speak to the page that opened it. */
export function dialogExternal(host: ExcelHost, told: DialogTold, options: PaneOptions = {}): DialogExternal {
  const external = windowExternal(host, { ...options, hears: false });
  return {
    ...external,
    GetHostInfo: () => external.GetHostInfo().replace('$$', '$isDialog$'),
    MessageParent: (message) => told.said(message),
  };
}

// The library names a dialog by the arguments it was asked for with.
function addressOf(target: string): string {
  const asked: unknown = JSON.parse(target);
  if (typeof asked !== 'object' || asked === null || !('url' in asked) || typeof asked.url !== 'string')
    throw new TypeError('A dialog without its address.');
  return asked.url;
}

// The id of the run, the status, what the function answers with.
function statusOf(parameters: unknown): number {
  const status: unknown = Array.isArray(parameters) ? parameters[1] : undefined;
  if (typeof status !== 'number') throw new TypeError('A command that ends without its status.');
  return status;
}
