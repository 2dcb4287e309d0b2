// The two-sided tables of generated final accounts, 收入支出决算总表 and 财政拨款收入支出决算总表.
import { add, CLASSES, type Figures, type Fund, type Leaf } from './final-accounts-figures';
import type { Cell } from './final-accounts-layouts';

const spent = ({ basic, project }: Fund): number => basic + project;

export class TwoSided {
  constructor(
    private readonly of: Figures,
    private readonly next: () => number,
  ) {}

  private get maybe(): boolean {
    return this.next() < 0.5;
  }

  private total(of: (leaf: Leaf) => number): number {
    return add(this.of.leaves.map(of));
  }

  /** What a class spent of each source: 一般公共预算, 政府性基金, 国有资本经营, other. */
  private byClass(): [string, readonly [number, number, number, number]][] {
    const codes = Object.keys(CLASSES).filter(
      (code) => this.of.leaves.some((leaf) => leaf.code.startsWith(code)) || this.next() < 0.3,
    );
    return codes.map((code) => {
      const leaves = this.of.leaves.filter((leaf) => leaf.code.startsWith(code));
      const sum = (of: (leaf: Leaf) => number): number => add(leaves.map(of));
      return [
        CLASSES[code] ?? '',
        [
          sum(({ general }) => add(general)),
          sum(({ fund }) => spent(fund)),
          sum(({ capital }) => spent(capital)),
          sum(({ other }) => add(other)),
        ],
      ];
    });
  }

  totals(): Cell[][] {
    const { of } = this;
    const [general = 0, ...others] = of.leaves.reduce<number[]>(
      (sum, { income }) => income.map((amount, i) => amount + (sum[i] ?? 0)),
      [],
    );
    const [fund, capital] = [
      this.total((leaf) => leaf.fund.income),
      this.total((leaf) => leaf.capital.income),
    ];
    const labels = ['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
    const income: [string, number][] = [
      ['一般公共预算财政拨款收入', general],
      ['政府性基金预算财政拨款收入', fund],
      ['国有资本经营预算财政拨款收入', capital],
      ...labels.map((label, i): [string, number] => [label, others[i] ?? 0]),
    ];
    const year = add(income.map(([, amount]) => amount));
    const funds = (part: 'opening' | 'closing'): number =>
      this.total((leaf) => leaf.fund[part] + leaf.capital[part]);
    const opening = of.opening + of.otherOpening + funds('opening');
    const closing = of.closing + of.otherClosing + funds('closing');
    const classes = this.byClass();
    const out = add(classes.flatMap(([, amounts]) => amounts));
    const full = year + of.used + opening;
    const foot: [string, number, string, number][] = [
      ['本年收入合计', year, '本年支出合计', out],
      ['使用非财政拨款结余（含专用结余）', of.used, '结余分配', of.distributed],
      ['年初结转和结余', opening, '年末结转和结余', closing],
      ['总计', full, '总计', full],
    ];
    return this.twoSided(
      this.listed(income),
      classes.map(([name, amounts]) => [name, add(amounts)]),
      foot,
    );
  }

  /** Forms that leave out what there is none of. */
  private listed(rows: [string, number][]): [string, number][] {
    return this.maybe ? rows : rows.filter(([, amount], i) => i === 0 || amount !== 0);
  }

  private twoSided(
    left: [string, ...Cell[]][],
    right: [string, ...Cell[]][],
    foot: readonly (readonly Cell[])[],
    columns: readonly string[] = ['决算数'],
  ): Cell[][] {
    const ordinals = this.maybe;
    const place = (row: number): Cell[] => (ordinals ? [String(row)] : []);
    const enumerate = this.maybe;
    const name = (label: Cell, i: number): Cell => (enumerate ? `${i + 1}、${String(label)}` : label);
    const gap = columns.map(() => '');
    const bodies = Array.from({ length: Math.max(left.length, right.length) }, (_, i): [Cell[], Cell[]] => {
      const [l, r] = [left[i], right[i]];
      return [
        [l ? name(l[0], i) : '', ...place(i + 1), l?.[1] ?? ''],
        [r ? name(r[0], i) : '', ...place(i + 40), ...(r?.slice(1) ?? gap)],
      ];
    });
    foot.forEach(([l = '', amount = '', r = '', ...amounts], i) =>
      bodies.push([
        [l, ...place(i + 30), amount],
        [r, ...place(i + 70), ...amounts],
      ]),
    );
    const item = this.maybe ? '项 目' : '项目';
    const stub = ordinals ? [item, '行次'] : [item];
    const wide = (title: string, width: number): Cell[] => [
      title,
      ...Array.from({ length: width - 1 }, () => '<'),
    ];
    const heads: [Cell[], Cell[]][] = [
      [
        [...stub, columns.length > 1 ? '金额' : (columns[0] ?? '')],
        [...stub, ...columns],
      ],
    ];
    if (this.maybe)
      heads.unshift([wide('收 入', stub.length + 1), wide('支 出', stub.length + columns.length)]);
    const swapped = columns.length === 1 && this.next() < 0.15;
    return [...heads, ...bodies].map(([l, r]) => (swapped ? [...r, ...l] : [...l, ...r]));
  }

  fiscal(): Cell[][] {
    const { of } = this;
    const labels = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
    const sums = (part: 'opening' | 'income' | 'closing'): number[] => [
      part === 'income' ? this.total(({ income }) => income[0] ?? 0) : of[part],
      this.total((leaf) => leaf.fund[part]),
      this.total((leaf) => leaf.capital[part]),
    ];
    const [income, opening, closing] = [sums('income'), sums('opening'), sums('closing')];
    const classes = this.byClass().map(([name, [a, b, c]]): [string, number[]] => [name, [a, b, c]]);
    const out = [0, 1, 2].map((i) => add(classes.map(([, amounts]) => amounts[i] ?? 0)));
    const across = (amounts: readonly number[]): number[] => [add(amounts), ...amounts];
    const full = add(income) + add(opening);
    const foot: Cell[][] = [
      ['本年收入合计', add(income), '本年支出合计', ...across(out)],
      ['年初财政拨款结转和结余', add(opening), '年末财政拨款结转和结余', ...across(closing)],
    ];
    if (this.maybe) labels.forEach((label, i) => foot.push([label, opening[i] ?? 0, '', '', '', '', '']));
    foot.push(['总计', full, '总计', ...across(out.map((amount, i) => amount + (closing[i] ?? 0)))]);
    const left = labels.map((label, i): [string, number] => [label, income[i] ?? 0]);
    const right = classes.map(([name, amounts]): [string, ...number[]] => [name, ...across(amounts)]);
    return this.twoSided(left, right, foot, [this.maybe ? '合计' : '小计', ...labels]);
  }
}
