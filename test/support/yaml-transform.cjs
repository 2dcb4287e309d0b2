// Lets a test import a rule pack just as the bundle does.
const { packToJson } = require('../../src/packs/yaml-loader.cjs');

module.exports = {
  /** @param {string} source */
  process: (source) => ({ code: `module.exports = ${packToJson(source)};` }),
};
