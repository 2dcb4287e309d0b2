// 尾差清单: who takes a rounding difference, as accountants settle it.
import { takerSentence } from '../../src/model/rounding';
import { checkTables } from '../support/check';

const taken = (tables: Readonly<Record<string, string>>): (string | undefined)[] =>
  checkTables(tables).findings.flatMap((finding) =>
    finding.verdict === 'rounding' ? [takerSentence(finding)?.zh] : [],
  );

test('the largest addend of a sum', () => {
  expect(
    taken({
      年度支出结余: `| 机构名称 | 支出合计 | 基本支出 | 项目支出 |\n| 机关 | 402.04 | 94.03 | 308.00 |`,
    }),
  ).toEqual(['尾差 0.01 万元，惯例由最大的一项“项目支出”（年度支出结余!D4，308）承担，未作改动']);
});

test('the unit with the largest amount where a total is added up over units', () => {
  expect(
    taken({
      年度支出结余: `| 机构名称 | 支出合计 | 基本支出 | 项目支出 |
                    | 机关 | 402.03 | 94.03 | 308.00 |
                    | 中心 | 5.00 | 2.00 | 3.00 |
                    | 合计 | 407.04 | 96.04 | 311.00 |`,
    }),
  ).toEqual([
    '尾差 0.01 万元，惯例由最大的一项“机关 支出合计”（年度支出结余!B4，402.03）承担，未作改动',
    '尾差 0.01 万元，惯例由最大的一项“机关 基本支出”（年度支出结余!C4，94.03）承担，未作改动',
  ]);
});

test('a difference that is reckoned from two printed amounts takes its own', () => {
  const told = taken({
    支出预决算: `| 单位 | 项目 | 年初预算数 | 决算数 | 增减 |
                | 机关 | 基本支出 | 100.01 | 402.03 | 302.03 |`,
  });
  expect(told).toEqual(['尾差 0.01 万元，惯例由算出来的“基本支出”（支出预决算!E4，302.03）承担，未作改动']);
});
