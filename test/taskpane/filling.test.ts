// What a fill would write, as the pane shows it before anything is written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit, wantedAreas } from '../../src/audit';
import { DEFAULT_PACK } from '../../src/packs';
import { cellsWritten, filledWith, sheetToShow } from '../../src/taskpane/filling';
import { propose } from '../../src/taskpane/proposing';
import { openXlsx } from '../../src/workbook/xlsx';

const sample = () => openXlsx(readFileSync(join(__dirname, '../../assets/sample.xlsx')), 'sample.xlsx');

async function proposalFor(file: ReturnType<typeof sample>) {
  const snapshot = await file.snapshot(wantedAreas(DEFAULT_PACK));
  const result = audit(snapshot, DEFAULT_PACK);
  return { result, proposal: propose(snapshot, result, DEFAULT_PACK) };
}

test('two new sheets, each with its cells, and a line for every finding', async () => {
  const { result, proposal } = await proposalFor(sample());
  expect(proposal.summary).toMatchObject({ sheet: '绩效评价汇总', kind: 'new' });
  expect(proposal.summary?.address).toMatch(/^绩效评价汇总!A1:/);
  expect(proposal.ledger).toMatchObject({ sheet: '勾稽核对', kind: 'new' });
  expect(proposal.lines).toBe(result.findings.length);
  expect(proposal.kept).toEqual([]);
});

test('filled again, the sheets are our own', async () => {
  const file = sample();
  const { proposal } = await proposalFor(file);
  await file.apply(proposal.draft);
  const again = (await proposalFor(file)).proposal;
  expect([again.summary?.kind, again.ledger.kind]).toEqual(['own', 'own']);
  expect(again.summary?.cells).toBe(proposal.summary?.cells);
});

test('after it, the sheet of the scores is the one to look at', async () => {
  const { proposal } = await proposalFor(sample());
  const filled = filledWith(proposal, { areas: [], lost: [] });
  expect(filled.past).toBe(false);
  expect(sheetToShow(filled).sheet).toBe('绩效评价汇总');
  expect(cellsWritten(filled)).toBe(proposal.summary?.cells);
  const withoutScores = { ...filled, summary: null };
  expect(sheetToShow(withoutScores).sheet).toBe('勾稽核对');
});
