// 审核单: whose it is, what is listed and what is only counted, and how many departments a sheet has room for.
import { DEFAULT_PACK } from '../../src/packs';
import { overviewOf } from '../../src/summary/overview';
import { slipOf } from '../../src/summary/slip';
import { slipSheets } from '../../src/summary/slip-sheets';
import { checkTables } from '../support/check';

const stamp = { version: '1.2.3', date: null, elsewhere: '见“审核结果”' };
const assets = `
  | 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |
  | 机关     | 16.29        | 11.29        | 0            | 0    |
  | 甲所     | 3            | 两台         | 0            | 0    |
  | 乙所     | 3            | 2            | 0            | 0    |`;

function stated(department: string) {
  const area = { sheet: '表', top: 0, left: 0, bottom: 0, right: 0 };
  const [values, formulas] = [[[`编制单位：${department}`]], [[null]]];
  return { area, values, formulas, formats: formulas, merges: [] };
}

function texts(most: number): string[] {
  const result = checkTables({ 固定资产: assets });
  const slip = slipOf(
    result,
    overviewOf(result, [stated('甲局')], DEFAULT_PACK),
    { pack: '规则', hash: 'ab12' },
    most,
  );
  const [sheet] = slipSheets([{ file: '甲.xlsx', error: null, slip }], stamp);
  return sheet?.cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])) ?? [];
}

test('the department as the workbook states it, and the version of the program', () => {
  const told = texts(60);
  expect(told[told.indexOf('部门') + 1]).toBe('甲局');
  expect(told[told.indexOf('审核程序') + 1]).toBe('Gouji 1.2.3');
});

test('what could not be read stands first, then what is 不平; what has no room is counted', () => {
  const kinds = (most: number) => texts(most).filter((value) => /^(读不出|不平|缺数)$/.test(value));
  expect(kinds(60)).toEqual(['读不出', '不平', '不平']);
  expect(kinds(2)).toEqual(['读不出', '不平']);
  expect(texts(2)).toContain('要改或要说明的事项：3 条');
  expect(texts(2)).toContain('另有 1 条没有列出，见“审核结果”。');
});

test('a page each; more than Excel has page breaks for go on on another sheet', () => {
  const subject = { file: '甲.xlsx', error: '打不开', slip: null };
  const sheets = slipSheets(Array(1001).fill(subject), stamp);
  expect(sheets.map(({ sheet, layout }) => [sheet, layout?.pages?.length])).toEqual([
    ['审核单', 999],
    ['审核单2', 0],
  ]);
});
