// gouji compare of two folders: the last hand-ins and the resubmissions, a line a department, and what it all comes to.
import { mkdirSync } from 'node:fs';
import { buildGouji, Folder } from '../support/gouji';
import { specimenBook } from '../support/specimen-file';

/** A department whose total is said to be so much; it adds up to 10. */
const income = (total: string): Promise<Uint8Array> =>
  specimenBook({
    年度收入情况: `
      | 机构名称 | 收入合计 | 上年结转 | 公共财政拨款 | 政府基金拨款 | 专户非税收入 | 其他收入 |
      | 机关     | ${total} | 4        | 6            |              |              |          |`,
  });

const folder = new Folder();
beforeAll(async () => {
  buildGouji();
  for (const name of ['上次/各院', '这次/各院', '好的']) mkdirSync(folder.file(name), { recursive: true });
  const [wrong, worse, right] = [await income('12'), await income('13'), await income('10')];
  folder.put('上次/丁局.xlsx', wrong);
  folder.put('上次/丙局.xlsx', wrong);
  folder.put('上次/乙局.xlsx', wrong);
  folder.put('上次/各院/甲院.xlsx', wrong);
  folder.put('这次/丁局.xlsx', worse);
  folder.put('这次/戊局.xlsx', right);
  folder.put('这次/各院/甲院.xlsx', right);
  folder.put('这次/乙局.xlsx', 'not a workbook');
  folder.put('好的/丁局.xlsx', right);
  folder.put('好的/丙局.xlsx', right);
}, 120_000);
afterAll(() => {
  folder.remove();
});

const CANNOT = 'gouji: 这次/乙局.xlsx: 这不是 Excel 工作簿（text）。请选择 .xlsx 文件。\n';

test('a line a department: what has become of it, its verdict then and now; the unusable one is named and gone past', () => {
  const { status, out, err } = folder.gouji('compare', '上次', '这次');
  expect([status, err]).toEqual([2, CANNOT]);
  expect(out.replaceAll(/；另有 \d+ 项未核/g, '').split('\n')).toEqual([
    '丁局.xlsx  改好 0 处，没有改好 1 处，新出现 0 处，无法确认 0 处；1 个数不同  还不能上报：1 处不平（与上次相同）',
    '丙局.xlsx  未再报送  上次：还不能上报：1 处不平',
    '各院/甲院.xlsx  改好 1 处，没有改好 0 处，新出现 0 处，无法确认 0 处；1 个数不同  还不能上报：1 处不平 → 可以上报：核对过的勾稽关系都平',
    '戊局.xlsx  新报送  可以上报：核对过的勾稽关系都平',
    '',
    '共 5 个部门：比了 2 个，未再报送 1 个，新报送 1 个，用不了 1 个。',
    '合计：改好 1 处，没有改好 1 处，新出现 0 处，无法确认 0 处；2 个数不同。2 个部门没有要改的，2 个有要改的。',
    '',
  ]);
});

test.each([[['--json']], [['--details', '--lang', 'en']]])(
  'with %j the same with several threads as with one',
  (words) => {
    const one = folder.gouji('compare', '上次', '这次', '--workers', '1', ...words);
    expect(one.out).not.toBe('');
    expect(folder.gouji('compare', '上次', '这次', '--workers', '3', ...words)).toEqual(one);
  },
);

test('the status is the worst: of a department that was not resubmitted, that of its last hand-in, which still stands', () => {
  expect(folder.gouji('compare', '上次/各院', '这次/各院').status).toBe(0);
  expect(folder.gouji('compare', '上次', '好的').status).toBe(1);
  expect(folder.gouji('compare', '好的', '上次').status).toBe(1);
  expect(folder.gouji('compare', '好的', '这次/各院').status).toBe(0);
});

test('--details: of every department what two files are told', () => {
  const { out } = folder.gouji('compare', '上次', '好的', '--details');
  const two = folder.gouji('compare', '上次/丁局.xlsx', '好的/丁局.xlsx').out;
  expect(two).toContain('上次  不平  4 + 6 ≠ 12   差 2');
  expect(out).toContain(`\n${two}`);
  expect(out).toContain('乙局.xlsx  未再报送');
});

test('--json: an array, each with its place and its two files', () => {
  const answers = JSON.parse(folder.gouji('compare', '上次', '这次', '--json').out) as object[];
  expect(answers).toMatchObject([
    {
      file: '丁局.xlsx',
      oldFile: '上次/丁局.xlsx',
      newFile: '这次/丁局.xlsx',
      remaining: [{ changed: true }],
    },
    { file: '丙局.xlsx', newFile: null, new: null, old: { findings: { unbalanced: 1 } } },
    { file: '乙局.xlsx', error: '这次/乙局.xlsx: 这不是 Excel 工作簿（text）。请选择 .xlsx 文件。' },
    {
      file: '各院/甲院.xlsx',
      pack: 'wanzhou-2019',
      resolved: [{ new: { verdict: 'balanced' } }],
      leftOut: [],
    },
    { file: '戊局.xlsx', oldFile: null, old: null, new: { findings: { unbalanced: 0 } } },
  ]);
  const { leftOut, ...rest } = answers[0] as Record<string, unknown>;
  const two = JSON.parse(folder.gouji('compare', '上次/丁局.xlsx', '这次/丁局.xlsx', '--json').out) as object;
  expect({ leftOut, ...rest }).toEqual({
    file: '丁局.xlsx',
    oldFile: '上次/丁局.xlsx',
    newFile: '这次/丁局.xlsx',
    ...two,
  });
});

test('--csv: a line a department', () => {
  const { out } = folder.gouji('compare', '上次', '这次', '--csv');
  const lines = out.replaceAll(/；另有 \d+ 项未核/g, '').split('\r\n');
  expect(lines[0]).toBe(
    '\ufeff文件,情况,规则包,改好,没有改好,新出现,无法确认,上次对得上这次未核,不同的数,上次得分,上次等次,这次得分,这次等次,上次结论,这次结论,注意',
  );
  const cells = (line = ''): string[] => line.split(',');
  expect(lines.slice(1).map((line) => cells(line).slice(0, 9).join(' '))).toEqual([
    '丁局.xlsx 已比 wanzhou-2019 0 1 0 0 0 1',
    '丙局.xlsx 未再报送 wanzhou-2019      ',
    '乙局.xlsx 用不了       ',
    '各院/甲院.xlsx 已比 wanzhou-2019 1 0 0 0 0 1',
    '戊局.xlsx 新报送 wanzhou-2019      ',
    '',
  ]);
  expect(cells(lines[3]).at(-2)).toBe('这次/乙局.xlsx: 这不是 Excel 工作簿（text）。请选择 .xlsx 文件。');
  expect(cells(lines[4]).slice(-3)).toEqual(['还不能上报：1 处不平', '可以上报：核对过的勾稽关系都平', '']);
});

test('what a line can only hint at: tables that were not compared', async () => {
  mkdirSync(folder.file('两套'));
  mkdirSync(folder.file('一套'));
  const accounts = `
    | 项目 | 本年收入合计 | 财政拨款收入 |
    | 合计 | 10           | 10           |`;
  const costs = `
    | 机构名称 | 三公经费合计 | 公务接待费 |
    | 机关     | 1            | 1          |`;
  folder.put('两套/甲局.xlsx', await specimenBook({ 三公经费: costs, 收入决算表: accounts }));
  folder.put('一套/甲局.xlsx', await specimenBook({ 收入决算表: accounts }));
  expect(folder.gouji('compare', '两套', '一套').out).toContain(
    '  上次的“三公经费”没有相比，请看这次是否漏报\n',
  );
});

test.each([
  [['上次', '上次'], '上次的和这次的是同一个文件夹“上次”。请写明两个文件夹。'],
  [['上次', '.'], '上次的文件夹“上次”在这次的“.”里面，会算作这次的。请把它移到外面。'],
  [['.', '这次'], '这次的文件夹“这次”在上次的“.”里面，会算作上次的。请把它移到外面。'],
  [['上次', '空'], '空: 这里没有工作簿（.xlsx、.xlsm）。请检查文件夹或文件名的写法。'],
  [['上次', '这次', '--pack', 'nowhere'], '没有规则包“nowhere”'],
  [['上次', '这次', '--workers', '0'], '--workers 后面写线程数'],
])('%j is one clear line, and status 2', (words, told) => {
  mkdirSync(folder.file('空'), { recursive: true });
  const { status, out, err } = folder.gouji('compare', ...words);
  expect([status, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(told);
});
