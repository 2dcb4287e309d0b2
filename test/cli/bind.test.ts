// Tables without names on the command line: bind defines the names that are certain, check and fill read what was found and say so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/workbook/xlsx';
import { fileOf } from '../support/bare-file';
import { buildGouji, Folder } from '../support/gouji';
import { FINAL_ACCOUNTS_BOOK } from '../specimens/final-accounts';

const sample = readFileSync(join(__dirname, '../../assets/sample.xlsx'));
const ASSETS = `
  | 固定资产情况（单位：万元） |
  | 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |
  | 机关     | 16.29        | 16.20        | 0            | 0.09 |`;
const FEES = `
  | “三公”经费支出情况 |
  | 机构名称 | 三公经费合计 | 公务接待费 | 公务用车运维费 | 公务用车购置费 | 因公出国出境费 |
  | 机关     | 1.06         | 1.06       | 0              | 0              | 0              |`;

let folder: Folder;
beforeAll(buildGouji, 120_000);
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
});
const namesIn = (file: string): (readonly [string, string])[] =>
  openXlsx(readFileSync(folder.file(file)), file)
    .index()
    .names.map(({ name, refersTo }) => [name, refersTo] as const);

test('what is certain gets its name; the report says which range and why; the input is as it was', async () => {
  const bytes = await fileOf({ 资产: ASSETS, 费用: FEES });
  folder.put('a.xlsx', bytes);
  const { status, out } = folder.gouji('bind', 'a.xlsx', '-o', 'b.xlsx');
  expect(out.split('\n').slice(0, 7)).toEqual([
    'a.xlsx · wanzhou-2019',
    '',
    '已定义名称 2',
    '  三公经费 → 费用!A2:F3',
    '      标题““三公”经费支出情况”在 费用!A1；表头认出 5/5 个科目',
    '  固定资产 → 资产!A2:E3',
    '      标题“固定资产情况（单位：万元）”在 资产!A1；表头认出 4/4 个科目',
  ]);
  expect(out).toContain('已写入 b.xlsx。');
  expect(status).toBe(0);
  expect(namesIn('b.xlsx')).toEqual([
    ['三公经费', '=费用!$A$2:$F$3'],
    ['固定资产', '=资产!$A$2:$E$3'],
  ]);
  expect(readFileSync(folder.file('a.xlsx')).equals(bytes)).toBe(true);
});

test('doubt is listed with every candidate, gets no name, and is status 1', async () => {
  folder.put('a.xlsx', await fileOf({ 资产: ASSETS, 又一份: ASSETS, 费用: FEES }));
  const { status, out } = folder.gouji('bind', 'a.xlsx', '-o', 'b.xlsx', '--json');
  const { tables } = JSON.parse(out) as {
    tables: {
      name: string;
      status: string;
      range: string | null;
      candidates: { range: string; doubts: string }[];
    }[];
  };
  const assets = tables.find(({ name }) => name === '固定资产');
  expect(assets).toMatchObject({
    status: 'doubtful',
    range: null,
    candidates: [
      { range: '资产!A2:E3', doubts: '同样像的还有 又一份!A2:E3' },
      { range: '又一份!A2:E3', doubts: '同样像的还有 资产!A2:E3' },
    ],
  });
  expect(tables.find(({ name }) => name === '三公经费')).toMatchObject({
    status: 'bound',
    range: '费用!A2:F3',
  });
  expect(namesIn('b.xlsx')).toEqual([['三公经费', '=费用!$A$2:$F$3']]);
  expect(status).toBe(1);
});

test('where every table has its name nothing changes', () => {
  folder.put('sample.xlsx', sample);
  const { status, out } = folder.gouji('bind', 'sample.xlsx', '-o', 'b.xlsx');
  expect([status, out.includes('已有名称 11')]).toEqual([0, true]);
  expect(namesIn('b.xlsx')).toEqual(namesIn('sample.xlsx'));
});

test('a workbook without any standard table is one line, status 2, and nothing is written', async () => {
  folder.put('a.xlsx', await fileOf({ 通讯录: '| 姓名 | 电话 |\n| 甲 | 12345 |' }));
  for (const words of [
    ['bind', 'a.xlsx', '-o', 'b.xlsx'],
    ['check', 'a.xlsx'],
  ]) {
    const { status, out, err } = folder.gouji(...words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('没有标准表：工作簿里没有规则包要求的名称，也没有找到标题、表头相符的表');
  }
});

test('bind wants one file, -o and a new output', async () => {
  folder.put('a.xlsx', await fileOf({ 资产: ASSETS }));
  expect(folder.gouji('bind', 'a.xlsx').err).toContain('bind 要用 -o 写明输出文件');
  expect(folder.gouji('bind', 'a.xlsx', 'a.xlsx', '-o', 'b.xlsx').err).toContain('bind 一次只能给一个文件');
  folder.put('b.xlsx', 'mine');
  expect(folder.gouji('bind', 'a.xlsx', '-o', 'b.xlsx').err).toContain('已经存在，没有覆盖');
  expect(folder.gouji('bind', 'a.xlsx', '-o', 'b.xlsx', '--force').status).toBe(0);
});

test('check reads what was found, says which range it took, and writes nothing', async () => {
  const bytes = await fileOf({ 资产: ASSETS });
  folder.put('a.xlsx', bytes);
  const { out } = folder.gouji('check', 'a.xlsx', '--json');
  const { pack, tables, problems, findings } = JSON.parse(out) as {
    pack: string;
    tables: { name: string; range: string | null; status: string }[];
    problems: { level: string; name: string; address: string; message: string }[];
    findings: { tie: string; verdict: string }[];
  };
  expect(pack).toBe('wanzhou-2019');
  expect(tables.filter(({ status }) => status === 'read')).toMatchObject([
    { name: '固定资产', range: '资产!A2:E3' },
  ]);
  expect(problems[0]).toMatchObject({
    level: 'note',
    name: '固定资产',
    address: '资产!A2:E3',
    message:
      '没有名称“固定资产”，按标题和表头读了这个区域（标题“固定资产情况（单位：万元）”在 资产!A1；表头认出 4/4 个科目）。核对无误后请为它定义名称。',
  });
  expect(findings.find(({ tie }) => tie.startsWith('固定资产合计'))?.verdict).toBe('balanced');
  expect(readFileSync(folder.file('a.xlsx')).equals(bytes)).toBe(true);
});

test('the nine tables without names are checked as 部门决算公开, whatever the sheets are called', async () => {
  const sheets = Object.entries(FINAL_ACCOUNTS_BOOK).map(([name, text], i): [string, string] => [
    `公开0${i + 1}表`,
    `| 2024年度${name} |\n| 单位：万元 |${text}`,
  ]);
  folder.put('a.xlsx', await fileOf(Object.fromEntries(sheets)));
  const { out } = folder.gouji('check', 'a.xlsx', '--json');
  const { pack, tables, findings } = JSON.parse(out) as {
    pack: string;
    tables: { status: string }[];
    findings: { verdict: string }[];
  };
  expect([pack, tables.map(({ status }) => status)]).toEqual([
    'final-accounts',
    ['read', 'read', 'read', 'read', 'read', 'read', 'read', 'read', 'read'],
  ]);
  expect(findings.filter(({ verdict }) => verdict === 'unbalanced')).toEqual([]);
});

test('fill goes by the ranges found and says that it defined no name', async () => {
  folder.put('a.xlsx', await fileOf({ 资产: ASSETS }));
  const { out } = folder.gouji('fill', 'a.xlsx', '-o', 'b.xlsx');
  expect(out).toContain(
    '没有名称的表（固定资产）按找到的区域填写，没有为它们定义名称；要定义请用 gouji bind。',
  );
  expect(namesIn('b.xlsx').map(([name]) => name)).not.toContain('固定资产');
  const again = folder.gouji('check', 'b.xlsx', '--json');
  expect(again.out).toContain('"range": "资产!A2:E3"');
});
