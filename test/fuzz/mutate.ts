// A workbook file made wrong in one to four places, by a seed: in its bytes, in its parts, or in the XML of one of them.
import { strFromU8, strToU8, zipSync } from 'fflate';
import { richParts } from '../support/xlsx-rich';

/** Whole numbers below a limit, the same for the same seed. */
type Random = (below: number) => number;

function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Parts = Record<string, Uint8Array>;

export interface Mutant {
  readonly bytes: Uint8Array;
  /** What was done, for whoever reads of a find. */
  readonly did: readonly string[];
  /** `bytes`: what can be read must be what was there. A number: it must be read at B3 of 收支, or nothing. */
  readonly kind: 'bytes' | 'parts' | 'xml' | { readonly number: string };
}

const sound: Parts = Object.fromEntries(
  Object.entries(richParts()).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]),
);
const zipped = (parts: Parts): Uint8Array => zipSync(parts, { level: 1, mtime: '2024-03-01T08:00:00' });
export const SOUND = zipped(sound);

const INCOME = 'xl/worksheets/sheet1.xml';
const HARMFUL = [
  '',
  ' ',
  '0',
  '-1',
  '1e400',
  'NaN',
  '0x10',
  '1048577',
  '99999999999',
  '1.5',
  'A1',
  'XFE1',
  'B3',
  '&#0;',
  '&x;',
];
const MORE_HARMFUL = [
  '__proto__',
  'constructor',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '<!--',
  '_xD800_',
  '\u0000',
  '\ufffe',
  '../../x',
  's',
  'd',
];
const WORDS = [...HARMFUL, ...MORE_HARMFUL];

export function mutantOf(seed: number): Mutant {
  const random = randomOf(seed);
  const times = 1 + random(4);
  const did: string[] = [];
  switch (random(8)) {
    case 0:
    case 1:
      return inBytes(random, times, did);
    case 2:
      return inParts(random, times, did);
    case 3:
      return ofNumber(random);
    default:
      return inXml(random, times, did);
  }
}

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;

function inBytes(random: Random, times: number, did: string[]): Mutant {
  let bytes = SOUND;
  for (let i = 0; i < times; i++) {
    // The directory, at the end, is where a reader is led astray.
    const at =
      random(2) === 0 ? random(bytes.length) : bytes.length - 1 - random(Math.min(1200, bytes.length));
    const length = random(12);
    const cut = (to: number, ...more: Uint8Array[]): Uint8Array =>
      Buffer.concat([bytes.subarray(0, at), ...more, bytes.subarray(to)]);
    switch (random(5)) {
      case 0:
        did.push(`bit of byte ${at}`);
        bytes = cut(at + 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << random(8))));
        break;
      case 1:
        did.push(`byte ${at} set`);
        bytes = cut(at + 1, Uint8Array.of(pick(random, [0, 1, 0x7f, 0xff])));
        break;
      case 2:
        did.push(`${length} bytes taken at ${at}`);
        bytes = cut(at + length);
        break;
      case 3:
        did.push(`${length} bytes twice at ${at}`);
        bytes = cut(at, bytes.slice(at, at + length));
        break;
      default:
        did.push(`cut off at ${at}`);
        bytes = bytes.slice(0, at + 1);
    }
  }
  return { bytes, did, kind: 'bytes' };
}

function inParts(random: Random, times: number, did: string[]): Mutant {
  const parts = { ...sound };
  for (let i = 0; i < times; i++) {
    const [one, other] = [pick(random, Object.keys(parts)), pick(random, Object.keys(parts))];
    const what = random(4);
    did.push(`${['without', 'as', 'renamed', 'emptied'][what] ?? ''} ${one} ${other}`);
    const content = parts[one] as Uint8Array;
    if (what === 0) Reflect.deleteProperty(parts, one);
    else if (what === 1) parts[one] = parts[other] as Uint8Array;
    else if (what === 2) {
      Reflect.deleteProperty(parts, one);
      parts[pick(random, [`${one}x`, one.toUpperCase(), `/${one}`, one.replaceAll('/', '\\')])] = content;
    } else parts[one] = new Uint8Array();
  }
  return { bytes: zipped(parts), did, kind: 'parts' };
}

function ofNumber(random: Random): Mutant {
  const digits = String(random(1_000_000_000));
  const number = pick(random, [
    digits,
    `-${digits}`,
    `${digits}.${random(100)}`,
    `${digits}E-3`,
    `${digits}e400`,
    ` ${digits} `,
  ]);
  const text = strFromU8(sound[INCOME] as Uint8Array).replace('<v>94.03</v>', `<v>${number}</v>`);
  return { bytes: zipped({ ...sound, [INCOME]: strToU8(text) }), did: [number], kind: { number } };
}

function inXml(random: Random, times: number, did: string[]): Mutant {
  const parts = { ...sound };
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  for (let i = 0; i < times; i++) {
    const name = random(3) === 0 ? INCOME : pick(random, names);
    const pieces = strFromU8(parts[name] as Uint8Array).match(/<[^>]*>|[^<]+/g) ?? [''];
    const at = random(pieces.length);
    const piece = pieces[at] as string;
    const word = pick(random, WORDS);
    const what = random(7);
    did.push(`${name} ${what} “${piece.slice(0, 60)}” ${JSON.stringify(word)}`);
    if (what === 0) pieces.splice(at, 1);
    else if (what === 1) pieces.splice(at, 0, piece);
    else if (what === 2) pieces.splice(at, 0, pick(random, pieces));
    else if (what === 3) pieces.splice(at, 0, word);
    else if (what === 4) pieces[at] = piece.replace(/\w+/g, (token) => (random(3) === 0 ? word : token));
    else if (what === 5)
      pieces[at] = piece.replace(/"[^"]*"/g, (value) => (random(3) === 0 ? `"${word}"` : value));
    else pieces[at] = piece.replace(/\s[\w:]+="[^"]*"/g, (given) => (random(3) === 0 ? '' : given));
    parts[name] = strToU8(pieces.join(''));
  }
  return { bytes: zipped(parts), did, kind: 'xml' };
}
