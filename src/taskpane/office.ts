// What the pane asks Office besides the workbook: its colours, its version, and to open another workbook.
import about from '../../package.json';
import type { Template } from './hosting';

const TEMPLATE = 'assets/template.xlsx';
/** Excel.createWorkbook. */
const NEW_WORKBOOK = '1.8';
const LATEST_SET = 30;

declare global {
  interface Window {
    /** The preview's way to open a template in its grid. */
    goujiTemplate?: (bytes: Uint8Array, fileName: string) => Promise<void>;
  }
}

export function template(): Template {
  const own = window.goujiTemplate;
  const excel = supports(NEW_WORKBOOK) ? openInExcel : null;
  return { open: own ? (bytes, fileName) => own(bytes, fileName) : excel, address: TEMPLATE };
}

async function openInExcel(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64(bytes));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Lines for a report: nothing of the workbook, not even its name. */
export function environment(): string[] {
  return [`Gouji ${about.version}`, ...told(hostLines), navigator.userAgent];
}

function hostLines(): string[] {
  const { host, platform, version: build } = Office.context.diagnostics;
  let latest = 1;
  while (latest < LATEST_SET && supports(`1.${latest + 1}`)) latest += 1;
  return [`${host} ${build} ${platform}`, `ExcelApi 1.${latest}`, Office.context.displayLanguage];
}

function told(lines: () => string[]): string[] {
  try {
    return lines();
  } catch {
    return ['no Office']; // the report must not fail too
  }
}

function supports(set: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', set);
}

/** What Office paints its panes with. Excel on the web does not tell, and some builds fail when they are asked. */
export function paneBackground(): string | undefined {
  try {
    const { officeTheme } = Office.context as { officeTheme?: Office.OfficeTheme };
    return officeTheme?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}
