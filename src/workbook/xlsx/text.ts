// Text in XML and in cells: entities, and the _xHHHH_ by which a workbook writes what XML cannot hold.
import { WorkbookError } from '../port';
import { LONGEST_TEXT } from './limits';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves character references and the five entities there are; any other makes the part damaged. */
export function decodeEntities(raw: string, part: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;&\s]*;?)/g, (_, reference: string) => {
    const name = reference.slice(0, -1);
    const known = reference.endsWith(';') ? (ENTITIES[name] ?? characterOf(name)) : undefined;
    if (known === undefined) throw new WorkbookError('damaged', part);
    return known;
  });
}

function characterOf(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!digits) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : parseInt(digits[1], 16);
  // As XML has it: no control character, no half of a pair.
  const allowed =
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || code >= 0xe000;
  return allowed && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff
    ? String.fromCodePoint(code)
    : undefined;
}

/** For element content and for attributes between double quotes. */
export function encodeXml(text: string): string {
  return text
    .replace(
      /[&<>"]/g,
      (character) =>
        `&${character === '&' ? 'amp' : character === '<' ? 'lt' : character === '>' ? 'gt' : 'quot'};`,
    )
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A cell's text as the file writes it → as it is: `_x000D_` is a carriage return. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Text that a cell can hold; a longer one is what Excel would cut, and nobody has seen. */
export function cellText(written: string, part: string): string {
  const text = decodeCellText(written);
  if (text.length > LONGEST_TEXT) throw new WorkbookError('damaged', part);
  return text;
}

// What XML cannot hold: control characters, two non-characters, halves of a pair. (Built from text: literal control
// characters in a regular expression look like a mistake.)
const UNWRITABLE = new RegExp(
  '[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);

const NEVER_IN_XML = new RegExp(
  `[${['\\u0000-\\u0008', '\\u000b\\u000c', '\\u000e-\\u001f', '\\ufffe\\uffff'].join('')}]`,
);

/** A cell's text as the content of `<t>`, `<v>` or `<f>`: the inverse of decodeEntities and decodeCellText. */
export function encodeCellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNWRITABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

/** A part's bytes as text. Parts are UTF-8 or, with a byte order mark, UTF-16. */
export function decodePart(bytes: Uint8Array, part: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (NEVER_IN_XML.test(text)) throw new WorkbookError('damaged', part);
    // What is written back is UTF-8, so it must say so.
    return encoding === 'utf-8' ? text : text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8');
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError('damaged', part, { cause });
  }
}
