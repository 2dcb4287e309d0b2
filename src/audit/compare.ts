// A resubmission against the last hand-in: both checked by one pack, each with the rules of its own workbook.
import type { HandIn } from '../compare/hand-in';
import type { Pack } from '../model/pack';
import type { Snapshot } from '../model/sheet';
import { readStatement } from '../read/read-statement';
import { effectivePack } from './effective';
import { firstAudit } from './first';

export { compare } from '../compare/compare';

/** Without corrections: nobody asks for those of the last hand-in. The snapshot as for an audit. */
export function handIn(snapshot: Snapshot, pack: Pack): HandIn {
  const own = effectivePack(snapshot, pack);
  const { result, reported } = firstAudit({ snapshot, pack, own, statements: readStatement });
  return { result, tables: reported };
}
