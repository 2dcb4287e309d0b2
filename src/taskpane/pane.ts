// What every part of the pane needs: the texts in the user's language, how to lead the user to a cell, and the pack.
import { createContext, useContext } from 'react';
import type { Language, Message } from '../model/message';
import { safeText } from '../model/safe-text';
import type { Area } from '../model/sheet';
import { type Text, TEXTS } from './text';

export interface Pane {
  readonly language: Language;
  readonly text: Text;
  readonly select: (area: Area) => void;
  /** The id of the pack of the last result, else the one chosen; null before either. */
  readonly pack: string | null;
}

export const PaneContext = createContext<Pane>({
  language: 'zh',
  text: TEXTS.zh,
  select: () => undefined,
  pack: null,
});

export function usePane(): Pane {
  return useContext(PaneContext);
}

/** A message of the core in the user's language. */
export function useSaid(): (message: Message) => string {
  const { language } = usePane();
  // It may quote a cell.
  return (message) => safeText(message[language]);
}
