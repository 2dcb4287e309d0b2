// The data of every shipped pack but the default: fetched only when one of them is asked for.
import mof2013 from './mof-2013.yaml';
import performanceFigures from './performance-figures.yaml';
import yueyang2013 from './yueyang-2013.yaml';

export const OTHER_PACKS: Readonly<Record<string, unknown>> = {
  'performance-figures': performanceFigures,
  'mof-2013': mof2013,
  'yueyang-2013': yueyang2013,
};
