// The least that is a workbook: what the sample workbook and the empty template are written into.
import { element } from './edit';
import { newSheet } from './new-sheet';
import { Package } from './package';
import {
  DECLARATION,
  MAIN_NAMESPACE,
  OFFICE_RELATIONS,
  RELATIONS_NAMESPACE,
  RELATIONS_TYPE,
  SHEET_TYPE,
  STYLES_TYPE,
  TYPES_NAMESPACE,
  TYPES_PART,
  WORKBOOK_TYPE,
} from './vocabulary';

/** Styles with nothing in them but what every workbook has. */
export const BLANK_STYLES =
  DECLARATION +
  element(
    'styleSheet',
    { xmlns: MAIN_NAMESPACE },
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  );

/** A package with these empty sheets; Excel wants at least one. */
export function blankPackage(sheets: readonly string[]): Package {
  const sheetParts = sheets.map((name, i) => ({
    name,
    id: `rId${i + 2}`,
    file: `worksheets/sheet${i + 1}.xml`,
  }));
  const types = [
    element('Default', { Extension: 'rels', ContentType: RELATIONS_TYPE }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Override', { PartName: '/xl/workbook.xml', ContentType: WORKBOOK_TYPE }),
    element('Override', { PartName: '/xl/styles.xml', ContentType: STYLES_TYPE }),
    ...sheetParts.map(({ file }) =>
      element('Override', { PartName: `/xl/${file}`, ContentType: SHEET_TYPE }),
    ),
  ];
  const listed = sheetParts
    .map(({ name, id }, i) => element('sheet', { name, sheetId: i + 1, 'r:id': id }))
    .join('');
  const workbook = element(
    'workbook',
    { xmlns: MAIN_NAMESPACE, 'xmlns:r': OFFICE_RELATIONS },
    `<bookViews><workbookView/></bookViews>${element('sheets', {}, listed)}<calcPr calcId="191029"/>`,
  );
  return Package.of({
    [TYPES_PART]: DECLARATION + element('Types', { xmlns: TYPES_NAMESPACE }, types.join('')),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': DECLARATION + workbook,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ...sheetParts.map(({ id, file }): [string, string, string] => [id, 'worksheet', file]),
    ]),
    'xl/styles.xml': BLANK_STYLES,
    ...Object.fromEntries(sheetParts.map(({ file }) => [`xl/${file}`, newSheet(MAIN_NAMESPACE, null)])),
  });
}

function relations(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(([Id, kind, Target]) =>
    element('Relationship', { Id, Type: `${OFFICE_RELATIONS}/${kind}`, Target }),
  );
  return DECLARATION + element('Relationships', { xmlns: RELATIONS_NAMESPACE }, items.join(''));
}
