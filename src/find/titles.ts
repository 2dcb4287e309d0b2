// Titles: how like a table's name one is, and what it says besides: its year, 预算 instead of 决算, 上年 or 备份.
import { normalLabel } from '../model/label';
import type { TableDefinition } from '../model/pack';

/** A line that stands over a table, or the name of its sheet. */
export interface Title {
  readonly text: string;
  readonly sheet: string;
  /** Null for the name of the sheet. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

const YEAR = /(?<!\d)(20\d\d)(?!\d)/;
const CHINESE_YEAR = /二([〇零○])([〇零○一二三四五六七八九])([〇零○一二三四五六七八九])/;
const DIGITS = '〇一二三四五六七八九';

/** 2019 for 2019年度…, 二〇一九年…; null where none is named. */
export function yearIn(text: string): number | null {
  const line = text.normalize('NFKC');
  const plain = YEAR.exec(line);
  if (plain) return Number(plain[1]);
  const chinese = CHINESE_YEAR.exec(line.replace(/\s/g, ''));
  if (!chinese) return null;
  const digit = (character = ''): number => Math.max(0, DIGITS.indexOf(character));
  return 2000 + 10 * digit(chinese[2]) + digit(chinese[3]);
}

// 一般公共预算 is a kind of money, 预算绩效 a field of work: neither says that a table is a budget.
const NO_BUDGET = /(?:公共|基金|经营|保险)预算|预算(?:绩效|执行|完成|管理|单位|部门)|预决算/g;
const FINAL = /决算|支出使用|执行情况|实际支出|自评|评价报告/;

/** What a line says about budget or final accounts; null where it says neither. */
export function stageIn(text: string): 'budget' | 'final' | null {
  const line = text.normalize('NFKC').replace(/\s/g, '');
  if (FINAL.test(line)) return 'final';
  return line.replace(NO_BUDGET, '').includes('预算') ? 'budget' : null;
}

const ASIDE =
  /(?:上年|去年|往年|历年|上一年)度?(?!结转|结余|末)|备份|副本|旧表|旧版|作废|样表|样例|示例|模板|草稿|[(]\d+[)]$/;

/** 上年, 备份, 副本 …: the word by which a line says that this is not the table itself. */
export function asideIn(text: string): string | null {
  return ASIDE.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[0] ?? null;
}

const DRESSING =
  /20\d\d年?度?|二[〇零○][〇零○一二三四五六七八九]{2}年度?|\((?:单位:)?(?:亿元|万元|千元|元)\)|[()《》〈〉[\]【】、,，。:·\-—_/]|续表/g;
const TAIL = /(?:情况)?(?:统计|明细|一览|汇总)?(?:表|情况)$/;

/** 表2, 附表一, 公开02表: where a table stands in its series. */
const NUMBERED =
  /^\s*(?:附?表|附件|(?:财决)?公开)\s*(?:\d{1,2}|[一二三四五六七八九十]+)(?!\d)\s*表?[\s:、.]*/;

function core(text: string): string {
  const plain = normalLabel(text.normalize('NFKC').replace(NUMBERED, ''));
  const line = normalLabel(plain.replace(DRESSING, ''));
  return line.replace(TAIL, '') || line;
}

export interface Likeness {
  /** How much of the table's name is in the title, in its order: 0 … 1. */
  readonly named: number;
  /** How little else is in it: 1 for the name itself. */
  readonly like: number;
}

const NOT_ALIKE: Likeness = { named: 0, like: 0 };

export function likeness(title: string, table: TableDefinition): Likeness {
  const [said, wanted] = [core(title), core(table.name)];
  if (said === '' || wanted === '') return NOT_ALIKE;
  const shared = inOrder(wanted, said);
  return { named: shared / wanted.length, like: (2 * shared) / (wanted.length + said.length) };
}

/** How many characters the two have in common in the same order (longest common subsequence). */
function inOrder(one: string, other: string): number {
  let before = new Array<number>(other.length + 1).fill(0);
  for (const character of one) {
    const next = [0];
    for (let i = 1; i <= other.length; i++) {
      next.push(
        other[i - 1] === character ? (before[i - 1] ?? 0) + 1 : Math.max(before[i] ?? 0, next[i - 1] ?? 0),
      );
    }
    before = next;
  }
  return before[other.length] ?? 0;
}
