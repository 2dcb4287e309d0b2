// CRC-32 as zip uses it, four bytes at a time.

/** Four tables of 256: the n-th is for a byte with n more bytes after it. */
const TABLES = new Uint32Array(1024);
for (let i = 0; i < 256; i++) {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLES[i] = value;
}
for (let i = 256; i < 1024; i++) {
  const value = table(i - 256);
  TABLES[i] = (value >>> 8) ^ table(value & 0xff);
}

function table(at: number): number {
  return TABLES[at] as number;
}

/** The checksum of some bytes, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const byte = (at: number): number => bytes[at] as number;
  let crc = 0xffffffff;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
    crc =
      table(768 + (crc & 0xff)) ^
      table(512 + ((crc >>> 8) & 0xff)) ^
      table(256 + ((crc >>> 16) & 0xff)) ^
      table(crc >>> 24);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ table((crc ^ byte(at)) & 0xff);
  return (crc ^ 0xffffffff) >>> 0;
}
