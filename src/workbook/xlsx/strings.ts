// Shared strings, and the rich text that they and inline strings are made of.
import { Budget, LONGEST_WRITTEN, MOST_CELLS } from './limits';
import { Scanner } from './scan';
import { cellText } from './text';

/** All the strings of a sharedStrings part, as plain text. */
export function readSharedStrings(text: string, part: string): string[] {
  const scanner = new Scanner(text, part);
  if (scanner.next() !== 'open') throw scanner.damaged();
  const prefix = scanner.name.slice(0, scanner.name.indexOf(':') + 1);
  if (scanner.name !== `${prefix}sst`) throw scanner.damaged();
  const item = `${prefix}si`;
  const strings: string[] = [];
  if (scanner.selfClosing) return strings;
  const budget = new Budget(MOST_CELLS);
  while (scanner.next() === 'open') {
    budget.take(1, part);
    if (scanner.name === item) strings.push(readRichText(scanner, prefix));
    else scanner.skip();
  }
  scanner.requireEnd();
  return strings;
}

/** The text of the element whose start tag is current (`si`, `is`): its runs put together, phonetic guides left out. */
export function readRichText(scanner: Scanner, prefix: string): string {
  if (scanner.selfClosing) return '';
  const depth = scanner.depth - 1;
  const piece = `${prefix}t`;
  const phonetic = `${prefix}rPh`;
  let text = '';
  for (;;) {
    if (scanner.next() === 'close') {
      if (scanner.depth === depth) return cellText(text, scanner.part);
    } else if (scanner.name === piece) {
      text += scanner.readText();
      if (text.length > LONGEST_WRITTEN) throw scanner.damaged();
    } else if (scanner.name === phonetic) scanner.skip();
  }
}
