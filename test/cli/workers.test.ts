// gouji check in worker threads: the very same output as in one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGouji, Folder } from '../support/gouji';

const sample = readFileSync(join(__dirname, '../../assets/sample.xlsx'));
const folder = new Folder();
beforeAll(() => {
  buildGouji();
  for (const name of ['丁', '甲', '戊']) folder.put(`${name}局.xlsx`, sample);
  folder.put('己局.xlsx', sample.subarray(0, sample.length / 2));
  folder.put('mine.yaml', 'id: mine\ntitle: 自己的\nextends: wanzhou-2019\n');
}, 120_000);
afterAll(() => {
  folder.remove();
});

test.each([[[]], [['--csv']], [['--pack', 'mine.yaml', '--json', '--lang', 'en']]])(
  'with %j, and a damaged file among them',
  (words) => {
    const one = folder.gouji('check', '.', '--workers', '1', ...words);
    expect(one.status).toBe(2);
    expect(one.err).toMatch(/^gouji: 己局\.xlsx: .+\n$/);
    expect(folder.gouji('check', '.', '--workers', '3', ...words)).toEqual(one);
  },
);

test('a pack that cannot be used is told once, and not by every thread', () => {
  const { status, out, err } = folder.gouji('check', '.', '--workers', '3', '--pack', 'nowhere');
  expect([status, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
});
