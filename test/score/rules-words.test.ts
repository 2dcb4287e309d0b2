// What a rule says of a ratio: the sentence that stands beside the score.
import fc from 'fast-check';
import { Amount } from '../../src/model/amount';
import { Ratio } from '../../src/model/ratio';
import { applyRule } from '../../src/score/rules';
import { ruleOf } from './rubric';

function sentence(rule: object, ratio: string, full = 5): string | undefined {
  return applyRule(ruleOf(rule, full), Ratio.parse(ratio), Amount.whole(full))?.why.zh;
}

const over = { kind: 'linear', target: '100%', side: 'above', step: '1%', points: 1 };
const under = { kind: 'linear', target: '100%', side: 'below', step: '5%', points: 2 };

const adjusted = {
  kind: 'bands',
  absolute: true,
  bands: [
    { from: 0, to: 0, points: 5 },
    { above: 0, to: '10%', points: 4 },
    { above: '10%', to: '20%', points: '60%' },
    { above: '20%', points: 0 },
  ],
};

test.each([
  [over, '100%', '≤100%，得满分 5 分'],
  [over, '100.5%', '与 100% 相差不足 1%，不扣分，得满分 5 分'],
  [over, '103.5%', '高于 100% 共 3.5%，计 3 个 1%，扣 3 分，得 2 分'],
  [over, '140%', '高于 100% 共 40%，计 40 个 1%，扣 5 分，得 0 分'],
  [under, '99.27%', '与 100% 相差不足 5%，不扣分，得满分 5 分'],
  [under, '92.8%', '低于 100% 共 7.2%，计 1 个 5%，扣 2 分，得 3 分'],
  [{ kind: 'threshold', from: '90%' }, '90%', '≥90%，得满分 5 分'],
  [{ kind: 'threshold', from: '90%' }, '10%', '低于 90%，不得分'],
  [{ kind: 'threshold', to: '100%' }, '100%', '≤100%，得满分 5 分'],
  [{ kind: 'threshold', to: '100%' }, '100.01%', '高于 100%，不得分'],
  [adjusted, '0', '等于 0%，得满分 5 分'],
  [adjusted, '20%', '>10% ≤20%，得 3 分'],
  [adjusted, '5%', '>0% ≤10%，得 4 分'],
  [adjusted, '31%', '>20%，得 0 分'],
  [{ kind: 'proportional', target: '100%' }, '50%', '按比例：5 × 50%，得 2.5 分'],
  [{ ...over, side: 'either' }, '100%', '等于 100%，得满分 5 分'],
  [{ kind: 'proportional', target: '100%' }, '100%', '≥100%，得满分 5 分'],
  [{ kind: 'proportional', target: '100%' }, '130%', '≥100%，得满分 5 分'],
  [{ kind: 'proportional', target: '95%', zeroBelow: '70%' }, '69.99%', '低于 70%，不得分'],
  [{ kind: 'proportional', target: '95%', zeroBelow: '70%' }, '70%', '按比例：5 × 73.68%，得 3.68 分'],
])('%j, %s: %s', (rule, ratio, said) => {
  expect(sentence(rule, ratio)).toBe(said);
});

test('whatever the ratio, the points are within 0 and full', () => {
  const rules = [
    over,
    under,
    { ...over, mode: 'ceil' },
    { ...over, mode: 'proportional', side: 'either', points: 0.7 },
    { kind: 'threshold', from: '90%' },
    { kind: 'proportional', target: '80%' },
  ].map((rule) => ruleOf(rule, 5));
  const ratio = fc
    .integer({ min: -5_000_000, max: 5_000_000 })
    .map((n) => Ratio.of(new Amount(BigInt(n), 6)));
  fc.assert(
    fc.property(fc.constantFrom(...rules), ratio, fc.integer({ min: 1, max: 20 }), (rule, of, full) => {
      const points = applyRule(rule, of, Amount.whole(full))?.points;
      expect(points && points.sign >= 0 && points.compare(Amount.whole(full)) <= 0).toBe(true);
    }),
  );
});
