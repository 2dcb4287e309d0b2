// The pane's entry: waits for Office, then shows the pane over Excel, or says clearly why it cannot.
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ExcelWorkbook } from '../workbook/excel';
import { App } from './App';
import { Boundary } from './Boundary';
import { environment, paneBackground, template } from './office';
import { Outside } from './Outside';
import { loadLater } from './parts/later';
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
  const language = languageOf(locale);
  show(
    <Boundary language={language} environment={environment}>
      <App
        workbook={new ExcelWorkbook()}
        hosting={{ template: template(), environment }}
        language={language}
        background={paneBackground}
      />
    </Boundary>,
    locale,
  );
  loadLater();
}

void start();
