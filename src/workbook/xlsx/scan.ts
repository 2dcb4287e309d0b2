// A scanner over the tags of a large part (sheets, shared strings): several times faster than a general parser, and
// still strict about nesting, quotes, comments, CDATA and entities. It keeps positions, so that text can be edited.
import { WorkbookError } from '../port';
import { LONGEST_WRITTEN } from './limits';
import { decodeEntities } from './text';

const [SLASH, LESS, EQUALS, GREATER] = [47, 60, 61, 62];
const [DOUBLE, SINGLE] = [34, 39];

export class Scanner {
  /** The current tag: from its `<` to after its `>`. */
  start = 0;
  end = 0;
  /** As written, with its prefix. */
  name = '';
  selfClosing = false;
  /** Of each attribute of the current start tag: where its name begins and ends, where its value does. */
  private readonly spans: number[] = [];
  private readonly open: string[] = [];

  constructor(
    readonly text: string,
    readonly part: string,
  ) {}

  /** How many elements are open around the current position. */
  get depth(): number {
    return this.open.length;
  }

  /** Goes to the next tag. `open` stands for an empty element too (`selfClosing`), which gets no `close`. */
  next(): 'open' | 'close' | 'end' {
    for (;;) {
      const at = this.text.indexOf('<', this.end);
      if (at < 0) {
        if (this.open.length > 0) throw this.damaged();
        return 'end';
      }
      const code = this.text.charCodeAt(at + 1);
      this.start = at;
      if (code === SLASH) return this.closeTag();
      if (code !== 33 && code !== 63) return this.openTag();
      this.end = this.pastAside(at);
    }
  }

  /** The text of the element whose start tag is current, up to and including its end tag. Inner elements are left out. */
  readText(): string {
    if (this.selfClosing) return '';
    const from = this.end;
    const at = this.text.indexOf('<', from);
    if (at >= 0 && this.text.charCodeAt(at + 1) === SLASH) {
      this.start = at;
      this.closeTag();
      return this.decode(this.text.slice(from, at));
    }
    return this.readMixed();
  }

  /** Goes to the end tag of the element whose start tag is current. */
  skip(): void {
    if (this.selfClosing) return;
    const depth = this.depth - 1;
    while (this.depth > depth) this.next();
  }

  /** An attribute of the current start tag by its name as written. */
  attribute(name: string): string | null {
    const { spans } = this;
    let found = -1;
    for (let i = 0; i < spans.length; i += 4) {
      const from = spans[i] as number;
      if ((spans[i + 1] as number) - from !== name.length || !this.text.startsWith(name, from)) continue;
      if (found >= 0) throw this.damaged();
      found = i;
    }
    return found < 0 ? null : this.decode(this.text.slice(spans[found + 2], spans[found + 3]));
  }

  /** After the root element nothing may follow. */
  requireEnd(): void {
    if (this.next() !== 'end') throw this.damaged();
  }

  damaged(): WorkbookError {
    return new WorkbookError('damaged', this.part);
  }

  private openTag(): 'open' {
    const { text, spans } = this;
    let at = this.start + 1;
    while (at < text.length && !endsName(text.charCodeAt(at))) at++;
    this.name = text.slice(this.start + 1, at);
    if (this.name === '') throw this.damaged();
    spans.length = 0;
    for (;;) {
      const before = at;
      at = this.pastSpace(at);
      const code = text.charCodeAt(at);
      this.selfClosing = code === SLASH && text.charCodeAt(at + 1) === GREATER;
      if (this.selfClosing || code === GREATER) break;
      if (at === before) throw this.damaged();
      at = this.pastAttribute(at);
    }
    this.end = at + (this.selfClosing ? 2 : 1);
    // No `<` stands inside a tag: a quote that is missing is noticed here.
    const next = text.indexOf('<', this.start + 1);
    if (next >= 0 && next < this.end) throw this.damaged();
    if (!this.selfClosing) this.open.push(this.name);
    return 'open';
  }

  private pastAttribute(from: number): number {
    const { text } = this;
    let at = from;
    while (at < text.length && !endsAttributeName(text.charCodeAt(at))) at++;
    const equals = this.pastSpace(at);
    if (at === from || text.charCodeAt(equals) !== EQUALS) throw this.damaged();
    const opening = this.pastSpace(equals + 1);
    const quote = text.charCodeAt(opening);
    if (quote !== DOUBLE && quote !== SINGLE) throw this.damaged();
    const closing = this.find(text.charAt(opening), opening + 1);
    this.spans.push(from, at, opening + 1, closing);
    return closing + 1;
  }

  private pastSpace(from: number): number {
    let at = from;
    while (isSpace(this.text.charCodeAt(at))) at++;
    return at;
  }

  private closeTag(): 'close' {
    const at = this.find('>', this.start);
    this.name = this.text.slice(this.start + 2, at).trimEnd();
    this.end = at + 1;
    if (this.open.pop() !== this.name) throw this.damaged();
    return 'close';
  }

  /** Past a comment, CDATA section, processing instruction or XML declaration. */
  private pastAside(at: number): number {
    const { text } = this;
    if (text.startsWith('<?', at)) return this.find('?>', at) + 2;
    if (text.startsWith('<!--', at)) return this.find('-->', at + 4) + 3;
    if (text.startsWith('<![CDATA[', at)) return this.find(']]>', at) + 3;
    throw this.damaged(); // a DOCTYPE
  }

  private readMixed(): string {
    const { text } = this;
    const depth = this.depth;
    let content = '';
    for (;;) {
      const from = this.end;
      const at = this.find('<', from);
      if (this.depth === depth) content += this.decode(text.slice(from, at));
      if (text.startsWith('<!', at) || text.startsWith('<?', at)) {
        this.end = this.pastAside(at);
        if (this.depth === depth && text.startsWith('<![CDATA[', at)) {
          content += lineEnds(text.slice(at + 9, this.end - 3));
        }
      } else if (this.next() === 'close' && this.depth < depth) return content;
    }
  }

  private find(what: string, from: number): number {
    const at = this.text.indexOf(what, from);
    if (at < 0) throw this.damaged();
    return at;
  }

  private decode(raw: string): string {
    if (raw.length > LONGEST_WRITTEN) throw this.damaged();
    return decodeEntities(lineEnds(raw), this.part);
  }
}

/** XML reads every line end as a line feed. */
function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

function endsName(code: number): boolean {
  return isSpace(code) || code === GREATER || code === SLASH;
}

function endsAttributeName(code: number): boolean {
  return endsName(code) || code === EQUALS || code === LESS || code === DOUBLE || code === SINGLE;
}
