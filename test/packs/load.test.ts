// A broken pack gives all its faults at once, each with its place.
import { loadPack } from '../../src/packs/load-checked';
import { faults, load } from './small-pack';

test('a sound pack is loaded, with what it leaves out', () => {
  const pack = load();
  expect(pack.measure).toBe('万元');
  expect(pack.decimals).toEqual({ 元: 2, 千元: 2, 万元: 2, 亿元: 2 });
  expect(pack.full.toString()).toBe('100');
  expect(pack.tables[0]).toMatchObject({ kind: 'grid', groups: [], ignored: [] });
  expect(pack.ties[0]).toMatchObject({
    sentence: '收入 = 支出 + 结余',
    kind: '平衡',
    when: null,
    because: null,
  });
  expect(pack.concepts.get('人数')).toMatchObject({ kind: 'people', signed: false });
  expect(pack.indicators.map(({ rule, notApplicable }) => [rule.kind, notApplicable])).toEqual([
    ['entered', 'entered'],
    ['linear', 'entered'],
  ]);
});

test('all faults are told at once', () => {
  expect(
    faults({
      titel: '拼错',
      measure: '百元',
      decimals: { 万元: '两位', 万圆: 2 },
      tables: [{ name: '收支', alias: 'Both', items: ['收入', '存款', { concept: '支出', below: '收入' }] }],
      ties: ['收入 = 存款', { tie: '收入 = 支出', kind: '必须' }, { tie: '收入 = 支出', when: '收入' }],
      grades: [
        { name: '差', from: 0 },
        { name: '优', from: '九十' },
      ],
    }),
  ).toEqual([
    'titel 没有“titel”这一项，可用：id、title、measure、decimals、versions、stubs、allUnits、subtotals、units、concepts、subjects、tables、ties、last、full、grades、sections、indicators',
    'decimals.万圆 没有“万圆”这一项，可用：元、千元、万元、亿元',
    'measure 应为 元、千元、万元、亿元 之一',
    'decimals.万元 看不懂“两位”',
    'tables[0].items[1] 没有这个科目',
    'tables[0].items[2].below 没有“below”这一项，可用：concept、label、under、version、optional',
    'ties[0] 没有“存款”这个科目',
    'ties[1].kind 应为 平衡、核实 之一',
    'ties[2].when 缺 =、<= 或 >=',
    'grades[1].from 看不懂“九十”',
    'grades 等次应从高到低排列',
  ]);
});

test('the error lists them in English, one a line', () => {
  expect(() => load({ id: null, ties: ['收入 = 存款'] })).toThrow(
    'id: is missing\nties[0]: no concept “存款”',
  );
});

test.each([['文字'], [null], [[]], [5]])('%j is no pack at all', (raw) => {
  expect(() => loadPack(raw)).toThrow('id: is missing');
});

describe('names', () => {
  test('a word cannot mean two concepts, however it is typed', () => {
    expect(faults({ concepts: { 收入: ['收 入 合 计'], 支出: ['收入合计：'], 结余: [] } })).toEqual([
      'concepts.支出 “收入合计”也是“收入”的名称',
    ]);
  });

  test('two tables cannot share a name or an alias', () => {
    expect(
      faults({
        tables: [
          { name: '收支', alias: 'Both' },
          { name: '收入', alias: 'Both' },
          { name: '收支', alias: 'C' },
        ],
      }),
    ).toEqual(['tables[1] 表名“Both”重复', 'tables[2] 表名“收支”重复']);
  });

  test('a missing name is told once', () => {
    expect(faults({ tables: [{ alias: 'A' }, { alias: 'B' }] })).toEqual([
      'tables[0].name 缺少这一项',
      'tables[1].name 缺少这一项',
    ]);
  });

  test('versions and stubs have names of their own', () => {
    expect(faults({ versions: { 预算: ['预算数'] }, stubs: { units: ['单位'] } })).toEqual([
      'versions.预算 没有“预算”这一项，可用：年初预算、调整预算、全年预算、决算、增减',
      'stubs.units 没有“units”这一项，可用：ordinal、unit、item、project、code',
    ]);
  });
});

describe('shapes', () => {
  test.each([
    [
      'a version that is none',
      { tables: [{ name: '甲', alias: 'A', version: '预算' }] },
      ['tables[0].version 应为 年初预算、调整预算、全年预算、决算、增减 之一'],
    ],
    ['a list where a map should be', { concepts: ['收入'] }, ['concepts 应为“名称: 内容”的列表']],
    ['a map where a list should be', { ties: { a: '收入 = 支出' } }, ['ties 应为列表']],
    ['a list where text should be', { title: ['甲'] }, ['title 应为文字']],
    [
      'text where true or false should be',
      { concepts: { 收入: { signed: '是' }, 支出: [], 结余: [] } },
      ['concepts.收入.signed 应为 true 或 false'],
    ],
  ])('%s', (_what, more, said) => expect(faults(more).slice(0, 1)).toEqual(said));
});
