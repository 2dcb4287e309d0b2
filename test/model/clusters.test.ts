// Which broken ties are one thing to mend.
import { cellName } from '../../src/model/address';
import { clusters } from '../../src/model/clusters';
import { needsAttention } from '../../src/model/tally';
import { WANZHOU } from '../specimens/wanzhou';
import { checkPlaced, checkTables } from '../support/check';

const told = (result: ReturnType<typeof checkPlaced>): string[] =>
  clusters(result.findings.filter(needsAttention)).map(
    ({ cell, findings }) => `${cell ? cellName(cell.cell.row, cell.cell.column) : '—'} ${findings.length}`,
  );

test('one cell that breaks several ties is one item', () => {
  const result = checkTables({
    年度支出结余: `
      | 机构名称 | 支出合计 | 基本支出 | 人员支出 | 公用支出 | 项目支出 |
      | 机关     | 402.03   | 94.30    | 55.76    | 38.27    | 308      |`,
    支出预决算: `
      | 单位 | 项目     | 决算数 |
      | 机关 | 基本支出 | 94.03  |
      |      | 项目支出 | 308    |
      |      | 合计     | 402.03 |`,
  });
  // 基本支出 94.30 for 94.03: two sums and the other table disagree, all of them in C4.
  expect(told(result)).toEqual(['C4 3']);
});

test('the published report: seventeen findings are ten items', () => {
  expect(told(checkPlaced(WANZHOU))).toEqual([
    'D21 2',
    'E21 3',
    'E22 2',
    'E23 2',
    '— 1',
    '— 1',
    '— 1',
    '— 1',
    'D5 2',
    '— 2',
  ]);
});

test('a thousand findings over one cell are grouped in no time', () => {
  const [finding] = checkPlaced(WANZHOU).findings;
  const many = Array.from({ length: 1000 }, () => finding!);
  expect(clusters(many)).toHaveLength(1);
});
