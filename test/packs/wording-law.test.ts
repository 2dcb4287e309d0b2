// A rule said in words and read back is the same rule, whatever its numbers.
import * as fc from 'fast-check';
import { Amount } from '../../src/model/amount';
import type { Award, Band, Rule } from '../../src/model/pack';
import { Ratio } from '../../src/model/ratio';
import { inWords, refusal, ruleOf } from './wording-reading';

const hundredths = (least: number, most: number): fc.Arbitrary<Ratio> =>
  fc.integer({ min: least, max: most }).map((n) => Ratio.of(new Amount(BigInt(n), 4)));
const limit = hundredths(-20000, 20000);
const positive = hundredths(1, 20000);
const points = fc.integer({ min: 0, max: 100 }).map((n): Award => ({ points: new Amount(BigInt(n), 1) }));
const share = hundredths(0, 10000).map((part): Award => ({ share: part }));
const award = fc.oneof(points, share);
const some = fc.oneof(
  fc.integer({ min: 1, max: 100 }).map((n): Award => ({ points: new Amount(BigInt(n), 1) })),
  hundredths(1, 9999).map((part): Award => ({ share: part })),
);
const name = fc.constantFrom(
  '已制定制度',
  '合法、合规、完整',
  '有效执行',
  '有结余，但不超过上年结转',
  '优秀',
);

const linear = fc.record<Extract<Rule, { kind: 'linear' }>>({
  kind: fc.constant('linear'),
  target: limit,
  side: fc.constantFrom('above', 'below', 'either'),
  step: positive,
  award: some,
  mode: fc.constantFrom('floor', 'ceil', 'proportional'),
});

const threshold = fc.oneof(
  limit.map((from): Rule => ({ kind: 'threshold', from, to: null })),
  limit.map((to): Rule => ({ kind: 'threshold', from: null, to })),
);

/** End to end over all ratios; a limit may be a band of its own. */
const bands = fc
  .record({
    limits: fc.uniqueArray(fc.integer({ min: -20000, max: 20000 }), { minLength: 1, maxLength: 5 }),
    kinds: fc.array(fc.constantFrom('upper', 'lower', 'own'), { minLength: 5, maxLength: 5 }),
    awards: fc.array(award, { minLength: 11, maxLength: 11 }),
    absolute: fc.boolean(),
  })
  .map(({ limits, kinds, awards, absolute }): Rule => {
    const upwards = limits.sort((a, b) => a - b).map((n) => Ratio.of(new Amount(BigInt(n), 4)));
    const left = [...awards];
    const next = (): Award => left.pop() as Award;
    const found: Band[] = [];
    let from: Pick<Band, 'from' | 'fromClosed'> = { from: null, fromClosed: false };
    upwards.forEach((at, i) => {
      found.push({ ...from, to: at, toClosed: kinds[i] === 'lower', award: next() });
      if (kinds[i] === 'own')
        found.push({ from: at, fromClosed: true, to: at, toClosed: true, award: next() });
      from = { from: at, fromClosed: kinds[i] === 'upper' };
    });
    found.push({ ...from, to: null, toClosed: false, award: next() });
    return { kind: 'bands', bands: found, absolute };
  });

const proportional = fc.tuple(positive, fc.option(positive)).map(([target, least]): Rule => {
  const zeroBelow = least && least.compare(target) <= 0 ? least : null;
  return { kind: 'proportional', target, zeroBelow };
});

const category = fc
  .uniqueArray(fc.tuple(name, award), { minLength: 2, maxLength: 5, selector: ([word]) => word })
  .map((choices): Rule => ({
    kind: 'category',
    choices: choices.map(([word, given]) => ({ name: word, synonyms: [], when: null, award: given })),
  }));

const checklist = fc.array(fc.tuple(name, award), { minLength: 1, maxLength: 25 }).map((items): Rule => ({
  kind: 'checklist',
  items: items.map(([word, given]) => ({ name: word, award: given })),
}));

const count = fc.record<Extract<Rule, { kind: 'count' }>>({
  kind: fc.constant('count'),
  award: some,
  start: fc.constantFrom('full', 'zero'),
  of: fc.constantFrom('例', '项', '次', '个专项', '个问题'),
});

const entered = fc.constant<Rule>({ kind: 'entered' });

/** Ratios and amounts by what they are worth, not by how they are stored. */
function plain(rule: unknown): unknown {
  return JSON.parse(
    JSON.stringify(rule, (_key, value: unknown) => {
      if (value instanceof Ratio) return value.toString(8);
      return value instanceof Amount ? value.toString() : value;
    }),
  );
}

const kinds = { linear, threshold, bands, proportional, category, checklist, count, entered };

test.each(Object.entries(kinds))('%s', (_kind, arbitrary: fc.Arbitrary<Rule>) => {
  fc.assert(
    fc.property(arbitrary, (rule) => {
      expect(plain(ruleOf(inWords(rule)))).toEqual(plain(rule));
      // With the points stated it is the same rule.
      expect(plain(ruleOf(inWords(rule, '5')))).toEqual(plain(rule));
    }),
    { numRuns: 200, seed: 5 },
  );
});

test.each(Object.entries(kinds))(
  '%s with something added that says nothing definite is refused',
  (_kind, arbitrary) => {
    fc.assert(
      fc.property(
        arbitrary as fc.Arbitrary<Rule>,
        fc.constantFrom('，视情况而定', '；其他酌情', '（原则上）', '等', '；另行加分', '3'),
        (rule, more) => {
          expect(refusal(inWords(rule) + more)).not.toBe('');
        },
      ),
      { numRuns: 100, seed: 5 },
    );
  },
);

test('whatever is typed is read or refused, never an accident', () => {
  const words = [
    '≥',
    '<',
    '90%',
    '80',
    '0',
    '（含）',
    '—',
    '-',
    '得',
    '5分',
    '满分',
    '不得分',
    '每',
    '超过',
    '一',
    '个百分点',
  ];
  const more = [
    '扣',
    '；',
    '，',
    '①',
    '②',
    '按比例得分',
    '否则',
    '例',
    '有',
    '无结余',
    '÷',
    '完成率',
    '以上',
    '且',
    '半',
    '十',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words, ...more), { maxLength: 12 }), (parts) => {
      const said = refusal(parts.join(''));
      // A refusal quotes what it is about, or says that nothing is there.
      expect(said === '' || /“|空的|没有写明/.test(said)).toBe(true);
    }),
    { numRuns: 3000, seed: 5 },
  );
});
