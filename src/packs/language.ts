// The language of ties and formulas (design.md section 5), read once into the linear form or a formula tree.
import { Amount } from '../model/amount';
import { type Version, VERSIONS } from '../model/fact';
import type { Formula } from '../model/formula';
import type { Equation, Relation, Term } from '../model/tie';

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

interface Token {
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

function tokens(sentence: string): Token[] {
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

/** Gives a concept its canonical name; null if nobody knows it. */
export type ConceptResolver = (name: string) => string | null;

class Reader {
  private position = 0;
  private readonly list: readonly Token[];
  /** Where each part of the formula begins in the sentence. */
  private readonly places = new Map<Formula, number>();

  constructor(
    private readonly sentence: string,
    private readonly resolve: ConceptResolver,
  ) {
    this.list = tokens(sentence);
  }

  peek(): string | null {
    const token = this.list[this.position];
    return token?.kind === 'operator' ? token.text : null;
  }

  take(): Token {
    const token = this.list[this.position++];
    if (!token) throw new SentenceError('句子没有写完', 'the sentence is not finished', this.sentence.length);
    return token;
  }

  private get here(): number {
    return this.list[this.position]?.at ?? this.sentence.length;
  }

  get finished(): boolean {
    return this.position >= this.list.length;
  }

  /** At `part`, or else at what comes next. */
  fail(zh: string, en: string, part?: Formula): never {
    throw new SentenceError(zh, en, (part && this.places.get(part)) ?? this.here);
  }

  private placed(at: number, part: Formula): Formula {
    this.places.set(part, at);
    return part;
  }

  /** sum := product {(+|−) product} */
  formula(): Formula {
    const at = this.here;
    let left = this.product();
    for (let sign = this.peek(); sign === '+' || sign === '-'; sign = this.peek()) {
      this.take();
      left = this.placed(at, { kind: 'operation', operator: sign, left, right: this.product() });
    }
    return left;
  }

  private product(): Formula {
    const at = this.here;
    let left = this.factor();
    for (let sign = this.peek(); sign === '*' || sign === '/'; sign = this.peek()) {
      this.take();
      left = this.placed(at, { kind: 'operation', operator: sign, left, right: this.factor() });
    }
    return left;
  }

  private factor(): Formula {
    const token = this.take();
    if (token.kind === 'number')
      return this.placed(token.at, { kind: 'number', value: numberOf(token.text) });
    if (token.kind === 'name') {
      const concept = this.resolve(token.text);
      if (concept === null) {
        throw new SentenceError(`没有“${token.text}”这个科目`, `no concept “${token.text}”`, token.at);
      }
      return this.placed(token.at, {
        kind: 'concept',
        concept,
        version: token.version,
        subject: token.subject,
      });
    }
    if (token.text === '-') {
      const of = this.factor();
      // −2 is a number, and so may be a coefficient.
      return of.kind === 'number'
        ? this.placed(token.at, { kind: 'number', value: of.value.negated() })
        : this.placed(token.at, { kind: 'negate', of });
    }
    if (token.text === '(') {
      const inner = this.formula();
      if (this.peek() !== ')') this.fail('缺右括号', 'a closing bracket is missing');
      this.take();
      return inner;
    }
    this.position--;
    return this.fail(`这里不能是“${token.text}”`, `“${token.text}” cannot stand here`);
  }
}

function numberOf(text: string): Amount {
  return text.endsWith('%') ? Amount.of(text.slice(0, -1)).shifted(-2) : Amount.of(text);
}

/** `(实有人数 − 编制人数) ÷ 编制人数`. Throws a SentenceError. */
export function parseFormula(sentence: string, resolve: ConceptResolver): Formula {
  const reader = new Reader(sentence, resolve);
  const formula = reader.formula();
  if (!reader.finished) reader.fail('公式后面多了内容', 'something follows the formula');
  return formula;
}

/** `支出合计 = 基本支出 + 项目支出`. Throws a SentenceError. */
export function parseEquation(sentence: string, resolve: ConceptResolver): Equation {
  const reader = new Reader(sentence, resolve);
  const left = linear(reader.formula(), reader);
  const relation = reader.peek();
  if (relation !== '=' && relation !== '<=' && relation !== '>=') {
    return reader.fail('缺 =、<= 或 >=', 'one of =, <= or >= is missing');
  }
  reader.take();
  const right = linear(reader.formula(), reader);
  if (!reader.finished) reader.fail('等式后面多了内容', 'something follows the equation');
  return { left, relation: relation satisfies Relation, right };
}

/** A formula tree as a sum of terms; a tie may not multiply or divide concepts, nor hold a number on its own. */
function linear(formula: Formula, reader: Reader): Term[] {
  const terms: Term[] = [];
  const visit = (part: Formula, factor: Amount): void => {
    switch (part.kind) {
      case 'concept':
        terms.push({
          coefficient: factor,
          concept: part.concept,
          version: part.version,
          subject: part.subject,
        });
        return;
      case 'negate':
        visit(part.of, factor.negated());
        return;
      case 'number':
        if (part.value.isZero) return;
        return reader.fail(
          '勾稽关系里只能有科目，数字只能作系数',
          'a tie holds concepts only; a number may only be a coefficient',
          part,
        );
      case 'operation':
        if (part.operator === '+' || part.operator === '-') {
          visit(part.left, factor);
          visit(part.right, part.operator === '-' ? factor.negated() : factor);
        } else if (part.operator === '*' && part.left.kind === 'number')
          visit(part.right, factor.times(part.left.value));
        else if (part.operator === '*' && part.right.kind === 'number')
          visit(part.left, factor.times(part.right.value));
        else
          reader.fail(
            '勾稽关系必须是线性的：只用加减和数字系数',
            'a tie must be linear: sums, differences and number coefficients',
            part,
          );
    }
  };
  visit(formula, Amount.whole(1));
  return terms;
}
