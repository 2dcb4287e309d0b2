// Edits of XML as text: what is not edited stays as it was, to the byte.
import { encodeXml } from './text';

/** Replaces what stands from `start` to `end`; an insertion where they are the same. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap. Insertions at one place come in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new RangeError('overlapping edits');
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Attributes in the order given; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element as text. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const listed = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined);
  const tag = `<${name}${listed.map(([key, value]) => ` ${key}="${encodeXml(String(value))}"`).join('')}`;
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** A start tag with an attribute set, or (null) removed. */
export function setAttribute(tag: string, name: string, value: string | null): string {
  const present = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const written = value === null ? '' : ` ${name}="${encodeXml(value)}"`;
  if (present.test(tag)) return tag.replace(present, () => written);
  return tag.replace(/\s*\/?>$/, (end) => `${written}${end}`);
}

/** An element to be edited: its place, as a tree or an outline knows it. */
interface Place {
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

/** The start tag at a place. */
export function startTag(text: string, place: Place): string {
  return text.slice(place.start, place.innerStart);
}

/** Sets attributes on an element and adds content at its end, also where it was empty (`<a/>`). */
export function extend(text: string, place: Place, content: string, attributes: Attributes = {}): Edit[] {
  const before = startTag(text, place);
  let tag = before;
  for (const [name, value] of Object.entries(attributes)) {
    tag = setAttribute(tag, name, value === null || value === undefined ? null : String(value));
  }
  const isEmpty = place.innerStart === place.end;
  if (isEmpty && content !== '') {
    const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
    return [
      { start: place.start, end: place.end, text: `${tag.replace(/\s*\/>$/, '>')}${content}</${name}>` },
    ];
  }
  const edits: Edit[] = [];
  if (tag !== before) edits.push({ start: place.start, end: place.innerStart, text: tag });
  if (content !== '') edits.push({ start: place.innerEnd, end: place.innerEnd, text: content });
  return edits;
}

/** Where a child that is not there yet belongs, by the order the schema asks for. */
export function placeFor(
  name: string,
  order: readonly string[],
  siblings: readonly { readonly name: string; readonly end: number }[],
  innerStart: number,
): number {
  const rank = order.indexOf(name);
  return siblings.reduce((at, sibling) => {
    const its = order.indexOf(sibling.name);
    return its >= 0 && its < rank ? Math.max(at, sibling.end) : at;
  }, innerStart);
}
