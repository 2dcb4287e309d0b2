// What the pane shows of a scorecard: what a person has still to do, and claims that differ.
import { Amount } from '../../src/model/amount';
import type { IndicatorScore } from '../../src/model/scorecard';
import { claimDifference, lacking, scoreCell, toScore, toVerify } from '../../src/taskpane/scoring';
import { result } from './specimen';

const computed = result().scorecard?.indicators[0] as IndicatorScore;
const input = computed.inputs[0] as IndicatorScore['inputs'][number];
const unscored = { ...computed, id: 'a', score: null, source: 'unavailable', claimed: null } as const;
const unverified = { ...computed, id: 'b', source: 'entered', unverified: true } as const;

test('what has no score is to be scored; what only could not be verified is not', () => {
  const all = [computed, unscored, unverified];
  expect(toScore(all).map(({ id }) => id)).toEqual(['a']);
  expect(toVerify(all).map(({ id }) => id)).toEqual(['b']);
});

test('what is lacking is the inputs without an amount', () => {
  const blank = { ...input, name: '编制人数', amount: null };
  expect(lacking({ ...computed, inputs: [input, blank] }).map(({ name }) => name)).toEqual(['编制人数']);
});

test('a score is entered in its cell, or else beside the label', () => {
  const labelCell = { sheet: '指标评分', row: 4, column: 1 };
  expect(scoreCell({ ...computed, labelCell })).toBe(computed.claimedCell);
  expect(scoreCell({ ...computed, claimedCell: null, labelCell })).toBe(labelCell);
  expect(scoreCell({ ...computed, claimedCell: null })).toBeNull();
});

test('a claim differs only from a computed score', () => {
  const claimed = Amount.whole(3);
  expect(claimDifference({ ...computed, claimed })?.toString()).toBe('-2');
  expect(claimDifference(computed)).toBeNull();
  expect(claimDifference({ ...unverified, claimed })).toBeNull();
});
