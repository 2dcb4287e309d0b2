// npm run figures: runs figures.ts, its sources translated as they are loaded.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from '@swc/core';
import yaml from '../support/yaml-transform.cjs';

const require = createRequire(import.meta.url);

/** @param {string} extension @param {(source: string, filename: string) => string} translate */
function load(extension, translate) {
  require.extensions[extension] = (module, filename) => {
    const loaded = /** @type {NodeJS.Module & { _compile(code: string, filename: string): void }} */ (module);
    loaded._compile(translate(readFileSync(filename, 'utf8'), filename), filename);
  };
}

load('.yaml', (source) => yaml.process(source).code);
load('.ts', (source, filename) => {
  const jsc = /** @type {const} */ ({ parser: { syntax: 'typescript' }, target: 'es2022' });
  return transformSync(source, { filename, jsc, module: { type: 'commonjs' } }).code;
});
require('./figures.ts');
