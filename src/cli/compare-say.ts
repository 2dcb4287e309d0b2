// A sentence in the language asked for.
import type { Language } from '../model/message';

export type Say = (zh: string, en: string) => string;

export const saying =
  (language: Language): Say =>
  (zh, en) =>
    language === 'zh' ? zh : en;
