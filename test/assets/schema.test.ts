// assets/pack.schema.json is what the reader's own format makes; `npm run assets` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packSchema } from '../../src/packs/schema';

test('assets/pack.schema.json is up to date', () => {
  const text = `${JSON.stringify(packSchema(), null, 2)}\n`;
  const path = join(__dirname, '../../assets/pack.schema.json');
  if (process.env['UPDATE_ASSETS']) writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});
