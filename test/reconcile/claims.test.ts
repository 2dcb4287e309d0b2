// Claims against the rules: entered scores, section sums, the total and the grade, each with the difference and its reason.
import { checkTables } from '../support/check';
import { onePack } from '../score/rubric';
import type { AuditResult } from '../../src/model/result';
import type { Pack } from '../../src/model/pack';

const HEAD = '| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 说明 |';

/** 5 points for 甲 ÷ 乙 up to 100%, 1 off for each point above; grades 优 from 90, 良 from 0. */
function pack(more: object = {}): Pack {
  const one = onePack({ kind: 'linear', target: '100%', side: 'above', step: '1%', points: 1 }, 5, more);
  const [good] = one.grades;
  if (!good) throw new Error('the pack has no grades');
  return {
    ...one,
    grades: [
      { ...good, name: '优', from: one.full },
      { ...good, name: '良', from: good.from },
    ],
  };
}

function checked(numbers: string, scores: string, more: object = {}): AuditResult {
  return checkTables(
    { 数: `| 单位 | 甲 | 乙 |\n| 合计 | ${numbers} |`, 指标评分: `${HEAD}\n${scores}` },
    {},
    pack(more),
  );
}

/** 不平｜5 ≠ 2｜差 3｜the reason */
function told(result: AuditResult, tie: string): string | undefined {
  const found = result.findings.find((finding) => finding.tie === tie);
  return (
    found &&
    [found.verdict, found.expression, found.difference?.toString() ?? '', found.note?.zh ?? ''].join('｜')
  );
}

test('an entered score: what the rule looked at', () => {
  const result = checked('103 | 100', '| 投入 | 配置 | 比率 | 5 | 5 | |');
  expect(told(result, '比率：填报得分 = 按规则得分')).toBe(
    'unbalanced｜5 ≠ 2｜3｜103 ÷ 100 = 103%，高于 100% 共 3%，计 3 个 1%，扣 3 分，得 2 分',
  );
});

test('a section that adds up what staff entered: the item that the rule scores otherwise', () => {
  const result = checked('103 | 100', '| 投入 | | | 5 | 5 | |\n| ^ | 配置 | 比率 | 5 | 5 | |');
  expect(told(result, '投入得分 = 各指标得分之和')).toBe(
    'balanced｜5 = 5｜0｜填报 5 分，按各指标得分应为 2 分，差 3：比率 填报 5 分，按规则 2 分（103 ÷ 100 = 103%，高于 100% 共 3%，计 3 个 1%，扣 3 分，得 2 分）',
  );
});

test('a section with full marks claimed though an item has lost some', () => {
  const result = checked('103 | 100', '| 投入 | | | 5 | 5 | |\n| ^ | 配置 | 比率 | 5 | 2 | |');
  expect(told(result, '投入得分 = 各指标得分之和')).toBe(
    'unbalanced｜5 ≠ 2｜3｜填报 5 分，按各指标得分应为 2 分，差 3：填报的是满分，而比率 得 2 分（满分 5 分）',
  );
  // Of the 分值 there is nothing to explain.
  expect(told(result, '投入分值 = 下一级分值之和')).toBe('balanced｜5 = 5｜0｜');
});

test('a section where no item differs is not added up right', () => {
  const result = checked('100 | 100', '| 投入 | | | 5 | 4 | |\n| ^ | 配置 | 比率 | 5 | 5 | |');
  expect(told(result, '投入得分 = 各指标得分之和')).toBe(
    'unbalanced｜4 ≠ 5｜-1｜填报 4 分，按各指标得分应为 5 分，差 -1：各指标得分没有不同，是加总有误',
  );
});

test('the total: the sections and items that differ', () => {
  const result = checked(
    '103 | 100',
    '| 投入 | | | 5 | 4 | |\n| ^ | 配置 | 比率 | 5 | 2 | |\n| 总分 | < | < | | 4 | |',
  );
  expect(told(result, '总分 = 各指标得分之和')).toBe(
    'unbalanced｜4 ≠ 2｜2｜填报 4 分，按各指标得分应为 2 分，差 2：投入 填报 4 分，按各指标得分应为 2 分',
  );
});

test('what is left out for not applying does not count, whatever was entered', () => {
  const result = checked(
    '0 | 0',
    '| 投入 | | | 5 | 8 | |\n| ^ | 配置 | 比率 | 5 | 5 | |\n| ^ | 配置 | 其他 | 3 | 3 | |',
    { notApplicable: 'exclude' },
  );
  expect(told(result, '投入得分 = 各指标得分之和')).toBe(
    'balanced｜5 + 3 = 8｜0｜填报 8 分，按各指标得分应为 3 分，差 5：比率 不适用，填报的 5 分不计入',
  );
});

test('a claim that the rules bear out needs no reason', () => {
  const result = checked(
    '100 | 100',
    '| 投入 | | | 5 | 5 | |\n| ^ | 配置 | 比率 | 5 | 5 | |\n| 总分 | < | < | | 5 | |\n| 评价等次 | < | < | | 优 | |',
  );
  expect(told(result, '投入得分 = 各指标得分之和')).toBe('balanced｜5 = 5｜0｜');
  expect(told(result, '总分 = 各指标得分之和')).toBe('balanced｜5 = 5｜0｜');
  expect(told(result, '填报等次 = 得分对应的等次')).toBe('balanced｜5 分 → 优 = 优｜｜');
});

describe('the grade', () => {
  const grade = (numbers: string, total: string, name: string, more: object = {}): string | undefined =>
    told(
      checked(
        numbers,
        `| 投入 | 配置 | 比率 | 5 | | |\n| ^ | ^ | 其他 | 3 | 3 | |\n| 总分 | < | < | | ${total} | |\n| 评价等次 | < | < | | ${name} | |`,
        more,
      ),
      '填报等次 = 得分对应的等次',
    );

  test('says from where on each is given, and which total was claimed', () => {
    expect(grade('104 | 100', '8', '优')).toBe(
      'unbalanced｜4 分 → 良 ≠ 优｜｜总分 4 分，0 分起为良；优要 5 分起；填报总分 8 分，按规则 4 分',
    );
    expect(grade('104 | 100', '4', '优')).toBe(
      'unbalanced｜4 分 → 良 ≠ 优｜｜总分 4 分，0 分起为良；优要 5 分起',
    );
  });

  test('that the pack does not know', () => {
    expect(grade('104 | 100', '4', '合格')).toBe(
      'unbalanced｜4 分 → 良 ≠ 合格｜｜总分 4 分，0 分起为良；规则包没有“合格”这个等次',
    );
  });

  test('follows from the total out of all points where something does not apply', () => {
    expect(grade('0 | 0', '3', '良', { notApplicable: 'exclude' })).toContain(
      '总分 3 × 5 ÷ 3 = 5 分，5 分起为优；良要 0 分起',
    );
  });
});

test('in English', () => {
  const result = checked('103 | 100', '| 投入 | | | 5 | 5 | |\n| ^ | 配置 | 比率 | 5 | 2 | |');
  expect(result.findings.find(({ tie }) => tie === '投入得分 = 各指标得分之和')?.note?.en).toBe(
    'claimed 5, the items give 2, off by 3: the claim is full marks, but 比率 has 2 of 5',
  );
});
