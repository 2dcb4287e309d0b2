// The verdict on one tie (design.md section 4): exact, within rounding, or not.
import { Amount } from '../model/amount';
import type { Verdict } from '../model/finding';
import type { Relation } from '../model/tie';
import type { Sum } from './operand';

/**
 * Null where nothing is reported on either side. In 元; `tolerance` is the sum of both sides' half-units, and a
 * difference exactly on it is still 尾差 (closed intervals, as in XBRL Calculations 1.1).
 */
export function judge(
  left: Sum,
  relation: Relation,
  right: Sum,
): { verdict: Verdict; tolerance: Amount } | null {
  const tolerance = left.slack.plus(right.slack);
  if (relation === '=') return equality(left.value, right.value, tolerance);
  // A >= B is B <= A.
  const [small, large] = relation === '<=' ? [left.value, right.value] : [right.value, left.value];
  if (large === null) return small && { verdict: small.isZero ? 'balanced' : 'incomplete', tolerance };
  const excess = (small ?? Amount.zero).minus(large);
  return { verdict: excess.sign <= 0 ? 'balanced' : within(excess, tolerance), tolerance };
}

function equality(
  left: Amount | null,
  right: Amount | null,
  tolerance: Amount,
): { verdict: Verdict; tolerance: Amount } | null {
  if (left === null || right === null) {
    const reported = left ?? right;
    if (!reported) return null;
    // 5.46 + 97.98 - 103.45 is -0.01 only by rounding: a balance of nothing, left blank.
    const verdict = reported.isZero ? 'balanced' : within(reported.absolute(), tolerance);
    return { verdict: verdict === 'unbalanced' ? 'incomplete' : verdict, tolerance };
  }
  const difference = left.minus(right);
  return { verdict: difference.isZero ? 'balanced' : within(difference.absolute(), tolerance), tolerance };
}

function within(difference: Amount, tolerance: Amount): Verdict {
  return difference.compare(tolerance) <= 0 ? 'rounding' : 'unbalanced';
}
