// Number formats: which code each cell style shows its number in.
import type { XmlElement } from './tree';
import { childOf, childrenOf } from './tree';

// The codes that files name by number only. 27–36 and 50–58 depend on the language: these are those of Chinese (China).
export const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The format code of each number format id of the workbook; General is absent. */
function readFormatCodes(styleSheet: XmlElement | null): Map<number, string> {
  const codes = new Map(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  for (const { attributes } of childrenOf(childOf(styleSheet, 'numFmts'), 'numFmt')) {
    const code = attributes['formatCode'] ?? '';
    if (code === '' || code.toLowerCase() === 'general') codes.delete(Number(attributes['numFmtId']));
    else codes.set(Number(attributes['numFmtId']), code);
  }
  return codes;
}

/** The format of each cell style, by the style's index; null is General. */
export function readCellFormats(styleSheet: XmlElement | null): (string | null)[] {
  const codes = readFormatCodes(styleSheet);
  return childrenOf(childOf(styleSheet, 'cellXfs'), 'xf').map(
    ({ attributes }) => codes.get(Number(attributes['numFmtId'] ?? 0)) ?? null,
  );
}

/** The built-in number of a format code that is the same in every language; null for any other code. */
export function builtInFormat(code: string): number | null {
  return code === 'General' ? 0 : (FIXED.get(code) ?? null);
}

const FIXED = new Map([1, 2, 3, 4, 9, 10, 11, 12, 13, 49].map((id) => [BUILT_IN[id] as string, id]));
