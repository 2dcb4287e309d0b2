// The packs that come with Gouji: what each is made of, and that a figure any formula needs stands in some table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sum } from '../../src/model/amount';
import { conceptsOf } from '../../src/model/formula';
import { normalLabel } from '../../src/model/label';
import type { Indicator, Pack, Rule } from '../../src/model/pack';
import { openPack } from '../../src/packs/open';
import { ACCOUNTS, DEFAULT_PACK, PACKS, packById, shippedLibrary } from '../../src/packs';
import { packToJson } from '../../src/packs/yaml-loader.cjs';

const folder = join(__dirname, '../../src/packs');
const packs = new Map<string, Pack>();
beforeAll(async () => {
  for (const { id } of PACKS) packs.set(id, (await packById(id))!);
});
const ids = PACKS.map(({ id }) => id);
const indicator = (pack: string, id: string): Indicator =>
  packs.get(pack)!.indicators.find((one) => one.id === id)!;

test('they are listed under the ids and titles of their files, the default first', () => {
  expect(PACKS.map(({ id, title }) => [id, title])).toEqual(
    PACKS.map(({ id }) => {
      const written = JSON.parse(packToJson(readFileSync(join(folder, `${id}.yaml`), 'utf8'))) as Pack;
      return [written.id, written.title];
    }),
  );
  expect(PACKS[0]?.id).toBe(DEFAULT_PACK.id);
});

test('the default, put together by itself, is what its file says', async () => {
  const library = await shippedLibrary();
  const source = library.find('wanzhou-2019', '');
  expect(source && openPack(source, library)).toEqual(DEFAULT_PACK);
});

test('another is read once; an id that is none gives none', async () => {
  expect(await packById('mof-2013')).toBe(await packById('mof-2013'));
  expect(await packById('wanzhou-2019')).toBe(DEFAULT_PACK);
  expect(await packById('wanzhou')).toBeNull();
  expect(await packById('department-tables')).toBeNull(); // a part is no pack
});

test('the library has the parts too, and nothing that is not a file', async () => {
  const library = await shippedLibrary();
  expect(library.names).toEqual([
    'department-tables',
    'wanzhou-2019',
    'final-accounts-tables',
    'final-accounts',
    'performance-figures',
    'mof-2013',
    'yueyang-2013',
  ]);
  expect(library.find('department-tables', '')?.name).toBe('department-tables');
  expect(library.find('toString', '')).toBeNull();
});

describe.each(ids.filter((id) => id !== ACCOUNTS))('%s', (id) => {
  test('what a formula needs stands in some table', () => {
    const pack = packs.get(id)!;
    const reported = new Set(pack.tables.flatMap(({ items }) => items.map(({ concept }) => concept)));
    const needed = pack.indicators.flatMap(({ formula }) => (formula ? conceptsOf(formula) : []));
    expect(needed.length).toBeGreaterThan(10);
    expect(needed.map(({ concept }) => concept).filter((concept) => !reported.has(concept))).toEqual([]);
  });

  test('no two indicators have one name within a section', () => {
    const names = packs
      .get(id)!
      .indicators.flatMap(({ path: [first, second, third], synonyms }) =>
        [...new Set([third, ...synonyms].map(normalLabel))].map((name) => `${first}›${second}›${name}`),
      );
    expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
  });

  test('every rule says where it is from', () => {
    const unsaid = packs
      .get(id)!
      .indicators.filter(({ rule, because }) => rule.kind !== 'entered' && because === null);
    expect(unsaid.map((one) => one.id)).toEqual([]);
  });

  test('the same tables and ties as the default; only 部门基本概况 may ask for more', () => {
    const pack = packs.get(id)!;
    expect(pack.ties).toEqual(DEFAULT_PACK.ties);
    expect(pack.tables.slice(1)).toEqual(DEFAULT_PACK.tables.slice(1));
    expect(pack.tables[0]!.items.slice(0, 6)).toEqual(DEFAULT_PACK.tables[0]!.items);
  });
});

describe('mof-2013, the framework of 财预〔2013〕53号', () => {
  test('all its third-level indicators, under their 一级 and 二级', () => {
    const sections = new Map<string, string[]>();
    for (const { path } of packs.get('mof-2013')!.indicators) {
      const section = `${path[0]} · ${path[1]}`;
      sections.set(section, [...(sections.get(section) ?? []), path[2]]);
    }
    expect([...sections].map(([section, names]) => `${section}: ${names.join(' ')}`)).toEqual([
      '投入 · 目标设定: 绩效目标合理性 绩效指标明确性',
      '投入 · 预算配置: 在职人员控制率 “三公经费”变动率 重点支出安排率',
      '过程 · 预算执行: 预算完成率 预算调整率 支付进度率 结转结余率 结转结余变动率 公用经费控制率 “三公经费”控制率 政府采购执行率',
      '过程 · 预算管理: 管理制度健全性 资金使用合规性 预决算信息公开性 基础信息完善性',
      '过程 · 资产管理: 管理制度健全性 资产管理安全性 固定资产利用率',
      '产出 · 职责履行: 实际完成率 完成及时率 质量达标率 重点工作办结率',
      '效果 · 履职效益: 经济效益 社会效益 生态效益 社会公众或服务对象满意度',
    ]);
  });

  test('the two 管理制度健全性 are two indicators', () => {
    const twice = packs.get('mof-2013')!.indicators.filter(({ path }) => path[2] === '管理制度健全性');
    expect(twice.map((one) => [one.id, one.path[1]])).toEqual([
      ['管理制度健全性', '预算管理'],
      ['资产管理制度健全性', '资产管理'],
    ]);
  });

  test('it gives no points', () => {
    expect(packs.get('mof-2013')!.indicators.filter(({ points }) => points !== null)).toEqual([]);
  });

  test('what is judged by hand has something to be judged by', () => {
    const bare = packs
      .get('mof-2013')!
      .indicators.filter(({ rule, notes }) => rule.kind === 'entered' && notes.length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['在职人员控制率', '在职人员数 ÷ 编制数'],
    ['三公经费变动率', '(本年度“三公经费”预算数 − 上年度“三公经费”预算数) ÷ 上年度“三公经费”预算数'],
    ['预算完成率', '预算完成数 ÷ 预算数'],
    ['结转结余变动率', '(本年度累计结转结余 − 上年度累计结转结余) ÷ 上年度累计结转结余'],
    ['完成及时率', '及时完成工作数 ÷ 计划工作数'],
    ['重点工作办结率', '重点工作实际完成数 ÷ 交办或下达数'],
  ])('%s = %s', (id, wording) => {
    const { formula, wording: said } = indicator('mof-2013', id);
    expect([formula !== null, said]).toEqual([true, wording]);
  });
});

describe('yueyang-2013, one weighting of it', () => {
  test('15, 40 and 45 points: 100', () => {
    const { indicators } = packs.get('yueyang-2013')!;
    const of = (...firsts: string[]): string =>
      sum(indicators.filter(({ path }) => firsts.includes(path[0])).map(({ points }) => points!)).toString();
    expect([of('投入'), of('过程'), of('产出', '效果')]).toEqual(['15', '40', '45']);
  });

  test('the formulas are the framework’s', () => {
    for (const { id, formula } of packs.get('yueyang-2013')!.indicators)
      expect([id, formula]).toEqual([id, indicator('mof-2013', id).formula]);
  });

  test('资金结余: 3 for none, 2 up to last year’s, 0 above it; none of both is none', () => {
    const { rule, zeroDenominator, notApplicable } = indicator('yueyang-2013', '结转结余变动率');
    expect(bandsIn(rule)).toEqual(['≤-1 3', '>-1 ≤0 2', '>0 0']);
    expect([zeroDenominator, notApplicable]).toEqual(['zero', 'full']);
  });

  test('支付进度: half a point for each 专项 behind its time, as staff count them', () => {
    expect(indicator('yueyang-2013', '支付进度率')).toMatchObject({
      path: ['过程', '预算执行', '支付进度'],
      formula: null,
      rule: { kind: 'count', start: 'full', of: '个专项' },
    });
  });
});

function bandsIn(rule: Rule): string[] {
  if (rule.kind !== 'bands') return [];
  return rule.bands.map(({ from, fromClosed, to, toClosed, award }) =>
    [
      ...(from ? [`${fromClosed ? '≥' : '>'}${from.toString(2)}`] : []),
      ...(to ? [`${toClosed ? '≤' : '<'}${to.toString(2)}`] : []),
      'points' in award ? award.points.toString() : award.share.toPercent(),
    ].join(' '),
  );
}
