// The pack of the published final accounts: its tables, and that each part of it has its use.
import { ACCOUNTS_NAMES } from '../../src/packs';
import { checkAccounts } from '../support/final-accounts';
import { FINAL_ACCOUNTS as pack } from '../support/shipped';

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

test('a workbook is known to hold them by just these names', () => {
  expect(new Set(ACCOUNTS_NAMES)).toEqual(new Set(pack.tables.flatMap(({ name, alias }) => [name, alias])));
});

test('without indicators there is no scorecard', () => {
  expect(checkAccounts({ 收入支出决算总表: '| 项目 | 金额 |\n| 总计 | 5 |' }).scorecard).toBeNull();
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
