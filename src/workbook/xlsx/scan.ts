// A scanner over the tags of a large part (sheets, shared strings): several times faster than a general parser, and
// still strict about nesting, quotes, comments, CDATA and entities. It keeps positions, so that text can be edited.
import { WorkbookError } from '../port';
import { decodeEntities } from './text';

const SLASH = 47;
const GREATER = 62;

export class Scanner {
  /** The current tag: from its `<` to after its `>`. */
  start = 0;
  end = 0;
  /** As written, with its prefix. */
  name = '';
  selfClosing = false;
  private attributesAt = 0;
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
    const { text } = this;
    const last = this.end - 1;
    let at = this.attributesAt;
    while (at < last) {
      const equals = text.indexOf('=', at);
      if (equals < 0 || equals >= last) return null;
      let opening = equals + 1;
      while (isSpace(text.charCodeAt(opening))) opening++;
      const closing = text.indexOf(text.charAt(opening), opening + 1);
      if (this.isNamed(name, at, equals)) return this.decode(text.slice(opening + 1, closing));
      at = closing + 1;
    }
    return null;
  }

  damaged(): WorkbookError {
    return new WorkbookError('damaged', this.part);
  }

  private isNamed(name: string, from: number, to: number): boolean {
    let first = from;
    let last = to;
    while (first < last && isSpace(this.text.charCodeAt(first))) first++;
    while (last > first && isSpace(this.text.charCodeAt(last - 1))) last--;
    return last - first === name.length && this.text.startsWith(name, first);
  }

  private openTag(): 'open' {
    const { text } = this;
    let at = this.start + 1;
    while (at < text.length && !endsName(text.charCodeAt(at))) at++;
    this.name = text.slice(this.start + 1, at);
    if (this.name === '') throw this.damaged();
    this.attributesAt = at;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === GREATER) break;
      if (code === 34 || code === 39) at = this.find(text.charAt(at), at + 1);
      else if (code === 60 || Number.isNaN(code)) throw this.damaged();
    }
    this.selfClosing = text.charCodeAt(at - 1) === SLASH;
    this.end = at + 1;
    if (!this.selfClosing) this.open.push(this.name);
    return 'open';
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
