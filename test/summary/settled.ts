// What the tests of repeated fills share: a layout of the user's, and that a second fill changes nothing.
import { WANZHOU } from '../specimens/wanzhou';
import { grid, type Placed } from '../support/specimen';
import { cellsOf, type Filled, fill } from './filled';

export const OWN = '绩效评价汇总';
export const LEDGER = '勾稽核对';

/** A few of the published tables: enough for every kind of cell. */
export const FEW = WANZHOU.filter(({ name }) =>
  ['部门基本概况', '三公经费预决算', '指标评分'].includes(name),
);

export const mine: Placed = {
  name: OWN,
  sheet: '汇总',
  row: 1,
  column: 0,
  grid: grid(`| 指标 | 得分 |\n| 绩效目标合理性 | |`),
};

/** After the first fill nothing changes any more. */
export async function settles(file: Uint8Array): Promise<Uint8Array> {
  const once = await fill(file);
  const twice = await fill(once.bytes);
  expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true);
  expect(twice.plan.kept).toEqual(once.plan.kept);
  return twice.bytes;
}

export const sheetsOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await fill(bytes)).plan.draft.sheets.map(({ sheet, create }) => `${sheet}${create ? '（新）' : ''}`);

/** A layout of the user's, on a sheet called 汇总, from B2. */
export function onOwnSheet(text: string): Placed {
  return { ...mine, column: 1, grid: grid(text) };
}

export function place(name: string, text: string): Placed {
  return { name, sheet: name, row: 2, column: 0, grid: grid(text), above: [] };
}

export const spending = (total: string): Placed =>
  place(
    '年度支出结余',
    `| 机构名称 | 支出合计 | 基本支出 | 项目支出 |\n| 机关 | ${total} | 94.03 | 308 |\n| 中心 | 5 | 2 | 3 |`,
  );

/** The row of 勾稽核对 (as Excel counts) of the finding whose 算式 is this. */
export function rowOf(filled: Pick<Filled, 'bytes'>, expression: string): number {
  const found = Object.entries(cellsOf(filled.bytes, LEDGER)).find(
    ([address, text]) => address.startsWith('H') && text === expression,
  );
  return Number(found?.[0].slice(1));
}
