// What stands around the tables of a workbook: notes and signatures under them, covers, contents, 填表说明, sheets of other data.
import type { Dice } from './layout-grids';
import { TITLES } from './layout-words';
import { grid, type SpecimenGrid } from './specimen';

/** A table with what stands above and below it. */
export interface Piece {
  /** Null for what is only in the way. */
  readonly table: string | null;
  readonly above: readonly SpecimenGrid[];
  readonly grid: SpecimenGrid;
  readonly below: readonly SpecimenGrid[];
}

export const line = (text: string, width = 1): SpecimenGrid =>
  grid(`| ${text} |${' < |'.repeat(Math.max(0, width - 1))}`);

export const noise = (shown: SpecimenGrid, ...above: readonly string[]): Piece => ({
  table: null,
  above: above.map((text) => line(text)),
  grid: shown,
  below: [],
});

const BELOW: readonly (readonly string[])[] = [
  ['| 注：本表反映部门本年度收支情况，金额保留两位小数。 |'],
  ['| 单位负责人： | 填表人： | 填报日期：2020年3月5日 |'],
  ['| |', '| 第 1 页 共 3 页 |'],
  ['| |', '| 2020年3月5日 |'],
  ['| 注：1.本表金额转换为万元时，因四舍五入可能存在尾差。 |', '| 2.本表依据决算报表生成。 |'],
  ['| 说明： | 本表“—”表示没有数据。 |'],
];

export const below = (dice: Dice): SpecimenGrid[] => dice.pick(BELOW).map((text) => grid(text));

/** What may stand between a title and its table. */
export function caption(dice: Dice, width: number): SpecimenGrid[] {
  const unit = dice.pick(['单位：万元', '金额单位：万元', '单位:万元', '（单位：万元）']);
  const bars = (count: number): string => ' |'.repeat(Math.max(0, count));
  const kinds = ['none', 'left', 'right', 'two', 'org', 'form'] as const;
  switch (width > 2 ? dice.pick(kinds) : dice.pick(['none', 'left'] as const)) {
    case 'none':
      return [];
    case 'left':
      return [line(unit)];
    case 'right':
      return [grid(`|${bars(width - 1)} ${unit} |`)];
    case 'two':
      return [grid(`|${bars(width - 2)} 单位： | 万元 |`)];
    case 'org':
      return [
        grid(
          `| ${dice.pick(['编制单位：某局', '部门：某局', '公开部门：某局'])} |${bars(width - 2)} ${unit} |`,
        ),
      ];
    case 'form':
      return [grid(`|${bars(width - 1)} 公开01表 |`), grid(`| 部门：某局 |${bars(width - 2)} ${unit} |`)];
  }
}

export const cover = (year: number | null): SpecimenGrid =>
  grid(
    `| ${year === null ? '' : `${year}年度`}部门整体支出绩效自评 |\n| |\n| 单位名称： | 某局 |\n| 填报日期： | 2020年11月 |`,
  );

export const contents = (tables: readonly string[]): SpecimenGrid =>
  grid(
    `| 目录 | < | < |\n| 序号 | 表名 | 页码 |\n${tables
      .map((name, i) => `| ${i + 1} | ${TITLES[name]?.[0] ?? name} | ${i + 3} |`)
      .join('\n')}`,
  );

export const INSTRUCTIONS = grid(`
  | 填表说明 |
  | 一、收入支出决算总表反映部门本年度的总收支和年末结转结余情况，由收入决算表、支出决算表汇总而成。 |
  | 二、三公经费合计=公务接待费+公务用车运行维护费+公务用车购置费+因公出国（境）费。 |
  | 三、金额单位为万元，保留两位小数；没有数据的填“0”。 |
  | 项目 | 填列说明 |
  | 基本支出 | 人员经费和日常公用经费 |
  | 项目支出 | 基本支出之外的支出 |`);

/** Sheets of other data, by name. */
export const UNRELATED: Readonly<Record<string, SpecimenGrid>> = {
  人员: grid('| 人员情况 |\n| 姓名 | 职务 | 单位 | 签字 |\n| 甲 | 科长 | 机关 | |\n| 乙 | 科员 | 机关 | |'),
  项目自评: grid(
    '| 项目支出绩效自评表 | < | < | < |\n| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |\n| 产出 | 数量 | 培训期数 | 3期 | 20 | 20 |\n| ^ | 质量 | 合格率 | 95% | 30 | 28 |',
  ),
  车辆: grid(
    '| 公务用车保有量 |\n| 单位 | 轿车 | 越野车 | 合计 |\n| 机关 | 1 | 2 | 3 |\n| 合计 | 1 | 2 | 3 |',
  ),
  科目余额: grid(
    '| 科目余额表 |\n| 科目编码 | 科目名称 | 期初余额 | 借方 | 贷方 | 期末余额 |\n| 1001 | 库存现金 | 0 | 10 | 10 | 0 |\n| 1002 | 银行存款 | 5 | 20 | 15 | 10 |',
  ),
  资产负债: grid(
    '| 资产负债简表 | < | < | < |\n| 资产 | 期末余额 | 负债和净资产 | 期末余额 |\n| 货币资金 | 12.50 | 应付账款 | 2.50 |\n| 资产总计 | 12.50 | 负债和净资产总计 | 12.50 |',
  ),
};
