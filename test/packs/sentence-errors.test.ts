// What is said of a sentence that is not understood, and where in it.
import { parseEquation, parseFormula, SentenceError } from '../../src/packs/language';

const KNOWN = ['收入', '支出', '结余'];
const resolve = (name: string): string | null => KNOWN.find((known) => known === name) ?? null;

/** 第 4 字：没有“存款”这个科目 */
function refusal(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    if (error instanceof SentenceError) return `第 ${error.at} 字：${error.zh}`;
    throw error;
  }
  return '看得懂';
}

describe('a sentence that is not understood says what is wrong, and where', () => {
  test.each([
    ['收入 = 存款', '第 5 字：没有“存款”这个科目'],
    ['收入 ≥ 支出 + 存款', '第 10 字：没有“存款”这个科目'],
    ['收入 = 2支出', '第 5 字：没有“2支出”这个科目'],
    ['收入 = 支出[预算]', '第 5 字：没有“预算”这个口径，可用：年初预算、调整预算、全年预算、决算、增减'],
    ['收入 + 支出', '第 7 字：缺 =、<= 或 >='],
    ['收入 支出 = 结余', '第 3 字：缺 =、<= 或 >='],
    ['收入 = 支出 = 结余', '第 8 字：等式后面多了内容'],
    ['收入 =', '第 4 字：句子没有写完'],
    ['', '第 0 字：句子没有写完'],
    ['收入 = 支出 +', '第 9 字：句子没有写完'],
    ['收入 = = 支出', '第 5 字：这里不能是“=”'],
    ['收入 = + 支出', '第 5 字：这里不能是“+”'],
    ['收入 = (支出 + 结余', '第 13 字：缺右括号'],
    ['收入 = 支出)', '第 7 字：等式后面多了内容'],
    ['收入 < 支出', '第 3 字：看不懂“< 支出”'],
    ['收入 = 支出 ] ', '第 8 字：看不懂“]”'],
    ['收入 = 支出 × 结余', '第 5 字：勾稽关系必须是线性的：只用加减和数字系数'],
    ['收入 = 结余 + 支出 ÷ 2', '第 10 字：勾稽关系必须是线性的：只用加减和数字系数'],
    ['收入 = 支出 + 5', '第 10 字：勾稽关系里只能有科目，数字只能作系数'],
    ['5 - 收入 = 支出', '第 0 字：勾稽关系里只能有科目，数字只能作系数'],
  ])('%j — %s', (sentence, said) => expect(refusal(() => parseEquation(sentence, resolve))).toBe(said));

  test.each([
    ['收入 ÷ 支出 结余', '第 8 字：公式后面多了内容'],
    ['收入 = 支出', '第 3 字：公式后面多了内容'],
    ['收入 ÷ ()', '第 6 字：这里不能是“)”'],
  ])('%j — %s', (sentence, said) => expect(refusal(() => parseFormula(sentence, resolve))).toBe(said));

  test('in English too', () => {
    expect(() => parseEquation('收入 = 存款', resolve)).toThrow('no concept “存款”');
  });
});
