// Figures of made-up departments that add up, by table: what a template is filled with.
import type { TableFacts } from '../../src/model/facts';
import type { Pack } from '../../src/packs';
import { readAccounts } from '../read/accounts';
import { readTables } from '../read/reading';
import { accounts, tablesOf } from '../support/final-accounts-books';
import { generate } from '../support/generate';
import { FINAL_ACCOUNTS } from '../support/shipped';

export const UNITS = ['机关', '监测中心', '信息中心'];

/** Concepts that only some forms print. */
const WHOLE: Readonly<Record<string, string>> = {
  财政拨款收入支出决算总表: '决算›财政拨款年初结转›一般公共预算',
  国有资本经营预算财政拨款收入支出决算表: '决算›国有资本经营年初结转',
};

/** 部门决算公开, all in 元, so that nothing is rounded, in forms that leave nothing out, and short enough for a template's rows. */
const ACCOUNTS = madeUpAccounts();

function madeUpAccounts(): readonly TableFacts[] {
  for (let seed = 1; ; seed++) {
    const { tables } = readAccounts(tablesOf(accounts(seed))).facts;
    if (tables.length === 9 && tables.every(fits)) return tables;
  }
}

function fits({ table, facts, concepts }: TableFacts): boolean {
  const { form } = FINAL_ACCOUNTS.tables.find(({ name }) => name === table) ?? {};
  const codes = new Set(facts.flatMap(({ subject }) => subject?.code ?? []));
  const whole = WHOLE[table];
  return (
    facts.length > 0 &&
    facts.every(({ measure }) => measure === '元') &&
    (!form?.blank || codes.size <= form.blank) &&
    (whole === undefined || concepts.has(whole))
  );
}

export function figures(pack: Pack, units: number, seed: number): Map<string, TableFacts> {
  const of = [...readTables(generate({ seed, units })).facts.tables, ...ACCOUNTS];
  const names = new Set(pack.tables.map(({ name }) => name));
  return new Map(of.filter(({ table }) => names.has(table)).map((table) => [table.table, table]));
}
