// The language of ties and formulas (design.md section 5), read once into the linear form or a formula tree.
import { Amount } from '../model/amount';
import type { Formula } from '../model/formula';
import type { Equation, Relation, Term } from '../model/tie';
import { SentenceError, type Token, tokens } from './language-words';

export { SentenceError };

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
