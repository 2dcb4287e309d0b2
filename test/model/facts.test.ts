// Where an amount is found: its home, its other places, and the department's own amount.
import { Amount } from '../../src/model/amount';
import { ALL_UNITS, type Fact } from '../../src/model/fact';
import { Facts, TableFacts } from '../../src/model/facts';

let row = 0;
const fact = (table: string, unit: string, amount: string | null, more: Partial<Fact> = {}): Fact => ({
  concept: '支出合计',
  unit,
  version: '决算',
  project: null,
  subject: null,
  table,
  cell: { sheet: table, row: row++, column: 0 },
  amount: amount === null ? null : Amount.of(amount, 2),
  readable: true,
  measure: '万元',
  exact: false,
  roundings: 1,
  formula: false,
  numeric: true,
  ...more,
});
const tables = (...lists: Fact[][]): Facts =>
  new Facts(lists.map((facts) => new TableFacts(facts[0]?.table ?? '', facts)));
const shown = (facts: readonly Fact[]): string[] =>
  facts.map(({ table, unit, amount }) => `${table} ${unit} ${amount?.toString() ?? '未填'}`);
const office = { unit: '机关', version: '决算', project: null, subject: null } as const;

test('the first place in pack order is the home of an amount, blank or not', () => {
  const facts = tables([fact('支出', '机关', null)], [fact('结余', '机关', '402.03')]);
  expect(shown(facts.places('支出合计', office))).toEqual(['支出 机关 未填', '结余 机关 402.03']);
  expect(facts.home('支出合计', office)?.table).toBe('支出');
});

test('of one amount told twice in a table the first counts, and the second is one more place of it', () => {
  const facts = tables([fact('支出', '机关', '1'), fact('支出', '机关', '2')]);
  expect(facts.tables[0]?.find('支出合计', office)?.amount?.toString()).toBe('1');
  expect(facts.places('支出合计', office)).toHaveLength(2);
});

test('another version, unit or project is another amount', () => {
  const facts = tables([
    fact('支出', '机关', '1'),
    fact('支出', '机关', '2', { version: '年初预算' }),
    fact('支出', '机关', '3', { project: '培训' }),
    fact('支出', '学校', '4'),
  ]);
  expect(shown(facts.places('支出合计', office))).toEqual(['支出 机关 1']);
  expect(facts.of('支出合计')).toHaveLength(4);
  expect([...facts.meanings()]).toHaveLength(4);
});

describe('the department as a whole', () => {
  test('its 总合计, where one is reported', () => {
    const facts = tables([fact('支出', '机关', '1'), fact('支出', ALL_UNITS, '3')]);
    expect(shown(facts.ofDepartment('支出合计', '决算'))).toEqual(['支出 总合计 3']);
  });

  test('else every unit, each at its home, the only one too', () => {
    const facts = tables(
      [fact('支出', '机关', '1'), fact('支出', '学校', '2'), fact('支出', ALL_UNITS, null)],
      [fact('结余', '机关', '9')],
    );
    expect(shown(facts.ofDepartment('支出合计', '决算'))).toEqual(['支出 机关 1', '支出 学校 2']);
  });

  test('never a project, nor another version', () => {
    const facts = tables([
      fact('项目', '机关', '5', { project: '培训' }),
      fact('项目', '机关', '6', { version: '年初预算' }),
    ]);
    expect(facts.ofDepartment('支出合计', '决算')).toEqual([]);
    expect(facts.ofDepartment('收入合计', '决算')).toEqual([]);
  });
});

test('a table knows its units in order, its concepts and its projects', () => {
  const [table] = tables([
    fact('项目', '学校', '1', { project: '培训' }),
    fact('项目', '机关', '2', { project: '会议' }),
    fact('项目', ALL_UNITS, '3'),
  ]).tables;
  expect(table?.units).toEqual(['学校', '机关']);
  expect([...(table?.concepts ?? [])]).toEqual(['支出合计']);
  expect([table?.hasProjects, table?.projectsOf('学校'), table?.projectsOf('中心')]).toEqual([
    true,
    ['培训'],
    [],
  ]);
  expect([table?.offers('支出合计', '决算'), table?.offers('支出合计', '增减')]).toEqual([true, false]);
  expect([...(table?.all() ?? [])]).toHaveLength(3);
});
