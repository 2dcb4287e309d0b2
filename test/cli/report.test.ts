// gouji report: a Word file of the workbook's figures; the input never changed, nothing overwritten unasked, the same bytes each time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { buildGouji, Folder } from '../support/gouji';

const sample = readFileSync(join(__dirname, '../../assets/sample.xlsx'));
let folder: Folder;
beforeAll(buildGouji, 120_000);
beforeEach(() => {
  folder = new Folder();
  folder.put('sample.xlsx', sample);
});
afterEach(() => {
  folder.remove();
});
const read = (name: string): Buffer => readFileSync(folder.file(name));

/** The text of its paragraphs, runs put together. */
function paragraphs(name: string): string[] {
  const xml = strFromU8(unzipSync(read(name))['word/document.xml'] ?? new Uint8Array());
  return (xml.match(/<w:p>.*?<\/w:p>/g) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

test('the report has the workbook’s sentences; the input is as it was', () => {
  const { status, out } = folder.gouji('report', 'sample.xlsx', '-o', '自评报告.docx');
  expect(status).toBe(1); // written all the same, though ties are broken
  expect(out).toContain('还不能上报：12 处不平，5 处缺数');
  expect(out).toContain('已写入 自评报告.docx：标黄的【】');
  const told = paragraphs('自评报告.docx');
  expect(told[1]).toMatch(/^本报告所用的数还没有对平。还不能上报：12 处不平，5 处缺数。/);
  expect(told.find((text) => text.startsWith('①在职人员控制率'))).toContain(
    '实有人数 ÷ 人员编制 = 7 ÷ 7 = 100%，≤100%，得满分 5 分。',
  );
  expect(told).toContain('绩效自评综合得分');
  expect(read('sample.xlsx').equals(sample)).toBe(true);
  expect(readdirSync(folder.path).sort()).toEqual(['sample.xlsx', '自评报告.docx']);
});

test('the same workbook gives the same bytes, in any time zone', () => {
  folder.gouji('report', 'sample.xlsx', '-o', 'once.docx');
  const zone = process.env.TZ;
  process.env.TZ = 'Asia/Shanghai';
  folder.gouji('report', 'sample.xlsx', '-o', 'twice.docx');
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(read('twice.docx').equals(read('once.docx'))).toBe(true);
});

test('another pack is asked for by --pack, and what is said is said in English by --lang', () => {
  const words = ['report', 'sample.xlsx', '-o', 'out.docx', '--pack', 'yueyang-2013', '--lang', 'en'];
  const { status, out } = folder.gouji(...words);
  expect(status).toBe(1);
  expect(out).toContain('Written to out.docx: what is highlighted');
  expect(paragraphs('out.docx').some((text) => text.includes('支付进度'))).toBe(true);
});

test('an existing output is not overwritten without --force', () => {
  writeFileSync(folder.file('out.docx'), 'mine');
  const { status, out, err } = folder.gouji('report', 'sample.xlsx', '-o', 'out.docx');
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('已经存在，没有覆盖。要覆盖请加 --force');
  expect(read('out.docx').toString()).toBe('mine');
  expect(folder.gouji('report', 'sample.xlsx', '-o', 'out.docx', '--force').status).toBe(1);
  expect(paragraphs('out.docx').length).toBeGreaterThan(100);
});

test.each([
  [['report', 'sample.xlsx'], 'report 要用 -o 写明输出文件'],
  [['report', 'sample.xlsx', 'sample.xlsx', '-o', 'out.docx'], 'report 一次只能给一个文件'],
  [['report', 'sample.xlsx', '-o', 'out.xlsx'], '要以 .docx 结尾'],
  [['report', 'sample.xlsx', '-o', 'sample.xlsx', '--force'], '输出文件不能就是输入文件'],
  [['report', 'sample.xlsx', '-o', 'out.docx', '--json'], 'report 写的是 Word 文件，没有 --json'],
  [['report', 'missing.xlsx', '-o', 'out.docx'], '没有这个文件'],
  [['report', 'sample.xlsx', '-o', 'no/such/folder/out.docx'], '写不进去'],
  [['report', 'sample.xlsx', '-o', 'out.docx', '--pack', 'nowhere'], 'nowhere'],
])('%j is one clear line, status 2, and nothing is written', (words, told) => {
  const { status, out, err } = folder.gouji(...words);
  expect([status, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(told);
  expect(readdirSync(folder.path)).toEqual(['sample.xlsx']);
});
