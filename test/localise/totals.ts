// Which cells are totals of which: where an addend can be missing, or a total be stale.
import type { Claim } from '../../src/reconcile/claim';
import { coefficientOf } from '../../src/reconcile/operand';
import type { Place } from './sheet';

export interface Total {
  readonly place: Place;
  readonly addends: readonly Place[];
}

export function cellsOfTotals(claims: readonly Claim[]): Total[] {
  return claims.flatMap(({ relation, kind, left, right }) => {
    const place = left[0]?.cell;
    const addends = right.flatMap((operand) =>
      operand.cell && coefficientOf(operand).sign > 0 ? [operand.cell] : [],
    );
    const plain = relation === '=' && kind === '平衡' && left.length === 1 && addends.length === right.length;
    return plain && place && addends.length > 1 ? [{ place, addends }] : [];
  });
}
