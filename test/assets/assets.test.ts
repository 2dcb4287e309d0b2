// The workbooks in assets/ are what the specimen tables make; `npm run assets` writes them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleWorkbook, templateWorkbook } from '../support/assets';

const folder = join(__dirname, '../../assets');

test.each([
  ['sample.xlsx', sampleWorkbook],
  ['template.xlsx', templateWorkbook],
])('assets/%s is up to date', async (name, make) => {
  const bytes = Buffer.from(await make());
  const path = join(folder, name);
  if (process.env['UPDATE_ASSETS']) writeFileSync(path, bytes);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
