// Compiles a rule pack from YAML to JSON when the bundle is built, so that no page carries a YAML parser (the command line has
// one, for packs of the user's own).
// Amounts are quoted in the packs and stay text; nothing but plain YAML 1.2 (core schema) is accepted.
const { parseDocument } = require('yaml');

/** @param {string} source */
function packToJson(source) {
  const document = parseDocument(source, { schema: 'core', uniqueKeys: true });
  const trouble = document.errors[0] ?? document.warnings[0];
  if (trouble) throw trouble;
  return JSON.stringify(document.toJS());
}

/** The webpack loader; its rule has the type 'json'. @param {string} source */
module.exports = (source) => packToJson(source);
module.exports.packToJson = packToJson;
