// 核对规则: ties that the workbook adds to the pack's, or puts in the place of one that says the same.
import { normalLabel } from '../../model/label';
import type { TieKind } from '../../model/finding';
import type { Problem } from '../../model/message';
import type { Pack } from '../../model/pack';
import type { Equation, Tie } from '../../model/tie';
import { type ConceptResolver, parseEquation, SentenceError } from '../../packs/language';
import { conceptResolver } from '../../packs/load';
import { equationKey, sentenceOf } from '../../packs/own-tie';
import type { Grid } from '../grid';
import { CUSTOM_TIES } from './names';
import * as problems from './problems';
import { type RuleRow, RuleSheet } from './sheet';

const HEADINGS = {
  tie: ['勾稽关系', '勾稽关系式', '核对关系', '关系式'],
  kind: ['类别', '性质', '类型'],
  when: ['条件', '适用条件'],
  because: ['说明', '备注', '理由'],
} as const;
type Role = keyof typeof HEADINGS;
const KINDS: readonly TieKind[] = ['平衡', '核实'];

export interface OwnTies {
  /** The pack's and the workbook's. */
  readonly ties: readonly Tie[];
  /** How many rows count. */
  readonly taken: number;
  readonly problems: readonly Problem[];
  readonly readable: boolean;
}

export function readTies(grid: Grid, pack: Pack): OwnTies {
  const sheet = new RuleSheet<Role>(CUSTOM_TIES, grid, HEADINGS);
  const rows = sheet.rows((roles) => roles.has('tie'), '勾稽关系');
  const reader = new TieReader(sheet, conceptResolver(pack.concepts));
  let ties = [...pack.ties];
  const seen = new Map<string, string>();
  for (const row of rows ?? []) {
    const tie = reader.read(row);
    if (!tie) continue;
    const address = sheet.address(row.row, 'tie');
    const key = equationKey(tie);
    const first = seen.get(key);
    if (key === '') sheet.problems.push(problems.emptyTie(address, row.texts.tie));
    else if (first !== undefined) sheet.problems.push(problems.repeatedTie(address, row.texts.tie, first));
    else {
      seen.set(key, address);
      const packs = ties.find((other) => equationKey(other) === key);
      // The pack's sentence is kept, so that its findings keep their ids and their 说明.
      const own = packs ? { ...packs, kind: tie.kind, when: tie.when, because: tie.because } : tie;
      ties = packs
        ? ties.flatMap((other) => (other === packs ? own : equationKey(other) === key ? [] : other))
        : [...ties, own];
    }
  }
  return { ties, taken: seen.size, problems: sheet.problems, readable: rows !== null };
}

class TieReader {
  constructor(
    private readonly sheet: RuleSheet<Role>,
    private readonly resolve: ConceptResolver,
  ) {}

  read({ row, texts }: RuleRow<Role>): Tie | null {
    if (texts.tie === '') {
      this.sheet.problems.push(problems.missingTie(this.sheet.address(row, 'tie')));
      return null;
    }
    const equation = this.equation(row, 'tie', texts.tie);
    const when =
      texts.when === '' ? null : this.equation(row, 'when', texts.when.replace(/^(?:仅?当|when\s)/, ''));
    const kind = this.kind(row, texts.kind);
    if (!equation || !kind || (texts.when !== '' && !when)) return null;
    const because = texts.because === '' ? null : texts.because;
    return { ...equation, sentence: sentenceOf(equation), kind, when, because };
  }

  private equation(row: number, role: Role, text: string): Equation | null {
    try {
      return parseEquation(text, this.resolve);
    } catch (error) {
      if (!(error instanceof SentenceError)) throw error;
      const address = this.sheet.address(row, role);
      this.sheet.problems.push(problems.badTie(address, text, error.at, error.zh, error.en));
      return null;
    }
  }

  private kind(row: number, text: string): TieKind | null {
    if (text === '') return '平衡';
    const kind = KINDS.find((name) => name === normalLabel(text));
    if (!kind) this.sheet.problems.push(problems.badKind(this.sheet.address(row, 'kind'), text));
    return kind ?? null;
  }
}
