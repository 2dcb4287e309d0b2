// The words of a sentence of the language (language.ts): names with their version and subject, numbers, signs.
import { type Version, VERSIONS } from '../model/fact';

/** What is wrong with a sentence, and where in it (0 = first character). */
export class SentenceError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
    readonly at: number,
  ) {
    super(en);
    this.name = 'SentenceError';
  }
}

export interface Token {
  readonly kind: 'name' | 'number' | 'operator';
  readonly text: string;
  readonly version: Version | null;
  readonly subject: string | null;
  readonly at: number;
}

// Full-width and mathematical forms are what an input method gives; they mean the same.
const SIGNS: Readonly<Record<string, string>> = {
  '＋': '+',
  '－': '-',
  '−': '-',
  '–': '-',
  '×': '*',
  '＊': '*',
  '÷': '/',
  '／': '/',
  '（': '(',
  '）': ')',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '≤': '<=',
  '≥': '>=',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
};
const TOKEN =
  /\s*(?:(<=|>=|[=+\-*/()])|(\d+(?:\.\d+)?%?)(?![^\s+\-*/()=<>[\]])|([^\s+\-*/()=<>[\]]+)(?:\s*\[\s*([^\]]*?)\s*\])?)/y;

const DIGIT = /[０-９．％]/;

export function tokens(sentence: string): Token[] {
  // A sign may stand for two characters (≤); positions are told in the sentence as written.
  const written: number[] = [];
  let text = '';
  Array.from(sentence).reduce((at, c) => {
    const meant = SIGNS[c] ?? (DIGIT.test(c) ? c.normalize('NFKC') : c);
    written.push(...Array<number>(meant.length).fill(at));
    text += meant;
    return at + c.length;
  }, 0);
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const start = text.slice(TOKEN.lastIndex).search(/\S/) + TOKEN.lastIndex;
    const at = written[start] ?? start;
    const match = TOKEN.exec(text);
    if (!match)
      throw new SentenceError(
        `看不懂“${text.slice(start).trim()}”`,
        `cannot read “${text.slice(start).trim()}”`,
        at,
      );
    const [, operator, number, name, version] = match;
    if (operator) found.push({ ...PLAIN, kind: 'operator', text: operator, at });
    else if (number) found.push({ ...PLAIN, kind: 'number', text: number, at });
    else if (name) found.push({ kind: 'name', text: name, ...qualified(version, at), at });
  }
  return found;
}

const PLAIN = { version: null, subject: null } as const;
const CODE = /^\d{3,9}$/;

/** What stands in brackets: a version, a subject's code, or both (基本支出[30217 决算]). */
function qualified(text: string | undefined, at: number): Pick<Token, 'version' | 'subject'> {
  const words = text?.split(/[\s,，、]+/) ?? [];
  const code = words.find((word) => CODE.test(word));
  const others = words.filter((word) => word !== code);
  const named =
    text === undefined || (code !== undefined && others.length === 0) ? undefined : others.join(' ');
  return { version: versionOf(named, at), subject: code ?? null };
}

function versionOf(text: string | undefined, at: number): Version | null {
  if (text === undefined) return null;
  const version = VERSIONS.find((v) => v === text);
  if (!version) {
    throw new SentenceError(
      `没有“${text}”这个口径，可用：${VERSIONS.join('、')}`,
      `no version “${text}”; there are ${VERSIONS.join(', ')}`,
      at,
    );
  }
  return version;
}
