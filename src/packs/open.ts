// A pack from its files: put together, read, and every fault shown where it was written.
import type { Pack } from '../model/pack';
import { compose, type Library, type PackSource } from './compose';
import { PackError } from './fault';
import { loadPack } from './load-checked';

/** Throws a PackError. */
export function openPack(source: PackSource, library: Library): Pack {
  const { data, faults, complete, located } = compose(source, library);
  // What a missing file would have brought is missing everywhere: only that it is missing need be said.
  if (!complete) throw new PackError(faults);
  const found = [...faults];
  try {
    const pack = loadPack(data);
    if (found.length === 0) return pack;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    found.push(...error.faults.map(located));
  }
  throw new PackError(found);
}
