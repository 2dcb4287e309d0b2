// Sections, total and grade: half-open bands from the unrounded total, and the real report as it was published.
import { audit, wantedAreas } from '../../src/audit';
import { Ratio } from '../../src/model/ratio';
import type { Scorecard } from '../../src/model/scorecard';
import { DEFAULT_PACK } from '../../src/packs';
import { gradeOf } from '../../src/score/score';
import { WANZHOU } from '../specimens/wanzhou';
import { placedBook } from '../support/specimen';

test.each([
  ['100', '优'],
  ['90', '优'],
  ['89.99', '良'],
  ['89.5', '良'],
  ['80', '良'],
  ['79.99', '中'],
  ['60', '中'],
  ['59.99', '差'],
  ['0', '差'],
])('%s 分评为%s', (total, grade) => {
  expect(gradeOf(Ratio.parse(total), DEFAULT_PACK.grades)).toBe(grade);
});

describe('the published report', () => {
  let card: Scorecard | null;
  beforeAll(() => {
    card = audit(placedBook(WANZHOU).snapshot(wantedAreas(DEFAULT_PACK)), DEFAULT_PACK).scorecard;
  });

  test('投入 17、过程 61、产出及效益 19，共 97 分，优；填报的是 99 分', () => {
    const sections = card?.sections.filter(({ path }) => path.length === 1);
    expect(
      sections?.map(({ path, full, score, claimed }) => [
        path[0],
        full.toString(),
        score.toString(),
        claimed?.toString(),
      ]),
    ).toEqual([
      ['投入', '17', '17', '17'],
      ['过程', '63', '61', '63'],
      ['产出及效益', '20', '19', '19'],
    ]);
    expect([card?.total.toString(), card?.full.toString(), card?.grade]).toEqual(['97', '100', '优']);
    expect([card?.claimedTotal?.toString(), card?.claimedGrade, card?.provisional]).toEqual([
      '99',
      '优',
      false,
    ]);
  });

  test('every computed indicator is 100% (预算调整率 0) and earns full marks', () => {
    const computed = card?.indicators.filter(({ source }) => source === 'computed');
    expect(computed?.map(({ id, ratio, score, full }) => [id, ratio, score?.equals(full)])).toEqual([
      ['在职人员控制率', '1', true],
      ['重点支出安排率', '1', true],
      ['预算完成率', '1', true],
      ['预算调整率', '0', true],
      ['公用经费控制率', '1', true],
      ['三公经费控制率', '1', true],
      ['固定资产利用率', '1', true],
    ]);
    expect(card?.indicators.find(({ id }) => id === '预算完成率')?.explanation.zh).toBe(
      '(0 + 402.03 + (402.03 - 402.03) - 0) ÷ (0 + 402.03 + (402.03 - 402.03)) = 100%，≥100%，得满分 5 分',
    );
  });
});
