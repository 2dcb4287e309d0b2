// last: which amounts of last year's book those of this year's must agree with.
import { loadPack } from '../../src/packs/load-checked';
import { PackError } from '../../src/packs/fault';

const PACK = {
  id: 'small',
  title: '小',
  concepts: { 年初结转: ['上年结转'], 年末结转: [], 上年三公: [], 三公: [] },
};

const last = (of: unknown): string[] | Record<string, string> => {
  try {
    const pack = loadPack({ ...PACK, last: of });
    return Object.fromEntries(
      [...pack.last].map(([name, { concept, version }]) => [name, `${concept}[${version}]`]),
    );
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.faults.map(({ place, zh }) => `${place} ${zh}`);
  }
};

test('the 决算 where no version is written; concepts by any of their names', () => {
  expect(last({ 上年结转: '年末结转', 上年三公: '三公[年初预算]' })).toEqual({
    年初结转: '年末结转[决算]',
    上年三公: '三公[年初预算]',
  });
});

test.each([
  ['a concept that is none', { 结转: '年末结转' }, 'last.结转 没有这个科目'],
  ['an amount that is a sum', { 年初结转: '年末结转 + 三公' }, 'last.年初结转 应为一个科目，可以带口径'],
])('%s', (_what, of, fault) => {
  expect(last(of)).toEqual([fault]);
});
