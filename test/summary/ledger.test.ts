// 勾稽核对: every finding with its numbers, its verdict and a link to its cell.
import { WANZHOU } from '../specimens/wanzhou';
import { cellsOf, type Filled, fileOf, fill } from './filled';
import { LEDGER, place, rowOf, spending } from './settled';

describe('the published report', () => {
  let filled: Filled;
  beforeAll(async () => {
    filled = await fill(await fileOf(WANZHOU));
  });

  test('what has to be mended comes first, what balances last', () => {
    const verdicts = filled
      .rows(LEDGER)
      .slice(3)
      .map(([verdict]) => verdict);
    const order = ['不平', '缺数', '尾差', '未核', '平'];
    const places = verdicts.map((verdict) => order.indexOf(verdict ?? ''));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(verdicts.filter((verdict) => verdict === '不平')).toHaveLength(12);
    expect(verdicts.filter((verdict) => verdict === '缺数')).toHaveLength(5);
  });

  test('a finding has its arithmetic, both sides, the difference, and leads to its cell', () => {
    const row = rowOf(filled, '55.76 + 16.29 ≠ 94.03');
    const at = (column: string) => filled.at(`${LEDGER}!${column}${row}`);
    expect(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'I', 'J', 'K', 'M', 'N'].map(at)).toEqual([
      '不平',
      '平衡',
      '表内',
      '支出预决算',
      '总合计',
      '年初预算',
      '基本支出 = 人员经费 + 公用经费',
      94.03,
      72.05,
      21.98,
      '万元',
      '支出预决算!D17',
    ]);
    expect(filled.formula(`${LEDGER}!N${row}`)).toBe('=HYPERLINK("#支出预决算!D17","支出预决算!D17")');
  });

  test('a 尾差 is told with what is allowed', () => {
    const row = rowOf(filled, '21.97 + 16.29 ≈ 38.27');
    expect([
      filled.at(`${LEDGER}!A${row}`),
      filled.at(`${LEDGER}!K${row}`),
      filled.at(`${LEDGER}!L${row}`),
    ]).toEqual(['尾差', 0.01, 0.015]);
  });

  test('the cell that is wrong is named beside each tie it breaks, with what it should hold and why', () => {
    expect(filled.at(`${LEDGER}!O${rowOf(filled, '55.76 + 16.29 ≠ 94.03')}`)).toMatch(
      /^支出预决算!D21 应为 38\.27（现为 16\.29），连同另外 5 格一起改。.*机关 一块的数抄到总合计时错了一行/,
    );
  });

  test('where two changes would do neither is called right', () => {
    const said = filled
      .rows(LEDGER)
      .flatMap((row) => row.filter((text) => text.startsWith('有 2 种同样小的改法，请对照原始凭证：')));
    expect(said).toHaveLength(2);
    expect(said.join()).toMatch(/项目支出!D5 可能应为 308（现为空白）/);
    expect(said.join()).toMatch(/项目支出!D6 可能应为 308（现为空白）/);
  });

  test('a 尾差 is told with the item that by convention takes it', () => {
    expect(filled.at(`${LEDGER}!O${rowOf(filled, '21.97 + 16.29 ≈ 38.27')}`)).toBe(
      '尾差 0.01 万元，惯例由最大的一项“公用经费›商品和服务支出”（支出预决算!D10，21.97）承担，未作改动',
    );
  });

  test('the caption counts them', () => {
    expect(filled.rows(LEDGER)[1]?.[0]).toMatch(/^\d+ 平，\d+ 尾差，12 不平，5 缺数，\d+ 未核。/);
  });
});

test('every finding has a 编号 of its own, short and never to be taken for a number', async () => {
  const { result, rows } = await fill(await fileOf(WANZHOU));
  const codes = rows(LEDGER)
    .slice(3)
    .map((row) => row.at(-1) ?? '');
  expect(new Set(codes).size).toBe(new Set(result.findings.map(({ id }) => id)).size);
  expect(codes.filter((code) => !/^G[0-9A-Z]{11}$/.test(code))).toEqual([]);
});

test('a sheet with a space in its name is quoted in the link', async () => {
  const filled = await fill(await fileOf([{ ...spending('400'), sheet: "It's 2019" }]));
  const row = rowOf(filled, '94.03 + 308 ≠ 400');
  expect(filled.formula(`${LEDGER}!N${row}`)).toBe(`=HYPERLINK("#'It''s 2019'!B4","'It''s 2019'!B4")`);
});

test('a project is told with its unit', async () => {
  const filled = await fill(
    await fileOf([
      place(
        '项目支出',
        `| 单位名称 | 项目名称 | 年初结转和结余 | 实际到位资金 | 本年支付 | 年末结转和结余 |
         | 机关 | 修缮 | 1 | 48 | 48 | 3 |`,
      ),
    ]),
  );
  expect(Object.values(cellsOf(filled.bytes, LEDGER))).toContain('机关 · 修缮');
});
