// Workbooks as departments have them: a summary they laid out and began themselves, tables that cannot all be read.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { WANZHOU } from '../specimens/wanzhou';
import { specimenFile } from '../support/xlsx-specimen';
import { typed } from '../summary/edits';
import { fileOf } from '../summary/filled';
import { onOwnSheet } from '../summary/settled';

/** Where the department's own summary is. */
export const OWN_SHEET = '汇总';

/** A score, a ratio and the total were entered by staff, from the second row and column of the sheet on. */
const BEGUN = onOwnSheet(`
  | 一级指标 | 三级指标       | 完成值 | 得分 |
  | 投入     |                |        |      |
  | ^        | 绩效目标合理性 |        | 2    |
  | ^        | 绩效指标明确性 |        |      |
  | ^        | 在职人员控制率 | 0.9    |      |
  | ^        | 重点支出安排率 |        |      |
  | 总分     |                |        | 96   |
  | 等次     |                |        |      |`);

/** The published tables and a summary that staff have begun to fill in. */
export function begunByStaff(): Promise<Uint8Array> {
  return fileOf([...WANZHOU, BEGUN]);
}

/** The same with what goes wrong besides: a table missing, one whose name leads nowhere, cells nobody can read, one to explain. */
export async function messy(): Promise<Uint8Array> {
  const tables = WANZHOU.filter(({ name }) => name !== '年度收入情况' && name !== '固定资产');
  const broken = { name: '固定资产', scope: null, refersTo: '=收支情况!#REF!', visible: true };
  let bytes = await fileOf([...tables, BEGUN], [broken]);
  bytes = await typed(bytes, '收支情况!C21', '约 1.06（含以前年度）');
  return typed(bytes, '三公经费预决算!G9', 2.06);
}

/** Nothing in it has a name. */
export function nameless(): Uint8Array {
  return specimenFile({ sheets: { 收支: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });
}

/** The same file without its defined names. */
export function withoutNames(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  parts['xl/workbook.xml'] = strToU8(text.replace(/<definedNames>[\s\S]*<\/definedNames>/, ''));
  return zipSync(parts);
}
