// A standard table in the report, under its title, as the workbook has it; or why it is not there.
import type { DocumentBlock } from '../model/document';
import { measureOf, type ReportInput } from './input';
import { missing, paragraph, tableOf } from './pieces';

export function printedTable(input: ReportInput, name: string, title: string): DocumentBlock[] {
  const caption = `${title}${measureOf(input, name)}`;
  const printed = input.tables.get(name);
  if (printed) return [paragraph('caption', caption), tableOf(printed)];
  return [paragraph('caption', caption), paragraph('body', missing(whyNot(input, name)))];
}

function whyNot({ result, pack }: ReportInput, name: string): string {
  const status = result.tables.find((table) => table.name === name)?.status;
  if (!pack.tables.some((table) => table.name === name)) return `所用规则包没有“${name}”这张表，由部门填写`;
  if (status === 'unreadable') return `“${name}”读不出，请按“读表时的问题”改正后重新生成`;
  return `工作簿里没有“${name}”这张表，请补表后重新生成，或由部门填写`;
}
