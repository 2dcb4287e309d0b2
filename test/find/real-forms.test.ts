// Real forms, published: every table of both sets is found by its title and headings, and nothing else is taken.
import { areaAddress, parseArea } from '../../src/model/address';
import { DEFAULT_PACK, packById, withAccounts } from '../../src/packs';
import { find, searchOf } from '../support/find';
import { search, searchAreas } from '../../src/audit/found';
import { FINAL_ACCOUNTS_BOOK } from '../specimens/final-accounts';
import { WANZHOU } from '../specimens/wanzhou';
import { placedBook } from '../support/specimen';

/** As one province numbers and names them, the extra words included. */
const SHANGHAI = {
  收入支出决算总表: '2024年度收入支出决算总表',
  收入决算表: '2024年度收入决算表',
  支出决算表: '2024年度支出决算表',
  财政拨款收入支出决算总表: '2024年度财政拨款收入支出决算总表',
  一般公共预算财政拨款支出决算表: '2024年度一般公共预算财政拨款支出决算表',
  一般公共预算财政拨款基本支出决算表: '2024年度一般公共预算财政拨款基本支出决算表',
  财政拨款三公经费支出决算表: '2024年度一般公共预算财政拨款“三公”经费支出决算表',
  政府性基金预算财政拨款收入支出决算表: '2024年度政府性基金预算财政拨款收入支出决算表',
  国有资本经营预算财政拨款收入支出决算表: '2024年度国有资本经营预算财政拨款支出决算表',
};
/** As another does, which drops 总. */
const YUNNAN = {
  ...SHANGHAI,
  收入支出决算总表: '收入支出决算表',
  财政拨款收入支出决算总表: '财政拨款收入支出决算表',
};

test.each([
  ['Shanghai', SHANGHAI],
  ['Yunnan', YUNNAN],
])('the nine tables under the titles of %s', async (_, titles) => {
  const accounts = await packById('final-accounts');
  if (!accounts) throw new Error('no pack');
  const sheets = Object.entries(FINAL_ACCOUNTS_BOOK).map(([name, text], i): [string, string] => [
    `公开0${i + 1}表`,
    `| ${titles[name as keyof typeof titles]} |\n| 部门：某局 | 金额单位：万元 |${text}`,
  ]);
  for (const pack of [accounts, await withAccounts(DEFAULT_PACK)]) {
    const found = find(Object.fromEntries(sheets), pack);
    expect(accounts.tables.map(({ name }) => [name, searchOf(found, name).standing])).toEqual(
      accounts.tables.map(({ name }) => [name, 'certain']),
    );
    expect(accounts.tables.map(({ name }) => searchOf(found, name).candidates[0]?.area.sheet)).toEqual(
      sheets.map(([sheet]) => sheet),
    );
    expect(found.names).toHaveLength(9);
  }
});

test('the tables of a published self-evaluation, where they stand in its report', async () => {
  const whole = placedBook(WANZHOU);
  const index = { ...whole.index, names: [] };
  const snapshot = { ...whole.snapshot(() => searchAreas(index)), names: [] };
  const { names } = search(snapshot, await withAccounts(DEFAULT_PACK));
  const wanted = whole.index.names.map(({ name, refersTo }) => [name, address(refersTo)]);
  expect(names.map(({ name, refersTo }) => [name, address(refersTo)]).sort()).toEqual(wanted.sort());
});

function address(refersTo: string): string | null {
  const area = parseArea(refersTo);
  return area && areaAddress(area);
}
