// What the first verdict does not need: corrections, fills, 说明. A file of its own, fetched when the pane stands (see later-work.ts).
export { adoptIn } from './adopting';
export { withRemarks } from '../audit/remarks';
export { corrected, correctionsOf } from './correcting';
export { explainIn } from './explaining';
export { findTables, nameTables } from './finding';
export { propose } from './proposing';
