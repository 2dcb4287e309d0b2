// Parts that come after the first picture, so that the pane stands sooner; from then on they are there at once.
import type * as Pages from './pages';
import { type ComponentType, createElement, type FunctionComponent, lazy, Suspense } from 'react';

const pages = (): Promise<typeof Pages> => import(/* webpackChunkName: "later" */ './pages');

/** Fetches them before anybody asks. Where that fails it is tried again when they are needed. */
export function loadLater(): void {
  setTimeout(() => {
    pages().catch(() => undefined);
  });
}

function later<Props extends object>(
  choose: (loaded: typeof Pages) => ComponentType<Props>,
): FunctionComponent<Props> {
  const Part = lazy(async () => ({ default: choose(await pages()) as FunctionComponent<object> }));
  return (props) => createElement(Suspense, { fallback: null }, createElement(Part, props));
}

export const AdoptedNotice = later((loaded) => loaded.AdoptedNotice);
export const Explanation = later((loaded) => loaded.Explanation);
export const FilledNotice = later((loaded) => loaded.FilledNotice);
export const FindingsBar = later((loaded) => loaded.FindingsBar);
export const MarksLeft = later((loaded) => loaded.MarksLeft);
export const NothingBound = later((loaded) => loaded.NothingBound);
export const PackMenu = later((loaded) => loaded.PackMenu);
export const ProposalCard = later((loaded) => loaded.ProposalCard);
export const Scores = later((loaded) => loaded.Scores);
export const Suggestion = later((loaded) => loaded.Suggestion);
export const Tables = later((loaded) => loaded.Tables);
export const TemplateOffer = later((loaded) => loaded.TemplateOffer);
export const TroubleNotice = later((loaded) => loaded.TroubleNotice);
