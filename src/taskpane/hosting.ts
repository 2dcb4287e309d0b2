// What the pane is told by the page it stands on: the rules it works with, the empty template, and what a report of an error says.
import { createContext, useContext } from 'react';

export interface Template {
  /** Opens a file as a new workbook; null where the host cannot. */
  readonly open: ((bytes: Uint8Array, fileName: string) => Promise<void>) | null;
  /** Where one of the default pack can be downloaded, should nothing else work. */
  readonly address: string;
}

export interface Hosting {
  readonly template: Template;
  /** Version, host and what it supports, a line each: what an administrator asks first. */
  readonly environment: () => readonly string[];
}

export const HostingContext = createContext<Hosting | null>(null);

export function useHosting(): Hosting {
  const hosting = useContext(HostingContext);
  if (!hosting) throw new Error('The pane was not told where it is.');
  return hosting;
}
