// The figures of a department that add up, made from a seed, in 分: what all nine tables of its final accounts are printed from.
import { random } from './generate';

/** Spending of one 项, by source and kind. */
export interface Leaf {
  readonly code: string;
  readonly name: string;
  readonly general: readonly [basic: number, project: number];
  readonly fund: Fund;
  readonly capital: Fund;
  /** Money of other sources: 基本, 项目, 上缴上级, 经营, 对附属单位补助. */
  readonly other: readonly [number, number, number, number, number];
  /** Income booked under it: 一般公共预算, 上级补助, 事业, 经营, 附属单位上缴, 其他. */
  readonly income: readonly number[];
}

/** What a fund had, got, spent and keeps, for one 项. */
export interface Fund {
  readonly opening: number;
  readonly income: number;
  readonly basic: number;
  readonly project: number;
  readonly closing: number;
}

interface Item {
  readonly code: string;
  readonly name: string;
  readonly amount: number;
}

export interface Fees {
  readonly abroad: number;
  readonly purchase: number;
  readonly running: number;
  readonly reception: number;
}

export interface Figures {
  readonly leaves: readonly Leaf[];
  /** 一般公共预算. */
  readonly opening: number;
  readonly closing: number;
  readonly otherOpening: number;
  readonly otherClosing: number;
  readonly used: number;
  readonly distributed: number;
  /** 经济分类款. */
  readonly items: readonly Item[];
  readonly budget: Fees;
  readonly final: Fees;
}

export const CLASSES: Readonly<Record<string, string>> = {
  201: '一般公共服务支出',
  204: '公共安全支出',
  205: '教育支出',
  208: '社会保障和就业支出',
  210: '卫生健康支出',
  212: '城乡社区支出',
  213: '农林水支出',
  221: '住房保障支出',
  223: '国有资本经营预算支出',
  229: '其他支出',
};

export const ECONOMIC: Readonly<Record<string, string>> = {
  301: '工资福利支出',
  302: '商品和服务支出',
  303: '对个人和家庭的补助',
  307: '债务利息及费用支出',
  310: '资本性支出',
};

const ITEMS: Readonly<Record<string, string>> = {
  30101: '基本工资',
  30102: '津贴补贴',
  30113: '住房公积金',
  30201: '办公费',
  30212: '因公出国（境）费用',
  30217: '公务接待费',
  30231: '公务用车运行维护费',
  30299: '其他商品和服务支出',
  30302: '退休费',
  30701: '国内债务付息',
  31002: '办公设备购置',
  31013: '公务用车购置',
};

export const add = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
const NONE: Fund = { opening: 0, income: 0, basic: 0, project: 0, closing: 0 };

export function figures(seed: number): Figures {
  const next = random(seed);
  const some = (often = 0.7): number =>
    next() < often ? Math.floor(next() * 10 ** (4 + Math.floor(next() * 6))) : 0;
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const fund = (): Fund => {
    const [basic, project, closing] = [some(0.3), some(), some(0.4)];
    const opening = next() < 0.5 ? Math.floor(next() * (basic + project + closing)) : 0;
    return { opening, basic, project, closing, income: basic + project + closing - opening };
  };
  const withOthers = next() < 0.6;
  const withFund = next() < 0.5;
  const withCapital = next() < 0.3;
  const codes = new Set(['201', ...[1, 2, 3].map(() => one(Object.keys(CLASSES)))]);
  if (!withCapital) codes.delete('223');
  const leaves: Leaf[] = [];
  for (const code of [...codes].sort()) {
    for (const group of ['01', '06'].slice(0, 1 + Math.floor(next() * 2))) {
      for (const last of ['01', '02', '99'].slice(0, 1 + Math.floor(next() * 3))) {
        const rare = (): number => (withOthers ? some(0.15) : 0);
        leaves.push({
          code: `${code}${group}${last}`,
          name: `科目${code}${group}${last}`,
          general: code === '223' ? [0, 0] : [some(), some(0.4)],
          fund: withFund && (code === '212' || code === '229') ? fund() : NONE,
          capital: withCapital && code === '223' ? fund() : NONE,
          other: withOthers ? [some(0.3), some(0.3), rare(), rare(), rare()] : [0, 0, 0, 0, 0],
          income: [],
        });
      }
    }
  }
  return complete(leaves, next, some, withOthers);
}

/** Income and what is carried over, so that every source comes out even. */
function complete(
  bare: readonly Leaf[],
  next: () => number,
  some: (often?: number) => number,
  withOthers: boolean,
): Figures {
  const basic = add(bare.map(({ general }) => general[0]));
  const generalSpent = basic + add(bare.map(({ general }) => general[1]));
  const closing = some(0.5);
  const opening = Math.floor(next() * (generalSpent + closing) * 0.3);
  const otherSpent = add(bare.flatMap(({ other }) => other));
  const [otherClosing, distributed] = withOthers ? [some(), some(0.2)] : [0, 0];
  const otherOpening = Math.floor(next() * (otherSpent + otherClosing) * 0.3);
  const used = withOthers ? Math.floor(next() * (otherSpent + distributed) * 0.2) : 0;
  const sources = [
    generalSpent + closing - opening,
    ...share(otherSpent + otherClosing + distributed - otherOpening - used, 5, next),
  ];
  const shares = sources.map((amount) => share(amount, bare.length, next));
  const leaves = bare.map((leaf, i) => ({ ...leaf, income: shares.map((parts) => parts[i] ?? 0) }));
  const items = share(basic, Object.keys(ITEMS).length, next).map((amount, i): Item => {
    const [code = '', name = ''] = Object.entries(ITEMS)[i] ?? [];
    return { code, name, amount };
  });
  const spent = (code: string): number => items.find((item) => item.code === code)?.amount ?? 0;
  const final = {
    abroad: spent('30212') + some(0.2),
    purchase: spent('31013') + some(0.2),
    running: spent('30231') + some(0.2),
    reception: spent('30217') + some(0.2),
  };
  const budget = { abroad: some(0.3), purchase: some(0.3), running: some(), reception: some() };
  return { leaves, opening, closing, otherOpening, otherClosing, used, distributed, items, budget, final };
}

/** An amount in so many parts, some of them nothing. */
function share(amount: number, parts: number, next: () => number): number[] {
  let rest = amount;
  const found = Array.from({ length: parts - 1 }, () => {
    const part = next() < 0.3 ? 0 : Math.floor(rest * next() * 0.6);
    rest -= part;
    return part;
  });
  return [...found, rest];
}
