// The three suites: unit (pure core, adapters, manifest, command line), browser (needs a Chromium), recalculate (needs LibreOffice).
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
  },
];

/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  transform: {
    '\\.(ts|mjs)$': swc(false), // apart from .tsx: `<T>(x: T) => x` is not JSX
    '\\.tsx$': swc(true),
    '\\.yaml$': '<rootDir>/test/support/yaml-transform.cjs',
  },
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/no-css.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/reports/'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/test/browser/', '/test/recalculate/'],
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/browser-setup.mjs',
    },
    {
      ...shared,
      displayName: 'recalculate',
      testMatch: ['<rootDir>/test/recalculate/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/recalculate-setup.mjs',
    },
  ],
};
