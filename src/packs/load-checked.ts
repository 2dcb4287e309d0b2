// Reads a pack's data as `load` does, and checks that every rule gives what its indicator is worth: for every pack that is not
// known to be sound. The default is, by its test; it loads before anything is shown.
import type { Pack } from '../model/pack';
import { checkRule } from './check-rules';
import { readPack } from './load';

/** Throws a PackError. */
export function loadPack(raw: unknown): Pack {
  return readPack(raw, checkRule);
}
