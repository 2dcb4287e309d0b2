// Every form a pack's tie may take: versions, inequalities, factors, projects, ties between tables; and what is said where it cannot be checked.
import type { Finding } from '../../src/model/finding';
import { about, checkTables, lines } from '../support/check';
import { tiePack } from './tie-pack';

const VERSIONS = [{ name: '收支', alias: 'Both', items: ['甲', '乙'] }];
const BOTH = `
  | 单位 | 项目 | 预算数 | 决算数 | 增减 |
  | 机关 | 甲   | 5      | 9      | 4    |
  |      | 乙   | 9      | 8      | -1   |`;

function findings(tie: unknown, tables: Readonly<Record<string, string>>): readonly Finding[] {
  return checkTables(tables, {}, tiePack([tie])).findings;
}

const told = (tie: unknown, tables: Readonly<Record<string, string>>): (string | null)[][] =>
  findings(tie, tables).map(({ verdict, scope, expression, note }) => [
    verdict,
    scope,
    expression || (note?.zh ?? null),
  ]);

describe('versions', () => {
  const versions = (tie: string, table = BOTH): string[] =>
    checkTables({ 收支: table }, {}, tiePack([tie], VERSIONS))
      .findings.filter((finding) => finding.tie === tie)
      .map(({ version, expression, note }) => `${version ?? '—'} ${expression || (note?.zh ?? '')}`);

  test('without any, an equation is looked at in each, 增减 too', () => {
    expect(versions('甲 = 乙')).toEqual(['年初预算 5 ≠ 9', '决算 9 ≠ 8', '增减 4 ≠ -1']);
  });

  test('all qualified: once for each unit, in the version of its left side', () => {
    expect(versions('甲[决算] = 乙[年初预算]')).toEqual(['决算 9 = 9']);
  });

  test('one qualified: in each version of the other', () => {
    expect(versions('甲[决算] = 乙')).toEqual(['年初预算 9 = 9', '决算 9 ≠ 8', '增减 9 ≠ -1']);
  });

  test('an inequality says nothing of 增减', () => {
    expect(versions('甲 <= 乙')).toEqual(['年初预算 5 ≤ 9', '决算 9 > 8']);
  });

  test('a version that the table does not have is not checked', () => {
    const table = '| 单位 | 项目 | 决算数 |\n| 机关 | 甲 | 5 |\n| | 乙 | 9 |';
    expect(versions('甲[年初预算] = 乙[决算]', table)).toEqual(['— 表里没有“甲”，没有核对。']);
  });

  test('a row that one unit lacks counts as blank', () => {
    const table = '| 单位 | 项目 | 决算数 |\n| 机关 | 甲 | 5 |\n| | 乙 | 5 |\n| 中心 | 甲 | 7 |';
    expect(versions('甲 = 乙', table)).toEqual(['决算 5 = 5', '决算 7 ≠ 空白']);
  });
});

describe('between tables', () => {
  const A = '| 单位 | 甲 | 乙 |\n| 机关 | 5 | 5 |';

  test('it is 表间, within one table 表内; without a reason there is no note', () => {
    expect(told('甲 = 丙', { 收支: A, 又表: '| 单位 | 丙 |\n| 机关 | 6 |' })).toEqual([
      ['unbalanced', '表间', '5 ≠ 6'],
    ]);
    expect(findings('甲 <= 乙', { 收支: A }).map(({ note }) => note)).toEqual([null]);
    expect(told('甲 <= 乙', { 收支: A })).toEqual([['balanced', '表内', '5 ≤ 5']]);
  });

  test('without one of the tables: which one, in both languages', () => {
    const [only, ...others] = findings('甲 = 丙 + 丁', {
      收支: A,
      另表: '| 单位 | 丁 | 戊 |\n| 机关 | 6 | 6 |',
    });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ verdict: 'skipped', scope: '表间', table: null, cells: [] });
    expect(only?.note).toEqual({
      zh: '缺少表“又表”，没有核对。',
      en: 'Not checked: “又表” is not in the workbook.',
    });
  });

  test('every table that could hold what is missing is named, whatever else it holds', () => {
    expect(told('甲 = 丙 + 丁', { 收支: A, 又表: '| 单位 | 丙 |\n| 机关 | 6 |' })).toEqual([
      ['skipped', '表间', '缺少表“另表”，没有核对。'],
    ]);
  });

  test('without a unit that both have: said once', () => {
    const [only, ...others] = findings('甲 = 丙', { 收支: A, 又表: '| 单位 | 丙 |\n| 中心 | 6 |' });
    expect(others).toEqual([]);
    expect(only?.note).toEqual({
      zh: '没有哪个机构在这些表里都有数，没有核对。',
      en: 'No unit has amounts in all of these tables, so this was not checked.',
    });
  });

  test('by project, where both tables tell projects apart', () => {
    const projects = (concept: string, second: number): string => `
      | 单位 | 项目名称 | ${concept} |
      | 机关 | 监管     | 48         |
      |      | 保险     | ${second}  |`;
    const result = checkTables(
      { 收支: projects('甲', 260), 又表: projects('丙', 261) },
      {},
      tiePack(['甲 = 丙']),
    );
    expect(result.findings.map(({ id, expression }) => [id, expression])).toEqual([
      ['甲=丙@机关@决算@监管', '48 = 48'],
      ['甲=丙@机关@决算@保险', '260 ≠ 261'],
    ]);
  });
});

test('a concept that the table lacks, a cell that cannot be read: in both languages', () => {
  const notes = (table: string): unknown[] => findings('甲 = 乙', { 收支: table }).map(({ note }) => note);
  expect(notes('| 单位 | 甲 |\n| 机关 | 5 |')).toEqual([
    { zh: '表里没有“乙”，没有核对。', en: 'The table has no “乙”, so this was not checked.' },
  ]);
  expect(notes('| 单位 | 甲 | 乙 |\n| 机关 | 5 | 五 |')).toEqual([
    {
      zh: '“乙”的单元格读不出数，没有核对。',
      en: 'The cell of “乙” cannot be read, so this was not checked.',
    },
  ]);
});

test('what is not looked at for one reason is listed once, at the first of its tables', () => {
  const tables = ['收支', '复表'].map((name, i) => ({
    name,
    alias: `T${i}`,
    version: '决算',
    items: ['甲', '乙'],
  }));
  const third = { name: '另表', alias: 'Third', version: '决算', items: ['丁', '戊'] };
  const table = '| 单位 | 甲 | 乙 |\n| 机关 | 5 | 5 |';
  const pack = tiePack([{ tie: '甲 = 乙', when: '丁 = 戊' }], [...tables, third]);
  const { findings: all } = checkTables({ 收支: table, 复表: table }, {}, pack);
  expect(all.filter(({ verdict }) => verdict === 'skipped').map(({ id, table }) => [id, table])).toEqual([
    ['甲=乙', '收支'],
  ]);
});

describe('factors', () => {
  const one = (tie: string, table: string): string[] =>
    about(checkTables({ 收支: table }, {}, tiePack([tie])), tie);

  test('a factor multiplies the rounding of its amount as well', () => {
    const table = (a: string): string => `| 单位 | 甲 | 乙 |\n| 机关 | ${a} | 10.01 |`;
    expect(one('甲 = 2 × 乙', table('20.02'))).toEqual(['平｜20.02 = 2 × 10.01']);
    // Half a cent, and twice half a cent.
    expect(one('甲 = 2 × 乙', table('20.03'))).toEqual(['尾差｜20.03 ≈ 2 × 10.01']);
    expect(one('甲 = 2 × 乙', table('20.04'))).toEqual(['不平｜20.04 ≠ 2 × 10.01']);
  });

  test('a tenth is not one', () => {
    const table = (b: string): string => `| 单位 | 甲 | 乙 |\n| 机关 | 1.00 | ${b} |`;
    expect(one('甲 = 0.1 × 乙', table('10.05'))).toEqual(['尾差｜1 ≈ 0.1 × 10.05']);
    expect(one('甲 = 0.1 × 乙', table('10.06'))).toEqual(['不平｜1 ≠ 0.1 × 10.06']);
  });
});

test('a finding is told in the measure of its first table: sides, difference, tolerance and cells', () => {
  const result = checkTables(
    {
      收支: '| 单位：千元 |\n| 单位 | 甲 | 乙 |\n| 机关 | 12.34 | 1 |',
      又表: '| 单位：万元 |\n| 单位 | 丙 |\n| 机关 | 1.24 |',
    },
    {},
    tiePack(['甲 = 丙']),
  );
  const [only] = result.findings;
  expect(only?.measure).toBe('千元');
  expect([only?.left, only?.right, only?.difference, only?.tolerance].map(String)).toEqual([
    '12.34',
    '12.4',
    '-0.06',
    '0.055',
  ]);
  expect(
    only?.cells.map(({ side, table, concept, amount }) => [side, table, concept, String(amount)]),
  ).toEqual([
    ['left', '收支', '甲', '12.34'],
    ['right', '又表', '丙', '12.4'],
  ]);
  expect(lines(result, 'unbalanced')).toEqual(['收支 机关 决算｜甲 = 丙｜12.34 ≠ 12.4｜差 -0.06']);
});
