// 再次报送: what a resubmission settles, leaves, breaks and changes against the last hand-in; what is gone is never called settled.
import { wantedAreas } from '../../src/audit';
import { compare, handIn } from '../../src/audit/compare';
import type { Comparison } from '../../src/compare/compare';
import { isUnchanged } from '../../src/compare/findings';
import { addressOf } from '../../src/model/address';
import { type Finding, VERDICT_NAMES } from '../../src/model/finding';
import { DEFAULT_PACK } from '../../src/packs';
import { book } from '../support/specimen';

type Tables = Readonly<Record<string, string>>;

function compared(old: Tables, now: Tables, strict = false): Comparison {
  const [before, after] = [old, now].map((tables) =>
    handIn(book(tables).snapshot(wantedAreas(DEFAULT_PACK)), DEFAULT_PACK),
  );
  return compare(before!, after!, strict);
}

/** 不平 9 ≠ 10 差 -1 */
function said({ verdict, expression, difference }: Finding): string {
  const off = difference && !difference.isZero ? [`差 ${difference.toString()}`] : [];
  return [VERDICT_NAMES[verdict], expression, ...off].join(' ');
}

/** One line a finding, by what has become of it. */
function lines({ findings }: Comparison): Record<string, string[]> {
  const { resolved, remaining, unconfirmed, appeared } = findings;
  const told = {
    改好: resolved.map(({ old, now }) => `${now.tie}：${said(old)} → ${said(now)}`),
    没有改好: remaining.map((pair) =>
      isUnchanged(pair)
        ? `${pair.now.tie}：同上次 ${said(pair.now)}`
        : `${pair.now.tie}：${said(pair.old)} → ${said(pair.now)}`,
    ),
    无法确认: unconfirmed.map(({ old, why }) => `${old.tie}：${said(old)}；${why.zh}`),
    新出现: appeared.map(
      ({ old, now, why }) => `${now.tie}：${old ? said(old) : '—'} → ${said(now)}${why ? `；${why.zh}` : ''}`,
    ),
  };
  return Object.fromEntries(Object.entries(told).filter(([, list]) => list.length > 0));
}

/** 三公经费 机关 公务接待费 三公经费!C4 1 → 三公经费!C4 2 */
function amounts({ amounts: changes }: Comparison): string[] {
  return changes.map(({ table, old, now, difference, along }) => {
    const place = (fact: typeof old): string =>
      fact
        ? `${addressOf(fact.cell)} ${fact.readable ? (fact.amount?.toString() ?? '空白') : '读不出'}`
        : '没有';
    const fact = now ?? old;
    const end = [difference && `差 ${difference.toString()}`, along].filter((part) => part !== null);
    return [table, fact?.unit, fact?.concept, place(old), '→', place(now), ...end].join(' ');
  });
}

const INCOME = (total: string, carried: string, granted: string): string => `
  | 机构名称 | 收入合计 | 上年结转   | 公共财政拨款 | 政府基金拨款 | 专户非税收入 | 其他收入 |
  | 机关     | ${total} | ${carried} | ${granted}   |              |              |          |`;
const TIE = '收入合计 = 上年结转 + 公共财政拨款 + 政府基金拨款 + 专户非税收入 + 其他收入';

const COSTS = (...rows: string[]): string => `
  | 机构名称 | 三公经费合计 | 公务接待费 | 公务用车运维费 | 公务用车购置费 | 因公出国出境费 |
  ${rows.join('\n  ')}`;

describe('findings', () => {
  test('what did not add up and does now is settled', () => {
    const done = compared({ 年度收入情况: INCOME('12', '4', '6') }, { 年度收入情况: INCOME('10', '4', '6') });
    expect(lines(done)).toEqual({ 改好: [`${TIE}：不平 4 + 6 ≠ 12 差 2 → 平 4 + 6 = 10`] });
    expect(amounts(done)).toEqual([
      '年度收入情况 机关 收入合计 年度收入情况!B4 12 → 年度收入情况!B4 10 差 -2',
    ]);
  });

  test('a rounding difference is settled too, but not under --strict', () => {
    const tables = [
      { 年度收入情况: INCOME('12', '4', '6') },
      { 年度收入情况: INCOME('10.01', '4', '6') },
    ] as const;
    expect(lines(compared(...tables))).toEqual({
      改好: [`${TIE}：不平 4 + 6 ≠ 12 差 2 → 尾差 4 + 6 ≈ 10.01 差 0.01`],
    });
    expect(lines(compared(...tables, true))).toEqual({
      没有改好: [`${TIE}：不平 4 + 6 ≠ 12 差 2 → 尾差 4 + 6 ≈ 10.01 差 0.01`],
    });
  });

  test('what is still wrong is told with both differences, or as the same', () => {
    const old = { 年度收入情况: INCOME('12', '4', '6') };
    expect(lines(compared(old, { 年度收入情况: INCOME('11', '4', '6') }))).toEqual({
      没有改好: [`${TIE}：不平 4 + 6 ≠ 12 差 2 → 不平 4 + 6 ≠ 11 差 1`],
    });
    expect(lines(compared(old, old))).toEqual({ 没有改好: [`${TIE}：同上次 不平 4 + 6 ≠ 12 差 2`] });
  });

  test('what held, and what was not there, is new', () => {
    const old = { 年度收入情况: INCOME('10', '4', '6') };
    expect(lines(compared(old, { 年度收入情况: INCOME('10', '4', '7') }))).toEqual({
      新出现: [`${TIE}：平 4 + 6 = 10 → 不平 4 + 7 ≠ 10 差 -1`],
    });
    const second = `${INCOME('10', '4', '6')}
      | 甲所     | 5 | 4 | 2 |`;
    expect(lines(compared(old, { 年度收入情况: second }))).toEqual({
      新出现: [`${TIE}：— → 不平 4 + 2 ≠ 5 差 -1；上次“年度收入情况”里没有“甲所”。`],
    });
  });
});

describe('what is gone is not settled', () => {
  const wrong = COSTS('| 机关 | 3 | 1 | 1 | 0 | 0 |', '| 甲所 | 9 | 4 | 4 | 0 | 0 |');
  const old = { 年度收入情况: INCOME('10', '4', '6'), 三公经费: wrong };

  test('its table', () => {
    const gone = compared(old, { 年度收入情况: INCOME('10', '4', '6') });
    expect(gone.findings.resolved).toEqual([]);
    expect(gone.findings.unconfirmed.map(({ why }) => why.zh)).toEqual([
      '这次没有“三公经费”这张表。',
      '这次没有“三公经费”这张表。',
    ]);
    expect(new Set(gone.amounts.map(({ along }) => along))).toEqual(new Set(['table']));
  });

  test('its unit', () => {
    const now = { ...old, 三公经费: COSTS('| 机关 | 2 | 1 | 1 | 0 | 0 |') };
    const gone = compared(old, now);
    expect(lines(gone)).toEqual({
      改好: [expect.stringMatching(/^三公经费合计 = .*：不平 .* 差 1 → 平 /)],
      无法确认: [expect.stringMatching(/：不平 .* 差 1；这次“三公经费”里没有“甲所”。$/)],
    });
    expect(gone.amounts.filter(({ along }) => along === 'unit')).toHaveLength(5);
  });

  test('its amounts', () => {
    const blank = { ...old, 三公经费: COSTS('| 机关 | 2 | 1 | 1 | 0 | 0 |', '| 甲所 | | | | | |') };
    expect(lines(compared(old, blank))['无法确认']).toEqual([
      expect.stringMatching(/；这次两边都没有填数，没有核对。$/),
    ]);
  });

  test('a cell that cannot be read any more', () => {
    const garbled = {
      ...old,
      三公经费: COSTS('| 机关 | 2 | 1 | 1 | 0 | 0 |', '| 甲所 | 见附件 | 4 | 4 | 0 | 0 |'),
    };
    const done = compared(old, garbled);
    expect(lines(done)['无法确认']).toEqual([
      expect.stringMatching(/；“三公经费合计”的单元格读不出数，没有核对。$/),
    ]);
    expect(amounts(done)).toContain('三公经费 甲所 三公经费合计 三公经费!B5 9 → 三公经费!B5 读不出');
  });

  test('what held and is not checked any more is told beside it', () => {
    const { lapsed } = compared(
      { ...old, 三公经费: COSTS('| 机关 | 2 | 1 | 1 | 0 | 0 |') },
      { 年度收入情况: INCOME('10', '4', '6') },
    ).findings;
    expect(lapsed.map(({ old: was, why }) => `${was.tie}：${why.zh}`)).toEqual([
      '三公经费合计 = 公务接待费 + 公务用车运行维护费 + 公务用车购置费 + 因公出国出境费：这次没有“三公经费”这张表。',
    ]);
  });
});

describe('what is no change', () => {
  const nothing = { amounts: [], lines: {} };
  const outcome = (done: Comparison): typeof nothing => ({
    amounts: amounts(done) as [],
    lines: lines(done),
  });

  test('rows and columns that have moved, other words for the same', () => {
    const old = COSTS('| 机关 | 2 | 1 | 1 | 0 | 0 |', '| 甲所 | 8 | 4 | 4 | 0 | 0 |');
    const now = `
      | 机构名称 | 公务接待费 | 三公经费合计 | 公务用车购置费 | 公务用车运行维护费 | 因公出国出境费 |
      |          |            |              |                |                    |                |
      | 甲所     | 4          | 8            | 0              | 4                  | 0              |
      | 局机关   | 1          | 2            | 0              | 1                  | 0              |`;
    expect(outcome(compared({ 三公经费: old }, { 三公经费: now }))).toEqual(nothing);
  });

  test('two rows of one unit, in the other order', () => {
    const [one, other] = ['| 机关 | 2 | 1 | 1 | 0 | 0 |', '| 机关 | 4 | 3 | 1 | 0 | 0 |'];
    const done = compared({ 三公经费: COSTS(one, other) }, { 三公经费: COSTS(other, one) });
    expect(amounts(done)).toEqual([]);
  });

  test('万元 that became 元, to the last digit', () => {
    const old = `
      | 单位：万元 | | |
      | 机构名称 | 收入合计 | 公共财政拨款 |
      | 机关     | 402.03   | 402.03       |`;
    const now = (total: string): string => `
      | 单位：元 | | |
      | 机构名称 | 收入合计 | 公共财政拨款 |
      | 机关     | ${total} | 4020300      |`;
    expect(outcome(compared({ 年度收入情况: old }, { 年度收入情况: now('4020300') }))).toEqual(nothing);
    expect(amounts(compared({ 年度收入情况: old }, { 年度收入情况: now('4020300.01') }))).toEqual([
      '年度收入情况 机关 收入合计 年度收入情况!B5 402.03 → 年度收入情况!B5 4020300.01 差 0.01',
    ]);
  });
});

test('an amount that is filled in, taken out, or stands in a new row', () => {
  const done = compared(
    { 三公经费: COSTS('| 机关 | 2 | 1 | 1 | | 0 |') },
    { 三公经费: COSTS('| 甲所 | 5 | 5 | | | |', '| 机关 | 2 | 1 | | 1 | 0 |') },
  );
  expect(amounts(done)).toEqual([
    '三公经费 甲所 三公经费合计 没有 → 三公经费!B4 5 unit',
    '三公经费 甲所 公务接待费 没有 → 三公经费!C4 5 unit',
    '三公经费 机关 公务用车运行维护费 三公经费!D4 1 → 三公经费!D5 空白',
    '三公经费 机关 公务用车购置费 三公经费!E4 空白 → 三公经费!E5 1',
  ]);
});

test('total, grade and the scores that moved', () => {
  const scores = (got: string): string => `
    | 一级指标 | 二级指标 | 三级指标       | 分值 | 得分   |
    | 投入     | 目标设定 | 绩效目标合理性 | 3    | ${got} |`;
  const { scores: changes } = compared({ 指标评分: scores('3') }, { 指标评分: scores('2') });
  expect([changes?.old?.total.toString(), changes?.now?.total.toString()]).toEqual(['3', '2']);
  expect(
    changes?.lines.map(
      ({ path, old, now }) => `${path.join('›')} ${String(old?.score)} → ${String(now?.score)}`,
    ),
  ).toEqual(['投入 3 → 2', '投入›目标设定 3 → 2', '投入›目标设定›绩效目标合理性 3 → 2']);
});
