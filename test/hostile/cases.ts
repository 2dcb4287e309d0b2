// Files that are damaged, no workbooks, or made to harm: how each is made, and what is to be said of it.
import { strToU8 } from 'fflate';
import * as biff from '../support/biff';
import {
  LOCKED,
  ROWS,
  SHEET,
  damaged,
  listed,
  made,
  noWorkbook,
  partsOf,
  scattered,
  text,
  tooBig,
  withPart,
  zip,
  type HostileCase,
} from './book';
import { rawZip } from './zip';

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
