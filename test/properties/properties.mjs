// npm run properties: the laws on very many cases (long-run.ts), their sources translated as they are loaded.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../support/load-typescript.cjs');
require('./long-run.ts');
