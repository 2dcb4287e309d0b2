// Lets a script of Node require the project's TypeScript and packs: translated as they are loaded, types not checked.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const yaml = require('./yaml-transform.cjs');

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
