// A small workbook with one text in every place that goes further: the unit, the department, the reason for a score, a project.
import { grid, type Placed } from '../support/specimen';
import { fileOf } from '../summary/filled';

const placed = (name: string, text: string, above: readonly string[] = []): Placed => ({
  name,
  sheet: name,
  row: 2,
  column: 0,
  grid: grid(text),
  above,
});

/** The text in place of ◆, whatever is in it. */
const filledIn = (table: Placed, text: string): Placed => ({
  ...table,
  grid: {
    ...table.grid,
    cells: table.grid.cells.map((row) =>
      row.map((cell) => (cell.value === '◆' ? { ...cell, value: text } : cell)),
    ),
  },
});

/** Its sums are wrong, so that the text stands in findings and suggestions. */
function tablesWith(text: string): Placed[] {
  return [
    placed(
      '固定资产',
      `
      | 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |
      | ◆       | 16.29        | 11.29        | 0            | 0    |`,
      [`编制单位：${text}`.slice(0, 32_767)], // no cell holds more
    ),
    placed(
      '项目支出',
      `
      | 单位 | 项目名称 | 年初结转和结余 | 年初预算 | 实际到位资金 | 本年支付 | 年末结转和结余 |
      | ◆   | ◆       | 0              | 5        | 5            | 4        | 3              |
      | 合计 |          | 0              | 5        | 5            | 4        | 3              |`,
    ),
    placed(
      '指标评分',
      `
      | 一级指标 | 二级指标 | 三级指标       | 分值 | 得分 | 说明 |
      | 投入     | 目标设定 | 绩效目标合理性 | 3    | 2    | ◆   |`,
    ),
  ].map((table) => filledIn(table, text));
}

export const bookWith = (text: string): Promise<Uint8Array> => fileOf(tablesWith(text));
