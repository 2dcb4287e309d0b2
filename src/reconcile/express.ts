// A finding in numbers, as accountants write it: addends first, 94.03 + 308 = 402.03.
import { Amount } from '../model/amount';
import type { Verdict } from '../model/finding';
import type { Relation } from '../model/tie';
import { coefficientOf, type Operand } from './operand';

const BLANK = '空白';

type Shown = (operand: Operand) => Amount | null;

export function express(
  left: readonly Operand[],
  relation: Relation,
  right: readonly Operand[],
  verdict: Verdict,
  /** What is shown of an operand: its amount in the finding's measure. */
  shown: Shown,
): string {
  if (relation !== '=') {
    const holds = verdict === 'balanced' || verdict === 'rounding';
    const sign = { '<=': holds ? '≤' : '>', '>=': holds ? '≥' : '<' }[relation];
    return `${side(left, shown)} ${verdict === 'incomplete' ? '≠' : sign} ${side(right, shown)}`;
  }
  const sign = verdict === 'balanced' ? '=' : verdict === 'rounding' ? '≈' : '≠';
  const [first, second] = right.length > left.length ? [right, left] : [left, right];
  return `${side(first, shown)} ${sign} ${side(second, shown)}`;
}

/** 94.03 + 308; blank addends are left out; 空白 where all are. */
function side(operands: readonly Operand[], shownOf: Shown): string {
  let text = '';
  for (const operand of operands) {
    const coefficient = coefficientOf(operand);
    const amount = shownOf(operand);
    if (amount === null) continue;
    const minus = coefficient.sign < 0;
    const shown = amount.sign < 0 && (text !== '' || minus) ? `(${amount.toString()})` : amount.toString();
    const addend = `${factor(coefficient.absolute())}${shown}`;
    if (text === '') text = minus ? `-${addend}` : addend;
    else text += minus ? ` - ${addend}` : ` + ${addend}`;
  }
  return text === '' ? BLANK : text;
}

const ONE = Amount.whole(1);

function factor(coefficient: Amount): string {
  return coefficient.equals(ONE) ? '' : `${coefficient.toString()} × `;
}
