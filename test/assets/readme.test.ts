// The README's lists of tables and ties are what the packs say; `npm run assets` writes them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PACK } from '../../src/packs';
import { FINAL_ACCOUNTS } from '../support/shipped';
import { tableList } from '../support/table-list';

const path = join(__dirname, '../../README.md');

test.each([
  ['绩效自评', DEFAULT_PACK],
  ['部门决算公开', FINAL_ACCOUNTS],
])('the tables of %s', (name, pack) => {
  const text = readFileSync(path, 'utf8');
  const [before, after] = [`<!-- ${name}的表，由规则包生成 -->\n`, `\n<!-- ${name}的表，到此为止 -->`];
  const [start, end] = [text.indexOf(before) + before.length, text.indexOf(after)];
  expect(end).toBeGreaterThan(start);
  const list = tableList(pack);
  if (process.env['UPDATE_ASSETS']) writeFileSync(path, text.slice(0, start) + list + text.slice(end));
  expect(readFileSync(path, 'utf8').slice(start, start + list.length + after.length)).toBe(list + after);
});
