// A zip written from packed entries, without a clock: the same entries always give the same bytes.
import { deflateSync } from 'fflate';
import { crc32 } from './crc';
import { CENTRAL, END, LOCAL, type ZipEntry } from './zip';

/** 1 January 1980, where DOS time begins: what is written anew carries no real date. */
const NO_DATE = 0x00210000;
const UTF8 = 0x0800;

/** Packs content as an entry; the same content always gives the same bytes. */
export function pack(name: string, content: Uint8Array): ZipEntry {
  return {
    name,
    rawName: new TextEncoder().encode(name),
    method: 8,
    flags: UTF8,
    stamp: NO_DATE,
    crc: crc32(content),
    size: content.length,
    packed: deflateSync(content),
  };
}

/** A zip of these entries; their packed data are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const length = entries.reduce(
    (sum, entry) => sum + 76 + 2 * entry.rawName.length + entry.packed.length,
    22,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry) => {
    const name = entry.rawName;
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    at = writeFields(view, at + 4, entry, name.length);
    bytes.set(name, at);
    bytes.set(entry.packed, at + name.length);
    at += name.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const name = entry.rawName;
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeFields(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[i] as number, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that an entry's own header and its line in the directory share; answers with where they end. */
function writeFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): number {
  view.setUint16(at, 20, true);
  // The name's encoding stays as it was declared; a data descriptor after the data (bit 3) is not written again.
  view.setUint16(at + 2, entry.flags & ~0x0009, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.stamp, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
  return at + 26;
}
