// The format of an indicator and of its rule (评分办法) in a pack file.
import { map, type Shape } from './shape';

export const SIDES = ['above', 'below', 'either'] as const;
export const STEP_MODES = ['floor', 'ceil', 'proportional'] as const;
export const STARTS = ['full', 'zero'] as const;
export const NOT_APPLICABLE = ['full', 'exclude', 'entered'] as const;
export const ZERO_DENOMINATOR = ['entered', 'zero', 'full'] as const;

/** `from` and `to` include their end, `above` and `below` do not. */
export const BAND = map(
  'band',
  { from: 'ratio', above: 'ratio', to: 'ratio', below: 'ratio', points: 'award' },
  'points',
);
export const CHOICE = map(
  'choice',
  { name: 'text', synonyms: 'texts', when: 'text', points: 'award' },
  'name',
  'points',
);
export const CHECK_ITEM = map('checkItem', { name: 'text', points: 'award' }, 'name', 'points');
export const ALTERNATIVE = map(
  'alternative',
  { name: 'text', formula: 'text', wording: 'text', rule: 'rule' },
  'name',
  'rule',
);

const kind: Shape = 'text';

/** By `kind`. */
export const RULES = {
  threshold: map('threshold', { kind, from: 'ratio', to: 'ratio' }),
  linear: map(
    'linear',
    {
      kind,
      target: 'ratio',
      side: { choice: SIDES },
      step: 'ratio',
      points: 'award',
      mode: { choice: STEP_MODES },
    },
    'target',
    'step',
    'points',
  ),
  bands: map('bands', { kind, absolute: 'flag', bands: { list: BAND } }, 'bands'),
  proportional: map('proportional', { kind, target: 'ratio', zeroBelow: 'ratio' }, 'target'),
  category: map('category', { kind, choices: { list: CHOICE } }, 'choices'),
  checklist: map('checklist', { kind, items: { list: CHECK_ITEM } }, 'items'),
  count: map('count', { kind, points: 'award', start: { choice: STARTS }, of: 'text' }, 'points', 'of'),
  either: map('either', { kind, alternatives: { list: ALTERNATIVE } }, 'alternatives'),
  entered: map('entered', { kind }),
} as const;

export const RULE_KINDS = Object.keys(RULES) as (keyof typeof RULES)[];

/** Who it is and what it is worth; how it is explained; how it is scored. */
const HEAD = { id: 'text', path: 'path', synonyms: 'texts', points: 'amount' } as const;
const WORDS = { wording: 'text', notes: 'texts' } as const;
const SCORING = {
  rule: 'rule',
  notApplicable: { choice: NOT_APPLICABLE },
  zeroDenominator: { choice: ZERO_DENOMINATOR },
  reasonRequired: 'flag',
} as const;

export const INDICATOR = map(
  'indicator',
  { ...HEAD, formula: 'text', ...WORDS, ...SCORING, own: 'flag', because: 'text' },
  'id',
  'path',
);

/** An indicator of another pack, as one that extends it may change it. */
export const CHANGED_INDICATOR = map('indicator', { ...HEAD, ...WORDS, ...SCORING, because: 'text' }, 'id');
