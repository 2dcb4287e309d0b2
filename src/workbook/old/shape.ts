// Whether a record is as long as what it counts: the library believes a count, and would go on reading past the end for ever.

/** Of each kind that is needed: no shorter than this. */
const SHORTEST: ReadonlyMap<number, number> = new Map([
  ...([
    [0x809, 4],
    [0x42, 2],
    [0x22, 2],
    [0x85, 8],
    [0x18, 14],
    [0x1ae, 4],
    [0x17, 2],
    [0x23, 2],
  ] as const),
  ...([
    [0x41e, 5],
    [0xe0, 20],
    [0xfc, 8],
    [0x200, 10],
    [0x203, 14],
    [0x27e, 10],
    [0xbd, 12],
  ] as const),
  ...([
    [0xfd, 10],
    [0x204, 9],
    [0xd6, 9],
    [0x205, 8],
    [0x207, 3],
    [0xe5, 2],
  ] as const),
  ...([
    [0x06, 22],
    [0x4bc, 10],
    [0x221, 14],
  ] as const),
]);

/** `continued`: the next record goes on with this one. */
export function isSound(
  view: DataView,
  kind: number,
  at: number,
  length: number,
  continued: boolean,
): boolean {
  if (length < (SHORTEST.get(kind) ?? 0)) return false;
  const counted = lengthCounted(view, kind, at);
  return counted <= length || continued;
}

function lengthCounted(view: DataView, kind: number, at: number): number {
  const number = (offset: number): number => view.getUint16(at + offset, true);
  const text = (count: number, flags: number): number => count * ((view.getUint8(at + flags) & 1) + 1);
  switch (kind) {
    case 0x17: // sheets that formulas refer to
      return 2 + 6 * number(0);
    case 0xe5: // merged areas
      return 2 + 8 * number(0);
    case 0x204: // text
    case 0xd6:
      return 9 + text(number(6), 8);
    case 0x207: // the text a formula comes to
    case 0x41e: // a number format
      return 3 + (kind === 0x41e ? 2 : 0) + text(number(kind === 0x41e ? 2 : 0), kind === 0x41e ? 4 : 2);
    case 0x18: // a name
      return 14 + view.getUint8(at + 3) + number(4);
    case 0x06: // formulas
      return 22 + number(20);
    case 0x4bc:
      return 10 + number(8);
    case 0x221:
      return 14 + number(12);
    default:
      return 0;
  }
}
