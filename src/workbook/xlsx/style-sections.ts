// The lists that styles.xml is made of: fonts, fills, borders, cell styles. Something is added only if it is not there yet.
import { type Attributes, applyEdits, type Edit, element, extend, placeFor } from './edit';
import { childOf, childrenOf, parseXml, type XmlElement } from './tree';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
export type SectionName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** What a list must begin with where a file has none. */
const FIRST: Readonly<Record<SectionName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** One of a list's items: as a tree, and the text its positions are in. */
export interface StyleItem {
  readonly element: XmlElement;
  readonly source: string;
}

export class StyleSections {
  readonly prefix: string;
  private readonly root: XmlElement;
  private readonly lists = new Map<
    SectionName,
    { items: StyleItem[]; known: Map<string, number>; added: string[] }
  >();

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {
    this.root = parseXml(text, part);
    this.prefix = this.root.prefix;
  }

  /** Whether the file has named styles, which a cell style may build on. */
  get hasNamedStyles(): boolean {
    return childOf(this.root, 'cellStyleXfs') !== null;
  }

  items(name: SectionName): readonly StyleItem[] {
    return this.list(name).items;
  }

  /** The index of an item (written without prefixes), which is added if there is none like it. */
  add(name: SectionName, snippet: string): number {
    return this.addPrefixed(name, withPrefix(snippet, this.prefix));
  }

  /** The same for an item written with the file's own prefixes. */
  addPrefixed(name: SectionName, snippet: string): number {
    const list = this.list(name);
    const item = { element: parseXml(snippet, this.part), source: snippet };
    const key = canonical(item.element);
    const known = list.known.get(key);
    if (known !== undefined) return known;
    list.items.push(item);
    list.added.push(snippet);
    list.known.set(key, list.items.length - 1);
    return list.items.length - 1;
  }

  /** The part with what was added; the very same text if nothing was. */
  result(): string {
    const edits: Edit[] = [];
    for (const section of ORDER) {
      const list = this.lists.get(section as SectionName);
      if (!list || list.added.length === 0) continue;
      const present = childOf(this.root, section);
      const count: Attributes = { count: list.items.length };
      const content = list.added.join('');
      if (present) edits.push(...extend(this.text, present, content, count));
      else {
        const at = placeFor(section, ORDER, this.root.children, this.root.innerStart);
        edits.push({ start: at, end: at, text: element(`${this.prefix}${section}`, count, content) });
      }
    }
    return applyEdits(this.text, edits);
  }

  private list(name: SectionName) {
    const known = this.lists.get(name);
    if (known) return known;
    const section = childOf(this.root, name);
    const items = section ? section.children.map((child) => ({ element: child, source: this.text })) : [];
    const list = { items, known: new Map<string, number>(), added: [] as string[] };
    this.lists.set(name, list);
    // From the back, so that of two that are alike the first is the one that is known.
    for (let i = items.length - 1; i >= 0; i--) list.known.set(canonical((items[i] as StyleItem).element), i);
    if (items.length === 0) for (const snippet of FIRST[name]) this.add(name, snippet);
    return list;
  }
}

/** Puts the file's prefix before every element name of a snippet. */
function withPrefix(snippet: string, prefix: string): string {
  return prefix === '' ? snippet : snippet.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** The same text for elements that say the same, whatever the order of their attributes. */
function canonical(item: XmlElement): string {
  const attributes = Object.keys(item.attributes).sort();
  const listed = attributes.map((name) => `${name}=${item.attributes[name] ?? ''}`).join('\u0001');
  return `${item.name}(${listed})[${item.children.map(canonical).join('')}]`;
}

/** Items of a list whose id is an attribute of theirs: number formats. */
export function numberFormats(sections: StyleSections): { id: number; code: string }[] {
  return sections.items('numFmts').map(({ element: { attributes } }) => ({
    id: Number(attributes['numFmtId']),
    code: attributes['formatCode'] ?? '',
  }));
}

/** The parts of font 0, the workbook's own, that a font of ours keeps. */
export function ownFont(sections: StyleSections): { face: string; color: string } {
  const font = sections.items('fonts')[0]?.element;
  const copy = (name: string): string =>
    childrenOf(font, name)
      .map(({ attributes }) => element(name, attributes))
      .join('');
  return { face: ['name', 'family', 'charset', 'scheme'].map(copy).join(''), color: copy('color') };
}
