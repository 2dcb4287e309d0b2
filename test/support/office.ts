// Microsoft's own Office.js, unmodified, over a workbook in memory: loaded once for a test file, a new host for each test.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ExcelHost, type HostOptions } from '../../src/host/host';
import { type MemoryOptions, MemoryWorkbook } from '../../src/host/memory-workbook';
import { type NativeBridge, nodeBridge } from '../../src/host/node-bridge';
import type { WorkbookContents } from '../../src/model/sheet';

const LIBRARY = '@microsoft/office-js/dist/excel-web-16.00.js';

interface Globals {
  _richApiNativeBridge?: NativeBridge;
  OfficeExtension?: { HostBridge: { init(bridge: NativeBridge): void } };
}

/** A host with the workbook; `Excel.run` speaks to it from now on. */
export function excelWith(contents: WorkbookContents, options: HostOptions & MemoryOptions = {}): ExcelHost {
  const host = new ExcelHost(new MemoryWorkbook(contents, options), options);
  const bridge = nodeBridge(host);
  const globals: Globals = globalThis as unknown as Globals;
  if (globals.OfficeExtension) {
    globals.OfficeExtension.HostBridge.init(bridge);
    return host;
  }
  globals._richApiNativeBridge = bridge;
  pretendPage();
  // In the realm of the test, so that its errors are instances of this realm's Error. The file is megabytes in one line.
  (0, eval)(readFileSync(createRequire(__filename).resolve(LIBRARY), 'utf8'));
  return host;
}

// The few globals of a page that the library looks at while it is loaded.
function pretendPage(): void {
  const page: Record<string, unknown> = {
    window: globalThis,
    self: globalThis,
    document: {
      getElementById: () => null,
      createElement: () => ({ style: {}, setAttribute: () => undefined }),
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
      domain: 'localhost',
    },
    location: { href: 'https://localhost/', protocol: 'https:', hostname: 'localhost', search: '', hash: '' },
    navigator: { userAgent: 'node' },
    addEventListener: () => undefined,
    open: () => null,
    name: '',
  };
  for (const [name, value] of Object.entries(page)) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Waits for events and the library's release of tracked objects, both of which come after an answer. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 2));
}
