// Small workbooks without names: which range is taken for a table, which is not, and what is said of it.
import { foundNotes } from '../../src/audit/found-notes';
import { DEFAULT_PACK, withAccounts } from '../../src/packs';
import { bare, find, told } from '../support/find';
import { search, searchAreas } from '../../src/audit/found';

const ASSETS = `
  | 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |
  | 机关     | 16.29        | 16.29        | 0            |      |`;
const FEES = `
  | 机构名称 | 三公经费合计 | 公务接待费 | 公务用车运维费 | 公务用车购置费 | 因公出国出境费 |
  | 机关     | 1.06         | 1.06       | 0              | 0              | 0              |`;

test('a table alone under its title is certain: its headings and rows, the title not', () => {
  const found = find({ 资产: `| 四、固定资产情况（单位：万元） |${ASSETS}` }, DEFAULT_PACK);
  expect(told(found, '固定资产')).toEqual([
    'certain',
    '资产!A2:E3 标题“四、固定资产情况（单位：万元）”在 资产!A1；表头认出 4/4 个科目',
  ]);
  expect(found.names).toEqual([
    { name: '固定资产', scope: null, refersTo: '=资产!$A$2:$E$3', visible: true },
  ]);
});

test("last year's copy is left aside, and why", () => {
  const found = find(
    {
      封面: '| 2019年度部门整体支出绩效自评 |',
      资产: `| 2019年度固定资产情况 |${ASSETS}`,
      存档: `| 2018年度固定资产情况 |${ASSETS}`,
    },
    DEFAULT_PACK,
  );
  expect(told(found, '固定资产')).toEqual([
    'certain',
    '资产!A2:E3 标题“2019年度固定资产情况”在 资产!A1；表头认出 4/4 个科目',
    '没有采用 存档!A2:E3：写着 2018 年，其他表是 2019 年',
  ]);
});

test("where only last year's is there, it is not taken", () => {
  const found = find(
    { 封面: '| 2019年度部门整体支出绩效自评 |', 存档: `| 2018年度固定资产情况 |${ASSETS}` },
    DEFAULT_PACK,
  );
  expect(told(found, '固定资产')).toEqual([
    'doubtful',
    '存档!A2:E3 标题“2018年度固定资产情况”在 存档!A1；表头认出 4/4 个科目 疑点：写着 2018 年，其他表是 2019 年',
  ]);
});

test('a table without a year beside one with a year: either may be the one', () => {
  const found = find(
    { 资产: `| 固定资产情况 |${ASSETS}`, 存档: `| 2018年度固定资产情况 |${ASSETS}` },
    DEFAULT_PACK,
  );
  expect(told(found, '固定资产')[0]).toBe('doubtful');
  expect(told(found, '固定资产').join('\n')).toContain('写着 2018 年，看不出这本工作簿是哪一年的');
});

test('two alike: doubt, with both', () => {
  const found = find({ 一: `| 固定资产情况 |${ASSETS}`, 二: `| 固定资产情况 |${ASSETS}` }, DEFAULT_PACK);
  expect(told(found, '固定资产')).toEqual([
    'doubtful',
    '一!A2:E3 标题“固定资产情况”在 一!A1；表头认出 4/4 个科目 疑点：同样像的还有 二!A2:E3',
    '二!A2:E3 标题“固定资产情况”在 二!A1；表头认出 4/4 个科目 疑点：同样像的还有 一!A2:E3',
  ]);
  expect(found.names).toEqual([]);
});

test('a copy kept aside and a budget are left aside', () => {
  const found = find(
    {
      资产: `| 固定资产情况 |${ASSETS}`,
      固定资产备份: `| 固定资产情况 |${ASSETS}`,
      三公: `| 三公经费支出情况 |${FEES}`,
      部门预算: `| 三公经费预算表 |${FEES}`,
    },
    DEFAULT_PACK,
  );
  expect(told(found, '固定资产').slice(1)).toEqual([
    '资产!A2:E3 标题“固定资产情况”在 资产!A1；表头认出 4/4 个科目',
    '没有采用 固定资产备份!A2:E3：工作表名“固定资产备份” 写着“备份”，可能是另存的一份',
  ]);
  expect(told(found, '三公经费').at(-1)).toBe(
    '没有采用 部门预算!A2:F3：部门预算!A1 写的是预算（“三公经费预算表”），这张表要的是决算',
  );
});

test('a hidden sheet is not searched, and that is said', () => {
  const found = find({ 资产: `| 固定资产情况 |${ASSETS}`, 封面: '| 自评 |' }, DEFAULT_PACK, {
    sheets: [{ name: '资产', visibility: 'veryHidden' }],
  });
  expect(told(found, '固定资产')).toEqual(['none']);
  expect(foundNotes(found).map(({ message }) => message.zh)).toEqual([
    '隐藏的工作表“资产”没有搜索。里面如有标准表，请取消隐藏或定义名称。',
  ]);
});

test('nothing found', () => {
  const found = find({ 通讯录: '| 姓名 | 电话 |\n| 甲 | 12345 |' }, DEFAULT_PACK);
  expect(found.searches.map(({ standing }) => standing)).toEqual(DEFAULT_PACK.tables.map(() => 'none'));
  expect(foundNotes(found)).toEqual([]);
});

test('what a name binds already is not searched again', () => {
  const named = { name: '固定资产', scope: null, refersTo: '=资产!$A$2:$E$3', visible: true };
  const book = bare(
    { 资产: `| 固定资产情况 |${ASSETS}`, 二: `| 固定资产情况 |${ASSETS}` },
    { names: [named] },
  );
  const { searches } = search(book.snapshot(searchAreas), DEFAULT_PACK);
  expect(searches.map(({ table }) => table.name)).not.toContain('固定资产');
});

const BASIC = `
  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 合计 | < | 3 | 2 | 1 |
  | 223 | 国有资本经营预算支出 | 3 | 2 | 1 |`;

describe('tables of 部门决算公开 with the same headings', () => {
  test('are told apart by their titles', async () => {
    const pack = await withAccounts(DEFAULT_PACK);
    const found = find(
      {
        公开05表: `| 一般公共预算财政拨款支出决算表 |${BASIC}`,
        公开09表: `| 国有资本经营预算财政拨款支出决算表 |${BASIC}`,
      },
      pack,
    );
    expect(found.names.map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ['一般公共预算财政拨款支出决算表', '=公开05表!$A$2:$E$4'],
      ['国有资本经营预算财政拨款收入支出决算表', '=公开09表!$A$2:$E$4'],
    ]);
  });

  test('without a title none is taken', async () => {
    const found = find({ Sheet1: BASIC }, await withAccounts(DEFAULT_PACK));
    expect(found.names).toEqual([]);
    expect(told(found, '一般公共预算财政拨款支出决算表').join('\n')).toContain(
      '也可能是“国有资本经营预算财政拨款收入支出决算表”',
    );
  });
});
