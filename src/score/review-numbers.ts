// The numbers of a 说明 that stand in a computation (实际21.97÷预算21.97＝100%); what is plain prose is left alone.
import { Amount } from '../model/amount';
import type { Measure } from '../model/fact';

interface Written {
  /** As written, with its sign of measure: 21.97, 21.97万元, 98%. */
  readonly text: string;
  /** 98 for 98%. */
  readonly amount: Amount;
  readonly percent: boolean;
  readonly measure: Measure | null;
}

export interface SaidNumber extends Written {
  /** What the text says the ratio is: 控制率为98%, ＝98%. */
  readonly result: boolean;
}

/** A sum or difference in the text, which may be what the formula uses as one number: (21.97+16.29)÷38.27. */
export interface SaidSum {
  readonly amount: Amount;
  readonly measure: Measure | null;
  readonly members: readonly Written[];
}

export interface Names {
  /** The indicator's. */
  readonly own: string;
  /** Those of the other indicators: a sentence about one of them is none about this. */
  readonly others: readonly string[];
  /** What the formula's concepts may be called. */
  readonly concepts: readonly string[];
}

const NUMBER =
  /(?<![A-Za-z\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(%|个?百分点|亿元?|万元?|千元|元|人(?!次)|名)?/gu;
/** What is counted, or numbers something: no amount of a formula. */
const COUNTED = /^(?:[个项次例件户家处台辆套份条篇期批场号倍天月年岁分号]|人次|平方|公里|㎡)/u;
const OPERATOR_BEFORE = /[÷/×*=]\(*[\p{Script=Han}"']{0,12}$/u;
const OPERATOR_AFTER = /^\)*(?:[÷×*=]|\/(?![人次年月天日户项件个台]))/u;
const SUM_BEFORE = /[\d元%)][+-]\(*$/u;
const SUM_AFTER = /^\)*[+-]\(*\d/u;
const EQUALS = /(?:为|是|共计|合计|共|计|达到?|约|:|=)*$/u;
/** After a 率 that is the text's own result, not the limit that a rule sets. */
const NOT_A_LIMIT = /^(?!以[上下内]|及|的|或|\(含|得|计|满分|时)/u;
const LIMIT_BEFORE = /(?:每|超过?|低于|高于|不足|未达到?|达不到|不低于|不高于|小于|大于|目标值?|标准|要求)$/u;

export function computedNumbers(text: string, names: Names): { numbers: SaidNumber[]; sums: SaidSum[] } {
  const numbers: SaidNumber[] = [];
  const sums: SaidSum[] = [];
  for (const sentence of sentencesOf(text)) {
    if (names.others.some((name) => sentence.includes(name)) && !sentence.includes(names.own)) continue;
    const found = [...sentence.matchAll(NUMBER)].map((match) => ({ match, said: saidNumber(match) }));
    for (const { match, said } of found) {
      const result = said.percent && isResult(sentence.slice(0, match.index), names);
      if (isUsed(sentence, match, { ...said, result }, names)) numbers.push({ ...said, result });
    }
    sums.push(...sumsOf(sentence, found));
  }
  return { numbers, sums };
}

const EARLIER = '〈往年〉';

/** In one form, without what only looks like amounts: years, dates, ordinals, document numbers, points. */
function sentencesOf(text: string): string[] {
  const plain = text
    .replace(/[\u2460-\u24FF\u2776-\u2793，；。！？\n\r]/gu, '；')
    .normalize('NFKC')
    .replace(/(?<=\d)[^\S\n]+(?=\d)/gu, ';')
    .replace(/[\s\u200B-\u200D\uFEFF]/gu, '')
    .replace(/[−–—]/gu, '-')
    .replace(/["'“”‘’「」『』]/gu, '');
  const years = [...plain.matchAll(/(?:19|20)\d\d(?=年)/gu)].map(([year]) => Number(year));
  const latest = Math.max(0, ...years);
  return plain
    .replace(/(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)/gu, '')
    .replace(/[〔[(【](?:19|20)\d\d[〕\])】]/gu, '')
    .replace(/(?:19|20)\d\d(?:年度?)?[-~至到](?=(?:19|20)\d\d年)/gu, '')
    .replace(/((?:19|20)\d\d)年[度末初底]?/gu, (_, year: string) => (Number(year) < latest ? EARLIER : ''))
    .replace(/\d{1,2}月份?|\d{1,2}日|\d季度/gu, '')
    .replace(/第\d+/gu, '')
    .split(/[;?!]/u)
    .map((sentence) => sentence.replace(/\d+(?:\.\d+)?分(?![之母子])/gu, '〈分〉'));
}

const MEASURES: Readonly<Record<string, Measure>> = {
  亿: '亿元',
  亿元: '亿元',
  万: '万元',
  万元: '万元',
  千元: '千元',
  元: '元',
};

function saidNumber([text, digits = '', suffix = '']: RegExpMatchArray): Written {
  return {
    text,
    amount: Amount.of(digits.replaceAll(',', '')),
    percent: suffix === '%',
    measure: MEASURES[suffix] ?? null,
  };
}

function isUsed(sentence: string, match: RegExpMatchArray, said: SaidNumber, names: Names): boolean {
  const before = sentence.slice(0, match.index);
  const after = sentence.slice((match.index ?? 0) + match[0].length);
  if (COUNTED.test(after) || LIMIT_BEFORE.test(before) || said.text.endsWith('百分点')) return false;
  // How points come about (扣 2×0.5, 计5) is the rule's own arithmetic; 合计 is not.
  if (/(?:[扣得]|(?<![共合总累])计)\p{Script=Han}{0,2}$/u.test(before)) return false;
  // ×100% turns a fraction into a percentage.
  if (said.percent && /[×*]$/.test(before)) return false;
  const computes = /[÷/=×*]/.test(sentence);
  const sum = computes && (SUM_BEFORE.test(before) || SUM_AFTER.test(after));
  const operand = OPERATOR_BEFORE.test(before) || OPERATOR_AFTER.test(after) || sum;
  const past = before.includes(EARLIER) || /上年|去年|往年|上一年/.test(before);
  if (said.percent) {
    if (!NOT_A_LIMIT.test(after) || past) return false;
    return operand || said.result;
  }
  return operand || (!past && isNamed(before, names));
}

/** 公用经费控制率为98%, 21.97÷22.42=98% */
function isResult(before: string, { own, others }: Names): boolean {
  if (/=\(*$/.test(before)) return true;
  const subject = before.replace(EQUALS, '');
  if (others.some((name) => subject.endsWith(name))) return false;
  return own.endsWith('率') && subject.endsWith(own.slice(-3));
}

const QUALIFIED = /(?:总?支出|总额|金额|预算|决算|年初|安排|实际|数|额)*$/u;

/** 公用经费支出为21.97 */
function isNamed(before: string, { concepts }: Names): boolean {
  const name = before.replace(EQUALS, '');
  const bare = name.replace(QUALIFIED, '');
  return concepts.some((concept) => name.endsWith(concept) || bare.endsWith(concept));
}

interface Found {
  readonly match: RegExpMatchArray;
  readonly said: Written;
}

/** Runs of numbers joined by + and −, in one measure. */
function sumsOf(sentence: string, found: readonly Found[]): SaidSum[] {
  const sums: SaidSum[] = [];
  let run: { amount: Amount; last: Found; members: Written[] } | null = null;
  const close = (): void => {
    if (run && run.members.length > 1) sums.push({ ...run, measure: run.last.said.measure });
  };
  for (const next of found) {
    const end: number = run ? (run.last.match.index ?? 0) + run.last.match[0].length : 0;
    const joined = /^([+-])\p{Script=Han}{0,12}$/u.exec(sentence.slice(end, next.match.index));
    if (run && joined && !next.said.percent) {
      const { amount } = next.said;
      run = {
        amount: joined[1] === '+' ? run.amount.plus(amount) : run.amount.minus(amount),
        last: next,
        members: [...run.members, next.said],
      };
    } else {
      close();
      run = { amount: next.said.amount, last: next, members: [next.said] };
    }
  }
  close();
  return sums;
}
