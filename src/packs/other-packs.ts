// The data of every shipped pack but the default: fetched only when one of them is asked for.
import betweenSets from './between-sets.yaml';
import finalAccounts from './final-accounts.yaml';
import finalAccountsTables from './final-accounts-tables.yaml';
import mof2013 from './mof-2013.yaml';
import performanceFigures from './performance-figures.yaml';
import yueyang2013 from './yueyang-2013.yaml';

export const OTHER_PACKS: Readonly<Record<string, unknown>> = {
  'final-accounts-tables': finalAccountsTables,
  'final-accounts': finalAccounts,
  'performance-figures': performanceFigures,
  'mof-2013': mof2013,
  'yueyang-2013': yueyang2013,
};

/** The ties between a rubric's tables and those of 部门决算公开. */
export const BETWEEN_SETS: unknown = betweenSets;
