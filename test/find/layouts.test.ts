// A corpus of generated workbooks without names: how many tables are found where they lie, and that none is taken wrongly in silence.
// GOUJI_LAYOUTS=1000 searches that many workbooks; the figures of record are in the README.
import { areaAddress } from '../../src/model/address';
import { DEFAULT_PACK, withAccounts } from '../../src/packs';
import { assess, type Assessed, tallied } from '../support/assess-layouts';
import { type Layout, layout } from '../support/layouts';

const LAYOUTS = Number(process.env['GOUJI_LAYOUTS'] ?? 100);
jest.setTimeout(30_000 + LAYOUTS * 500);

/** Of the tables that are there, so many of a hundred are to be found for certain, each with its own range. */
const RIGHT = 98;

const searched: (readonly [Layout, readonly Assessed[]])[] = [];
beforeAll(async () => {
  const pack = await withAccounts(DEFAULT_PACK);
  for (let seed = 1; seed <= LAYOUTS; seed++) {
    const one = layout(seed);
    searched.push([one, assess(one, pack)]);
  }
});

const said = ({ seed, traits }: Layout, { table, lies, search }: Assessed): string => {
  const places = search.candidates.map(({ area }) => areaAddress(area, true)).join(', ');
  return `${seed} (${traits.join(' ')}): ${table} lies ${lies ?? 'nowhere'}, found ${search.standing} ${places}`;
};

test('no table is taken wrongly, whatever stands beside it', () => {
  const wrong = searched.flatMap(([one, all]) =>
    all.filter(({ outcome }) => outcome === 'wrong').map((found) => said(one, found)),
  );
  expect(wrong).toEqual([]);
});

test(`at least ${RIGHT} % of the tables are found for certain, each where it lies`, () => {
  const there = searched.flatMap(([, all]) => all.filter(({ expected }) => expected === 'certain'));
  const { right } = tallied(there);
  expect(there.length).toBeGreaterThan(LAYOUTS * 8);
  expect((right * 100) / there.length).toBeGreaterThanOrEqual(RIGHT);
});

test('the corpus has what makes it hard', () => {
  const traits = new Set(
    searched.flatMap(([one]) =>
      one.traits.map((trait) =>
        trait.replace(/^(上年的|隐藏的|两份|只有上年的).*/, '$1').replace(/^.*缺半$/, '缺半'),
      ),
    ),
  );
  for (const trait of [
    '两套表',
    '没有合并单元格',
    '空表',
    '次序打乱',
    'beside',
    'stacked',
    'groups',
    'sheets',
    '标题sheet',
    '封面',
    '目录',
    '填表说明',
    '无关的表',
    '上年的',
    '上年整套',
    '预算',
    '备份',
    '隐藏的',
    '两份',
    '只有上年的',
    '缺半',
  ])
    expect(traits).toContain(trait);
  const doubtful = searched.flatMap(([, all]) => all.filter(({ expected }) => expected === 'doubtful'));
  expect(doubtful.length).toBeGreaterThan(LAYOUTS / 10);
});
