// An indicator's formula (计算公式): sums, products and quotients over concepts, evaluated exactly.
import type { Amount } from './amount';
import type { Version } from './fact';

export type Formula =
  | { readonly kind: 'number'; readonly value: Amount }
  | {
      readonly kind: 'concept';
      readonly concept: string;
      readonly version: Version | null;
      /** A subject's code; only ties may name one. */
      readonly subject: string | null;
    }
  | { readonly kind: 'negate'; readonly of: Formula }
  | {
      readonly kind: 'operation';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Formula;
      readonly right: Formula;
    };

/** Every concept a formula names, in reading order, each once. */
export function conceptsOf(formula: Formula): { concept: string; version: Version | null }[] {
  const found: { concept: string; version: Version | null }[] = [];
  const visit = (part: Formula): void => {
    if (part.kind === 'concept') {
      if (!found.some((f) => f.concept === part.concept && f.version === part.version)) {
        found.push({ concept: part.concept, version: part.version });
      }
    } else if (part.kind === 'negate') visit(part.of);
    else if (part.kind === 'operation') {
      visit(part.left);
      visit(part.right);
    }
  };
  visit(formula);
  return found;
}
