// 基本支出 by economic items in groups side by side, and 三公经费 in all its forms, of generated final accounts.
import { add, ECONOMIC, type Fees, type Figures } from './final-accounts-figures';
import type { Cell } from './final-accounts-layouts';

export class Small {
  constructor(
    private readonly of: Figures,
    private readonly next: () => number,
  ) {}

  private get maybe(): boolean {
    return this.next() < 0.5;
  }

  basic(): Cell[][] {
    const group = (codes: readonly string[]): Cell[][] =>
      codes.flatMap((code) => {
        const items = this.of.items.filter((item) => item.code.startsWith(code));
        const whole: Cell[] = [code, ECONOMIC[code] ?? '', add(items.map(({ amount }) => amount))];
        return [whole, ...items.map(({ code: own, name, amount }): Cell[] => [own, `　${name}`, amount])];
      });
    const sum = (codes: readonly string[]): number =>
      add(this.of.items.filter(({ code }) => codes.includes(code.slice(0, 3))).map(({ amount }) => amount));
    const [people, running] = [sum(['301', '303']), sum(['302', '307', '310'])];
    const head = ['科目编码', '科目名称', '决算数'];
    const groups = this.maybe
      ? [group(['301', '303']), group(['302', '307', '310'])]
      : [group(['301']), group(['302']), group(['303', '307', '310'])];
    const rows = Array.from({ length: Math.max(...groups.map(({ length }) => length)) }, (_, i) =>
      groups.flatMap((rows) => rows[i] ?? ['', '', '']),
    );
    const rest =
      groups.length === 3 ? ['公用经费合计', '<', '<', '<', '<', running] : ['公用经费合计', '<', running];
    return [groups.flatMap(() => head), ...rows, ['人员经费合计', '<', people, ...rest]];
  }

  fees(): Cell[][] {
    const six = ({ abroad, purchase, running, reception }: Fees): number[] => [
      abroad + purchase + running + reception,
      abroad,
      purchase + running,
      purchase,
      running,
      reception,
    ];
    const [budget, final] = [six(this.of.budget), six(this.of.final)];
    const car = this.maybe ? '公务用车购置及运行费' : '公务用车购置及运行维护费';
    const kind = this.next();
    if (kind < 0.25) {
      const labels = [
        '合计',
        '1.因公出国（境）费',
        `2.${car}`,
        '（1）公务用车购置费',
        '（2）公务用车运行费',
        '3.公务接待费',
      ];
      return [
        ['项目', '预算数', '决算数'],
        ...labels.map((label, i): Cell[] => [label, budget[i] ?? 0, final[i] ?? 0]),
      ];
    }
    if (kind < 0.6) {
      return [
        ['合计', '<', '因公出国(境)费', '<', car, '<', '<', '<', '<', '<', '公务接待费', '<'],
        ['^', '<', '^', '<', '小计', '<', '购置费', '<', '运行费', '<', '^', '<'],
        Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? '预算数' : '决算数')),
        budget.flatMap((amount, i) => [amount, final[i] ?? 0]),
      ];
    }
    const unit = this.maybe;
    const stub = (label: string): Cell[] => (unit ? [label] : []);
    const table: Cell[][] = [
      [...stub('单位名称'), '预算数', '<', '<', '<', '<', '<', '决算数', '<', '<', '<', '<', '<'],
      [...stub('^'), ...twice(['合计', '因公出国（境）费', car, '<', '<', '公务接待费'])],
      [...stub('^'), ...twice(['^', '^', '小计', '公务用车购置费', '公务用车运维费', '^'])],
    ];
    if (this.maybe) table.push([...stub('栏次'), ...Array.from({ length: 12 }, (_, i) => String(i + 1))]);
    return [...table, [...stub('某局'), ...budget, ...final]];
  }
}

const twice = (cells: readonly Cell[]): Cell[] => [...cells, ...cells];
