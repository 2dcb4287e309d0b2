// Lint rules: typescript-eslint's strict, type-aware sets; Microsoft's rules for Office.js; the rules of React hooks.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The pure part of the house: no Office, no DOM, no Node, no clock, no chance. */
const CORE = ['compare', 'model', 'packs', 'read', 'reconcile', 'report', 'score', 'summary'].map(
  (floor) => `src/${floor}/**/*.ts`,
);

const impure = (name) => ({ name, message: 'The core is pure: this belongs to a host.' });

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'reports/', 'screenshots/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a template prints as it is meant.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // It asks for `x!` where the strict set forbids `x!`.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // The characters of a string one by one: code points are what is meant.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `onClick={() => close()}` and `if (done) return close();` are plain enough.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Chinese text has its own, wide space.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
      // Prettier lays out the lines.
      'no-unexpected-multiline': 'off',
      eqeqeq: 'error',
    },
  },
  {
    // The grid's enums are part of what is loaded later; its data is written with their numbers.
    files: ['src/preview/grid*.ts', 'test/preview/grid*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: [...CORE, 'src/audit.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'Office',
          'Excel',
          'OfficeExtension',
          'OfficeRuntime',
          'window',
          'document',
          'location',
          'navigator',
        ].map(impure),
        ...[
          'localStorage',
          'sessionStorage',
          'fetch',
          'process',
          'Buffer',
          'global',
          'globalThis',
          'console',
        ].map(impure),
        ...['setTimeout', 'setInterval', 'queueMicrotask', 'performance', 'crypto', 'Date'].map(impure),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core is pure.' },
      ],
    },
  },
  {
    // What speaks to Excel through Office.js.
    files: ['src/workbook/excel*.ts', 'src/commands/**/*.ts', 'src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    // The two rules of hooks; the plugin's others are for code that React's compiler compiles.
    files: ['src/{taskpane,preview}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // A test may take what it knows to be there.
    files: ['test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // The scripts around the program: their types are checked by tsc, undefined names too.
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-undef': 'off' },
  },
);
