// One department in one row, as a finance bureau lists hundreds: what the check and the scores come to, as plain data.
import { alternativesByTies } from '../model/correction';
import type { Message } from '../model/message';
import type { Pack } from '../model/pack';
import type { AuditResult } from '../model/result';
import type { CellBlock } from '../model/sheet';
import { type Tally, tally, verdictSentence } from '../model/tally';

export interface Overview {
  /** As the workbook itself states it; null where it does not. */
  readonly department: string | null;
  readonly pack: string;
  /** Decimal texts; null where the pack has no indicators. */
  readonly total: string | null;
  readonly full: string | null;
  /** Null while the total is provisional. */
  readonly grade: string | null;
  readonly provisional: boolean;
  /** Those that the pack gives, best first. */
  readonly grades: readonly string[];
  readonly counts: Tally;
  /** Groups of broken ties for which there is something to suggest. */
  readonly corrections: number;
  readonly verdict: Message;
}

/** `blocks`: the cells that were read, titles and captions of the tables included. */
export function overviewOf(
  result: AuditResult,
  blocks: readonly (CellBlock | null)[],
  { grades }: Pick<Pack, 'grades'>,
): Overview {
  const { scorecard, corrections, pack } = result;
  const counts = tally(result);
  const groups = alternativesByTies(corrections).filter(([likeliest]) => (likeliest?.cells.length ?? 0) > 0);
  return {
    department: departmentIn(blocks),
    pack,
    total: scorecard?.total.toString() ?? null,
    full: scorecard?.full.toString() ?? null,
    grade: scorecard?.grade ?? null,
    provisional: scorecard?.provisional ?? false,
    grades: grades.map(({ name }) => name),
    counts,
    corrections: groups.length,
    verdict: verdictSentence(counts),
  };
}

const STATED = /^(?:编制|填报|公开|预算|主管)(?:单位|部门)(?:名称)?:\s*(.*)$|^(?:部门|单位)名称:\s*(.*)$/;
/** What often follows in the same cell: 编制单位：某局  金额单位：万元. */
const FOLLOWS = /\s{2,}|\s*(?:金额)?单位:/;

/** The name after 编制单位： and the like, in the cell or the next that is filled; null where none or several are stated. */
export function departmentIn(blocks: readonly (CellBlock | null)[]): string | null {
  const stated = new Set<string>();
  for (const block of blocks) {
    for (const row of block?.values ?? []) {
      row.forEach((value, column) => {
        const found = typeof value === 'string' ? STATED.exec(value.normalize('NFKC').trim()) : null;
        if (!found) return;
        const inCell = (found[1] ?? found[2] ?? '').split(FOLLOWS)[0]?.trim() ?? '';
        const next = row.slice(column + 1).find((cell) => cell !== null && cell !== '');
        const name = inCell !== '' ? inCell : typeof next === 'string' ? next.trim() : '';
        if (name !== '' && !name.includes(':') && !name.includes('：')) stated.add(name);
      });
    }
  }
  const [only, ...others] = stated;
  return only !== undefined && others.length === 0 ? only : null;
}
