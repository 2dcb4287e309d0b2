// Files that took gigabytes or minutes: run by themselves, with half a gigabyte.
import { relations } from '../support/xlsx-specimen';
import { SHEET, damaged, many, partsOf, scattered, tooBig, zip, type HostileCase } from './book';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHARED = `<row r="5"><c r="A5"><f t="shared" si="0">${'A1+'.repeat(9000)}1</f></c></row>`;
const BLANK = (count: number): string => Buffer.alloc(count, 32).toString('latin1');

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
