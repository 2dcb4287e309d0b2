// What lies on the desk: one workbook in memory, the grid that shows it, and the pane that talks to it through Office.js.
import type { Fault } from '../host/faults';
import { ExcelHost } from '../host/host';
import { MemoryWorkbook } from '../host/memory-workbook';
import { offerHost } from '../host/pane-bridge';
import { type PaneOptions, windowExternal } from '../host/window-external';
import { areaAddress } from '../model/address';
import type { Language } from '../model/message';
import { openXlsx } from '../workbook/xlsx';
import type { Grid, Held } from './grid';
import { markedAreas } from './marks';
import { Ribbon } from './ribbon';
import { OpenFile } from './saving';
import { PAGE_TEXTS } from './text';

const PANE = 'taskpane.html';

export class Desk {
  private file: OpenFile | null = null;
  private grid: Grid | null = null;

  private host: ExcelHost | null = null;

  private refused: (sheet: string) => void = () => undefined;

  private readonly options: PaneOptions;
  private readonly ribbon: Ribbon;

  constructor(private readonly language: Language) {
    const { name: title, close } = PAGE_TEXTS[language];
    this.options = { locale: language === 'zh' ? 'zh-CN' : 'en-US' };
    this.ribbon = new Ribbon({ title, close });
  }

  /** Tells when the workbook does not take an edit, on which sheet. */
  onRefused(refused: (sheet: string) => void): void {
    this.refused = refused;
  }

  /** Opens a file in place of the one before; throws, and leaves that one, where it cannot be read. */
  async open(
    name: string,
    bytes: Uint8Array,
    container: HTMLElement,
    frame: HTMLIFrameElement,
  ): Promise<void> {
    const contents = openXlsx(bytes, name).contents();
    const { createGrid } = await import('./grid');
    const workbook = new MemoryWorkbook(contents, { calculate: () => this.grid?.calculate() });
    this.grid?.dispose();
    this.file = new OpenFile(name, bytes, workbook);
    this.grid = createGrid({
      container,
      workbook,
      language: this.language,
      refused: (sheet) => this.refused(sheet),
    });
    const host = new ExcelHost(workbook);
    this.host = host;
    offerHost(window, (page) => this.ribbon.offerTo(page) ?? windowExternal(host, this.options));
    frame.src = PANE; // also where it was there before: the pane starts anew with the new workbook
  }

  /** Makes one of the pane's next requests fail, for a look at what it says then. */
  fail(fault: Fault): void {
    this.host?.fail(fault);
  }

  /** Runs a ribbon command beside the pane, as its button in Excel does; answers with the status it ended with. */
  async command(name: 'check' | 'fill', { refuseDialogs = false } = {}): Promise<number | null> {
    return this.host && this.ribbon.run(name, this.host, this.options, refuseDialogs);
  }

  /** What a cell holds in the workbook and in the grid, for a look from outside (the browser's console, a test). */
  look(
    sheetName: string,
    row: number,
    column: number,
  ): { workbook: Held; grid: Held | null; shown: string | null } | null {
    const sheet = this.file?.workbook.sheet(sheetName);
    if (!sheet || !this.grid) return null;
    const { value, formula } = sheet.cell(row, column);
    return {
      workbook: { value, formula },
      grid: this.grid.held(sheet.id, row, column),
      shown: this.grid.shown(sheet.id, row, column),
    };
  }

  /** The selection, in the workbook and in the grid. */
  selection(): { readonly workbook: string; readonly grid: string | null } | null {
    if (!this.file || !this.grid) return null;
    const { active, selected } = this.file.workbook;
    return { workbook: areaAddress({ sheet: active.name, ...selected }), grid: this.grid.selected() };
  }

  /** Where conditional formats stand that shade cells. */
  marks(): readonly string[] {
    const sheets = this.file?.workbook.sheets ?? [];
    return sheets.flatMap((sheet) =>
      markedAreas(sheet).map((area) => areaAddress({ sheet: sheet.name, ...area })),
    );
  }

  /** Gives the user the file with what has changed; answers with its name. */
  async save(): Promise<string | null> {
    if (!this.file) return null;
    await this.file.workbook.settle();
    download(this.file.name, await this.file.save());
    return this.file.name;
  }
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
