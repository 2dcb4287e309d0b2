// The 说明 column of 勾稽核对 is the staff's: what they write there survives every refill.
import { rowInserted, typed } from './edits';
import { fileOf, fill } from './filled';
import { LEDGER, place, rowOf, spending } from './settled';

describe('the staff’s 说明', () => {
  test('stays with its finding when rows are inserted and findings move', async () => {
    const once = await fill(await fileOf([spending('400')]));
    const row = rowOf(once, '94.03 + 308 ≠ 400');
    const noted = await typed(once.bytes, `${LEDGER}!P${row}`, '已与财政核实');
    const moved = await rowInserted(await rowInserted(noted, '年度支出结余', 1), LEDGER, 3);
    const again = await fill(moved);
    const now = rowOf(again, '94.03 + 308 ≠ 400');
    expect(again.at(`${LEDGER}!P${now}`)).toBe('已与财政核实');
    expect(again.result.findings.find(({ explained }) => explained !== null)?.explained).toBe('已与财政核实');
    expect(
      again
        .rows(LEDGER)
        .flat()
        .filter((text) => text === '已与财政核实'),
    ).toHaveLength(1);
  });

  test('stays when the finding has changed its numbers and its place in the list', async () => {
    const once = await fill(await fileOf([spending('400')]));
    const noted = await typed(once.bytes, `${LEDGER}!P${rowOf(once, '94.03 + 308 ≠ 400')}`, '小数点');
    const mended = await fill(await typed(noted, '年度支出结余!B4', 402.03));
    expect(mended.at(`${LEDGER}!P${rowOf(mended, '94.03 + 308 = 402.03')}`)).toBe('小数点');
  });

  test('is kept at the end when its finding is gone, and found again when it is back', async () => {
    const once = await fill(await fileOf([spending('400')]));
    const noted = await typed(once.bytes, `${LEDGER}!P${rowOf(once, '94.03 + 308 ≠ 400')}`, '年底划拨');
    const gone = await fill(await typed(noted, '年度支出结余!A4', '本部'));
    expect(gone.rows(LEDGER).at(-1)?.slice(0, 3)).toEqual([
      '已无此项',
      '支出合计 = 基本支出 + 项目支出',
      '年底划拨',
    ]);
    const still = await fill(gone.bytes);
    expect(Buffer.from(still.bytes).equals(Buffer.from(gone.bytes))).toBe(true);
    const back = await fill(await typed(gone.bytes, '年度支出结余!A4', '机关'));
    expect(back.at(`${LEDGER}!P${rowOf(back, '94.03 + 308 ≠ 400')}`)).toBe('年底划拨');
    expect(back.rows(LEDGER).flat()).not.toContain('已无此项');
  });

  test('written beside a cell that cannot be read stays with it', async () => {
    const once = await fill(await fileOf([spending('约四百')]));
    const row = once.rows(LEDGER).findIndex(([verdict]) => verdict === '读不出') + 1;
    expect(row).toBeGreaterThan(0);
    const again = await fill(await typed(once.bytes, `${LEDGER}!P${row}`, '待原单位更正'));
    expect(again.at(`${LEDGER}!P${row}`)).toBe('待原单位更正');
  });

  test.each(['=SUM(A1)', '+补助', '-', '@李', '第一行\n第二行'])(
    '%j is text and stays what it is',
    async (text) => {
      const once = await fill(await fileOf([spending('400')]));
      const address = `${LEDGER}!P${rowOf(once, '94.03 + 308 ≠ 400')}`;
      const again = await fill(await typed(once.bytes, address, text));
      expect([again.at(address), again.formula(address)]).toEqual([text, null]);
    },
  );
});

test('a 核实 tie that does not hold is no 不平: it waits for a 说明, and then has one', async () => {
  const spent = place(
    '三公经费预决算',
    `| 单位 | 项目 | 公务接待费 | 小计 |\n| 机关 | 预算数 | 1 | 1 |\n| ^ | 决算数 | 3 | 3 |`,
  );
  const once = await fill(await fileOf([spent]));
  const row = rowOf(once, '3 > 1');
  expect([once.at(`${LEDGER}!A${row}`), once.at(`${LEDGER}!B${row}`)]).toEqual(['待说明', '核实']);
  expect(once.rows(LEDGER)[1]?.[0]).toContain('0 不平，0 缺数');
  expect(once.rows(LEDGER)[1]?.[0]).toContain('2 待说明');
  const again = await fill(await typed(once.bytes, `${LEDGER}!P${row}`, '接待外宾'));
  expect(again.rows(LEDGER).filter(([kind]) => kind === '已说明')).toHaveLength(1);
  expect(again.rows(LEDGER)[1]?.[0]).toContain('1 待说明，1 已说明');
});
