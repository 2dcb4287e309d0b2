// Everything that can be said about reading a workbook: what, where, and what to do next, in Chinese and English.
import type { Problem } from '../model/message';

const problem = (
  level: Problem['level'],
  name: string | null,
  address: string | null,
  zh: string,
  en: string,
): Problem => ({ level, name, address, message: { zh, en } });

export const brokenName = (name: string, refersTo: string): Problem =>
  problem(
    'error',
    name,
    null,
    `名称“${name}”的引用已失效（${refersTo}）。请在“公式 › 名称管理器”里重新指向这张表。`,
    `The name “${name}” is broken (${refersTo}). Point it at its table again in Formulas › Name Manager.`,
  );

export const multiAreaName = (name: string, refersTo: string): Problem =>
  problem(
    'error',
    name,
    null,
    `名称“${name}”指向多个区域（${refersTo}）。请改为一个连续区域。`,
    `The name “${name}” means more than one area (${refersTo}). Make it one rectangle.`,
  );

export const computedName = (name: string, refersTo: string): Problem =>
  problem(
    'error',
    name,
    null,
    `名称“${name}”不是固定区域（${refersTo}）。请改为直接指向表格所在的区域。`,
    `The name “${name}” is not a fixed range (${refersTo}). Point it straight at the table.`,
  );

export const ambiguousName = (name: string, one: string, other: string): Problem =>
  problem(
    'error',
    name,
    null,
    `“${name}”定义了不止一次，指向不同区域（${one} 与 ${other}）。请删掉多余的一个。`,
    `“${name}” is defined more than once, with different ranges (${one} and ${other}). Delete the one too many.`,
  );

export const hiddenSheet = (name: string, sheet: string): Problem =>
  problem(
    'note',
    name,
    null,
    `表“${name}”在隐藏的工作表“${sheet}”上，已照常读取。`,
    `The table “${name}” is on the hidden sheet “${sheet}”; it was read all the same.`,
  );

export const emptyTable = (name: string, address: string): Problem =>
  problem(
    'error',
    name,
    address,
    `名称“${name}”指向的区域是空的（${address}）。请检查名称指向的位置。`,
    `The name “${name}” points at an empty area (${address}). Check where it points.`,
  );

export const noHeadings = (name: string, address: string, wanted: string): Problem =>
  problem(
    'error',
    name,
    address,
    `在“${name}”（${address}）里找不到表头，应有“${wanted}”。名称指向的区域要包含表头。`,
    `No headings found in “${name}” (${address}); “${wanted}” should be there. The named range must include its headings.`,
  );

export const unknownLabel = (name: string, address: string, label: string): Problem =>
  problem(
    'error',
    name,
    address,
    `不认识“${label}”，它对应的数没有核对。请改成规范名称，或在规则包里加上这个同义词。`,
    `“${label}” is not understood, so its amounts were not checked. Use the standard label, or add it to the pack as a synonym.`,
  );

export const missingLabel = (name: string, address: string): Problem =>
  problem(
    'error',
    name,
    address,
    `这一行有数但没有名称，没有核对。请补上机构或项目名称。`,
    `This row has amounts but no label, so it was not checked. Give it its unit or item.`,
  );

export const missingHeading = (name: string, address: string): Problem =>
  problem(
    'error',
    name,
    address,
    `这一列有数但没有列标题，没有核对。请补上列标题。`,
    `This column has amounts but no heading, so it was not checked. Give it a heading.`,
  );

export const unknownMeasure = (name: string, address: string, measure: string, taken: string): Problem =>
  problem(
    'error',
    name,
    address,
    `不认识计量单位“${measure}”，暂按${taken}核对，表间的结论可能不对。请改成元、千元、万元或亿元。`,
    `The measure “${measure}” is not known; ${taken} was assumed, so ties to other tables may be misjudged. Use 元, 千元, 万元 or 亿元.`,
  );

export const missingVersion = (name: string, address: string, label: string): Problem =>
  problem(
    'error',
    name,
    address,
    `看不出“${label}”是预算数还是决算数，没有核对。请在行或列标题里写明。`,
    `“${label}” does not say whether it is budget or final, so it was not checked. Say so in its row or column heading.`,
  );

export const unreadableCell = (name: string, address: string, shown: string): Problem =>
  problem(
    'error',
    name,
    address,
    `“${shown}”不是数，没有核对。请改成数字；没有发生的填 0 或留空。`,
    `“${shown}” is not a number, so it was not checked. Enter a number; leave it blank or enter 0 if there is none.`,
  );

export const errorCell = (name: string, address: string, error: string): Problem =>
  problem(
    'error',
    name,
    address,
    `单元格是错误值 ${error}，没有核对。请先改正公式。`,
    `The cell holds the error ${error}, so it was not checked. Mend its formula first.`,
  );

export const uncalculatedCell = (name: string, address: string): Problem =>
  problem(
    'error',
    name,
    address,
    `公式还没有计算结果，没有核对。请用 Excel 打开并保存一次再核对。`,
    `The formula has no calculated value, so it was not checked. Open and save the workbook in Excel, then check again.`,
  );

export const dateCell = (name: string, address: string): Problem =>
  problem(
    'error',
    name,
    address,
    `单元格是日期，不是金额，没有核对。请改成数字。`,
    `The cell holds a date, not an amount, so it was not checked. Enter a number.`,
  );

export const manualCalculation = (): Problem =>
  problem(
    'note',
    null,
    null,
    `工作簿设为手动计算，下面的结论可能基于旧的计算结果。请先按 F9 重新计算。`,
    `The workbook is set to manual calculation; what follows may rest on old results. Press F9 first.`,
  );

export const unitNotEverywhere = (unit: string, tables: string, known: string): Problem =>
  problem(
    'note',
    null,
    null,
    `机构“${unit}”只在${tables}里有，${known}里没有，这些表之间没有就它核对。如是同一机构的不同写法，请统一。`,
    `The unit “${unit}” stands only in ${tables} and not in ${known}, so those tables were not checked against each other for it. If it is one unit spelt two ways, spell it alike.`,
  );

export const noTables = (): Problem =>
  problem(
    'error',
    null,
    null,
    `没有找到标准表：工作簿里没有规则包要求的名称。请从模板开始，或先为各表定义名称。`,
    `No standard table found: the workbook has none of the names that the pack asks for. Start from the template, or define the names first.`,
  );
