// What the first picture does not need: a file of its own, fetched when the pane stands (see later.ts).
export { FilledNotice } from './FilledNotice';
export { NothingBound } from './NothingBound';
export { ProposalCard } from './ProposalCard';
export { Report } from './Report';
export { Scores } from './Scores';
export { Tables } from './Tables';
