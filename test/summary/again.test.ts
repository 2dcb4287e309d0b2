// Filling twice, and filling after the user has changed something: the same input gives the same workbook, to the byte.
import { openXlsx } from '../../src/workbook/xlsx';
import { ownSummary, WANZHOU } from '../specimens/wanzhou';
import { grid } from '../support/specimen';
import { rowInserted, sheetRenamed, typed } from './edits';
import { cellsOf, fileOf, fill } from './filled';
import { FEW, LEDGER, mine, OWN, settles, sheetsOf } from './settled';

describe('filling twice', () => {
  test('on sheets of Gouji’s own', async () => {
    await settles(await fileOf(WANZHOU));
  });

  test('in the user’s own range', async () => {
    await settles(await fileOf([...WANZHOU, ownSummary()]));
  });

  test('in the user’s own range, some of it filled by the user', async () => {
    await settles(await typed(await fileOf([...FEW, ownSummary()]), '绩效评价汇总!F6', 2));
  });

  test('after a row was inserted into the summary and into the ledger', async () => {
    const once = await fill(await fileOf(FEW));
    await settles(await rowInserted(await rowInserted(once.bytes, OWN, 8), LEDGER, 5));
  });

  test('after a row was inserted above the summary', async () => {
    const once = await fill(await fileOf(FEW));
    await settles(await rowInserted(once.bytes, OWN, 1));
  });

  test('after a row was inserted into the user’s own range', async () => {
    const once = await fill(await fileOf([...FEW, ownSummary()]));
    const bytes = await settles(await rowInserted(once.bytes, OWN, 8));
    const cells = cellsOf(bytes, OWN);
    expect([cells['C7'], cells['F7'], cells['F8'], cells['F10']]).toEqual([
      '绩效指标明确性',
      '=指标评分!E7',
      undefined,
      expect.stringContaining('ROUND(E10,12)'),
    ]);
  });

  test('after the sheets were renamed: they are still Gouji’s', async () => {
    const once = await fill(await fileOf(FEW));
    const moved = await sheetRenamed(await sheetRenamed(once.bytes, OWN, '评价 (2019)'), LEDGER, '核对');
    expect(await sheetsOf(moved)).toEqual(['评价 (2019)', '核对']);
    await settles(moved);
  });

  test('after the sheet of the user’s own range was renamed', async () => {
    const once = await fill(await fileOf([...FEW, mine]));
    const moved = await sheetRenamed(once.bytes, '汇总', '我的汇总');
    expect(await sheetsOf(moved)).toEqual(['我的汇总', LEDGER]);
    await settles(moved);
  });
});

test('what was written into the user’s range and no longer belongs there is emptied, and nothing else', async () => {
  const { bytes } = await fill(await fileOf([...FEW, ownSummary()]));
  const before = cellsOf(bytes, OWN);
  const after = cellsOf((await fill(await typed(bytes, `${OWN}!C6`, '另一项指标'))).bytes, OWN);
  expect([before['F6'], before['G6']]).toEqual(['=指标评分!E6', '符合法律法规、规划和“三定”职责']);
  expect([after['C6'], after['D6'], after['F6'], after['G6']]).toEqual([
    '另一项指标',
    '3',
    undefined,
    undefined,
  ]);
  expect(after['F7']).toBe(before['F7']);
});

test('text of the user’s where the summary has grown to is kept, and swallowed by no merged cell', async () => {
  const scores = `
    | 一级指标 | 二级指标 | 三级指标       | 分值 | 得分 |
    | 投入     | 目标设定 | 绩效目标合理性 | 3    | 3    |
    | 效益     | 满意度   |                | 6    | 5    |`;
  const table = { name: '指标评分', sheet: '指标评分', row: 0, column: 0, grid: grid(scores) };
  const { bytes } = await fill(await fileOf([table]));
  const noted = await typed(bytes, `${OWN}!A${lastRow(bytes) + 1}`, '复核人签字');
  const grown = await settles(await typed(noted, '指标评分!C3', '服务对象满意度'));
  expect(lastRow(grown)).toBe(lastRow(bytes) + 3);
  expect(cellsOf(grown, OWN)[`A${lastRow(bytes) + 1}`]).toBe('复核人签字');
  const merges = openXlsx(grown, 'x.xlsx')
    .contents()
    .sheets.find(({ name }) => name === OWN)?.merges;
  const at = lastRow(bytes);
  expect(merges?.filter(({ top, left, bottom }) => left === 0 && top <= at && at <= bottom)).toEqual([]);
});

function lastRow(bytes: Uint8Array): number {
  return Math.max(...Object.keys(cellsOf(bytes, OWN)).map((address) => Number(address.replace(/\D/g, ''))));
}
