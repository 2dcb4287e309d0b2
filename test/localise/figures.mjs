// npm run figures: runs figures.ts, its sources translated as they are loaded.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../support/load-typescript.cjs');
require('./figures.ts');
