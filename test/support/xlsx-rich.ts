// A workbook with much in it that Gouji does not own, as Excel might have saved it.
import { strToU8 } from 'fflate';
import { relations, specimenParts, zipParts } from './xlsx-specimen';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

const INCOME = `<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:F6"/>
<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C3" sqref="C3"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="1" width="20.5" customWidth="1"/><col min="4" max="5" width="11" style="2" customWidth="1"/></cols>
<sheetData>
<row r="1" spans="1:6" ht="24" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>
<row r="2" spans="1:6"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row>
<row r="3" spans="1:6"><c r="A3" t="s"><v>3</v></c><c r="B3" s="2"><v>94.03</v></c><c r="C3" s="2"><v>308</v></c><c r="F3"><f t="shared" ref="F3:F5" si="0">B3+C3</f><v>402.03</v></c></row>
<row r="4" spans="1:6"><c r="A4" t="s"><v>4</v></c><c r="B4" s="2"><v>16.29</v></c><c r="C4" s="2"/><c r="F4"><f t="shared" si="0"/><v>16.29</v></c></row>
<row r="5" spans="1:6"><c r="A5"><v>5</v></c><c r="F5"><f t="shared" si="0"/><v>0</v></c></row>
<row r="6" spans="1:6" s="2" customFormat="1"><c r="A6" t="s"><v>5</v></c><c r="F6" s="2"><f>SUM(F3:F5)</f><v>418.32</v></c></row>
</sheetData><autoFilter ref="A2:C4"/>
<mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="D2:E2"/></mergeCells>
<conditionalFormatting sqref="B3:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>100</formula></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A5"><formula1>"机关,所属单位"</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="A3" location="暗!A1" display="机关"/></hyperlinks>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><headerFooter><oddHeader>&amp;C内部资料</oddHeader></headerFooter>
<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>
<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{1}"><x14:dataBar/></x14:cfRule><xm:sqref>C3:C4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;

const STYLES = `<numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts>
<fonts count="2"><font><sz val="12"/><color theme="1"/><name val="仿宋"/><family val="3"/><charset val="134"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs>`;

/** The rich workbook's parts: sheets 收支 (with formulas and more), 暗 (very hidden) and 保 (protected). */
export function richParts(): Record<string, string | Uint8Array> {
  const parts = specimenParts({
    sheets: {
      收支: INCOME,
      暗: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      保: '<sheetData/><sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>',
    },
    states: { 暗: 'state="veryHidden"' },
    beforeSheets:
      '<fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0"/></bookViews>',
    afterSheets:
      '<externalReferences><externalReference r:id="rId50"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">收支!$A$2:$C$4</definedName><definedName name="支出">收支!$A$2:$F$6</definedName></definedNames><calcPr calcId="191029"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"/></extLst>',
    strings: ['支出表', '机构', '支出', '机关', '所属单位', '合计']
      .map((text) => `<si><t>${text}</t></si>`)
      .join(''),
    styles: STYLES,
  });
  const add = (part: string, search: string, replacement: string): void => {
    parts[part] = (parts[part] as string).replace(search, replacement);
  };
  add(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId50" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink1.xml"/><Relationship Id="rId51" Type="${OFFICE}/calcChain" Target="calcChain.xml"/><Relationship Id="rId52" Type="${OFFICE}/theme" Target="theme/theme1.xml"/></Relationships>`,
  );
  add(
    '[Content_Types].xml',
    '</Types>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
  );
  return {
    ...parts,
    'xl/calcChain.xml': '<calcChain><c r="F6" i="1"/><c r="F3"/></calcChain>',
    'xl/theme/theme1.xml': '<a:theme xmlns:a="urn:a" name="Office"/>',
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/worksheets/_rels/sheet1.xml.rels': relations([
      ['rId1', `${OFFICE}/drawing`, '../drawings/drawing1.xml'],
      ['rId2', `${OFFICE}/vmlDrawing`, '../drawings/vmlDrawing1.vml'],
      ['rId3', `${OFFICE}/comments`, '../comments1.xml'],
    ]),
    'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="urn:xdr"/>',
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:v"><v:shape id=1></xml>', // as Excel itself writes it: not XML
    'xl/comments1.xml': '<comments><authors><author>张</author></authors></comments>',
    'xl/media/image1.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]),
    'customXml/item1.xml': '<b:Sources xmlns:b="urn:b"/>',
    'docProps/app.xml': '<Properties><TotalTime>0</TotalTime></Properties>',
    'xl/vbaProject.bin': strToU8('macros'),
  };
}

export function richFile(): Uint8Array {
  return zipParts(richParts());
}
