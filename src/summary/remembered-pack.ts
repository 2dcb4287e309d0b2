// Which pack (规则包) a workbook is scored by: remembered in a hidden name that holds its id as a text.
import type { NameEntry, WorkbookIndex } from '../model/sheet';

const PACK_NAME = '_Gouji_规则包';

/** The pack's id; null where none is remembered. A name that holds no text is answered as it stands: no pack is called so. */
export function rememberedPack(index: WorkbookIndex): string | null {
  const entry = index.names.find(({ name, scope }) => scope === null && name === PACK_NAME);
  if (!entry) return null;
  const text = /^="((?:[^"]|"")*)"$/.exec(entry.refersTo)?.[1];
  return text === undefined ? entry.refersTo.replace(/^=/, '') : text.replaceAll('""', '"');
}

/** The name that remembers it. */
export function rememberPack(id: string): NameEntry {
  return {
    name: PACK_NAME,
    scope: null,
    refersTo: `="${id.replaceAll('"', '""')}"`,
    visible: false,
  };
}
