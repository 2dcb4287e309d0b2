// The pane's entry: waits for Office, then shows the pane over Excel, or says clearly why it cannot.
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { DEFAULT_PACK } from '../packs';
import { ExcelWorkbook } from '../workbook/excel';
import { App } from './App';
import { Outside } from './Outside';
import { languageOf, TEXTS } from './text';

const root = createRoot(document.getElementById('pane') as HTMLElement);

function show(page: ReactElement, locale: string): void {
  document.documentElement.lang = languageOf(locale) === 'zh' ? 'zh-CN' : 'en';
  root.render(page);
}

async function start(): Promise<void> {
  const own = TEXTS[languageOf(navigator.language)];
  if (typeof Office === 'undefined') {
    show(<Outside text={own} state="no-office" />, navigator.language);
    return;
  }
  show(<Outside text={own} state="starting" />, navigator.language);
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    show(<Outside text={own} state="outside" />, navigator.language);
    return;
  }
  const locale = Office.context.displayLanguage;
  show(
    <App
      workbook={new ExcelWorkbook()}
      pack={DEFAULT_PACK}
      language={languageOf(locale)}
      background={paneBackground()}
    />,
    locale,
  );
}

/** Excel on the web does not tell its theme, and some builds fail when they are asked. */
function paneBackground(): string | undefined {
  try {
    const { officeTheme } = Office.context as { officeTheme?: Office.OfficeTheme };
    return officeTheme?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}

void start();
