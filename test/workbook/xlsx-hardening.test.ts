// Files that are no workbooks, are broken, or are meant to break a reader: each is refused with its reason.
import { deflateSync, strToU8 } from 'fflate';
import { WorkbookError } from '../../src/workbook/port';
import { openXlsx } from '../../src/workbook/xlsx';
import { readZip } from '../../src/workbook/xlsx/zip';
import { cell, onSheet } from '../support/xlsx-drafts';
import { richFile, richParts } from '../support/xlsx-rich';
import { relations, type Specimen, specimenFile, specimenParts, zipParts } from '../support/xlsx-specimen';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function troubleOf(bytes: Uint8Array): string {
  try {
    openXlsx(bytes, 'a.xlsx').contents();
    return 'none';
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return [error.trouble, error.detail].filter(Boolean).join(' ');
  }
}
const troubleIn = (specimen: Specimen): string => troubleOf(specimenFile(specimen));
const troubleWith = (parts: Record<string, string>): string =>
  troubleOf(
    zipParts({ ...specimenParts({ sheets: { A: '<sheetData/>' }, strings: '', styles: '' }), ...parts }),
  );

/** An OLE compound file, as far as its directory's names go. */
function compound(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, i) =>
    [...name].forEach((letter, j) => (bytes[1024 + 128 * i + 2 * j] = letter.charCodeAt(0))),
  );
  return bytes;
}

/** Positions of a record's signature in a zip. */
function find(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) found.push(at);
  return found;
}
const CENTRAL = 0x02014b50;

/** The file with some bytes of a part's line in the zip's directory changed. */
function withDirectory(
  bytes: Uint8Array,
  part: string,
  change: (view: DataView, at: number) => void,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const at of find(copy, CENTRAL)) {
    const name = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === part) change(view, at);
  }
  return copy;
}

describe('what is no .xlsx', () => {
  test.each([
    ['nothing', new Uint8Array(), 'not-a-workbook empty'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'not-a-workbook pdf'],
    ['text', strToU8('机构,收入合计\n机关,1'), 'not-a-workbook text'],
    [
      'a web page named .xls',
      strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
      'not-a-workbook html',
    ],
    [
      'Excel’s XML of 2003',
      strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'),
      'legacy-format xml',
    ],
    ['bytes', Uint8Array.from([1, 0, 2, 0, 255]), 'not-a-workbook unknown'],
    ['an old .xls', compound('Workbook'), 'legacy-format xls'],
    ['a workbook under a password', compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an old .doc', compound('WordDocument'), 'not-a-workbook doc'],
    ['a zip of something', zipParts({ 'a.txt': 'a' }), 'not-a-workbook zip'],
    [
      'a spreadsheet of OpenDocument',
      zipParts({ mimetype: 'x', 'META-INF/manifest.xml': '<a/>' }),
      'not-a-workbook ods',
    ],
    [
      'a .docx',
      zipParts({ '_rels/.rels': relations([['r', `${OFFICE}/officeDocument`, 'word/document.xml']]) }),
      'not-a-workbook docx',
    ],
    [
      'a .pptx',
      zipParts({ '_rels/.rels': relations([['r', `${OFFICE}/officeDocument`, 'ppt/presentation.xml']]) }),
      'not-a-workbook pptx',
    ],
    [
      'a .xlsb',
      zipParts({ '_rels/.rels': relations([['r', `${OFFICE}/officeDocument`, 'xl/workbook.bin']]) }),
      'legacy-format xlsb',
    ],
  ])('%s', (_, bytes, trouble) => {
    expect(troubleOf(bytes)).toBe(trouble);
  });

  test('a workbook part that is something else', () => {
    expect(troubleWith({ 'xl/workbook.xml': '<document/>' })).toBe('not-a-workbook document');
  });
});

describe('what is broken', () => {
  test('a file cut off anywhere is refused, never half read', () => {
    const file = richFile();
    for (let length = 4; length < file.length; length += 97) {
      expect(troubleOf(file.slice(0, length))).toMatch(/^damaged/);
    }
  });

  test('a bit of a part turned over is noticed, unless the part unpacks to the same', () => {
    const file = specimenFile({
      sheets: { A: '<sheetData><row r="1"><c r="A1"><v>94.03</v></c></row></sheetData>' },
    });
    const name = 'xl/worksheets/sheet1.xml';
    const isSheet = (at: number) =>
      new TextDecoder().decode(file.subarray(at + 30, at + 30 + name.length)) === name;
    const data = (find(file, 0x04034b50).find(isSheet) as number) + 30 + name.length;
    const size = readZip(file).find((entry) => entry.name === name)?.packed.length ?? 0;
    const sound = openXlsx(file, 'a.xlsx').contents();
    let noticed = 0;
    for (let bit = 0; bit < size * 8; bit++) {
      const copy = file.slice();
      const at = data + (bit >> 3);
      copy[at] = (copy[at] as number) ^ (1 << (bit & 7));
      const trouble = troubleOf(copy);
      if (trouble === 'none') expect(openXlsx(copy, 'a.xlsx').contents()).toEqual(sound);
      else expect(trouble).toBe(`damaged ${name}`);
      if (trouble !== 'none') noticed++;
    }
    expect(noticed).toBeGreaterThan(size * 7);
  });

  test.each([
    ['the sheet', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData><row></sheetData></worksheet>'],
    ['the sheet, cut off', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c r="A1"><v>1'],
    ['a tag, cut off', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1'],
    ['an end tag, cut off', 'xl/worksheets/sheet1.xml', '<worksheet></worksheet'],
    ['a comment, cut off', 'xl/worksheets/sheet1.xml', '<worksheet><!-- </worksheet>'],
    ['a tag in a tag', 'xl/worksheets/sheet1.xml', '<worksheet <a/></worksheet>'],
    ['no name', 'xl/worksheets/sheet1.xml', '<worksheet>< ></worksheet>'],
    ['nothing', 'xl/worksheets/sheet1.xml', ''],
    [
      'a cell that is nowhere',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="1"><c r="1A"/></row></sheetData></worksheet>',
    ],
    [
      'a cell beyond the last column',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="1"><c r="XFE1"/></row></sheetData></worksheet>',
    ],
    [
      'a cell of another row',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="1"><c r="A2"/></row></sheetData></worksheet>',
    ],
    [
      'a row beyond the last',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>',
    ],
    [
      'a string that is not there',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>',
    ],
    [
      'an unknown entity',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&x;</v></c></row></sheetData></worksheet>',
    ],
    [
      'a bare ampersand',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>a & b</v></c></row></sheetData></worksheet>',
    ],
    ['the strings', 'xl/sharedStrings.xml', '<sst><si><t>a</si></sst>'],
    ['the styles', 'xl/styles.xml', '<styleSheet><cellXfs></styleSheet>'],
    [
      'the relations',
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId1"/></Relationships>',
    ],
    [
      'a sheet without its relation',
      'xl/workbook.xml',
      '<workbook><sheets><sheet name="A"/></sheets></workbook>',
    ],
    [
      'a name of no sheet',
      'xl/workbook.xml',
      '<workbook><definedNames><definedName name="a" localSheetId="4">1</definedName></definedNames></workbook>',
    ],
    ['the workbook', 'xl/workbook.xml', '<workbook>'],
  ])('%s', (_, part, text) => {
    expect(troubleWith({ [part]: text })).toBe(`damaged ${part}`);
  });

  test('bytes that are no UTF-8', () => {
    const parts = specimenParts({ sheets: { A: '<sheetData/>' } });
    expect(
      troubleOf(
        zipParts({ ...parts, 'xl/worksheets/sheet1.xml': Uint8Array.from([60, 97, 62, 0xff, 0xc3]) }),
      ),
    ).toBe('damaged xl/worksheets/sheet1.xml');
  });

  test('a part that is missing', () => {
    const parts: Record<string, string> = specimenParts({ sheets: { A: '<sheetData/>' } });
    delete parts['xl/worksheets/sheet1.xml'];
    expect(troubleOf(zipParts(parts))).toBe('damaged xl/worksheets/sheet1.xml');
  });

  test('a compression nobody uses, and an encrypted entry', () => {
    const file = specimenFile({ sheets: { A: '' } });
    expect(
      troubleOf(withDirectory(file, 'xl/workbook.xml', (view, at) => view.setUint16(at + 10, 12, true))),
    ).toBe('damaged xl/workbook.xml');
    expect(
      troubleOf(withDirectory(file, 'xl/workbook.xml', (view, at) => view.setUint16(at + 8, 1, true))),
    ).toBe('encrypted');
  });
});

describe('what is meant to break a reader', () => {
  const DOCTYPE = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>';
  test.each([
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    '_rels/.rels',
  ])('a DOCTYPE in %s', (part) => {
    const text = specimenParts({ sheets: { A: '<sheetData/>' }, strings: '', styles: '' })[part] ?? '';
    expect(troubleWith({ [part]: text.replace(/^(<\?xml.*?\?>\n)?/, `$1${DOCTYPE}`) })).toBe(
      `damaged ${part}`,
    );
  });

  test('sizes that add up to more than a workbook may have are seen before anything is unpacked', () => {
    const file = withDirectory(specimenFile({ sheets: { A: '' } }), 'xl/worksheets/sheet1.xml', (view, at) =>
      view.setUint32(at + 24, 512 * 1024 * 1024, true),
    );
    expect(troubleOf(file)).toBe('too-big-file xl/worksheets/sheet1.xml');
  });

  test('a size that is a lie: more data than declared, or fewer', () => {
    const bomb = `<worksheet><sheetData/>${' '.repeat(5_000_000)}</worksheet>`;
    const file = zipParts({ ...specimenParts({ sheets: { A: '' } }), 'xl/worksheets/sheet1.xml': bomb });
    for (const size of [1000, 6_000_000]) {
      const lie = withDirectory(file, 'xl/worksheets/sheet1.xml', (view, at) =>
        view.setUint32(at + 24, size, true),
      );
      expect(troubleOf(lie)).toBe('damaged xl/worksheets/sheet1.xml');
    }
  });

  test('two parts of one name, in whatever case', () => {
    const file = specimenFile({ sheets: { A: '', B: '' } });
    const twice = withDirectory(file, 'xl/worksheets/sheet2.xml', (view, at) => {
      strToU8('xl/worksheets/SHEET1.xml').forEach((byte, i) => view.setUint8(at + 46 + i, byte));
    });
    expect(troubleOf(twice)).toBe('damaged xl/worksheets/SHEET1.xml');
  });

  test('names that would climb out of a folder are names and nothing more', async () => {
    const file = zipParts({ ...specimenParts({ sheets: { A: '<sheetData/>' } }), '../../etc/x': 'x' });
    const book = openXlsx(file, 'a.xlsx');
    await book.apply(onSheet('A', [cell(0, 0, 1)]));
    expect(troubleOf(book.bytes())).toBe('none');
  });

  test('names such as __proto__', () => {
    const names = '<definedNames><definedName name="__proto__">A!$A$1</definedName></definedNames>';
    expect(troubleIn({ sheets: { A: '', __proto__x: '' }, afterSheets: names })).toBe('none');
  });

  test('a directory that points outside the file', () => {
    const file = specimenFile({ sheets: { A: '' } });
    const end = find(file, 0x06054b50)[0] as number;
    const copy = file.slice();
    new DataView(copy.buffer).setUint32(end + 16, 0xfffffff0, true);
    expect(troubleOf(copy)).toBe('damaged zip');
  });
});

describe('unusual but sound zips', () => {
  test('an entry with a data descriptor, as streaming writers leave it', async () => {
    // Sizes and checksum stand after the data and in the directory, not in the entry's own header.
    const file = specimenFile({ sheets: { A: '<sheetData/>' } });
    const copy = file.slice();
    const view = new DataView(copy.buffer);
    for (const at of find(copy, 0x04034b50)) {
      view.setUint16(at + 6, view.getUint16(at + 6, true) | 8, true);
      for (const field of [14, 18, 22]) view.setUint32(at + field, 0, true);
    }
    const flagged = find(copy, CENTRAL);
    for (const at of flagged) view.setUint16(at + 8, view.getUint16(at + 8, true) | 8, true);
    const book = openXlsx(copy, 'a.xlsx');
    await book.apply(onSheet('A', [cell(0, 0, 1)]));
    expect(troubleOf(book.bytes())).toBe('none');
  });

  test('zip64 sizes', () => {
    expect(troubleOf(zip64(specimenParts({ sheets: { A: '<sheetData/>' } })))).toBe('none');
  });

  test('names with backslashes or a leading slash', () => {
    const parts = Object.entries(specimenParts({ sheets: { A: '<sheetData/>' } }));
    expect(
      troubleOf(
        zipParts(Object.fromEntries(parts.map(([name, text]) => [name.replaceAll('/', '\\'), text]))),
      ),
    ).toBe('none');
  });

  test('what is not changed keeps its packed bytes', async () => {
    const before = zipParts({ ...richParts(), 'xl/media/图.png': Uint8Array.from([1, 2, 3]) });
    const book = openXlsx(before, 'a.xlsx');
    await book.apply(onSheet('收支', [cell(3, 2, 1)]));
    const after = new Map(readZip(book.bytes()).map((entry) => [entry.name, entry]));
    for (const entry of readZip(before)) {
      if (entry.name !== 'xl/worksheets/sheet1.xml')
        expect(after.get(entry.name)).toEqual({ ...entry, flags: entry.flags & ~9 });
    }
    expect([...after.keys()]).toEqual(readZip(before).map(({ name }) => name));
  });
});

/** A zip whose sizes and places all stand in 64-bit fields. */
function zip64(parts: Readonly<Record<string, string>>): Uint8Array {
  const crcOf = new Map(
    find(zipParts(parts), CENTRAL).map((at, i): [string, number] => [
      Object.keys(parts)[i] as string,
      new DataView(zipParts(parts).buffer).getUint32(at + 16, true),
    ]),
  );
  const pieces: number[] = [];
  const directory: number[] = [];
  const little = (value: number, size: number): number[] =>
    Array.from({ length: size }, (_, i) => Math.floor(value / 2 ** (8 * i)) % 256);
  for (const [name, text] of Object.entries(parts)) {
    const [content, data] = [strToU8(text), deflateSync(strToU8(text))];
    const common = [
      ...little(45, 2),
      ...little(0, 2),
      ...little(8, 2),
      ...little(0x210000, 4),
      ...little(crcOf.get(name) ?? 0, 4),
    ];
    const sizes = [...little(0xffffffff, 4), ...little(0xffffffff, 4), ...little(name.length, 2)];
    const extra = [...little(content.length, 8), ...little(data.length, 8)];
    directory.push(
      ...little(CENTRAL, 4),
      ...little(45, 2),
      ...common,
      ...sizes,
      ...little(28, 2),
      ...little(0, 10),
    );
    directory.push(
      ...little(0xffffffff, 4),
      ...strToU8(name),
      ...little(1, 2),
      ...little(24, 2),
      ...extra,
      ...little(pieces.length, 8),
    );
    pieces.push(
      ...little(0x04034b50, 4),
      ...common,
      ...sizes,
      ...little(20, 2),
      ...strToU8(name),
      ...little(1, 2),
      ...little(16, 2),
      ...extra,
      ...data,
    );
  }
  const count = Object.keys(parts).length;
  const end64 = pieces.length + directory.length;
  return Uint8Array.from([
    ...pieces,
    ...directory,
    ...[
      ...little(0x06064b50, 4),
      ...little(44, 8),
      ...little(45, 2),
      ...little(45, 2),
      ...little(0, 8),
      ...little(count, 8),
      ...little(count, 8),
    ],
    ...[...little(directory.length, 8), ...little(pieces.length, 8)],
    ...[...little(0x07064b50, 4), ...little(0, 4), ...little(end64, 8), ...little(1, 4)],
    ...[
      ...little(0x06054b50, 4),
      ...little(0, 4),
      ...little(0xffff, 2),
      ...little(0xffff, 2),
      ...little(0xffffffff, 4),
      ...little(0xffffffff, 4),
      ...little(0, 2),
    ],
  ]);
}
