// The tables that generated layouts are made of: those of a self-evaluation, those of 部门决算公开, or both; real ones or made.
import { FINAL_ACCOUNTS_BOOK } from '../specimens/final-accounts';
import { WANZHOU } from '../specimens/wanzhou';
import { accounts, tablesOf } from './final-accounts-books';
import { generate } from './generate';
import { blanked, type Dice, labelled, permuted, spaced } from './layout-grids';
import { grid, type SpecimenGrid } from './specimen';

type TableSet = 'evaluation' | 'accounts';

export interface Source {
  readonly name: string;
  readonly set: TableSet;
  readonly grid: SpecimenGrid;
}

const real = new Map(WANZHOU.map((placed) => [placed.name, placed.grid]));

/** The eleven tables of the self-evaluation. */
export function evaluation(seed: number, dice: Dice, empty: boolean): Source[] {
  const units = 1 + Math.floor(dice.next() * 4);
  const made = dice.chance(0.6);
  const grids = made
    ? Object.entries(generate({ seed, units })).map(([name, text]) => [name, grid(text)] as const)
    : [...real];
  const scores = real.get('指标评分');
  const all = new Map(scores ? [...grids, ['指标评分', scores] as const] : grids);
  return [...all].map(([name, table]) => ({ name, set: 'evaluation', grid: varied(table, dice, empty) }));
}

function varied(source: SpecimenGrid, dice: Dice, empty: boolean): SpecimenGrid {
  let shown = labelled(source, dice);
  if (dice.chance(0.4)) shown = permuted(shown, dice);
  if (!empty && dice.chance(0.1)) shown = spaced(shown, dice);
  return empty ? blanked(shown) : shown;
}

/** The nine tables; what has nothing to report is printed as an empty form, with its headings. */
export function finalAccounts(seed: number, dice: Dice, empty: boolean): Source[] {
  const made = dice.chance(0.85) ? tablesOf(accounts(seed)) : FINAL_ACCOUNTS_BOOK;
  return Object.entries(made).map(([name, text]) => {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const body = lines.filter((line, i) => i > 0 || !line.includes('金额单位'));
    const form = body.length === 1 ? noDataForm(body[0] ?? '', dice) : body;
    const printed = empty ? form.map((line) => line.replace(/(?<= )-?\d+\.\d\d(?= )/g, '')) : form;
    return { name, set: 'accounts', grid: labelled(grid(printed.join('\n')), dice) };
  });
}

/** Nothing to report: the empty form, or its headings with a line that says so. */
function noDataForm(said: string, dice: Dice): string[] {
  if (dice.chance(0.5)) return [...FORM, '| 合计 | < | | | | | | |'];
  return [...FORM, `${said.startsWith('|') ? said : `| ${said} |`}${' < |'.repeat(7)}`];
}

const FORM = [
  '| 项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余 |',
  '| 科目编码 | 科目名称 | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^ |',
  '| 栏次 | < | 1 | 2 | 3 | 4 | 5 | 6 |',
];

/** The same table from another department or year: other amounts, the same headings. */
export function another(name: string, seed: number): SpecimenGrid {
  const made = { ...generate({ seed: seed + 1, units: 2 }), ...FINAL_ACCOUNTS_BOOK };
  return grid(made[name] ?? '| 单位 | 合计 |');
}
