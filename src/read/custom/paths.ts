// Which indicator of the pack a row of 评分规则 means, by its name and where it stands; or the new one it begins.
import { normalLabel } from '../../model/label';
import type { Indicator } from '../../model/pack';

export interface RowPath {
  /** 一级 and 二级, the row's own or those above it; empty where there are none. */
  readonly first: string;
  readonly second: string;
  readonly name: string;
  /** Only what the row itself says. */
  readonly own: { readonly first: string; readonly second: string };
}

/** 过程›预算执行›预算完成率. */
export function splitPath(text: string): string[] {
  return text
    .split(/[›>＞»]/)
    .map(normalLabel)
    .filter((label) => label !== '');
}

/** Null where there is none of that name; several, by their paths, where nothing says which. */
export function indicatorNamed(
  { first, second, name }: RowPath,
  indicators: readonly Indicator[],
): { readonly indicator: Indicator | null } | { readonly several: readonly string[] } {
  const named = indicators.filter((indicator) =>
    [indicator.path[2], indicator.id, ...indicator.synonyms].some((word) => normalLabel(word) === name),
  );
  if (named.length < 2) return { indicator: named[0] ?? null };
  const at = (indicator: Indicator): boolean =>
    second === '' ? first !== '' && indicator.path[0] === first : indicator.path[1] === second;
  const within = named.filter(at);
  const [only] = within;
  if (only && within.length === 1) return { indicator: only };
  return { several: named.map(({ path }) => path.join('›')) };
}

/** Scored by a person until a rule is given. */
export function newIndicator({ first, second, name }: RowPath, indicators: readonly Indicator[]): Indicator {
  const path: Indicator['path'] = [first === '' ? '其他' : first, second, name];
  const taken = indicators.some(({ id }) => id === name);
  return {
    id: taken ? path.filter((part) => part !== '').join('›') : name,
    path,
    synonyms: [],
    points: null,
    wording: null,
    notes: [],
    formula: null,
    rule: { kind: 'entered' },
    notApplicable: 'entered',
    zeroDenominator: 'entered',
    reasonRequired: true,
    own: false,
    because: null,
  };
}
