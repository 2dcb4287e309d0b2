// A tie over numbered cells, without a workbook.
import { Amount } from '../../src/model/amount';
import type { Claim } from '../../src/reconcile/claim';
import type { Operand } from '../../src/reconcile/operand';

/** A cell's number, its amount in hundredths of 万元 (null is a blank), and its coefficient. */
export type Part = readonly [cell: number, amount: number | null, coefficient?: number];

export function madeTie(id: string, left: Part, right: readonly Part[]): Claim {
  return {
    ...{
      id,
      sentence: id,
      kind: '平衡',
      scope: '表内',
      unit: '机关',
      version: '决算',
      project: null,
      subject: null,
    },
    ...{ left: [operand(left)], relation: '=', right: right.map(operand) },
  };
}

function operand([cell, amount, coefficient = 1]: Part): Operand {
  return {
    ...{ coefficient: Amount.whole(coefficient), concept: `科目${cell}`, table: '表', unit: '机关' },
    ...{
      version: '决算',
      project: null,
      subject: null,
      cell: { sheet: '表', row: cell, column: 0 },
      measure: '万元',
    },
    ...{ amount: amount === null ? null : new Amount(BigInt(amount), 2), exact: false, roundings: 1 },
    ...{ readable: true, formula: false },
  };
}
