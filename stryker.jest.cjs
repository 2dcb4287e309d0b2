// For Stryker (stryker.config.mjs): the unit tests that say what reconcile/ and score/ do, without the long random ones, which
// would be run for nearly every mutant.
const [unit] = require('./jest.config.js').projects;

/** @type {import('jest').Config} */
module.exports = {
  ...unit,
  testMatch: ['<rootDir>/test/{reconcile,score,localise}/**/*.test.ts'],
  testPathIgnorePatterns: ['/localise/(planted|highs|oracle)\\.'],
};
