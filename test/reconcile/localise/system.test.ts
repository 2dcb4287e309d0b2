// The system of equations: how much rounding may hide in a cell, which cells a 增减 is the difference of, blank sides.
import { Amount } from '../../../src/model/amount';
import type { Claim } from '../../../src/reconcile/claim';
import type { Operand } from '../../../src/reconcile/operand';
import { System } from '../../../src/reconcile/localise/system';
import { TieIndex } from '../../../src/reconcile/localise/tie-index';
import { Sheet } from './made';

/** 合计增减 = 甲决算 - 甲年初预算: what stands before the version is the concept. */
function tie(
  left: readonly string[],
  right: readonly string[],
  change: (operand: Operand) => Operand,
): Claim {
  const sheet = new Sheet();
  const cells = [...left, ...right].map((concept) => ({ concept, amount: '1.00' }));
  const operands = sheet.tie({ concept: '空', amount: null }, cells).right.map(change);
  const claim = sheet.tie({ concept: '空', amount: null }, []);
  return { ...claim, left: operands.slice(0, left.length), right: operands.slice(left.length) };
}

function read(operand: Operand): Operand {
  const [, concept = '', version] = /^(.*)(增减|决算|年初预算)$/.exec(operand.concept) ?? [];
  return { ...operand, concept, version: version as Operand['version'] };
}

function systemOf(...claims: readonly Claim[]): System {
  const index = new TieIndex();
  for (const claim of claims) index.take(claim);
  return new System(index);
}

describe('the cells that a 增减 is the difference of', () => {
  const parts = (left: readonly string[], right: readonly string[], change = read): unknown =>
    systemOf(tie(left, right, change)).variable(0).parts;

  test('its 决算 and 年初预算 in one table', () => {
    expect(parts(['甲增减'], ['甲决算', '甲年初预算'])).toEqual({ final: 1, budget: 2 });
  });

  test.each([
    ['the other way round', ['甲增减'], ['甲年初预算', '甲决算']],
    ['another concept’s 决算', ['甲增减'], ['乙决算', '甲年初预算']],
    ['another concept’s 年初预算', ['甲增减'], ['甲决算', '乙年初预算']],
    ['one of them twice', ['甲增减'], ['甲决算', '甲决算']],
    ['a sum of 增减', ['甲增减'], ['甲增减', '甲年初预算']],
    ['a third cell', ['甲增减'], ['甲决算', '甲年初预算', '乙决算']],
    ['no 年初预算', ['甲增减'], ['甲决算']],
    ['two on the left', ['甲增减', '乙增减'], ['甲决算', '甲年初预算']],
    ['no 增减', ['甲决算'], ['甲决算', '甲年初预算']],
  ])('%s: none', (_, left, right) => {
    expect(parts(left, right)).toBeNull();
  });

  test.each(['决算', '年初预算'])('a %s in another table: none', (version) => {
    const moved = (operand: Operand): Operand => {
      const known = read(operand);
      return known.version === version ? { ...known, table: '另表' } : known;
    };
    expect(parts(['甲增减'], ['甲决算', '甲年初预算'], moved)).toBeNull();
  });
});

test.each<[string, Partial<Operand>, { room: bigint; widest: bigint; place: bigint }]>([
  // Counted in tenths of 元, 0.01 万元 are 1000.
  ['two decimals', {}, { room: 500n, widest: 500n, place: 1000n }],
  ['a third decimal', { amount: Amount.of('3.827') }, { room: 50n, widest: 500n, place: 1000n }],
  ['two roundings', { roundings: 2 }, { room: 1000n, widest: 1000n, place: 1000n }],
  ['a blank', { amount: null }, { room: 0n, widest: 500n, place: 1000n }],
  ['a count', { exact: true }, { room: 0n, widest: 0n, place: 1n }],
])('what rounding may hide in a cell: %s', (_, change, told) => {
  const claim = new Sheet().tie({ concept: '甲', amount: '38.27' }, [{ concept: '乙', amount: '38.27' }]);
  const system = systemOf({ ...claim, left: claim.left.map((operand) => ({ ...operand, ...change })) });
  const { room, widest, place } = system.variable(0);
  expect({ room, widest, place }).toEqual(told);
});

test.each([
  // Counted in a tenth of the finest place that is shown.
  ['three decimals throughout, beside a blank', ['1.000', null], 10n],
  ['a blank alone: two decimals', [null, null], 10n],
  ['whole amounts', ['1', '2'], 10n],
  ['the fewest decimals that any amount shows', ['1.25', '1.5'], 100n],
])('the last place of a table: %s', (_, amounts, place) => {
  const claim = new Sheet().tie({ concept: '甲', amount: '1.00' }, [{ concept: '乙', amount: '1.00' }]);
  const [left = [], right = []] = [claim.left, claim.right].map((operands, i): Operand[] => {
    const text = amounts[i] ?? null;
    const amount = text === null ? null : Amount.of(text);
    return operands.map((operand) => ({ ...operand, measure: '元', amount }));
  });
  const system = systemOf({ ...claim, left, right });
  expect(system.variable(0).place).toBe(place);
});

test('a side is blank where none of its cells is filled in', () => {
  const blank = (concept: string): { concept: string; amount: null } => ({ concept, amount: null });
  const sheet = new Sheet();
  const filled = { concept: '丙', amount: '1.00' };
  const system = systemOf(
    sheet.tie(blank('甲'), [blank('乙'), filled]),
    sheet.tie(filled, [blank('甲'), blank('乙')]),
    sheet.tie(blank('甲'), [blank('乙')]),
  );
  // 甲, 乙 and 丙 are 0, 1 and 2.
  expect([0, 1, 2].map((i) => system.equation(i).blankSides)).toEqual([[[0]], [[0, 1]], [[0], [1]]]);
  expect([0, 1, 2].map((i) => system.equation(i).holds)).toEqual([false, false, false]);
});
