// The transport for a page: the object that Excel for Windows puts at `window.external`, answering from a workbook in memory.
import { REFUSALS } from './faults';
import type { ExcelHost } from './host';
import type { MessageEntry } from './protocol';

/** How the desktop hands lists over. */
export interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}
type Callback = (answer: SafeArray | number) => void;
type EventHandler = (dispatchId: number, data: SafeArray) => void;

/** The part of `window.external` that Office.js uses. */
export interface WindowExternal {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, () => unknown>>;
  Execute(dispatchId: number, parameters: unknown, callback: Callback): void;
  RegisterEvent(dispatchId: number, target: string, handler: EventHandler, callback: Callback): void;
  UnregisterEvent(dispatchId: number, target: string, callback: Callback): void;
}

export interface PaneOptions {
  /** Of the interface; `zh-CN` if absent. */
  readonly locale?: string;
  /** Whether the workbook's events go to this page; yes if absent. One page at a time hears them: the last that was made. */
  readonly hears?: boolean;
}

const RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const SELECTION_CHANGED = 2;
const RICH_API_MESSAGE = 33;
const NOT_SUPPORTED = 5001;
const EXCEL = 1;
const NO_ID = '00000000-0000-0000-0000-000000000000';

export const safeArray = (items: readonly unknown[]): SafeArray => ({
  toArray: () => items,
  dimensions: () => 1,
});

const fields = (entry: MessageEntry): SafeArray =>
  safeArray([
    entry.messageCategory,
    entry.messageType,
    entry.targetId,
    entry.message,
    entry.id,
    entry.isRemoteOverride,
  ]);

/** One such object for each time a page is loaded. */
export function windowExternal(host: ExcelHost, options: PaneOptions = {}): WindowExternal {
  const handlers = new Map<number, EventHandler>();
  if (options.hears ?? true) {
    host.deliverTo({
      messages: (entries) =>
        handlers.get(RICH_API_MESSAGE)?.(RICH_API_MESSAGE, safeArray(entries.map(fields))),
      selectionMoved: () => handlers.get(SELECTION_CHANGED)?.(SELECTION_CHANGED, safeArray([])),
    });
  }
  const locale = options.locale ?? 'zh-CN';
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$${NO_ID}$$disableLogging$`,
    GetContext: () => paneContext(host, locale),
    Execute(dispatchId, parameters, callback) {
      if (dispatchId !== RICH_API_REQUEST) {
        callback(safeArray([dispatchId === COMMAND_COMPLETED ? 0 : NOT_SUPPORTED, null]));
        return;
      }
      void host.answer(requestText(parameters)).then((answer) => {
        if ('text' in answer) callback(safeArray([0, 200, safeArray([]), answer.text]));
        else callback(safeArray([REFUSALS[answer.refused].number, null]));
      });
    },
    RegisterEvent(dispatchId, _target, handler, callback) {
      handlers.set(dispatchId, handler);
      callback(0);
    },
    UnregisterEvent(dispatchId, _target, callback) {
      handlers.delete(dispatchId);
      callback(0);
    },
  };
}

function paneContext(host: ExcelHost, locale: string): Readonly<Record<string, () => unknown>> {
  const matrix = JSON.stringify({
    ExcelApi: host.excelApi,
    RichApiRuntime: '1.2',
    RichApiRuntimeFlag: '1.1',
  });
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => NO_ID,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => host.workbook.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => matrix,
    GetHostFullVersion: () => '16.0.0.0',
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

// The text of the request is the fifth field of the first parameter.
function requestText(parameters: unknown): string {
  const first: unknown = Array.isArray(parameters) ? parameters[0] : undefined;
  const text: unknown = Array.isArray(first) ? first[4] : undefined;
  if (typeof text !== 'string') throw new TypeError('A request without its text.');
  return text;
}
