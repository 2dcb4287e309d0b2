// The zip container: its directory read with distrust, its entries unpacked one at a time.
import { inflateSync } from 'fflate';
import { WorkbookError } from '../port';
import { crc32 } from './crc';
import { MOST_PARTS, MOST_UNPACKED } from './limits';

/** One file of a zip, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** As the directory spells it. */
  readonly rawName: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  /** MS-DOS time and date, as one number. */
  readonly stamp: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENCRYPTED = 0x0001;

/** The entries of a zip in the order of its directory. Nothing is unpacked yet. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  try {
    return readDirectory(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (cause) {
    // A DataView throws a RangeError where an offset points outside the file.
    if (cause instanceof RangeError) throw new WorkbookError('damaged', 'zip', { cause });
    throw cause;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { offset, count } = findDirectory(view);
  if (count > MOST_PARTS) throw new WorkbookError('too-big-file', 'zip');
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new WorkbookError('damaged', 'zip');
    const flags = view.getUint16(at + 8, true);
    if (flags & ENCRYPTED) throw new WorkbookError('encrypted');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    const rawName = slice(bytes, at + 46, nameLength);
    const name = decoder.decode(rawName);
    total += sizes.size;
    if (total > MOST_UNPACKED) throw new WorkbookError('too-big-file', name);
    entries.push({
      name,
      rawName,
      method: view.getUint16(at + 10, true),
      flags,
      stamp: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size: sizes.size,
      packed: slice(bytes, dataStart(view, sizes.local), sizes.packed),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { offset: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { offset, count };
    if (view.getUint32(at - 20, true) !== LOCATOR64) return { offset, count };
    const end64 = wide(view, at - 12);
    if (view.getUint32(end64, true) !== END64) throw new WorkbookError('damaged', 'zip');
    return { count: wide(view, end64 + 32), offset: wide(view, end64 + 48) };
  }
  throw new WorkbookError('damaged', 'zip');
}

/** Sizes and offset of an entry, from the zip64 field where the short ones are full. */
function readSizes(view: DataView, at: number, extra: number, extraLength: number) {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = (value: number): number => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return wide(view, next - 8);
    };
    size = take(size);
    packed = take(packed);
    local = take(local);
  }
  return { packed, size, local };
}

function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Where an entry's data begin: its own header may be longer than the directory says. */
function dataStart(view: DataView, local: number): number {
  if (view.getUint32(local, true) !== LOCAL) throw new WorkbookError('damaged', 'zip');
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function slice(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (from + length > bytes.length) throw new WorkbookError('damaged', 'zip');
  return bytes.subarray(from, from + length);
}

/** Unpacks an entry and holds it to its declared size and checksum, which fflate does not. */
export function unpack(entry: ZipEntry): Uint8Array {
  const content = inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new WorkbookError('damaged', entry.name);
  return content;
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8) throw new WorkbookError('damaged', entry.name);
  try {
    // One byte more than declared: an entry that holds more is cut there instead of filling the memory.
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size + 1) });
  } catch (cause) {
    throw new WorkbookError('damaged', entry.name, { cause });
  }
}
