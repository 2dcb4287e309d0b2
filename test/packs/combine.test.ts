// Two sets of tables in one workbook: a rubric's pack with 部门决算公开 beside it.
import type { Pack } from '../../src/model/pack';
import { DEFAULT_PACK, packById, withAccounts } from '../../src/packs';
import { combine } from '../../src/packs/combine';
import { FINAL_ACCOUNTS } from '../support/shipped';

const count = ({ concepts, tables }: Pick<Pack, 'concepts' | 'tables'>): number[] => [
  concepts.size,
  tables.length,
];

const between = (pack: Pack): string[] =>
  pack.ties
    .slice(DEFAULT_PACK.ties.length + FINAL_ACCOUNTS.ties.length)
    .map(({ kind, sentence }) => `${kind} ${sentence}`);

test('every table, concept and synonym of both keeps its meaning', async () => {
  const both = await withAccounts(DEFAULT_PACK);
  const [a, b] = [count(DEFAULT_PACK), count(FINAL_ACCOUNTS)];
  expect(count(both)).toEqual(a.map((size, i) => size + (b[i] ?? 0)));
  const synonyms = [...both.concepts.values()].flatMap(({ name, synonyms }) => [name, ...synonyms]);
  expect(new Set(synonyms).size).toBe(synonyms.length);
});

test('the points, the grades and the id are those of the rubric', async () => {
  const { id, title, indicators, grades } = await withAccounts(DEFAULT_PACK);
  expect({ id, title, indicators, grades }).toEqual({
    id: DEFAULT_PACK.id,
    title: DEFAULT_PACK.title,
    indicators: DEFAULT_PACK.indicators,
    grades: DEFAULT_PACK.grades,
  });
});

test('the ties between the sets are to be explained (核实), never a must', async () => {
  expect(between(await withAccounts(DEFAULT_PACK))).toEqual([
    '核实 本年收入合计[决算] = 决算›本年收入[决算]',
    '核实 上年结转[决算] = 决算›年初结转和结余[决算]',
    '核实 支出合计[决算] = 决算›本年支出[决算]',
    '核实 基本支出[决算] = 决算›基本支出[决算]',
    '核实 项目支出[决算] = 决算›项目支出[决算]',
    '核实 累计结余[决算] = 决算›年末结转和结余[决算]',
    '核实 一般公共预算›基本支出[决算] = 决算›一般公共预算基本支出[决算]',
    '核实 三公经费合计[决算] = 决算›三公经费[决算]',
    '核实 因公出国出境费[决算] = 决算›因公出国费[决算]',
    '核实 公务用车购置费[决算] = 决算›公务用车购置费[决算]',
    '核实 公务用车运行维护费[决算] = 决算›公务用车运行费[决算]',
    '核实 公务接待费[决算] = 决算›公务接待费[决算]',
  ]);
});

test.each(['mof-2013', 'yueyang-2013'])('%s takes them too', async (id) => {
  const both = await withAccounts((await packById(id)) as Pack);
  expect(both.tables.map(({ name }) => name)).toContain('收入支出决算总表');
});

test('a tie over a concept that the pack does not have is left out', () => {
  const small: Pack = { ...DEFAULT_PACK, concepts: new Map(), tables: [], ties: [] };
  const ties = [{ tie: '支出合计[决算] = 决算›本年支出[决算]' }, '决算›本年支出 = 决算›支出总计'];
  const { ties: all } = combine(small, FINAL_ACCOUNTS, { ties });
  expect(all.slice(FINAL_ACCOUNTS.ties.length).map(({ sentence }) => sentence)).toEqual([
    '决算›本年支出 = 决算›支出总计',
  ]);
});

test('a pack that holds the nine tables itself stays as it is, and putting it together twice is once', async () => {
  expect(combine(FINAL_ACCOUNTS, FINAL_ACCOUNTS, {})).toBe(FINAL_ACCOUNTS);
  expect(await withAccounts(DEFAULT_PACK)).toBe(await withAccounts(DEFAULT_PACK));
});
