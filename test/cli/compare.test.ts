// gouji compare: a resubmission against the last hand-in, two files; the status is that of the new one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rememberPack } from '../../src/summary/remembered-pack';
import { buildGouji, Folder } from '../support/gouji';
import { specimenBook } from '../support/specimen-file';

const income = (total: string): string => `
  | 机构名称 | 收入合计 | 上年结转 | 公共财政拨款 | 政府基金拨款 | 专户非税收入 | 其他收入 |
  | 机关     | ${total} | 4        | 6            |              |              |          |`;
const COSTS = `
  | 机构名称 | 三公经费合计 | 公务接待费 | 公务用车运维费 | 公务用车购置费 | 因公出国出境费 |
  | 机关     | 3            | 1          | 1              | 0              | 0              |`;

let folder: Folder;
beforeAll(buildGouji, 120_000);
beforeEach(async () => {
  folder = new Folder();
  folder.put('old.xlsx', await specimenBook({ 年度收入情况: income('12'), 三公经费: COSTS }));
  folder.put('new.xlsx', await specimenBook({ 年度收入情况: income('10') }));
});
afterEach(() => {
  folder.remove();
});

test('says what is settled and what cannot be confirmed, with the numbers then and now', () => {
  const { status, out, err } = folder.gouji('compare', 'old.xlsx', 'new.xlsx');
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('old.xlsx → new.xlsx · wanzhou-2019\n');
  expect(out).toContain('比上次：改好 1 处，没有改好 0 处，新出现 0 处，无法确认 1 处；6 个数不同\n');
  expect(out).toContain('    上次  不平  4 + 6 ≠ 12   差 2\n    这次  平  4 + 6 = 10\n');
  expect(out).toContain('无法确认（不算改好） 1\n  三公经费 · 机关');
  expect(out).toContain('    这次没有“三公经费”这张表。\n');
  expect(out).toContain('    机关 · 决算 · 收入合计  年度收入情况!B4  12 → 10 万元（-2）\n');
  expect(out).toContain('  三公经费\n    整张表  这次没有了，5 个数\n');
});

test('the status is that of the new file', () => {
  expect(folder.gouji('compare', 'new.xlsx', 'old.xlsx').status).toBe(1);
  expect(folder.gouji('compare', 'old.xlsx', 'old.xlsx').status).toBe(1);
  expect(folder.gouji('compare', 'new.xlsx', 'new.xlsx').out).toContain('各表的数与上次完全相同');
});

test('--strict counts a rounding difference', async () => {
  folder.put('near.xlsx', await specimenBook({ 年度收入情况: income('10.01') }));
  expect(folder.gouji('compare', 'old.xlsx', 'near.xlsx').status).toBe(0);
  const { status, out } = folder.gouji('compare', 'old.xlsx', 'near.xlsx', '--strict');
  expect(status).toBe(1);
  expect(out).toContain('改好 0 处，没有改好 1 处');
});

test('--json is one object, amounts as decimal texts', () => {
  const { status, out } = folder.gouji('compare', 'old.xlsx', 'new.xlsx', '--json');
  const answer = JSON.parse(out) as Record<string, readonly object[]>;
  expect(status).toBe(0);
  expect(answer).toMatchObject({
    pack: 'wanzhou-2019',
    old: { workbook: 'old.xlsx', findings: { unbalanced: 2 } },
    new: { workbook: 'new.xlsx', findings: { unbalanced: 0 } },
    resolved: [
      {
        old: { verdict: 'unbalanced', difference: '2', expression: '4 + 6 ≠ 12' },
        new: { verdict: 'balanced', difference: '0', expression: '4 + 6 = 10' },
      },
    ],
    remaining: [],
    appeared: [],
    unconfirmed: [
      { old: { table: '三公经费', difference: '1' }, new: null, why: '这次没有“三公经费”这张表。' },
    ],
  });
  expect(answer['amounts']?.[0]).toEqual({
    change: 'changed',
    table: '年度收入情况',
    concept: '收入合计',
    unit: '机关',
    version: '决算',
    project: null,
    subject: null,
    old: { address: '年度收入情况!B4', amount: '12', measure: '万元' },
    new: { address: '年度收入情况!B4', amount: '10', measure: '万元' },
    difference: '-2',
  });
  expect(answer['amounts']?.slice(1).every((one) => 'change' in one && one.change === 'disappeared')).toBe(
    true,
  );
});

test('both are checked by the pack of the new file, which is said where the old one remembers another', async () => {
  const names = [rememberPack('mof-2013')];
  folder.put('other.xlsx', await specimenBook({ 年度收入情况: income('12') }, { names }));
  const { out } = folder.gouji('compare', 'other.xlsx', 'new.xlsx');
  expect(out).toContain('上次的工作簿记住的规则包是“mof-2013”；两份都按“wanzhou-2019”核对。');
  expect(folder.gouji('compare', 'other.xlsx', 'new.xlsx', '--pack', 'mof-2013').out).not.toContain(
    '记住的规则包',
  );
});

test('speaks English', () => {
  const { out } = folder.gouji('compare', 'old.xlsx', 'new.xlsx', '--lang', 'en');
  expect(out).toContain('Since then: 1 resolved, 0 remaining, 0 new, 1 that cannot be confirmed');
  expect(out).toContain('There is no table “三公经费” this time.');
});

test('the published sample against itself: everything remains, nothing is new', () => {
  folder.put('sample.xlsx', readFileSync(join(__dirname, '../../assets/sample.xlsx')));
  const { status, out } = folder.gouji('compare', 'sample.xlsx', 'sample.xlsx');
  expect(status).toBe(1);
  expect(out).toContain('改好 0 处，没有改好 17 处，新出现 0 处，无法确认 0 处；0 个数不同');
  expect(out).toContain('得分 97 / 100 优（填报 99 优），与上次相同');
});

test.each([
  [['compare', 'old.xlsx'], 'compare 后面写两个文件'],
  [['compare', 'old.xlsx', 'new.xlsx', 'new.xlsx'], 'compare 后面写两个文件'],
  [['compare', 'old.xlsx', 'new.xlsx', '--csv'], '--csv、--details 和 --workers 用于比两个文件夹'],
  [['compare', 'old.xlsx', 'new.xlsx', '--details'], '--csv、--details 和 --workers 用于比两个文件夹'],
  [['compare', 'old.xlsx', 'new.xlsx', '--details', '--json'], '--details 不与 --json、--csv 同用'],
  [['check', 'new.xlsx', '--details'], '--details 只用于 compare'],
  [['compare', 'old.xlsx', 'new.xlsx', '-o', 'out.xlsx'], 'compare 只用 --pack、--strict、--json 和 --lang'],
  [['compare', 'old.xlsx', 'new.xlsx', '--last', 'old.xlsx'], 'compare 只用'],
  [['compare', 'old.xlsx', 'new.xlsx', '--force'], 'compare 只用'],
  [
    ['compare', '.', 'new.xlsx'],
    '“.”是文件夹，“new.xlsx”是文件。compare 比两个文件，或者两个文件夹；请写成一样的。',
  ],
  [
    ['compare', 'old.xlsx', '.'],
    '“.”是文件夹，“old.xlsx”是文件。compare 比两个文件，或者两个文件夹；请写成一样的。',
  ],
  [
    ['compare', 'old.xlsx', '.', '--lang', 'en'],
    '“.” is a folder and “old.xlsx” a file. compare takes two files or two folders: name two of a kind.',
  ],
  [['compare', '.', 'missing'], '“.”是文件夹，要与另一个文件夹相比；没有“missing”。请检查写法。'],
  [['compare', 'missing.xlsx', 'new.xlsx'], 'missing.xlsx: 打不开：没有这个文件'],
  [['compare', 'old.xlsx', 'missing.xlsx'], 'missing.xlsx: 打不开：没有这个文件'],
  [['compare', 'old.xlsx', 'new.xlsx', '--pack', 'nowhere'], 'nowhere'],
])('%j is one clear line, and status 2', (words, told) => {
  const { status, out, err } = folder.gouji(...words);
  expect([status, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(told);
  expect(readdirSync(folder.path).sort()).toEqual(['new.xlsx', 'old.xlsx']);
});

const ACCOUNTS = `
  | 项目         | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | 经营收入 | 附属单位上缴收入 | 其他收入 |
  | 合计         | 10           | 10           | 0            | 0        | 0        | 0                | 0        |`;

test('a table that only the last hand-in has, and the new one’s pack does not know, is named', async () => {
  folder.put('both.xlsx', await specimenBook({ 三公经费: COSTS, 收入决算表: ACCOUNTS }));
  folder.put('accounts.xlsx', await specimenBook({ 收入决算表: ACCOUNTS }));
  const { out } = folder.gouji('compare', 'both.xlsx', 'accounts.xlsx');
  expect(out).toContain('注意：上次的 “三公经费” 不在规则包“final-accounts”里，没有相比。');
  const answer = JSON.parse(folder.gouji('compare', 'both.xlsx', 'accounts.xlsx', '--json').out) as object;
  expect(answer).toMatchObject({ leftOut: ['三公经费'] });
});

describe('without a table in both', () => {
  beforeEach(async () => {
    folder.put('accounts.xlsx', await specimenBook({ 收入决算表: ACCOUNTS }));
  });

  test('two workbooks of different packs: each pack is named, and it is not said that there are no tables', () => {
    expect(folder.gouji('compare', 'accounts.xlsx', 'new.xlsx')).toEqual({
      status: 2,
      out: '',
      err:
        'gouji: accounts.xlsx: 两份工作簿的规则包不同：上次的是“final-accounts”的表，这次的按“wanzhou-2019”核对，' +
        '没有一张标准表可比。请换成同一套表的工作簿；规则包认错了的，用 --pack 指明。\n',
    });
    const { err } = folder.gouji('compare', 'old.xlsx', 'accounts.xlsx', '--lang', 'en');
    expect(err).toContain(
      'old.xlsx: The packs of the two workbooks differ: this one has tables of “wanzhou-2019”, the new one is checked by “final-accounts”',
    );
  });

  test('a last hand-in that has no tables of any pack is told so', async () => {
    folder.put('notes.xlsx', await specimenBook({ 备注: '| 无 |' }));
    expect(folder.gouji('compare', 'notes.xlsx', 'new.xlsx').err).toContain('notes.xlsx: 没有标准表：');
  });
});
