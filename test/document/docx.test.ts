// The bytes of a Word file: the same each time, well-formed whatever a user has typed, and laid out as an official document.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { docxBytes } from '../../src/document/docx';
import type { DocumentBlock, DocumentCell, Run } from '../../src/model/document';

const paragraph = (...runs: readonly Run[]): DocumentBlock => ({ kind: 'paragraph', style: 'body', runs });
const cell = (text: string, more: Partial<DocumentCell> = {}): DocumentCell => ({
  runs: [{ text }],
  across: 1,
  down: 1,
  align: 'center',
  ...more,
});

async function partsOf(...blocks: readonly DocumentBlock[]): Promise<Record<string, string>> {
  const made = unzipSync(await docxBytes({ title: '报告', blocks }));
  return Object.fromEntries(Object.entries(made).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** All its text; throws where the XML is not well-formed. */
function textOf(xml: string): string {
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (part) => (text += part));
  parser.write(xml).close();
  return text;
}

const bodyOf = async (...blocks: readonly DocumentBlock[]): Promise<string> =>
  (await partsOf(...blocks))['word/document.xml'] ?? '';

test('the same document gives the same bytes, now and later, and tells no time', async () => {
  const made = async (): Promise<Buffer> =>
    Buffer.from(await docxBytes({ title: '报告', blocks: [paragraph({ text: '甲' })] }));
  const first = await made();
  jest.useFakeTimers({
    now: new Date('2031-05-06T07:08:09Z'),
    doNotFake: ['setTimeout', 'setImmediate', 'nextTick'],
  });
  const later = await made();
  jest.useRealTimers();
  expect(later.equals(first)).toBe(true);
  expect((await partsOf(paragraph({ text: '甲' })))['docProps/core.xml']).not.toMatch(
    /dcterms:(created|modified)/,
  );
});

test.each([
  ['marks of XML', '1 < 2 & "3" > \'0\'', '1 < 2 & "3" > \'0\''],
  ['control characters', '甲\u0000\u0007\u001B乙\uFFFE', '甲乙'],
  ['half a surrogate pair', '甲\uD800乙', '甲乙'],
  ['a whole one', '甲\u{20BB7}乙', '甲\u{20BB7}乙'],
  ['what turns the direction', '甲\u202E乙\u2066丙\u200F', '甲乙丙'],
  ['very long text', '数'.repeat(32_767), '数'.repeat(32_767)],
])('%s do not break it', async (_, typed, told) => {
  expect(textOf(await bodyOf(paragraph({ text: typed })))).toBe(told);
  expect(textOf(await bodyOf({ kind: 'table', columns: 1, headRows: 0, rows: [[cell(typed)]] }))).toBe(told);
});

test('a line end of the user’s is a line end', async () => {
  expect(await bodyOf(paragraph({ text: '甲\r\n乙' }))).toMatch(/甲<\/w:t>.*<w:br\/>.*乙<\/w:t>/);
});

test('blanks are highlighted, other text is not', async () => {
  const xml = await bodyOf(paragraph({ text: '甲局' }, { text: '【由部门填写：年度】', blank: true }));
  const runs = xml.match(/<w:r>.*?<\/w:r>/g) ?? [];
  expect(runs.map((run) => [textOf(run), run.includes('<w:highlight w:val="yellow"/>')])).toEqual([
    ['甲局', false],
    ['【由部门填写：年度】', true],
  ]);
});

test('A4 with page numbers, and Chinese fonts with what to take in their place', async () => {
  const parts = await partsOf(paragraph({ text: '甲' }));
  expect(parts['word/document.xml']).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(parts['word/footer1.xml']).toContain('PAGE');
  expect(parts['word/document.xml']).toContain('w:eastAsia="仿宋"');
  expect(parts['word/fontTable.xml']).toContain('<w:font w:name="仿宋"><w:altName w:val="FangSong,');
  expect(() => textOf(parts['word/fontTable.xml'] ?? '')).not.toThrow();
});

test('heading rows are repeated, merged cells are one, columns together as wide as the text', async () => {
  const rows = [
    [cell('单位', { down: 2 }), cell('人员经费', { across: 2 })],
    [cell('工资'), cell('补助')],
    [cell('机关'), cell('1'), cell('2')],
  ];
  const xml = await bodyOf({ kind: 'table', columns: 3, headRows: 2, rows });
  const printed = xml.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
  expect(printed.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false]);
  expect(printed[0]).toContain('<w:gridSpan w:val="2"/>');
  expect(xml.match(/<w:vMerge w:val="\w+"\/>/g)).toEqual([
    '<w:vMerge w:val="restart"/>',
    '<w:vMerge w:val="continue"/>',
  ]);
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(3);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
});
