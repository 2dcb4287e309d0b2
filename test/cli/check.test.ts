// gouji check: what it says, its JSON, and its exit status (design.md section 10).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGouji, Folder } from '../support/gouji';
import { specimenBook } from '../support/specimen-file';

const sample = readFileSync(join(__dirname, '../../assets/sample.xlsx'));
const folder = new Folder();
beforeAll(buildGouji, 120_000);
afterAll(() => {
  folder.remove();
});

const ASSETS = '| 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |';
const balanced = (): Promise<Uint8Array> =>
  specimenBook({ 固定资产: `${ASSETS}\n| 机关 | 16.29 | 16.29 | 0 | |` });

interface Answer {
  workbook: string;
  error?: string;
  problems: { address: string; message: string }[];
  findings: { verdict: string; cells: { address: string }[] }[];
  scorecard: { total: string; grade: string };
}
const parsed = (text: string): Answer => JSON.parse(text) as Answer;

describe('the sample', () => {
  beforeAll(() => folder.put('sample.xlsx', sample));

  test('for people: the verdict first, then where, by how much, and in which cells', () => {
    const { status, out, err } = folder.gouji('check', 'sample.xlsx');
    expect(status).toBe(1);
    expect(err).toBe('');
    expect(out).toContain('还不能上报：12 处不平，5 处缺数');
    expect(out).toContain('55.76 + 16.29 ≠ 94.03   差 21.98');
    expect(out).toContain('公用经费 支出预决算!D21');
    expect(out).toContain('得分 97 / 100  优（填报 99 优）');
  });

  test('for people: which cells are wrong, what they should hold, and why', () => {
    const { out } = folder.gouji('check', 'sample.xlsx');
    expect(out).toContain('建议（只供参考，不会自动改）');
    expect(out).toMatch(
      /应为 {2}支出预决算!D21 公用经费 16\.29 → 38\.27\n.*支出预决算!E21 公用经费 16\.29 → 38\.27/,
    );
    expect(out).toContain('机关 一块的数抄到总合计时错了一行');
    expect(out.match(/^ {2}可能 /gm)).toHaveLength(2);
    expect(out).toContain(
      '尾差 0.01 万元，惯例由最大的一项“公用经费›商品和服务支出”（支出预决算!D10，21.97）承担，未作改动',
    );
  });

  test('as JSON: corrections with their cells, the ties they mend and those that confirm them', () => {
    const { out } = folder.gouji('check', 'sample.xlsx', '--json', '--lang', 'en');
    const { corrections, findings } = JSON.parse(out) as {
      corrections: {
        cells: object[];
        unique: boolean;
        reason: string;
        repairs: string[];
        confirms: string[];
      }[];
      findings: { id: string; verdict: string }[];
    };
    const [only, ...others] = corrections.filter(({ unique }) => unique);
    expect(others).toEqual([]);
    expect(only?.cells).toHaveLength(6);
    expect(only?.cells[0]).toEqual({
      address: '支出预决算!D21',
      concept: '公用经费',
      amount: '16.29',
      suggested: '38.27',
    });
    expect(only?.reason).toContain('one row off');
    const verdictOf = new Map(findings.map(({ id, verdict }) => [id, verdict]));
    expect(new Set(only?.repairs.map((id) => verdictOf.get(id)))).toEqual(
      new Set(['unbalanced', 'incomplete']),
    );
    expect(new Set(only?.confirms.map((id) => verdictOf.get(id)))).toEqual(new Set(['balanced']));
  });

  test('as JSON: the object of the contract, and nothing else on stdout', () => {
    const { status, out, err } = folder.gouji('check', 'sample.xlsx', '--json');
    expect(status).toBe(1);
    expect(err).toBe('');
    const result = JSON.parse(out) as Record<string, unknown[]>;
    expect(Object.keys(result)).toEqual([
      'workbook',
      'pack',
      'tables',
      'problems',
      'findings',
      'corrections',
      'scorecard',
    ]);
    expect(result['tables']?.[6]).toEqual({
      name: '支出预决算',
      range: '支出预决算!A4:F28',
      status: 'read',
      facts: 72,
    });
    expect(
      result['findings']?.find((finding) => (finding as { verdict: string }).verdict === 'unbalanced'),
    ).toEqual({
      id: '基本支出=人员经费+公用经费@支出预决算@总合计@年初预算',
      tie: '基本支出 = 人员经费 + 公用经费',
      scope: '表内',
      kind: '平衡',
      table: '支出预决算',
      unit: '总合计',
      version: '年初预算',
      measure: '万元',
      verdict: 'unbalanced',
      left: '94.03',
      right: '72.05',
      difference: '21.98',
      expression: '55.76 + 16.29 ≠ 94.03',
      cells: [
        { address: '支出预决算!D17', concept: '基本支出', amount: '94.03' },
        { address: '支出预决算!D18', concept: '人员经费', amount: '55.76' },
        { address: '支出预决算!D21', concept: '公用经费', amount: '16.29' },
      ],
    });
    expect(result['scorecard']).toMatchObject({ total: '97', full: '100', grade: '优', claimedTotal: '99' });
    expect((result['scorecard'] as unknown as { indicators: unknown[] }).indicators[2]).toEqual({
      path: ['投入', '预算配置', '在职人员控制率'],
      full: '5',
      score: '5',
      source: 'computed',
      ratio: '1',
      claimed: '5',
      explanation: '7 ÷ 7 = 100%，≤100%，得满分 5 分',
    });
  });

  test('in English', () => {
    const { out } = folder.gouji('check', 'sample.xlsx', '--lang', 'en');
    expect(out).toContain('Not ready to hand in: 12 unequal, 5 missing');
  });
});

test('status 0 where every tie is 平 or 尾差; --strict counts 尾差', async () => {
  folder.put('balanced.xlsx', await balanced());
  expect(folder.gouji('check', 'balanced.xlsx').status).toBe(0);
  expect(folder.gouji('check', 'balanced.xlsx', '--strict').status).toBe(0);
  folder.put('rounding.xlsx', await specimenBook({ 固定资产: `${ASSETS}\n| 机关 | 16.29 | 16.28 | 0 | |` }));
  expect(folder.gouji('check', 'rounding.xlsx').status).toBe(0);
  expect(folder.gouji('check', 'rounding.xlsx', '--strict').status).toBe(1);
});

test('a broken 核实 tie changes the status only with --strict', async () => {
  folder.put(
    'over.xlsx',
    await specimenBook({ 三公经费预决算: '| 单位 | 项目 | 小计 |\n| 机关 | 预算数 | 1 |\n| | 决算数 | 2 |' }),
  );
  expect(folder.gouji('check', 'over.xlsx').status).toBe(0);
  expect(folder.gouji('check', 'over.xlsx').out).toContain('核实关系没有通过，要写说明 1');
  expect(folder.gouji('check', 'over.xlsx', '--strict').status).toBe(1);
});

test('an unreadable cell is status 1 and is told with its address, the sheet’s name quoted as Excel does', async () => {
  folder.put(
    'unreadable.xlsx',
    await specimenBook(
      { 固定资产: `${ASSETS}\n| 机关 | 约16 | 16.29 | 0 | |` },
      { sheets: { 固定资产: 'My Sheet' } },
    ),
  );
  const { status, out } = folder.gouji('check', 'unreadable.xlsx', '--json');
  expect(status).toBe(1);
  expect(parsed(out).problems.map(({ address }) => address)).toEqual(["'My Sheet'!B4"]);
});

test('several files: an array, the unusable ones named in it, the worst status', async () => {
  folder.put('a.xlsx', await balanced());
  folder.put('b.xlsx', 'not a workbook');
  const { status, out, err } = folder.gouji('check', 'a.xlsx', 'b.xlsx', '--json');
  expect(status).toBe(2);
  const answers = JSON.parse(out) as Answer[];
  expect(answers.map(({ workbook }) => workbook)).toEqual(['a.xlsx', 'b.xlsx']);
  expect(answers[1]?.error).toContain('不是 Excel 工作簿');
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('a file that is not there is one clear line and status 2', () => {
  expect(folder.gouji('check', 'missing.xlsx', '--json')).toEqual({
    status: 2,
    out: '',
    err: 'gouji: missing.xlsx: 打不开：没有这个文件。请检查文件名。\n',
  });
});

test('a workbook without any standard table is status 2', async () => {
  folder.put('none.xlsx', await specimenBook({ 别的表: '| 甲 | 1 |' }));
  const { status, out, err } = folder.gouji('check', 'none.xlsx', '--json');
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('没有标准表');
});

test.each([
  [['chek', 'a.xlsx'], '没有“chek”这个命令'],
  [['check'], '请写明要核对的文件'],
  [['check', 'a.xlsx', '--jsn'], '参数不对'],
  [['check', 'a.xlsx', '--workers', 'x'], '--workers 后面写线程数'],
  [['check', 'a.xlsx', '--workers', '0'], '--workers 后面写线程数'],
  [['fill', 'a.xlsx', '-o', 'b.xlsx', '--csv'], '--csv 和 --workers 只用于 check'],
  [['check', 'a.xlsx', '--lang', 'fr'], '--lang 只能是'],
])('wrong words %j are one clear line and status 2', (words, told) => {
  const { status, out, err } = folder.gouji(...words);
  expect([status, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(told);
});

test('without words it tells how it is used', () => {
  expect(folder.gouji().out).toContain('gouji check');
});

test('a total that any of thirty addends may have broken: three are printed, the others counted', async () => {
  const units = Array.from({ length: 30 }, (_, i) => `| 中心${i} | ${i + 1}.01 |`).join('\n');
  folder.put(
    'units.xlsx',
    await specimenBook({ 固定资产: `| 机构名称 | 固定资产合计 |\n${units}\n| 合计 | 500 |` }),
  );
  const { out } = folder.gouji('check', 'units.xlsx');
  expect(out.match(/^ {2}可能 /gm)).toHaveLength(3);
  expect(out).toContain('另有 28 种改法，见 --json');
});
