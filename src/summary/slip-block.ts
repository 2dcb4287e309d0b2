// The rows of one 审核单: the file, what the check came to, scores, what is still open, and lines to sign on.
import type { Area, CellDraft, CellStyle } from '../model/sheet';
import { type Slip, withProvisional } from './slip';

/** What stands on every slip of a run. */
export interface SlipStamp {
  /** Of Gouji. */
  readonly version: string;
  /** 2026-11-25 as the caller gives it; null: to be filled in by hand. */
  readonly date: string | null;
  /** Where what is not listed can be found. */
  readonly elsewhere: string;
}

/** A workbook that could not be used has no slip, but the reason why. */
export interface SlipSubject {
  readonly file: string;
  readonly error: string | null;
  readonly slip: Slip | null;
}

interface Block {
  readonly cells: readonly CellDraft[];
  readonly merges: readonly Area[];
  /** The row after it. */
  readonly next: number;
}

/** Together as wide as an upright A4 page. */
export const SLIP_WIDTHS = [5, 8, 39, 11, 14, 15];

type Six<T> = readonly [T, T, T, T, T, T];
type Line = Six<string | number | null>;
/** Columns that are made one, first and last. */
type Span = readonly [number, number];

const LABEL: Span = [0, 1];
const NAME: Span = [0, 2];
const VALUE: Span = [2, 5];
const WHOLE: Span = [0, 5];
const LAST_TWO: Span = [4, 5];
const all = (style: CellStyle): Six<CellStyle> => [style, style, style, style, style, style];

/** For a hand to fill in. */
const BLANK_DATE = '　　　　年　　月　　日';

export function slipBlock(sheet: string, subject: SlipSubject, stamp: SlipStamp, top: number): Block {
  return new SlipRows(sheet, subject, stamp, top).layOut();
}

class SlipRows {
  private readonly cells: CellDraft[] = [];
  private readonly merges: Area[] = [];

  constructor(
    private readonly sheet: string,
    private readonly subject: SlipSubject,
    private readonly stamp: SlipStamp,
    private row: number,
  ) {}

  layOut(): Block {
    const { slip, file, error } = this.subject;
    this.fact('部门', slip?.overview.department ?? '（工作簿里没有写明）');
    this.fact('文件', file);
    if (slip) this.body(slip);
    else this.fact('审核结论', `用不了，没有审核：${error ?? ''}`);
    this.signatures();
    return { cells: this.cells, merges: this.merges, next: this.row };
  }

  private body(slip: Slip): void {
    const { counts, pack, verdict, total } = slip.overview;
    const { verdicts, toExplain, explained, unread } = counts;
    this.fact('SHA-256', slip.hash);
    this.fact('规则包', `${slip.pack}（${pack}）`);
    this.fact('审核程序', `Gouji ${this.stamp.version}`);
    this.fact('审核结论', verdict.zh, 'section');
    const numbers: readonly (readonly [string, number])[] = [
      ['平', verdicts.balanced],
      ['尾差', verdicts.rounding],
      ['不平', verdicts.unbalanced],
      ['缺数', verdicts.incomplete],
      ['未核', verdicts.skipped],
      ['待说明', toExplain],
      ['已说明', explained],
      ['读不出', unread],
    ];
    this.fact('条数', numbers.map(([name, count]) => `${name} ${count}`).join('　'));
    if (total !== null) this.scores(slip, total);
    this.findings(slip);
  }

  private scores({ overview, scores, claimedTotal, claimedGrade }: Slip, total: string): void {
    const { full, provisional, grade } = overview;
    this.line(['评分', null, null, '分值', '得分', '填报得分'], all('heading'), NAME);
    for (const { path, full: of, score, claimed } of scores) {
      const style: CellStyle = path.length === 1 ? 'section' : 'label';
      const name = `${'　'.repeat(path.length - 1)}${path.at(-1) ?? ''}`;
      const styles = [style, style, style, 'number', 'number', 'number'] as const;
      this.line([name, null, null, of, score, claimed], styles, NAME);
    }
    const sum = withProvisional(total, provisional);
    this.line(['总分', null, null, full, sum, claimedTotal], all('total'), NAME);
    const graded = grade ?? '暂不评';
    this.line(['等次', null, null, null, graded, claimedGrade], all('total'), NAME);
  }

  private findings({ open, unlisted, suggestions }: Slip): void {
    const count = open.length + unlisted;
    this.wide(`要改或要说明的事项：${count === 0 ? '没有' : `${count} 条`}`, 'section');
    if (count === 0) return;
    this.line(['序号', '结论', '勾稽关系和算式', '差额', '单元格', null], all('heading'), LAST_TWO);
    open.forEach(({ kind, style, told, difference, place }, i) => {
      const styles = ['text', style, 'text', 'number', 'text', 'text'] as const;
      this.line([i + 1, kind, told, difference, place, null], styles, LAST_TWO);
    });
    if (unlisted > 0) this.wide(`另有 ${unlisted} 条没有列出，${this.stamp.elsewhere}。`, 'text');
    if (suggestions.length === 0) return;
    this.wide('建议的改法（供参考，请对照原始凭证）', 'section');
    for (const { mends, told } of suggestions) {
      const which = `第 ${runs(mends.map((i) => i + 1))} 条`;
      this.line([which, null, told, null, null, null], all('text'), LABEL, VALUE);
    }
  }

  /** Which file is signed for stands beside the hand that signs; labels of two lines, so that there is room for a hand. */
  private signatures(): void {
    const { date } = this.stamp;
    const { file, slip } = this.subject;
    if (slip) this.wide(`以上是对 ${file}（SHA-256 ${shortHash(slip.hash)}）的审核。`, 'text');
    const styles = ['heading', 'heading', 'text', 'heading', 'text', 'text'] as const;
    this.line(['审核人\n（签字）', null, null, '复核人\n（签字）', null, null], styles, LABEL, LAST_TWO);
    const dates = [date === null ? BLANK_DATE : inWords(date), BLANK_DATE] as const;
    this.line(['审核\n日期', null, dates[0], '复核\n日期', dates[1], null], styles, LABEL, LAST_TWO);
  }

  private fact(label: string, value: string, style: CellStyle = 'text'): void {
    const styles = ['heading', 'heading', style, style, style, style] as const;
    this.line([label, null, value, null, null, null], styles, LABEL, VALUE);
  }

  private wide(value: string, style: CellStyle): void {
    this.line([value, null, null, null, null, null], all(style), WHOLE);
  }

  /** One row; every cell is written, for a merged area has its lines from all of them. */
  private line(values: Line, styles: Six<CellStyle>, ...spans: readonly Span[]): void {
    const { row, sheet } = this;
    values.forEach((value, column) => {
      this.cells.push({ row, column, value, style: styles[column] ?? 'text' });
    });
    for (const [left, right] of spans) this.merges.push({ sheet, top: row, left, bottom: row, right });
    this.row++;
  }
}

/** Enough to tell two files apart by eye; the whole stands above. */
export const shortHash = (hash: string): string => `${hash.slice(0, 12)}…`;

/** 1、2、3、5 → 1–3、5. */
function runs(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}

/** 2026-11-25 → 2026年11月25日. */
function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
