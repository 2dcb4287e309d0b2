// Text of users as a page, a file or a terminal may have it: nothing that XML forbids, nothing that turns the direction of what follows.

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Control characters, half a surrogate pair, and what is no character at all. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

export function safeText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.replace(FORBIDDEN, '').replace(DIRECTIONS, ''))
    .join('\n');
}
