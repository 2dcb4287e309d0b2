// Laws of the template, for every pack that comes with Gouji: it is read again by its pack, empty and filled, and marks what staff enter.
import { addressOf, cellAddress } from '../../src/model/address';
import { VERDICT_NAMES } from '../../src/model/finding';
import { verdictSentence, tally } from '../../src/model/tally';
import type { AuditResult } from '../../src/model/result';
import { ACCOUNTS, type Pack, PACKS, packById, withAccounts } from '../../src/packs';
import { layOutTemplate } from '../../src/template';
import { filled } from './filled';
import { figures, UNITS } from './made-up';
import { audited, factsOf } from './read';

const CASES = PACKS.flatMap(({ id }) =>
  [1, 3].flatMap((units) =>
    (id === ACCOUNTS ? [false] : [false, true]).map((accounts) => ({
      id,
      units: UNITS.slice(0, units),
      accounts,
    })),
  ),
);

async function packOf({ id, accounts }: (typeof CASES)[number]): Promise<Pack> {
  const pack = await packById(id);
  if (!pack) throw new Error(`no pack ${id}`);
  return accounts ? withAccounts(pack) : pack;
}

const told = ({ findings }: AuditResult): string[] =>
  findings
    .filter(({ kind, verdict }) => kind === '平衡' && verdict !== 'balanced')
    .map(({ verdict, table, unit, tie, expression, note }) =>
      [VERDICT_NAMES[verdict], table, unit, tie, expression || note?.zh].filter(Boolean).join('｜'),
    );

// Scores are entered by rules of their own and stay blank here.
describe.each(CASES)('$id, $units, accounts: $accounts', (which) => {
  test('empty: every table is read, nothing is wrong, nothing is reported', async () => {
    const pack = await packOf(which);
    const result = await audited(pack, layOutTemplate(pack, which.units));
    expect(result.tables.map(({ name, status }) => `${name} ${status}`)).toEqual(
      pack.tables.map(({ name }) => `${name} read`),
    );
    expect(result.problems).toEqual([]);
    // Where the pack leaves 分值 to the workbook, they are the first thing to be entered.
    const unweighted = pack.indicators.some(({ points }) => points === null);
    const broken = result.findings.filter(
      ({ verdict }) => verdict === 'unbalanced' || verdict === 'incomplete',
    );
    expect(broken.map(({ tie }) => tie)).toEqual(unweighted ? ['各一级指标分值之和 = 满分'] : []);
    expect(tally(result).amounts).toBe(0);
    if (!unweighted) expect(verdictSentence(tally(result)).zh).toContain('还没有填数');
  });

  test('filled in with figures that add up: everything balances', async () => {
    const pack = await packOf(which);
    const result = await audited(pack, await filled(pack, which.units, figures(pack, which.units.length, 7)));
    expect(result.problems).toEqual([]);
    const unweighted = pack.indicators.some(({ points }) => points === null);
    expect(told(result).filter((line) => !unweighted || !line.includes('分值'))).toEqual([]);
    expect(result.findings.filter(({ verdict }) => verdict === 'balanced').length).toBeGreaterThan(40);
  });

  test('every item of every table has a cell', async () => {
    const pack = await packOf(which);
    const facts = await factsOf(pack, layOutTemplate(pack, which.units));
    const found = facts.tables.map(({ table, concepts }) => `${table}: ${[...concepts].sort().join(' ')}`);
    const wanted = pack.tables.flatMap(({ name, kind, items }) => {
      const concepts = [...new Set(items.map(({ concept }) => concept))].sort().join(' ');
      return kind === 'scores' ? [] : `${name}: ${concepts}`;
    });
    expect(found).toEqual(wanted);
  });

  test('what is marked as input is no formula, and what is neither holds a word', async () => {
    const pack = await packOf(which);
    const cells = layOutTemplate(pack, which.units).sheets.flatMap(({ sheet, cells }) =>
      cells.map((cell) => ({ ...cell, at: cellAddress(sheet, cell.row, cell.column) })),
    );
    expect(new Set(cells.map(({ at }) => at)).size).toBe(cells.length);
    expect(cells.filter(({ style, formula }) => style === 'input' && formula !== undefined)).toEqual([]);
    const facts = await factsOf(pack, layOutTemplate(pack, which.units));
    const styles = new Map(cells.map(({ at, style }) => [at, style]));
    const read = facts.tables.flatMap((table) => table.facts);
    const wrong = read.filter(({ cell, formula }) => (styles.get(addressOf(cell)) === 'input') === formula);
    expect(wrong.map(({ cell }) => addressOf(cell))).toEqual([]);
  });
});
