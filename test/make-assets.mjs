// npm run assets: writes assets/sample.xlsx and assets/template.xlsx anew from the specimen tables, assets/pack.schema.json
// from the format of packs, and the lists of tables in README.md from the packs.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, '--selectProjects', 'unit', '--', 'test/assets'], {
  cwd: join(dirname(fileURLToPath(import.meta.url)), '..'),
  env: { ...process.env, UPDATE_ASSETS: '1' },
  stdio: 'inherit',
});
process.exit(status ?? 1);
