// Books of all nine tables that add up, made from a seed: random layouts, amounts kept in 分 and printed in 元, or in 万元 rounded one by one.
import { add, CLASSES, figures, type Figures, type Fund, type Leaf } from './final-accounts-figures';
import { type Cell, codedTable, type CodedRow, type Heading, withParents } from './final-accounts-layouts';
import { Small } from './final-accounts-small';
import { TwoSided } from './final-accounts-two-sided';
import { random } from './generate';

export interface PrintedAmount {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Accounts {
  /** By name, each cell as it is printed. */
  readonly cells: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Where amounts stand, in the coordinates of the table itself. */
  readonly amounts: readonly PrintedAmount[];
}

export const tablesOf = ({ cells }: Accounts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).map(([name, rows]) => [
      name,
      rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
    ]),
  );

export function accounts(seed: number): Accounts {
  const next = random(seed * 7919 + 1);
  const tables = new TableMaker(figures(seed), next).all();
  const measures = next() < 0.2 ? ['元', '万元'] : [next() < 0.5 ? '元' : '万元'];
  const zero = ['', '0', '0.00', '—'][Math.floor(next() * 4)] ?? '';
  const amounts: PrintedAmount[] = [];
  const cells = Object.entries(tables).map(([sheet, table]) => {
    const measure = measures[Math.floor(next() * measures.length)] ?? '万元';
    const rows: Cell[][] = [[`金额单位：${measure}`], ...table];
    const printed = rows.map((line, row) =>
      line.map((cell, column) => {
        if (typeof cell === 'string') return cell;
        const text = cell === 0 ? zero : print(cell, measure);
        amounts.push({ sheet, row, column, text });
        return text;
      }),
    );
    return [sheet, printed] as const;
  });
  return { cells: Object.fromEntries(cells), amounts };
}

/** 分 → 元, or 万元 rounded half up. */
function print(cents: number, measure: string): string {
  return ((measure === '元' ? cents : Math.round(cents / 10_000)) / 100).toFixed(2);
}

const spent = ({ basic, project }: Fund): number => basic + project;
const holdsAny = ({ opening, income, basic, project, closing }: Fund): boolean =>
  [opening, income, basic, project, closing].some((amount) => amount !== 0);

class TableMaker {
  constructor(
    private readonly of: Figures,
    private readonly next: () => number,
  ) {}

  all(): Record<string, Cell[][]> {
    const two = new TwoSided(this.of, this.next);
    const small = new Small(this.of, this.next);
    return {
      收入支出决算总表: two.totals(),
      收入决算表: this.income(),
      支出决算表: this.expenditure(),
      财政拨款收入支出决算总表: two.fiscal(),
      一般公共预算财政拨款支出决算表: this.coded(
        [{ label: '合计' }, { label: '基本支出' }, { label: '项目支出' }],
        ({ general }) => [add(general), ...general],
      ),
      一般公共预算财政拨款基本支出决算表: small.basic(),
      财政拨款三公经费支出决算表: small.fees(),
      政府性基金预算财政拨款收入支出决算表: this.fund('fund', '政府性基金'),
      国有资本经营预算财政拨款收入支出决算表: this.fund('capital', '国有资本经营'),
    };
  }

  private get maybe(): boolean {
    return this.next() < 0.5;
  }

  private coded(
    headings: readonly Heading[],
    amounts: (leaf: Leaf) => number[],
    wanted = this.of.leaves,
  ): Cell[][] {
    const leaves = wanted.map((leaf): CodedRow => ({
      code: leaf.code,
      name: leaf.name,
      amounts: amounts(leaf),
    }));
    const { rows, whole } = withParents(leaves, (code) => CLASSES[code] ?? `科目${code}`);
    return codedTable(headings, rows, whole, this.next);
  }

  private income(): Cell[][] {
    const labels = [
      '本年收入合计',
      '财政拨款收入',
      '上级补助收入',
      '事业收入',
      '经营收入',
      '附属单位上缴收入',
      '其他收入',
    ];
    return this.coded(
      labels.map((label) => ({ label })),
      ({ income: [general = 0, ...others], fund, capital }) => {
        const fiscal = general + fund.income + capital.income;
        return [fiscal + add(others), fiscal, ...others];
      },
    );
  }

  private expenditure(): Cell[][] {
    const labels = ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
    return this.coded(
      labels.map((label) => ({ label })),
      ({ general, fund, capital, other: [basic, project, ...rest] }) => {
        const parts = [
          general[0] + fund.basic + capital.basic + basic,
          general[1] + fund.project + capital.project + project,
          ...rest,
        ];
        return [add(parts), ...parts];
      },
    );
  }

  private fund(which: 'fund' | 'capital', name: string): Cell[][] {
    const leaves = this.of.leaves.filter((leaf) => holdsAny(leaf[which]));
    if (leaves.length === 0) return [[`本单位无${name}预算财政拨款收入支出，故本表无数据`]];
    if (which === 'capital' && this.maybe) {
      return this.coded(
        [{ label: '合计' }, { label: '基本支出' }, { label: '项目支出' }],
        ({ capital }) => [spent(capital), capital.basic, capital.project],
        leaves,
      );
    }
    return this.coded(
      [
        { label: '年初结转和结余' },
        { label: '本年收入' },
        { label: '本年支出', parts: ['小计', '基本支出', '项目支出'] },
        { label: '年末结转和结余' },
      ],
      (leaf) => {
        const { opening, income, basic, project, closing } = leaf[which];
        return [opening, income, basic + project, basic, project, closing];
      },
      leaves,
    );
  }
}
