// Which cell of the published final accounts is wrong: a real set, with one slip each.
import { cellAddress } from '../../../src/model/address';
import { FINAL_ACCOUNTS_BOOK } from '../../specimens/final-accounts';
import { checkAccounts } from '../../support/final-accounts';

/** The suggestions for the set with one figure of one table misprinted. */
function suggested(table: string, from: string, to: string): string[] {
  const text = FINAL_ACCOUNTS_BOOK[table] ?? '';
  expect(text.split(from)).toHaveLength(2);
  const result = checkAccounts({ ...FINAL_ACCOUNTS_BOOK, [table]: text.replace(from, to) });
  return result.corrections.map(({ cells, reason }) => {
    const changes = cells.map(
      ({ cell: { sheet, row, column }, amount, suggested: right }) =>
        `${cellAddress(sheet, row, column)} ${amount ?? '空白'}→${right}`,
    );
    return `${changes.join('，')}：${reason.zh.split('；')[0] ?? ''}`;
  });
}

test.each([
  [
    '支出决算表',
    /\| +1511\.89 \| +1503\.52/.exec(FINAL_ACCOUNTS_BOOK['支出决算表'] ?? '')?.[0] ?? '',
    '| 1115.89 | 1503.52',
    '支出决算表!E10 1115.89→1511.89：两位数字颠倒',
  ],
  [
    '一般公共预算财政拨款基本支出决算表',
    '2152.26',
    '2125.26',
    '一般公共预算财政拨款基本支出决算表!C17 2125.26→2152.26：相邻两位数字颠倒',
  ],
  ['收入支出决算总表', '49.14', '49.41', '收入支出决算总表!C16 49.41→49.14：相邻两位数字颠倒'],
])('%s: %s printed as %s', (table, from, to, told) => {
  expect(suggested(table, from, to)).toContain(told);
});
