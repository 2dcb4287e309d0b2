// The language of ties and formulas: signs, brackets, versions, coefficients.
import type { Formula } from '../../src/model/formula';
import type { Equation, Term } from '../../src/model/tie';
import { parseEquation, parseFormula } from '../../src/packs/language';

const KNOWN = ['收入', '支出', '结余', '公用经费›资本性支出'];
const resolve = (name: string): string | null =>
  name === '总收入' ? '收入' : (KNOWN.find((k) => k === name) ?? null);

const term = ({ coefficient, concept, version }: Term): string =>
  `${coefficient.toString()}×${concept}${version === null ? '' : `[${version}]`}`;
const sides = ({ left, relation, right }: Equation): string =>
  [left.map(term).join(' '), relation, right.map(term).join(' ')].join(' ').trim();
const linear = (sentence: string): string => sides(parseEquation(sentence, resolve));

/** Fully bracketed. */
function tree(formula: Formula): string {
  switch (formula.kind) {
    case 'number':
      return formula.value.toString();
    case 'concept':
      return formula.version === null ? formula.concept : `${formula.concept}[${formula.version}]`;
    case 'negate':
      return `-${tree(formula.of)}`;
    case 'operation':
      return `(${tree(formula.left)} ${formula.operator} ${tree(formula.right)})`;
  }
}
const parsed = (sentence: string): string => tree(parseFormula(sentence, resolve));

describe('a tie is a sum on each side', () => {
  test.each([
    ['收入 = 支出 + 结余', '1×收入 = 1×支出 1×结余'],
    ['收入=支出+结余', '1×收入 = 1×支出 1×结余'],
    ['收入＝支出＋结余', '1×收入 = 1×支出 1×结余'],
    ['收入 − 支出 = 结余', '1×收入 -1×支出 = 1×结余'],
    ['收入 － 支出 – 结余 = 0', '1×收入 -1×支出 -1×结余 ='],
    ['收入 <= 支出', '1×收入 <= 1×支出'],
    ['收入 ≤ 支出', '1×收入 <= 1×支出'],
    ['收入 ＞＝ 支出', '1×收入 >= 1×支出'],
    ['收入≥支出', '1×收入 >= 1×支出'],
    ['总收入 = 支出', '1×收入 = 1×支出'],
    ['公用经费›资本性支出 = 支出', '1×公用经费›资本性支出 = 1×支出'],
  ])('%s', (sentence, meaning) => expect(linear(sentence)).toBe(meaning));

  test.each([
    ['收入[决算] = 支出[年初预算]', '1×收入[决算] = 1×支出[年初预算]'],
    ['收入【决算】 = 支出［ 增减 ］', '1×收入[决算] = 1×支出[增减]'],
    ['收入 [决算] = 支出', '1×收入[决算] = 1×支出'],
  ])('a version may stand in brackets: %s', (sentence, meaning) => expect(linear(sentence)).toBe(meaning));

  test.each([
    ['收入 = 0.5 × 支出', '1×收入 = 0.5×支出'],
    ['收入 = 支出 * 2', '1×收入 = 2×支出'],
    ['收入 = 50% × 支出', '1×收入 = 0.5×支出'],
    ['收入 = －２．５ × 支出', '1×收入 = -2.5×支出'],
    ['收入 = 2 × (支出 - 结余)', '1×收入 = 2×支出 -2×结余'],
    ['收入 = 支出 - （结余 - 2×支出）', '1×收入 = 1×支出 -1×结余 2×支出'],
    ['-收入 = -(支出 + 结余)', '-1×收入 = -1×支出 -1×结余'],
  ])('numbers are coefficients, brackets are opened: %s', (sentence, meaning) =>
    expect(linear(sentence)).toBe(meaning),
  );
});

describe('a formula may multiply and divide', () => {
  test.each([
    ['收入 ÷ 支出', '(收入 / 支出)'],
    ['收入／支出', '(收入 / 支出)'],
    ['(收入 − 支出) ÷ 收入 × 2', '(((收入 - 支出) / 收入) * 2)'],
    ['（收入[决算]－支出）÷收入[年初预算]', '((收入[决算] - 支出) / 收入[年初预算])'],
    ['收入 + 支出 × 结余', '(收入 + (支出 * 结余))'],
    ['-收入 ＊ １０％', '(-收入 * 0.1)'],
  ])('%s', (sentence, meaning) => expect(parsed(sentence)).toBe(meaning));
});
