// The preview's entry. `?lang=en` shows it in English.
import { createRoot } from 'react-dom/client';
import type { Language } from '../model/message';
import { Desk } from './desk';
import { Page } from './Page';
import './page.css';

declare global {
  interface Window {
    /** What is open, for a look from the browser's console or a test. */
    gouji?: Desk;
  }
}

const language: Language = new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'zh';
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
const desk = new Desk(language);
window.gouji = desk;
createRoot(document.getElementById('page') as HTMLElement).render(<Page language={language} desk={desk} />);
