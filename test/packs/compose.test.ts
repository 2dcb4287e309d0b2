// Packs made from several files: what is put together, what a place may change, and where a fault is shown.
import { compose, type Library } from '../../src/packs/compose';
import { PackError, placeOf } from '../../src/packs/fault';
import { openPack } from '../../src/packs/open';
import { packToJson } from '../../src/packs/yaml-loader.cjs';

/** A library of files, as they would be written. */
function library(files: Readonly<Record<string, string>>): Library {
  return {
    names: Object.keys(files),
    find: (name) => {
      const text = files[name];
      return text === undefined ? null : { name, data: JSON.parse(packToJson(text)) as unknown };
    },
  };
}

type Files = Readonly<Record<string, string>>;
const composed = (files: Files) => {
  const shelf = library(files);
  return compose(shelf.find('own', '')!, shelf);
};
const data = (files: Files): Readonly<Record<string, unknown>> =>
  composed(files).data as Record<string, unknown>;
const said = (files: Files): string[] =>
  composed(files).faults.map((fault) => `${placeOf(fault)} ${fault.zh}`);

/** What is wrong with the pack as a whole, read and all. */
function faults(files: Files): string[] {
  const shelf = library(files);
  try {
    openPack(shelf.find('own', '')!, shelf);
  } catch (error) {
    if (error instanceof PackError) return error.faults.map((fault) => `${placeOf(fault)} ${fault.zh}`);
    throw error;
  }
  return [];
}

describe('includes: parts are put into a pack', () => {
  const TABLES = 'id: tables\ntitle: 各表\nmeasure: 万元\nconcepts: { 收入: [] }\nties: [收入 = 支出]\n';

  test('maps are merged, lists put end to end; who the part is does not matter', () => {
    expect(
      data({
        own: 'id: own\nincludes: [tables, more]\nconcepts: { 结余: [] }\nties: [结余 = 收入]',
        tables: TABLES,
        more: 'concepts: { 支出: [支出合计] }',
      }),
    ).toEqual({
      id: 'own',
      measure: '万元',
      concepts: { 收入: [], 支出: ['支出合计'], 结余: [] },
      ties: ['收入 = 支出', '结余 = 收入'],
    });
  });

  test('a table of a part is given more items, a concept more synonyms', () => {
    expect(
      data({
        own: 'includes: more\nconcepts: { 收入: [收入合计, 总收入] }\ntables: [{ name: 收支, items: [结余] }]',
        more: 'concepts: { 收入: [收入合计] }\ntables: [{ name: 收支, alias: Both, items: [收入] }]',
      }),
    ).toEqual({
      concepts: { 收入: ['收入合计', '总收入'] },
      tables: [{ name: '收支', alias: 'Both', items: ['收入', '结余'] }],
    });
  });

  test('a part that two others need is put in once', () => {
    expect(
      data({
        own: 'includes: [a, b]',
        a: 'includes: c',
        b: 'includes: c',
        c: 'ties: [{ tie: 收入 = 支出 }]',
      }),
    ).toEqual({ ties: [{ tie: '收入 = 支出' }] });
  });

  test.each<[string, Files, string[]]>([
    [
      'said twice, differently',
      { own: 'includes: tables\nmeasure: 元', tables: TABLES },
      ['measure 与“tables: measure”写得不一样，只能写一处'],
    ],
    [
      'said differently by two parts',
      { own: 'includes: [tables, more]', tables: TABLES, more: 'concepts: { 收入: { signed: true } }' },
      ['more: concepts.收入 与“tables: concepts.收入”写得不一样，只能写一处'],
    ],
    ['no such part', { own: 'includes: [parts]' }, ['includes[0] 没有“parts”，可用：own']],
    ['a part named twice', { own: 'includes: [a, a]', a: 'full: 100' }, ['includes[1] 同一部分写了两次']],
    ['itself', { own: 'includes: [own]' }, ['includes[0] 绕回了自己：own → own']],
    [
      'a part that leads back',
      { own: 'includes: [a]', a: 'includes: [b]', b: 'includes: [a]' },
      ['b: includes[0] 绕回了自己：a → b → a'],
    ],
    ['a part that holds words only', { own: 'includes: a', a: '文字' }, ['includes “a”里没有“名称: 内容”']],
    [
      'a misspelt key, told once, with all that there are',
      { own: 'include: a' },
      [
        'include 没有“include”这一项，可用：$schema、includes、id、title、measure、decimals、versions、stubs、allUnits、subtotals、units、concepts、subjects、tables、ties、last、full、grades、sections、indicators、extends',
      ],
    ],
    ['a part without a name', { own: 'includes: [[a]]' }, ['includes[0] 应为文字']],
  ])('%s', (_what, files, expected) => expect(said(files)).toEqual(expected));
});

describe('extends: a place changes weights, bands and wording', () => {
  const BASE = [
    'id: base',
    'title: 框架',
    'concepts: { 收入: [], 支出: [] }',
    'full: 10',
    'grades: [{ name: 合格, from: 0 }]',
    'sections: { 投入: [决策], 产出: [成果] }',
    'indicators:',
    '  - { id: 支出率, path: [投入, 执行, 支出率], formula: 支出 ÷ 收入, rule: { kind: proportional, target: 1 }, because: 通行算法 }',
    '  - { id: 合理性, path: [投入, 目标, 合理性], notes: [合乎职责] }',
    '  - { id: 完成率, path: [产出, 履职, 完成率] }',
  ].join('\n');
  const own = (more: string): Files => ({ own: `id: own\ntitle: 某地\nextends: base\n${more}`, base: BASE });
  const indicators = (more: string): unknown[] => data(own(more))['indicators'] as unknown[];

  test('nothing changed: the same pack under its own name', () => {
    expect(data(own(''))).toEqual({ ...(JSON.parse(packToJson(BASE)) as object), id: 'own', title: '某地' });
  });

  test('points and notes are changed, the formula stays', () => {
    expect(indicators('indicators: [{ id: 合理性, points: 4, notes: [合乎规划] }]').slice(1, 2)).toEqual([
      { id: '合理性', path: ['投入', '目标', '合理性'], points: 4, notes: ['合乎规划'] },
    ]);
  });

  test('another rule does not keep the reasons of the old one', () => {
    const rule = { kind: 'threshold', from: '90%' };
    expect(
      indicators('indicators: [{ id: 支出率, rule: { kind: threshold, from: 90% } }]').slice(0, 1),
    ).toEqual([{ id: '支出率', path: ['投入', '执行', '支出率'], formula: '支出 ÷ 收入', rule }]);
  });

  test('indicators are left out, grades and full points replaced, section names given others', () => {
    expect(
      data(
        own(
          'omits: [支出率, 合理性]\nfull: 5\ngrades: [{ name: 优, from: 4 }]\nsections: { 产出: [产出及效益] }',
        ),
      ),
    ).toEqual({
      id: 'own',
      title: '某地',
      concepts: { 收入: [], 支出: [] },
      full: 5,
      grades: [{ name: '优', from: 4 }],
      sections: { 投入: ['决策'], 产出: ['产出及效益'] },
      indicators: [{ id: '完成率', path: ['产出', '履职', '完成率'] }],
    });
  });

  test('what a place extends may itself extend another', () => {
    const files = {
      ...own('indicators: [{ id: 完成率, points: 3 }]'),
      base: 'id: base\ntitle: 省\nextends: top',
      top: BASE,
    };
    expect((data(files)['indicators'] as unknown[])[2]).toMatchObject({
      id: '完成率',
      points: 3,
    });
  });

  test.each([
    [
      'a table of its own',
      'tables: []',
      [
        'tables 依据别的规则包时只能改分值、分段和措辞，这里可用：$schema、id、title、extends、full、grades、sections、indicators、omits',
      ],
    ],
    [
      'another formula',
      'indicators: [{ id: 支出率, formula: 收入 ÷ 支出 }]',
      [
        'indicators[0].formula 依据别的规则包时只能改分值、分段和措辞，这里可用：id、path、synonyms、points、wording、notes、rule、notApplicable、zeroDenominator、reasonRequired、because',
      ],
    ],
    [
      'an indicator there is not',
      'indicators: [{ id: 满意度, points: 3 }]',
      ['indicators[0].id 所依据的规则包没有“满意度”这个指标，可用：支出率、合理性、完成率'],
    ],
    [
      'leaves out what there is not',
      'omits: [满意度]',
      ['omits[0] 所依据的规则包没有“满意度”这个指标，可用：支出率、合理性、完成率'],
    ],
    [
      'changes one twice',
      'indicators: [{ id: 完成率 }, { id: 完成率 }]',
      ['indicators[1].id 指标“完成率”写了两次'],
    ],
    ['leaves one out twice', 'omits: [完成率, 完成率]', ['omits[1] 写了两次']],
    [
      'changes what it leaves out',
      'omits: [完成率]\nindicators: [{ id: 完成率 }]',
      ['omits[0] 既删去又改动'],
    ],
    ['an indicator that is none', 'indicators: [完成率]', ['indicators[0] 应写明 id 和要改的内容']],
    ['an indicator without an id', 'indicators: [{ points: 3 }]', ['indicators[0].id 缺少这一项']],
  ])('%s', (_what, more, expected) => expect(said(own(more))).toEqual(expected));

  test('a pack there is not: only that is said', () => {
    expect(faults({ own: 'id: own\ntitle: 某地\nextends: bas\nindicators: [{ id: 完成率 }]' })).toEqual([
      'extends 没有“bas”，可用：own',
    ]);
  });
});

describe('a fault is shown in the file it was written in', () => {
  const TABLES = 'concepts: { 收入: [] }\ntables: [{ name: 收支, alias: Both, items: [收入, 支出] }]';

  test('in a part, by its name and the place there', () => {
    expect(
      faults({ own: 'id: own\ntitle: 甲\nincludes: tables\nties: [收入 = 结余]', tables: TABLES }),
    ).toEqual(['tables: tables[0].items[1] 没有这个科目', 'ties[0] 没有“结余”这个科目']);
  });

  test('behind what an earlier part put there', () => {
    expect(
      faults({
        own: 'id: own\ntitle: 甲\nincludes: [tables, more]\nconcepts: { 支出: [] }',
        tables: TABLES,
        more: 'tables: [{ name: 预算, alias: Budget, items: [存款] }]',
      }),
    ).toEqual(['more: tables[0].items[0] 没有这个科目']);
  });

  test('what the file itself lacks is missing there, not in a part', () => {
    expect(faults({ own: 'includes: [tables]\nconcepts: { 支出: [] }', tables: TABLES })).toEqual([
      'id 缺少这一项',
      'title 缺少这一项',
    ]);
  });

  test('of a changed indicator: in the place’s file what it changed, else in the other', () => {
    const base =
      'id: base\ntitle: 框架\nindicators: [{ id: 甲, path: [投入, 目标] }, { id: 乙, path: [投入, 目标, 乙] }]';
    expect(
      faults({
        own: 'id: own\ntitle: 某地\nextends: base\nindicators: [{ id: 乙, points: 五 }]',
        base,
      }),
    ).toEqual(['base: indicators[0].path 应为一级、二级、三级三个名称', 'indicators[0].points 看不懂“五”']);
  });

  test('the error lists them in English, one a line, with the file', () => {
    const files = library({ own: 'id: own\ntitle: 甲\nincludes: tables', tables: TABLES });
    expect(() => openPack(files.find('own', '')!, files)).toThrow(
      'tables: tables[0].items[1]: no such concept',
    );
  });
});
