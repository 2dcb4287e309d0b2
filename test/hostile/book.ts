// A small lawful workbook for hostile files to be made of, and the lines by which they are refused.
import { type Specimen, specimenParts } from '../support/xlsx-specimen';
import { rawZip, type RawPart } from './zip';

export interface HostileCase {
  readonly name: string;
  readonly file: () => Uint8Array;
  /** The Chinese line and the beginning of the English one; null where the file is lawful and is to be checked. */
  readonly told: readonly [string, string] | null;
}

export const SHEET = 'xl/worksheets/sheet1.xml';
export const text = (at: string, said: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
const HEAD = `<row r="3">${text('A3', '机构名称')}${text('B3', '固定资产合计')}${text('C3', '在用固定资产')}</row>`;
/** One unit whose total is its one part. */
export const ROWS = `${HEAD}<row r="4">${text('A4', '机关')}<c r="B4"><v>16.29</v></c><c r="C4"><v>16.29</v></c></row>`;

interface Change extends Omit<Specimen, 'sheets'> {
  readonly rows?: string;
  readonly after?: string;
  readonly ref?: string;
  readonly names?: string;
}
export function partsOf({
  rows = '',
  after = '',
  ref = '固定资产!$A$3:$C$4',
  names = '',
  ...rest
}: Change = {}) {
  const defined = `<definedNames><definedName name="固定资产">${ref}</definedName>${names}</definedNames>`;
  const sheets = { 固定资产: `<sheetData>${ROWS}${rows}</sheetData>${after}` };
  return specimenParts({ sheets, afterSheets: defined, strings: '', styles: '', ...rest });
}
export const listed = (parts: Readonly<Record<string, string | Uint8Array>>): RawPart[] =>
  Object.entries(parts).map(([name, content]) => ({ name, content }));
export const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  rawZip(listed(parts));
export const made = (change: Change) => () => zip(partsOf(change));
export const withPart = (name: string, content: string | Uint8Array) => () =>
  zip({ ...partsOf(), [name]: content });
export const many = (count: number, one: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => one(i)).join('');

export const damaged = (part = '') =>
  [
    `文件已损坏${part && `（${part}）`}。请用 Excel 打开并修复，另存一份再试一次。`,
    'The file is damaged',
  ] as const;
export const tooBig = (part: string) =>
  [
    `文件解压后太大（${part}），没有读取。请删去用不到的工作表和名称，另存一份再试一次。`,
    'The file is too big once unpacked',
  ] as const;
export const scattered = (area: string) =>
  [
    `${area} 里的单元格离得太远，没有读取。请删去远处用不到的单元格，或把名称改成只含表格的区域，保存后再试一次。`,
    `The cells in ${area} lie too far apart`,
  ] as const;
export const noWorkbook = (what: string) =>
  [`这不是 Excel 工作簿（${what}）。请选择 .xlsx 文件。`, 'This is not an Excel workbook'] as const;
export const LOCKED = [
  '文件有打开密码，读不了。请用 Excel 打开并去掉密码，保存后再试一次。',
  'The file needs a password',
] as const;
