// The house has five floors, and an import only ever goes down:
//
//     cli, taskpane, commands, preview
//     audit
//     read, find, reconcile, score, template, report, compare
//     packs, summary, workbook, host, document
//     model
//
// Rooms of one floor do not import one another, except that preview shows taskpane.
const FLOORS = [
  ['cli', 'taskpane', 'commands', 'preview'],
  ['audit/'],
  ['read', 'find', 'reconcile', 'score', 'template', 'report', 'compare'],
  ['packs', 'summary', 'workbook', 'host', 'document'],
  ['model'],
];

/** The pure part: data in, data out. */
const CORE = '^src/(audit|compare|find|model|packs|read|reconcile|report|score|summary|template)/.+\\.ts$';

/** A room's files: a folder's, or the one file. @param {string} name */
const room = (name) => (name.endsWith('\\.ts') ? `^src/${name}$` : `^src/${name}/`);

/** One rule a room: whatever is on its own floor or above is out of bounds, except itself. */
const onlyDown = FLOORS.flatMap((rooms, floor) =>
  rooms.map((name) => {
    const allowed = name === 'preview' ? [name, 'taskpane'] : [name];
    const outOfBounds = FLOORS.slice(0, floor + 1)
      .flat()
      .filter((other) => !allowed.includes(other));
    return {
      name: `only-down-from-${name.replace('\\.ts', '')}`,
      severity: 'error',
      from: { path: room(name) },
      to: { path: outOfBounds.map(room) },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...onlyDown,
    {
      name: 'cells-are-data',
      comment: 'read and reconcile and score speak of cells as data (model/sheet), never to a workbook.',
      severity: 'error',
      from: { path: CORE },
      to: { path: '^src/(workbook|host)/' },
    },
    {
      name: 'core-is-pure',
      comment: 'The core needs no package, no Node and no browser: it runs wherever a workbook is.',
      severity: 'error',
      from: { path: CORE },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
      },
    },
    {
      name: 'node-only-on-the-command-line',
      comment: 'What runs in a page has no Node.',
      severity: 'error',
      from: { path: '^src/(taskpane|commands|preview|workbook|host|document)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-development-package',
      comment: 'The program runs on what package.json lists as dependencies.',
      severity: 'error',
      from: { path: '^src/.+\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '/@types/' },
    },
    {
      name: 'the-search-is-fetched',
      comment:
        'Few workbooks are searched for tables: a page fetches that part (import()) when it is asked for.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(find/|cli/|audit/(found|found-notes|naming)\\.ts)' },
      to: {
        path: '^src/(find/|audit/(found|found-notes|naming)\\.ts)',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'old-files-have-a-program-of-their-own',
      comment: 'The library that reads .xls is in old.js alone, which runs in a thread that may be stopped.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(workbook/old/|cli/old-thread\\.ts)' },
      to: { path: '^src/workbook/old/|node_modules/@e965/xlsx/' },
    },
    {
      name: 'old-thread-is-started-not-imported',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/cli/old-thread\\.ts', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'old-files-in-no-page',
      comment: 'workbook/old needs the command line: no page reaches it.',
      severity: 'error',
      from: { path: '^src/(taskpane|commands|preview|host)/' },
      to: { path: '^src/workbook/old', reachable: true },
    },
    { name: 'no-test-in-the-program', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-dead-end', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true, // a type is an import too
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'default'],
    },
  },
};
