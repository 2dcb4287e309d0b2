// A claim: one tie in one context, with its operands, that is to be judged.
import type { CellRef, Subject, Version } from '../model/fact';
import type { Scope, TieKind, Verdict } from '../model/finding';
import type { Message } from '../model/message';
import type { Relation } from '../model/tie';
import type { Operand } from './operand';

export interface Claim {
  /** What the tie is called in ids: stable whatever moves. */
  readonly id: string;
  readonly sentence: string;
  readonly kind: TieKind;
  readonly scope: Scope;
  readonly unit: string | null;
  readonly version: Version | null;
  readonly project: string | null;
  readonly subject: Subject | null;
  readonly left: readonly Operand[];
  readonly relation: Relation;
  readonly right: readonly Operand[];
  readonly note?: Message | null;
  /** Cells on whose amounts it depends that the tie applies here at all. */
  readonly given?: readonly CellRef[] | undefined;
  /** The finding's verdict, once it is known (reconcile sets it); null where nothing is reported on either side. */
  verdict?: Verdict | null | undefined;
}
