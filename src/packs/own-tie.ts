// A tie of the workbook's own: whether it is one the pack has already, and its sentence in one form, so that ids do not hang on
// how it was typed.
import { Amount } from '../model/amount';
import type { Equation, Term } from '../model/tie';

/** The same for equations that say the same, with sides exchanged or terms in another order. Empty for one that says nothing. */
export function equationKey({ left, relation, right }: Equation): string {
  const sums = new Map<string, Amount>();
  const add = (terms: readonly Term[], sign: (amount: Amount) => Amount): void => {
    for (const { concept, version, coefficient } of terms) {
      const name = nameOf({ concept, version });
      sums.set(name, (sums.get(name) ?? Amount.zero).plus(sign(coefficient)));
    }
  };
  add(left, (amount) => amount);
  add(right, (amount) => amount.negated());
  const terms = [...sums].filter(([, sum]) => !sum.isZero).sort(([a], [b]) => (a < b ? -1 : 1));
  const [first] = terms;
  if (!first) return '';
  const turned = relation === '>=' || (relation === '=' && first[1].sign < 0);
  const signed = terms.map(([name, sum]) => `${name}*${(turned ? sum.negated() : sum).toString()}`);
  return [relation === '=' ? '=' : '<=', ...signed].join(' ');
}

/** In the pack's names for the concepts. */
export function sentenceOf({ left, relation, right }: Equation): string {
  return `${sumOf(left)} ${relation} ${sumOf(right)}`;
}

function sumOf(terms: readonly Term[]): string {
  if (terms.length === 0) return '0';
  return terms
    .map((term, i) => {
      const negative = term.coefficient.sign < 0;
      const size = term.coefficient.absolute().toString();
      const product = size === '1' ? nameOf(term) : `${size} × ${nameOf(term)}`;
      if (i === 0) return negative ? `-${product}` : product;
      return `${negative ? '-' : '+'} ${product}`;
    })
    .join(' ');
}

function nameOf({ concept, version }: Pick<Term, 'concept' | 'version'>): string {
  return version === null ? concept : `${concept}[${version}]`;
}
