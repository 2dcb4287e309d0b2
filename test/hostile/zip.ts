// A zip written byte by byte, so that a test can have it lie about what is in it.
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/workbook/xlsx/crc';

export interface RawPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says of its size, where that is not the truth. */
  readonly size?: number;
  /** Its data are those of this earlier part: a bomb of which all parts share one kernel. */
  readonly sharing?: number;
}

const u16 = (n: number): number[] => [n & 0xff, (n >> 8) & 0xff];
const u32 = (n: number): number[] => [...u16(n), ...u16(n >>> 16)];

export function rawZip(parts: readonly RawPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const places: { local: number; packed: number; crc: number; size: number }[] = [];
  let at = 0;
  const put = (...bytes: readonly Uint8Array[]): void => {
    for (const piece of bytes) {
      pieces.push(piece);
      at += piece.length;
    }
  };
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const shared = part.sharing === undefined ? undefined : places[part.sharing];
    let place = shared;
    if (!place) {
      const content = Buffer.from(part.content);
      const packed = deflateRawSync(content, { level: 6 });
      place = { local: at, packed: packed.length, crc: crc32(content), size: content.length };
      const head = [
        ...u32(0x04034b50),
        ...u16(20),
        ...u16(0),
        ...u16(8),
        ...u32(0x210000),
        ...u32(place.crc),
      ];
      const sizes = [...u32(packed.length), ...u32(place.size), ...u16(name.length), ...u16(0)];
      put(Uint8Array.from([...head, ...sizes]), name, packed);
    }
    places.push(place);
    const head = [...u32(0x02014b50), ...u16(20), ...u16(20), ...u16(0), ...u16(8), ...u32(0x210000)];
    const sizes = [...u32(place.crc), ...u32(place.packed), ...u32(part.size ?? place.size)];
    const rest = [
      ...u16(name.length),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(place.local),
    ];
    directory.push(Uint8Array.from([...head, ...sizes, ...rest]), name);
  }
  const begin = at;
  put(...directory);
  const count = Math.min(parts.length, 0xffff);
  const end = [
    ...u32(0x06054b50),
    ...u32(0),
    ...u16(count),
    ...u16(count),
    ...u32(at - begin),
    ...u32(begin),
    0,
    0,
  ];
  put(Uint8Array.from(end));
  return Buffer.concat(pieces);
}
