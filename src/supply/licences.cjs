// Under which licences others' code may be in what is built, and which packages need a word of their own.

/** Free to use, change and pass on within a bureau, as long as the notices go along; no duty to publish anything. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** @typedef {{ licence: string, proof: string, because: string }} Exception `proof`: a sentence of its licence file */

/** Packages whose own statement is none of these. @type {Readonly<Record<string, Exception>>} */
const EXCEPTIONS = {
  '@microsoft/office-js': {
    licence: 'LicenseRef-Microsoft-Office-JS',
    proof: 'MICROSOFT OFFICE JAVASCRIPT (OFFICE.JS) API LIBRARY',
    because:
      "Excel's own interface, there is no other. It may be copied along with programs for Office: it is, unmodified, with its licence beside it. Microsoft is not responsible for maintaining, updating or supporting this program.",
  },
  '@univerjs/telemetry': {
    licence: 'Apache-2.0',
    proof: 'Apache License',
    because: 'Its package.json forgot the field; its LICENSE is Apache 2.0, as of every package of Univer.',
  },
};

/** @typedef {{ name: string, version: string, stated: string | undefined }} Stated what a package says of itself */

/** The licence that counts; null: none that may be shipped. @param {Stated} one */
function licenceOf({ name, stated }) {
  const exception = EXCEPTIONS[name];
  if (exception) return exception.licence;
  return stated !== undefined && ALLOWED.includes(stated) ? stated : null;
}

/** One line for each package that may not be shipped. @param {readonly Stated[]} packages */
const refusals = (packages) =>
  packages
    .filter((one) => licenceOf(one) === null)
    .map(
      ({ name, version, stated }) =>
        `${name}@${version}: ${stated ?? 'no licence stated'}（许可证不在允许之列；见 src/supply/licences.cjs）`,
    );

module.exports = { EXCEPTIONS, licenceOf, refusals };
