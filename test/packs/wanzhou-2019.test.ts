// The pack of the seed report holds together: points, concepts, labels.
import { sum } from '../../src/model/amount';
import { conceptsOf } from '../../src/model/formula';
import { normalLabel } from '../../src/model/label';
import { type Equation, termsOf } from '../../src/model/tie';
import { DEFAULT_PACK as pack, PACKS } from '../../src/packs';
import type { Item } from '../../src/model/pack';

const reported = new Set(pack.tables.flatMap(({ items }) => items.map(({ concept }) => concept)));
const conceptsIn = (equation: Equation): string[] => termsOf(equation).map(({ concept }) => concept);
const labelsOf = ({ concept, labels }: Item): string[] =>
  labels.length > 0
    ? [...labels]
    : [concept, ...(pack.concepts.get(concept)?.synonyms ?? [])].map(normalLabel);

test('it is the pack that is used where nobody says otherwise', () => {
  expect([pack.id, PACKS[0]?.id]).toEqual(['wanzhou-2019', 'wanzhou-2019']);
});

test('its eleven tables have the names and aliases of the design', () => {
  expect(pack.tables.map(({ name, alias }) => `${name} ${alias}`)).toEqual([
    '部门基本概况 DepartmentProfile',
    '年度收入情况 AnnualIncome',
    '年度支出结余 AnnualExpenditure',
    '三公经费 ThreePublicExpenses',
    '固定资产 FixedAssets',
    '收入预决算 IncomeBudgetFinal',
    '支出预决算 ExpenditureBudgetFinal',
    '三公经费预决算 ThreePublicBudgetFinal',
    '基本支出 BasicExpenditure',
    '项目支出 ProjectExpenditure',
    '指标评分 IndicatorScores',
  ]);
});

describe('indicators', () => {
  test('nineteen, each under its own id', () => {
    expect(pack.indicators).toHaveLength(19);
    expect(new Set(pack.indicators.map(({ id }) => id)).size).toBe(19);
  });

  test('their points add up to 100, section by section as the report has them', () => {
    expect(sum(pack.indicators.flatMap(({ points }) => points ?? [])).toString()).toBe('100');
    const of = (first: string): string =>
      sum(
        pack.indicators.flatMap(({ path, points }) => (path[0] === first ? (points ?? []) : [])),
      ).toString();
    expect(['投入', '过程', '产出及效益'].map(of)).toEqual(['17', '63', '20']);
  });

  test('no two have one path, nor one name within a section', () => {
    const names = pack.indicators.flatMap(({ path: [first, second, third], synonyms }) =>
      [...new Set([third, ...synonyms].map(normalLabel))].map((name) => `${first}›${second}›${name}`),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test('what a formula needs stands in some table', () => {
    const needed = pack.indicators.flatMap(({ formula }) => (formula ? conceptsOf(formula) : []));
    expect(needed.length).toBeGreaterThan(10);
    expect(needed.map(({ concept }) => concept).filter((concept) => !reported.has(concept))).toEqual([]);
  });

  test('bands reach the full points and never give more', () => {
    for (const { id, points, rule } of pack.indicators) {
      if (rule.kind !== 'bands') continue;
      const awards = rule.bands.flatMap(({ award }) => ('points' in award ? award.points : []));
      const best = awards.reduce((a, b) => (a.compare(b) > 0 ? a : b));
      expect(`${id} ${best.toString()}`).toBe(`${id} ${points?.toString() ?? '—'}`);
    }
  });
});

describe('ties', () => {
  test('every concept of a tie, and of its condition, stands in some table', () => {
    const named = pack.ties.flatMap((tie) => [...conceptsIn(tie), ...(tie.when ? conceptsIn(tie.when) : [])]);
    expect(named.filter((concept) => !reported.has(concept))).toEqual([]);
  });

  test('none is written twice', () => {
    const sentences = pack.ties.map(({ sentence }) => sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('one that need not hold says why', () => {
    const unexplained = pack.ties.filter(({ kind, because }) => kind === '核实' && because === null);
    expect(unexplained.map(({ sentence }) => sentence)).toEqual([]);
  });
});

describe('labels', () => {
  test.each(pack.tables.map((table) => [table.name, table] as const))(
    '%s: no two items claim one label under the same head',
    (_name, table) => {
      const claims = table.items.flatMap((item) =>
        labelsOf(item).map((label) => `${item.under ?? ''}›${label}`),
      );
      expect(claims.filter((claim, i) => claims.indexOf(claim) < i)).toEqual([]);
    },
  );

  test.each(pack.tables.map((table) => [table.name, table] as const))(
    '%s: what a label stands under is an item of the table',
    (_name, table) => {
      const concepts = table.items.map(({ concept }) => concept);
      expect(table.items.filter(({ under }) => under !== null && !concepts.includes(under))).toEqual([]);
    },
  );

  test('a label that means a version means no item, unless the item says its version itself', () => {
    const versions = Object.values(pack.versions).flat();
    const items = pack.tables.flatMap((table) => table.items.filter(({ version }) => version === null));
    expect(items.flatMap(labelsOf).filter((label) => versions.includes(label))).toEqual([]);
  });

  test('a label plays one part only: versions, row headings and units do not share one', () => {
    const parts = [
      ...Object.values(pack.versions),
      ...Object.values(pack.stubs),
      pack.allUnits,
      ...pack.units.values(),
    ].flat();
    expect(parts.filter((label, i) => parts.indexOf(label) < i)).toEqual([]);
  });

  test('every concept is known by one word in the language of ties', () => {
    const words = [...pack.concepts.values()].flatMap(({ name, synonyms }) => [
      ...new Set([name, ...synonyms].map(normalLabel)),
    ]);
    expect(new Set(words).size).toBe(words.length);
  });
});

test('the grades are 优 良 中 差, from 90, 80, 60 and 0', () => {
  expect(pack.grades.map(({ name, from }) => `${name} ${from.toString()}`)).toEqual([
    '优 90',
    '良 80',
    '中 60',
    '差 0',
  ]);
});
