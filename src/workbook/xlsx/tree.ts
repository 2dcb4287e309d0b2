// A small XML part as a tree that remembers where everything stands in the text, so that it can be edited as text.
import { SaxesParser } from 'saxes';
import { WorkbookError } from '../port';
import { Budget, MOST_ELEMENTS } from './limits';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** With its colon, or empty. */
  readonly prefix: string;
  /** By their names as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** From the `<` of the start tag to the end of the end tag. */
  readonly start: number;
  readonly end: number;
  /** Where the content stands; both are `end` for an empty element `<a/>`. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
  end: number;
  innerStart: number;
  innerEnd: number;
}

/** Parses a part; whatever is not well-formed, or has a DOCTYPE, is damaged. */
export function parseXml(text: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  const budget = new Budget(MOST_ELEMENTS);
  parser.on('doctype', () => {
    throw new WorkbookError('damaged', part);
  });
  parser.on('opentag', (tag) => {
    budget.take(1, part);
    const colon = tag.name.indexOf(':');
    const end = parser.position;
    const element: Growing = {
      name: tag.name.slice(colon + 1),
      prefix: tag.name.slice(0, colon + 1),
      attributes: tag.attributes,
      children: [],
      text: '',
      // No `<` can stand inside a tag.
      start: text.lastIndexOf('<', end - 1),
      end,
      innerStart: end,
      innerEnd: end,
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on('closetag', (tag) => {
    const element = open.pop();
    if (!element || tag.isSelfClosing) return;
    element.end = parser.position;
    element.innerEnd = text.lastIndexOf('<', element.end - 1);
  });
  const addText = (piece: string): void => {
    const parent = open.at(-1);
    if (parent) parent.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError('damaged', part, { cause });
  }
  if (!root) throw new WorkbookError('damaged', part);
  return root;
}

/** The children of that name in the element's own namespace (the same prefix), so that an extension is not mistaken for the thing. */
export function childrenOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element
    ? element.children.filter((child) => child.name === name && child.prefix === element.prefix)
    : [];
}

export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** An attribute of a foreign namespace, whatever its prefix: `r:id`. */
export function prefixedAttribute(element: XmlElement, name: string): string | null {
  const key = Object.keys(element.attributes).find((qualified) => qualified.endsWith(`:${name}`));
  return key === undefined ? null : (element.attributes[key] ?? null);
}

/** An xsd:boolean. */
export function isOn(value: string | null | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
