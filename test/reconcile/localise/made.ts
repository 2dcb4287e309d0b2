// Ties over made-up cells, one row for each concept: for what no specimen table shows as plainly.
import { Amount } from '../../../src/model/amount';
import type { Claim } from '../../../src/reconcile/claim';
import type { Operand } from '../../../src/reconcile/operand';

export interface Cell {
  readonly concept: string;
  /** In 万元; null where blank. */
  readonly amount: string | null;
  readonly formula?: boolean;
  readonly readable?: boolean;
}

/** Cells of one column that know their place. */
export class Sheet {
  private readonly rows = new Map<string, number>();

  /** `甲 = 乙 + 丙`, all of them added. */
  tie(left: Cell, right: readonly Cell[], given: readonly Cell[] = []): Claim {
    const operands = right.map((cell) => this.operand(cell));
    const cells = given.flatMap((cell) => this.operand(cell).cell ?? []);
    return {
      id: `${left.concept}=${right.map(({ concept }) => concept).join('+')}`,
      sentence: `${left.concept} = ${right.map(({ concept }) => concept).join(' + ')}`,
      kind: '平衡',
      scope: '表内',
      unit: '机关',
      version: '决算',
      project: null,
      subject: null,
      left: [this.operand(left)],
      relation: '=',
      right: operands,
      ...(cells.length > 0 ? { given: cells } : {}),
    };
  }

  private operand({ concept, amount, formula = false, readable = true }: Cell): Operand {
    const row = this.rows.get(concept) ?? this.rows.size;
    this.rows.set(concept, row);
    return {
      coefficient: Amount.whole(1),
      concept,
      table: '表',
      unit: '机关',
      version: '决算',
      project: null,
      subject: null,
      // Every other row, so that no cell is another's neighbour.
      cell: { sheet: '表', row: 2 * row, column: 0 },
      amount: amount === null ? null : Amount.of(amount, 2),
      measure: '万元',
      exact: false,
      roundings: 1,
      readable,
      formula,
    };
  }
}
