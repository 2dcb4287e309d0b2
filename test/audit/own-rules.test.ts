// A workbook with rules of its own, from the check to the filled summary.
import { audit, plan, wantedAreas } from '../../src/audit';
import { statusOf } from '../../src/cli/status';
import type { AuditResult } from '../../src/model/result';
import type { CellDraft } from '../../src/model/sheet';
import { tally } from '../../src/model/tally';
import { DEFAULT_PACK } from '../../src/packs';
import { WANZHOU } from '../specimens/wanzhou';
import { about, checkTables } from '../support/check';
import { grid, placedBook, type Snapshots } from '../support/specimen';

const SPENDING = {
  年度支出结余: `
    | 机构名称 | 支出合计 | 基本支出 | 项目支出 |
    | 机关     | 9        | 4        | 6        |`,
};
const ties = (...rows: string[]) => ({
  核对规则: ['| 勾稽关系 | 类别 | 条件 | 说明 |', ...rows].join('\n'),
});

describe('ties', () => {
  test('of the workbook are checked as the pack’s are', () => {
    const result = checkTables({ ...SPENDING, ...ties('| 基本支出 >= 2 × 项目支出 | | | 本级要求 |') });
    expect(about(result, '基本支出 >= 2 × 项目支出')).toEqual(['不平｜4 < 2 × 6']);
    expect(statusOf(result, false)).toBe(1);
  });

  test('may make one of the pack’s a matter of explanation, under its own id', () => {
    const before = checkTables(SPENDING);
    const after = checkTables({
      ...SPENDING,
      ...ties('| 项目支出 + 基本支出 = 支出合计 | 核实 | | 有往来 |'),
    });
    const found = (result: AuditResult) =>
      result.findings.find(
        ({ tie, verdict }) => tie === '支出合计 = 基本支出 + 项目支出' && verdict === 'unbalanced',
      );
    expect(found(before)).toMatchObject({
      kind: '平衡',
      id: '支出合计=基本支出+项目支出@年度支出结余@机关@决算',
    });
    expect(found(after)).toMatchObject({ kind: '核实', id: found(before)?.id, note: { zh: '有往来' } });
    expect([statusOf(before, false), statusOf(after, false)]).toEqual([1, 0]);
  });

  test('whose tables are not there are 未核, once', () => {
    const result = checkTables({ ...SPENDING, ...ties('| 公务接待费 <= 项目支出 | | | |') });
    expect(about(result, '公务接待费 <= 项目支出')).toEqual([
      '未核｜缺少表“三公经费”、“三公经费预决算”，没有核对。',
    ]);
  });

  test('have ids that stay the same when retyped, and that no other finding has', () => {
    const typed = ['基本支出 >= 2 × 项目支出', '（基本支出）≥２×项目支出', '2 × 项目支出 <= 基本支出'];
    const ids = typed.map((tie) => {
      const result = checkTables({ ...SPENDING, ...ties(`| ${tie} | | | |`) });
      const all = result.findings.map(({ id }) => id);
      expect(new Set(all).size).toBe(all.length);
      return all.filter((id) => id.includes('2×项目支出'));
    });
    expect(ids[0]).toEqual(['基本支出>=2×项目支出@机关@决算']);
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(['2×项目支出<=基本支出@机关@决算']);
  });

  test('that are not understood make the status 1, though all else is well', () => {
    const sound = { 三公经费: '| 机构名称 | 三公经费合计 | 公务接待费 |\n| 机关 | 1 | 1 |' };
    expect(statusOf(checkTables({ ...sound, ...ties('| 公务接待费 <= 三公经费合计 | | | |') }), false)).toBe(
      0,
    );
    expect(statusOf(checkTables({ ...sound, ...ties('| 招待费 <= 三公经费合计 | | | |') }), false)).toBe(1);
  });

  test('are no table with amounts: with nothing else there is nothing to check', () => {
    expect(tally(checkTables(ties('| 公务接待费 <= 项目支出 | | | |')))).toMatchObject({
      tables: 0,
      amounts: 0,
    });
  });
});

/** The published report, with rules of the department's own. */
function report(...rows: string[]): Snapshots {
  const text = ['| 指标 | 分值 | 公式 | 评分办法 | 说明 |', ...rows].join('\n');
  return placedBook([...WANZHOU, { name: '评分规则', sheet: '规则', row: 0, column: 0, grid: grid(text) }]);
}

describe('scoring rules', () => {
  const RATE =
    '| 固定资产利用率 | | 在用固定资产[决算] ÷ 支出合计[决算] | ≥90%得3分；80%（含）—90%得2分；80%以下得1分 | |';
  const snapshot = report(RATE).snapshot(wantedAreas(DEFAULT_PACK));
  const result = audit(snapshot, DEFAULT_PACK);

  test('of the workbook score the indicator', () => {
    const scored = result.scorecard?.indicators.find(({ id }) => id === '固定资产利用率');
    expect(scored?.score?.toString()).toBe('1');
    expect(scored?.explanation.zh).toBe('16.29 ÷ 402.03 = 4.05%，<80%，得 1 分');
    expect(result.problems.filter(({ name }) => name === '评分规则')).toEqual([]);
  });

  test('are what the summary’s formulas say', () => {
    const { draft } = plan(snapshot, result, DEFAULT_PACK);
    const cells: CellDraft[] = draft.sheets.flatMap((sheet) => [...sheet.cells]);
    const row = cells.find(({ value }) => value === '固定资产利用率')?.row;
    const formulas = cells.flatMap((cell) => (cell.row === row && cell.formula ? [cell.formula] : []));
    expect(formulas.some((formula) => formula.includes('收支情况!'))).toBe(true);
    expect(formulas.filter((formula) => formula.includes('0.8'))).toHaveLength(1);
  });

  test('leave everything else of the report as it was', () => {
    const plain = audit(placedBook(WANZHOU).snapshot(wantedAreas(DEFAULT_PACK)), DEFAULT_PACK);
    const others = ({ scorecard }: AuditResult) =>
      scorecard?.indicators.flatMap(({ id, score }) =>
        id === '固定资产利用率' ? [] : [`${id} ${score?.toString() ?? '—'}`],
      );
    expect(others(result)).toEqual(others(plain));
    expect(result.scorecard?.total.toString()).toBe('95');
  });
});
