// The headings over the columns of a table: one row of them, or two where heads stand over their parts.
import type { Column, Table } from './book';
import { type Hand, shuffled } from './hand';
import { itemLabel, subtotalLabel } from './spelling';

/** Under which head a label of 支出预决算 means what it does. */
export const HEADS: Readonly<Record<string, string>> = {
  工资福利支出: '人员经费',
  对个人和家庭的补助: '人员经费',
  '公用经费›商品和服务支出': '公用经费',
  '公用经费›资本性支出': '公用经费',
  '项目支出›商品和服务支出': '项目支出',
  '项目支出›对个人和家庭的补助': '项目支出',
  '项目支出›资本性支出': '项目支出',
};

export interface Headed {
  /** In the order of the headings. */
  readonly columns: readonly Column[];
  /** Rows of headings. */
  readonly heads: readonly (readonly string[])[];
}

const GENERAL = '一般公共预算›';
/** 人员经费 over 工资福利支出, in both tables that have it. */
const headOf = (concept: string): string | undefined => {
  if (!concept.startsWith(GENERAL)) return HEADS[concept];
  const bare = concept.slice(GENERAL.length);
  const head = HEADS[bare] ?? HEADS[`公用经费›${bare}`];
  return head && `${GENERAL}${head}`;
};

export function headed({ name, columns }: Table, hand: Hand): Headed {
  const blocks: Column[][] = [];
  for (const column of columns) {
    const block = blocks.find(([first]) => first && first.concept === headOf(column.concept));
    if (block) block.push(column);
    else blocks.push([column]);
  }
  const deep =
    name === '支出预决算' ||
    (name === '基本支出' && !hand.plain && hand.next() < 0.6 && blocks.some((b) => b.length > 1));
  if (!deep) {
    const order = shuffled(columns, hand);
    return { columns: order, heads: [order.map((column) => itemLabel(name, column, hand))] };
  }
  const [upper, lower]: [string[], string[]] = [[], []];
  const order: Column[] = [];
  for (const block of shuffled(blocks, hand)) {
    const [head, ...parts] = block;
    if (!head) continue;
    if (parts.length === 0) {
      order.push(head);
      upper.push(itemLabel(name, head, hand));
      lower.push('^');
      continue;
    }
    const within = shuffled(block, hand);
    within.forEach((column, i) => {
      order.push(column);
      upper.push(i === 0 ? itemLabel(name, head, hand) : '<');
      lower.push(column === head ? subtotalLabel(hand) : itemLabel(name, column, hand));
    });
  }
  return { columns: order, heads: [upper, lower] };
}
