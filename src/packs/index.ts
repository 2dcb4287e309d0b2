// The packs that come with Gouji.
import { loadPack } from './load';
import type { Pack } from '../model/pack';
import wanzhou from './wanzhou-2019.yaml';

export type { Pack } from '../model/pack';

export const DEFAULT_PACK: Pack = loadPack(wanzhou);
export const PACKS: readonly Pack[] = [DEFAULT_PACK];
