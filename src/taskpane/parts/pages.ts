// What the first picture does not need: a file of its own, fetched when the pane stands (see later.ts).
export { AdoptedNotice } from './AdoptedNotice';
export { Explanation } from './Explanation';
export { FilledNotice } from './FilledNotice';
export { FindingsBar } from './FindingsBar';
export { MarksLeft } from './MarksLeft';
export { NothingBound } from './NothingBound';
export { PackMenu } from './PackMenu';
export { ProposalCard } from './ProposalCard';
export { Scores } from './Scores';
export { Suggestion } from './Suggestion';
export { Tables } from './Tables';
export { TemplateOffer } from './TemplateOffer';
export { TroubleNotice } from './TroubleNotice';
