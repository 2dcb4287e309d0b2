// One workbook with the tables of the self-evaluation and those of 部门决算公开: where they mean the same, they are to agree.
import { DEFAULT_PACK, type Pack, withAccounts } from '../../src/packs';
import { checkTables, lines } from '../support/check';

let both: Pack;
beforeAll(async () => {
  both = await withAccounts(DEFAULT_PACK);
});

const BUDGET = `
  | 单位   | 项目     | 年初预算数 | 决算数 | 决算比预算增加 |
  | 机关   | 基本支出 | 94.03  | 94.03  | 0 |
  | ^      | 项目支出 | 308    | 308    | 0 |
  | ^      | 合计     | 402.03 | 402.03 | 0 |
  | 总合计 | 基本支出 | 94.03  | 94.03  | 0 |
  | ^      | 项目支出 | 308    | 308    | 0 |
  | ^      | 合计     | 402.03 | 402.03 | 0 |`;

const accounts = (basic: string, project: string, total: string): string => `
  | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
  | 合计 | < | ${total} | ${basic} | ${project} |
  | 201 | 一般公共服务支出 | ${total} | ${basic} | ${project} |`;

const between = (basic: string, project: string, total: string) => {
  const result = checkTables({ 支出预决算: BUDGET, 支出决算表: accounts(basic, project, total) }, {}, both);
  return result.findings
    .filter(({ tie, verdict }) => tie.includes('决算›') && tie.includes('[决算]') && verdict !== 'skipped')
    .map(({ verdict, kind, scope, expression }) => `${verdict} ${kind} ${scope} ${expression}`);
};

test('the department’s totals agree with the published ones', () => {
  expect(between('94.03', '308', '402.03')).toEqual([
    'balanced 核实 表间 402.03 = 402.03',
    'balanced 核实 表间 94.03 = 94.03',
    'balanced 核实 表间 308 = 308',
  ]);
});

test('where they do not, it is for the department to say why', () => {
  expect(between('94.03', '310', '404.03')).toEqual([
    'unbalanced 核实 表间 402.03 ≠ 404.03',
    'balanced 核实 表间 94.03 = 94.03',
    'unbalanced 核实 表间 308 ≠ 310',
  ]);
});

test('a unit of the department has no published accounts of its own: nothing is asked of it', () => {
  const result = checkTables(
    { 支出预决算: BUDGET, 支出决算表: accounts('94.03', '308', '402.03') },
    {},
    both,
  );
  expect(result.findings.filter(({ unit, tie }) => unit === '机关' && tie.includes('决算›'))).toEqual([]);
  expect(lines(result, 'unbalanced')).toEqual([]);
  expect(result.problems.filter(({ level }) => level === 'error')).toEqual([]);
});
