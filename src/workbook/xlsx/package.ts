// The parts of a workbook file by name. A package is never changed: one with other parts is made from it.
import { WorkbookError } from '../port';
import { Budget, MOST_TEXT } from './limits';
import { requireZip } from './sniff';
import { decodePart } from './text';
import { readZip, unpack, type ZipEntry } from './zip';
import { pack, writeZip } from './zip-write';

/** New texts of parts by name; null removes a part. */
export type PartChanges = ReadonlyMap<string, string | null>;

export class Package {
  /** Part names differ in more than case, so they are looked up without it. */
  private readonly index = new Map<string, ZipEntry>();
  private readonly budget = new Budget(MOST_TEXT);

  private constructor(
    private readonly entries: readonly ZipEntry[],
    private readonly texts: Map<string, string>,
    private readonly source: Uint8Array | null,
  ) {
    for (const entry of entries) {
      const key = keyOf(entry.name);
      // Two parts of one name: which of them a program reads is chance, and a way to show a checker another file.
      if (this.index.has(key)) throw new WorkbookError('damaged', entry.name);
      this.index.set(key, entry);
    }
  }

  /** Opens a file; throws a WorkbookError that says why it cannot be one of ours. */
  static open(bytes: Uint8Array): Package {
    requireZip(bytes);
    return new Package(readZip(bytes), new Map(), bytes);
  }

  /** A package of these parts, in this order. */
  static of(parts: Readonly<Record<string, string>>): Package {
    return new Package([], new Map(), null).with(new Map(Object.entries(parts)));
  }

  has(name: string): boolean {
    return this.index.has(keyOf(name));
  }

  /** A part's XML. */
  text(name: string): string {
    const key = keyOf(name);
    let text = this.texts.get(key);
    if (text === undefined) {
      const entry = this.index.get(key);
      if (!entry) throw new WorkbookError('damaged', name);
      this.budget.take(entry.size, entry.name);
      text = decodePart(unpack(entry), entry.name);
      this.texts.set(key, text);
    }
    return text;
  }

  /** The package with these parts changed, added at the end or removed; everything else stays packed as it is. */
  with(changes: PartChanges): Package {
    const pending = new Map<string, { name: string; text: string | null }>();
    for (const [name, text] of changes) pending.set(keyOf(name), { name, text });
    const texts = new Map(this.texts);
    const entries: ZipEntry[] = [];
    const put = (name: string, text: string | null): void => {
      texts.delete(keyOf(name));
      if (text === null) return;
      texts.set(keyOf(name), text);
      entries.push(pack(name, new TextEncoder().encode(text)));
    };
    for (const entry of this.entries) {
      const change = pending.get(keyOf(entry.name));
      if (!change) entries.push(entry);
      else if (change.text !== null && change.text === this.text(entry.name)) entries.push(entry);
      else put(entry.name, change.text);
      pending.delete(keyOf(entry.name));
    }
    for (const { name, text } of pending.values()) put(name, text);
    const same =
      entries.length === this.entries.length && entries.every((entry, i) => entry === this.entries[i]);
    return same ? this : new Package(entries, texts, null);
  }

  /** The file. One that was opened and not changed is the very bytes it was opened from. */
  bytes(): Uint8Array {
    return this.source ?? writeZip(this.entries);
  }
}

/** Names in a zip have no leading slash, but some writers give them one, or backslashes. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
