// The pack of the published final accounts: sound by itself, and side by side with a rubric's pack.
import { DEFAULT_PACK, FINAL_ACCOUNTS as pack } from '../../src/packs';
import { loadPack } from '../../src/packs/load';
import finalAccounts from '../../src/packs/final-accounts.yaml';
import wanzhou from '../../src/packs/wanzhou-2019.yaml';
import { checkAccounts } from '../support/final-accounts';

test('the nine tables, by name and alias', () => {
  expect(pack.tables.map(({ name, alias }) => `${name} ${alias}`)).toEqual([
    '收入支出决算总表 FinalAccounts',
    '收入决算表 FinalIncome',
    '支出决算表 FinalExpenditure',
    '财政拨款收入支出决算总表 FiscalAccounts',
    '一般公共预算财政拨款支出决算表 GeneralBudgetExpenditure',
    '一般公共预算财政拨款基本支出决算表 GeneralBudgetBasic',
    '财政拨款三公经费支出决算表 FiscalThreePublic',
    '政府性基金预算财政拨款收入支出决算表 GovernmentFund',
    '国有资本经营预算财政拨款收入支出决算表 StateCapital',
  ]);
});

test('without indicators there is no scorecard', () => {
  expect(checkAccounts({ 收入支出决算总表: '| 项目 | 金额 |\n| 总计 | 5 |' }).scorecard).toBeNull();
});

interface Part {
  readonly concepts: object;
  readonly tables: readonly unknown[];
  readonly ties: readonly unknown[];
}

test('both packs in one: every table, concept and synonym keeps its meaning', () => {
  const [rubric, accounts] = [wanzhou, finalAccounts] as [Part, Part & { subjects: object }];
  const both = loadPack({
    ...rubric,
    subjects: accounts.subjects,
    concepts: { ...rubric.concepts, ...accounts.concepts },
    tables: [...rubric.tables, ...accounts.tables],
    ties: [...rubric.ties, ...accounts.ties],
  });
  expect(both.concepts.size).toBe(DEFAULT_PACK.concepts.size + pack.concepts.size);
  expect(both.tables).toHaveLength(DEFAULT_PACK.tables.length + pack.tables.length);
  expect(both.ties).toHaveLength(DEFAULT_PACK.ties.length + pack.ties.length);
});

test('every concept stands in a table, and every tie is over concepts that some tables hold', () => {
  const held = new Set(pack.tables.flatMap(({ items }) => items.map(({ concept }) => concept)));
  expect([...pack.concepts.keys()].filter((concept) => !held.has(concept))).toEqual([]);
});

test('of two items of one side with one label, all but one stand under different heads', () => {
  for (const { sides } of pack.tables) {
    for (const { items } of sides) {
      const places = items.flatMap(({ labels, under }) => labels.map((label) => `${label} ${under ?? ''}`));
      expect(places).toEqual([...new Set(places)]);
    }
  }
});
