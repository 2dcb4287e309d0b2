// The packs that come with Gouji.
import { loadPack } from './load';
import type { Pack } from '../model/pack';
import finalAccounts from './final-accounts.yaml';
import wanzhou from './wanzhou-2019.yaml';

export type { Pack } from '../model/pack';

export const DEFAULT_PACK: Pack = loadPack(wanzhou);
/** 部门决算公开: the nine tables every department publishes. */
export const FINAL_ACCOUNTS: Pack = loadPack(finalAccounts);
export const PACKS: readonly Pack[] = [DEFAULT_PACK];
