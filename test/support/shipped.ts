// The pack of 部门决算公开, read at once.
import { openPack } from '../../src/packs/open';
import { OTHER_PACKS } from '../../src/packs/other-packs';

const find = (name: string): { name: string; data: unknown } => ({ name, data: OTHER_PACKS[name] });

export const FINAL_ACCOUNTS = openPack(find('final-accounts'), { names: Object.keys(OTHER_PACKS), find });
