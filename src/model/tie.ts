// A tie (勾稽关系): a sentence over concepts, and the linear form it is parsed into once (design.md section 5).
import type { Amount } from './amount';
import type { Version } from './fact';
import type { TieKind } from './finding';

export interface Term {
  readonly coefficient: Amount;
  readonly concept: string;
  /** Null: the version of the context in which the tie is looked at. */
  readonly version: Version | null;
  /** A subject's code (基本支出[301]). Null: the subject of the context, or none. */
  readonly subject: string | null;
}

export type Relation = '=' | '<=' | '>=';

/** Σ left (relation) Σ right. */
export interface Equation {
  readonly left: readonly Term[];
  readonly relation: Relation;
  readonly right: readonly Term[];
}

export interface Tie extends Equation {
  /** As written in the pack or by the user. */
  readonly sentence: string;
  readonly kind: TieKind;
  /** Where it does not hold there is no finding. */
  readonly when: Equation | null;
  /** Why the relation holds, or why it may not (shown to the reader). */
  readonly because: string | null;
}

/** The terms of both sides. */
export function termsOf(equation: Equation): readonly Term[] {
  return [...equation.left, ...equation.right];
}

/** The concepts that some tie needs: of these a blank is missed, of others not. */
export function tiedConcepts(ties: readonly Equation[]): ReadonlySet<string> {
  return new Set(ties.flatMap((tie) => termsOf(tie).map(({ concept }) => concept)));
}
