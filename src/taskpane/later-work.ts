// Work that comes after the first verdict, so that the pane stands sooner.
import type * as Work from './work';

/** Where fetching it fails it is tried again the next time. */
export const laterWork = (): Promise<typeof Work> => import(/* webpackChunkName: "later" */ './work');
