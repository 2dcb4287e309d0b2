// Text of users as a document may hold it: nothing that XML forbids, nothing that turns the direction of what follows.

/** Control characters, half a surrogate pair, and what is no character at all. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

export function safeText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(FORBIDDEN, '').replace(DIRECTIONS, '').replaceAll('\t', ' ');
}
