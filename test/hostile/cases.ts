// Files that are damaged, no workbooks, or made to harm: how each is made, and what is to be said of it.
import { strToU8 } from 'fflate';
import * as biff from '../support/biff';
import { relations, type Specimen, specimenParts } from '../support/xlsx-specimen';
import { rawZip, type RawPart } from './zip';

export interface HostileCase {
  readonly name: string;
  readonly file: () => Uint8Array;
  /** The Chinese line and the beginning of the English one; null where the file is lawful and is to be checked. */
  readonly told: readonly [string, string] | null;
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'xl/worksheets/sheet1.xml';
const text = (at: string, said: string): string => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
const HEAD = `<row r="3">${text('A3', '机构名称')}${text('B3', '固定资产合计')}${text('C3', '在用固定资产')}</row>`;
/** One unit whose total is its one part. */
export const ROWS = `${HEAD}<row r="4">${text('A4', '机关')}<c r="B4"><v>16.29</v></c><c r="C4"><v>16.29</v></c></row>`;

interface Change extends Omit<Specimen, 'sheets'> {
  readonly rows?: string;
  readonly after?: string;
  readonly ref?: string;
  readonly names?: string;
}
function partsOf({ rows = '', after = '', ref = '固定资产!$A$3:$C$4', names = '', ...rest }: Change = {}) {
  const defined = `<definedNames><definedName name="固定资产">${ref}</definedName>${names}</definedNames>`;
  const sheets = { 固定资产: `<sheetData>${ROWS}${rows}</sheetData>${after}` };
  return specimenParts({ sheets, afterSheets: defined, strings: '', styles: '', ...rest });
}
const listed = (parts: Readonly<Record<string, string | Uint8Array>>): RawPart[] =>
  Object.entries(parts).map(([name, content]) => ({ name, content }));
export const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  rawZip(listed(parts));
const made = (change: Change) => () => zip(partsOf(change));
const withPart = (name: string, content: string | Uint8Array) => () => zip({ ...partsOf(), [name]: content });
const many = (count: number, one: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => one(i)).join('');

const damaged = (part = '') =>
  [
    `文件已损坏${part && `（${part}）`}。请用 Excel 打开并修复，另存一份再试一次。`,
    'The file is damaged',
  ] as const;
const tooBig = (part: string) =>
  [
    `文件解压后太大（${part}），没有读取。请删去用不到的工作表和名称，另存一份再试一次。`,
    'The file is too big once unpacked',
  ] as const;
const scattered = (area: string) =>
  [
    `${area} 里的单元格离得太远，没有读取。请删去远处用不到的单元格，或把名称改成只含表格的区域，保存后再试一次。`,
    `The cells in ${area} lie too far apart`,
  ] as const;
const noWorkbook = (what: string) =>
  [`这不是 Excel 工作簿（${what}）。请选择 .xlsx 文件。`, 'This is not an Excel workbook'] as const;
const LOCKED = [
  '文件有打开密码，读不了。请用 Excel 打开并去掉密码，保存后再试一次。',
  'The file needs a password',
] as const;

/** Small ones. */
export const HOSTILE: readonly HostileCase[] = [
  { name: 'truncated', file: () => zip(partsOf()).slice(0, 1500), told: damaged('zip') },
  { name: 'wrong type: a PDF', file: () => strToU8('%PDF-1.7'), told: noWorkbook('pdf') },
  { name: 'wrong type: a zip of something', file: () => zip({ 'a.txt': 'a' }), told: noWorkbook('zip') },
  { name: 'under a password', file: () => biff.compound([1, 2, 3], 'EncryptedPackage'), told: LOCKED },
  {
    name: 'zip bomb: sizes beyond what is unpacked',
    file: () => rawZip([...listed(partsOf()), { name: 'x', content: '', size: 2 ** 30 }]),
    told: tooBig('x'),
  },
  {
    name: 'zip bomb: all parts share one kernel',
    file: () =>
      rawZip([
        ...listed(partsOf()),
        { name: 'k', content: ' '.repeat(2 ** 22) },
        ...Array.from({ length: 200 }, (_, i) => ({ name: `k${i}`, content: '', sharing: 7 })),
      ]),
    told: tooBig('k126'),
  },
  {
    name: 'nested zip bomb: a zip in it is not opened',
    file: withPart('xl/media/a.zip', zip({ 'b.zip': zip({ c: ' '.repeat(1e6) }) })),
    told: null,
  },
  {
    name: 'false size: more than declared',
    file: () => rawZip(listed(partsOf()).map((part) => (part.name === SHEET ? { ...part, size: 9 } : part))),
    told: damaged(SHEET),
  },
  { name: 'path traversal names', file: withPart('../../../tmp/gouji-was-here', 'x'), told: null },
  {
    name: 'external entity',
    file: withPart(SHEET, '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet/>'),
    told: damaged(SHEET),
  },
  {
    name: 'invalid UTF-8',
    file: withPart(SHEET, Uint8Array.of(60, 97, 62, 0xff, 0xc3)),
    told: damaged(SHEET),
  },
  {
    name: 'duplicate parts',
    file: () => rawZip([...listed(partsOf()), { name: SHEET.toUpperCase(), content: '<worksheet/>' }]),
    told: damaged(SHEET.toUpperCase()),
  },
  {
    name: 'duplicate rows',
    file: made({ rows: '<row r="4"><c r="B4"><v>1</v></c></row>' }),
    told: damaged(SHEET),
  },
  {
    name: 'duplicate cells',
    file: made({ rows: '<row r="5"><c r="B5"/><c r="B5"/></row>' }),
    told: damaged(SHEET),
  },
  {
    name: 'duplicate attributes',
    file: made({ rows: '<row r="5"><c r="B5" r="C5"/></row>' }),
    told: damaged(SHEET),
  },
  {
    name: 'duplicate sheets',
    file: withPart(
      'xl/workbook.xml',
      '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/><sheet name="A" r:id="rId1"/></sheets></workbook>',
    ),
    told: damaged('xl/workbook.xml'),
  },
  {
    name: 'attribute without quotes, which went round for ever',
    file: made({ rows: '<row r="5"><c a=~ s="1" r="A5"/></row>' }),
    told: damaged(SHEET),
  },
  {
    name: 'columns from minus a million million on',
    file: withPart(
      SHEET,
      `<worksheet><cols><col min="-1000000000000" max="3" width="9"/></cols><sheetData>${ROWS}</sheetData></worksheet>`,
    ),
    told: damaged(SHEET),
  },
  {
    name: 'a type of cell that there is not',
    file: made({ rows: '<row r="5"><c r="A5" t="S"><v>7</v></c></row>' }),
    told: damaged(SHEET),
  },
  {
    name: '10 MB cell text',
    file: made({ rows: `<row r="5">${text('A5', '长'.repeat(1e7))}</row>` }),
    told: damaged(SHEET),
  },
  {
    name: 'cyclic names',
    file: made({ names: '<definedName name="甲">乙</definedName><definedName name="乙">甲</definedName>' }),
    told: null,
  },
  {
    name: 'huge dimensions with few cells',
    file: () =>
      zip({
        ...partsOf(),
        [SHEET]: `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${ROWS}</sheetData></worksheet>`,
      }),
    told: null,
  },
  {
    name: 'a stray cell in the last place',
    file: made({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', ref: '固定资产!$A$3:$C$4' }),
    told: null,
  },
  {
    name: 'a stray cell in the last place of a named sheet',
    file: made({
      rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      ref: '固定资产!$A$1:$XFD$1048576',
    }),
    told: scattered('固定资产!A:XFD'),
  },
  {
    name: 'formulas as text',
    file: made({ rows: `<row r="5">${text('A5', '=HYPERLINK("http://x","y")')}</row>` }),
    told: null,
  },
  {
    name: 'dates',
    file: made({ rows: '<row r="5"><c r="E5" t="d"><v>2019-12-31</v></c></row>' }),
    told: null,
  },
  { name: '1904 system', file: made({ beforeSheets: '<workbookPr date1904="1"/>' }), told: null },
];

const SHARED = `<row r="5"><c r="A5"><f t="shared" si="0">${'A1+'.repeat(9000)}1</f></c></row>`;
const BLANK = (count: number): string => Buffer.alloc(count, 32).toString('latin1');

/** Those that took gigabytes or minutes: run by themselves, with half a gigabyte. */
export const LARGE: readonly HostileCase[] = [
  {
    name: 'zip bomb: a sheet of 300 MB',
    file: () => zip({ ...partsOf(), [SHEET]: `<worksheet>${BLANK(3e8)}</worksheet>` }),
    told: tooBig(SHEET),
  },
  {
    name: 'a million names',
    file: () => zip(partsOf({ names: many(1e6, (i) => `<definedName name="n${i}">1</definedName>`) })),
    told: tooBig('xl/workbook.xml'),
  },
  {
    name: 'a million sheets',
    file: withPartOf(
      'xl/workbook.xml',
      () =>
        `<workbook xmlns:r="r"><sheets>${many(1e6, (i) => `<sheet name="s${i}" r:id="rId1"/>`)}</sheets></workbook>`,
    ),
    told: tooBig('xl/workbook.xml'),
  },
  {
    name: 'sixty thousand sheets with the same cells',
    file: () =>
      zip({
        ...partsOf(),
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${many(6e4, (i) => `<sheet name="s${i}" r:id="r${i}"/>`)}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relations(
          Array.from(
            { length: 6e4 },
            (_, i) => [`r${i}`, `${TYPE}/worksheet`, 'worksheets/sheet1.xml'] as const,
          ),
        ),
      }),
    told: damaged('xl/workbook.xml'),
  },
  {
    name: 'eight million cells',
    file: withPartOf(
      SHEET,
      () =>
        `<worksheet><sheetData>${`<row>${'<c><v>1</v></c>'.repeat(800)}</row>`.repeat(1e4)}</sheetData></worksheet>`,
    ),
    told: tooBig(SHEET),
  },
  {
    name: 'a shared formula of 27 kB in a hundred thousand cells',
    file: () =>
      zip(
        partsOf({
          rows:
            SHARED + many(1e5, (i) => `<row r="${i + 6}"><c r="A${i + 6}"><f t="shared" si="0"/></c></row>`),
        }),
      ),
    told: tooBig(SHEET),
  },
  {
    name: 'a row in sixteen thousand, each sixteen thousand wide',
    file: () =>
      zip(
        partsOf({
          rows: many(16_000, (i) => `<row r="${i + 5}"><c r="XFD${i + 5}"><v>1</v></c></row>`),
          ref: '固定资产!$A$1:$XFD$16004',
        }),
      ),
    told: scattered('固定资产!1:16004'),
  },
];

function withPartOf(name: string, content: () => string) {
  return () => zip({ ...partsOf(), [name]: content() });
}
