// The figures of a department that add up, in 分: every concept that its self-evaluation tables print, by unit and version.
import { random } from '../../support/generate';

export const COUNTED = ['年初预算', '调整预算', '全年预算', '决算'] as const;
type Counted = (typeof COUNTED)[number];

export interface FiguresWanted {
  readonly seed: number;
  readonly units: readonly string[];
  readonly projects: number;
  /** Some units have money other than 公共财政拨款: then the tables of 一般公共预算 say less than those of all spending. */
  readonly others: boolean;
  /** Every amount is a multiple of it. */
  readonly grain: number;
}

type ByConcept = Readonly<Record<string, number>>;

/** What a unit has in one version: its own amounts, and those of its projects. */
interface UnitFigures {
  readonly own: ByConcept;
  readonly projects: readonly ByConcept[];
}

export type Figures = ReadonlyMap<string, Readonly<Record<Counted, UnitFigures>>>;

export function figures(wanted: FiguresWanted): Figures {
  return new Map(
    wanted.units.map((unit, i) => {
      const versions = COUNTED.map((version, j) => {
        const next = random(wanted.seed * 1009 + i * 31 + j);
        return [version, unitFigures(new Amounts(next, wanted), wanted)] as const;
      });
      return [unit, Object.fromEntries(versions) as Record<Counted, UnitFigures>];
    }),
  );
}

/** Other money is never so little that rounding could hide it. */
const LEAST_OTHER = 1e9;

class Amounts {
  private readonly others: boolean;

  constructor(
    readonly next: () => number,
    private readonly wanted: FiguresWanted,
  ) {
    this.others = wanted.others && next() < 0.7;
  }

  /** Often nothing, now and then written off. */
  some(): number {
    if (this.next() < 0.25) return 0;
    const size = 10 ** (7 + Math.floor(this.next() * 4));
    const amount = this.whole(this.next() * size);
    return this.next() < 0.03 ? -amount : amount;
  }

  signed(): number {
    return this.next() < 0.3 ? 0 - this.some() : this.some();
  }

  /** What of an amount comes from 公共财政拨款. */
  general(amount: number): number {
    return this.others && this.next() < 0.4 ? this.whole(amount * this.next()) : amount;
  }

  other(): number {
    return this.others ? this.whole(LEAST_OTHER + this.next() * 1e10) : 0;
  }

  whole(amount: number): number {
    return Math.trunc(amount / this.wanted.grain) * this.wanted.grain;
  }
}

function unitFigures(of: Amounts, { projects }: FiguresWanted): UnitFigures {
  const list = Array.from({ length: projects }, () => projectFigures(of));
  const sum = (concept: string): number => add(list.map((project) => project[concept] ?? 0));
  const [pay, aid, goods, capital] = [of.some(), of.some(), of.some(), of.some()];
  const general = [pay, aid, goods, capital].map((amount) => of.general(amount)) as [
    number,
    number,
    number,
    number,
  ];
  const own: Record<string, number> = {
    ...spending([pay, aid, goods, capital], sum),
    ...incomes(of),
    ...generalSpending(general),
    ...threePublic(of),
    ...assets(of),
    '一般公共预算›项目支出': sum('一般公共预算›项目支出'),
    项目年初结转和结余: sum('项目年初结转和结余'),
    项目实际到位资金: sum('项目实际到位资金'),
    项目年末结转和结余: sum('项目年末结转和结余'),
    当年结余: of.signed(),
    累计结余: of.signed(),
  };
  return { own, projects: list };
}

function projectFigures(of: Amounts): ByConcept {
  const [goods, aid, capital] = [of.some(), of.some(), of.some()];
  return {
    '项目支出›商品和服务支出': goods,
    '项目支出›对个人和家庭的补助': aid,
    '项目支出›资本性支出': capital,
    '一般公共预算›项目支出': of.general(goods + aid + capital),
    项目年初结转和结余: of.some(),
    项目实际到位资金: of.some(),
    项目年末结转和结余: of.signed(),
  };
}

type Four = readonly [pay: number, aid: number, goods: number, capital: number];

function spending([pay, aid, goods, capital]: Four, sum: (concept: string) => number): ByConcept {
  const parts = ['项目支出›商品和服务支出', '项目支出›对个人和家庭的补助', '项目支出›资本性支出'];
  const project = add(parts.map(sum));
  return {
    工资福利支出: pay,
    对个人和家庭的补助: aid,
    人员经费: pay + aid,
    '公用经费›商品和服务支出': goods,
    '公用经费›资本性支出': capital,
    公用经费: goods + capital,
    基本支出: pay + aid + goods + capital,
    ...Object.fromEntries(parts.map((concept) => [concept, sum(concept)])),
    项目支出: project,
    支出合计: pay + aid + goods + capital + project,
  };
}

function generalSpending([pay, aid, goods, capital]: Four): ByConcept {
  return {
    '一般公共预算›工资福利支出': pay,
    '一般公共预算›对个人和家庭的补助': aid,
    '一般公共预算›人员经费': pay + aid,
    '一般公共预算›商品和服务支出': goods,
    '一般公共预算›资本性支出': capital,
    '一般公共预算›公用经费': goods + capital,
    '一般公共预算›基本支出': pay + aid + goods + capital,
  };
}

function incomes(of: Amounts): ByConcept {
  const [general, fund, above, earned, rest] = [of.some(), of.other(), of.other(), of.other(), of.other()];
  const carried = of.some();
  const special = of.whole((above + earned + rest) * of.next());
  const year = general + fund + above + earned + rest;
  return {
    公共财政拨款: general,
    政府基金拨款: fund,
    上级补助收入: above,
    事业收入: earned,
    本年其他收入: rest,
    本年收入合计: year,
    上年结转: carried,
    专户非税收入: special,
    其他收入: above + earned + rest - special,
    收入合计: carried + year,
  };
}

function threePublic(of: Amounts): ByConcept {
  const [reception, running, purchase, abroad] = [of.some(), of.some(), of.some(), of.some()];
  return {
    公务接待费: reception,
    公务用车运行维护费: running,
    公务用车购置费: purchase,
    因公出国出境费: abroad,
    三公经费合计: reception + running + purchase + abroad,
  };
}

function assets(of: Amounts): ByConcept {
  const [used, let_, rest] = [of.some(), of.some(), of.some()];
  return { 在用固定资产: used, 出租固定资产: let_, 其他固定资产: rest, 固定资产合计: used + let_ + rest };
}

export const add = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
