// A pack's file (YAML, of which JSON is a part) read so that a place in its data can be shown as a line of the file.
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Message } from '../model/message';

/** What keeps a file from being read as data, and where. */
export class SyntaxTrouble extends Error {
  constructor(
    readonly line: number,
    readonly text: Message,
  ) {
    super(text.en);
    this.name = 'SyntaxTrouble';
  }
}

export interface PackDocument {
  readonly data: unknown;
  /** Of a place such as tables[3].items[2]; of what is missing, the line of what it is missing from. */
  readonly lineOf: (place: string) => number;
}

/** Just the YAML that shipped packs are held to. Throws a SyntaxTrouble. */
export function parsePack(source: string): PackDocument {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    schema: 'core',
    uniqueKeys: true,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const trouble = document.errors[0] ?? document.warnings[0];
  if (trouble) throw new SyntaxTrouble(lineAt(trouble.pos[0]), reasonFor(trouble.code, trouble.message));
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document)) return;
      const said = {
        zh: `“*${alias.source}”没有对应的“&${alias.source}”`,
        en: `*${alias.source} is the name of nothing`,
      };
      throw new SyntaxTrouble(lineAt(alias.range?.[0] ?? 0), notSound(said));
    },
  });
  return {
    data: document.toJS(),
    lineOf: (place) => lineAt(offsetOf(place, document.contents)),
  };
}

const REASONS: Readonly<Record<string, Message>> = {
  BAD_INDENT: { zh: '缩进不对，或括号没有配对', en: 'the indentation is wrong, or a bracket is not closed' },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行里多了一个冒号：含冒号的文字要加引号，下一行的缩进要对齐',
    en: 'one colon too many: quote text that holds one, and line up the next line',
  },
  DUPLICATE_KEY: { zh: '同一个名称写了两次', en: 'the same key is there twice' },
  MISSING_CHAR: { zh: '缺少引号、括号、逗号或冒号', en: 'a quote, bracket, comma or colon is missing' },
  MULTIPLE_DOCS: {
    zh: '一个文件只能有一个规则包，不能用 --- 分开',
    en: 'a file holds one pack; it cannot be parted by ---',
  },
  TAB_AS_INDENT: { zh: '缩进要用空格，不能用制表符', en: 'indent by spaces, not by tabs' },
  UNEXPECTED_TOKEN: { zh: '这里不应有这些内容', en: 'this cannot stand here' },
};

function reasonFor(code: string, message: string): Message {
  const [said = ''] = message.split('\n');
  return notSound(REASONS[code] ?? { zh: said, en: said });
}

function notSound({ zh, en }: Message): Message {
  return { zh: `不是合格的 YAML 或 JSON：${zh}。`, en: `Not sound YAML or JSON: ${en}.` };
}

/** Where the last node on the way to the place begins, by the key before it where it has one. */
function offsetOf(place: string, top: Node | null): number {
  let node: unknown = top;
  let offset = top?.range?.[0];
  let rest = place;
  while (rest !== '') {
    if (isMap(node)) {
      // A key may itself hold a dot or a bracket: the longest that fits is meant.
      const path = rest.replace(/^\./, '');
      const fitting = node.items
        .flatMap(({ key, value }) => (isScalar(key) ? { key, value, name: String(key.value) } : []))
        .filter(({ name }) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`))
        .sort((a, b) => b.name.length - a.name.length)[0];
      if (!fitting) break;
      offset = fitting.key.range?.[0];
      node = fitting.value;
      rest = path.slice(fitting.name.length);
    } else {
      const index = /^\[(\d+)\]/.exec(rest);
      const item: unknown = isSeq(node) && index ? node.items[Number(index[1])] : undefined;
      if (!index || !isNode(item)) break;
      offset = item.range?.[0];
      node = item;
      rest = rest.slice(index[0].length);
    }
  }
  return offset ?? 0;
}
