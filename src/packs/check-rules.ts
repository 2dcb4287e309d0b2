// Whether a rule gives what the indicator is worth: at best the full points, and never more or less than is there to give.
import { Amount } from '../model/amount';
import type { Award, Rule } from '../model/pack';
import { Ratio } from '../model/ratio';
import type { Data } from './fault';

const ZERO = Ratio.of(Amount.zero);
const ALL = Ratio.of(Amount.whole(1));

/** `points`: null where the workbook states them; then what is to add up to them can only be said in shares. */
export function checkRule(rule: Rule, points: Amount | null, data: Data): void {
  const check = new RuleCheck(points);
  const awards = (list: string): Data[] =>
    data
      .at(list)
      .list()
      .map((inner) => inner.at('points'));
  switch (rule.kind) {
    case 'entered':
    case 'threshold':
    case 'proportional':
      return;
    case 'linear':
    case 'count':
      return check.step(rule.award, data.at('points'));
    case 'bands':
      return check.best(rule.bands, awards('bands'), data.at('bands'), ['最高一档', 'the best band']);
    case 'category':
      return check.best(rule.choices, awards('choices'), data.at('choices'), [
        '最好的一项',
        'the best choice',
      ]);
    case 'checklist':
      return check.sum(rule.items, awards('items'), data.at('items'));
    case 'either': {
      const inner = data.at('alternatives').list();
      rule.alternatives.forEach((alternative, i) => {
        const at = inner[i]?.at('rule');
        if (at) checkRule(alternative.rule, points, at);
      });
    }
  }
}

type Awarding = readonly { readonly award: Award }[];

class RuleCheck {
  constructor(private readonly points: Amount | null) {}

  /** What is taken off, or added, for each step or instance. */
  step(award: Award, at: Data): void {
    const share = this.shareOf(award) ?? ('points' in award ? Ratio.of(award.points) : ZERO);
    if (share.compare(ZERO) <= 0) at.fault('应大于 0', 'should be above 0');
    else this.notAbove(award, at);
  }

  best(awarding: Awarding, at: readonly Data[], data: Data, [zh, en]: readonly [string, string]): void {
    const shares = this.shares(awarding, at);
    if (!shares) return;
    this.mustBeFull(
      shares.reduce((a, b) => (a.compare(b) > 0 ? a : b), ZERO),
      data,
      zh,
      en,
    );
  }

  sum(awarding: Awarding, at: readonly Data[], data: Data): void {
    const shares = this.shares(awarding, at);
    if (!shares) return;
    this.mustBeFull(
      shares.reduce((a, b) => a.plus(b), ZERO),
      data,
      '各项合计',
      'the sum of the items',
    );
  }

  /** Null where something is wrong with one of them, or cannot be told. */
  private shares(awarding: Awarding, at: readonly Data[]): Ratio[] | null {
    const shares = awarding.map(({ award }, i) => {
      const share = this.shareOf(award);
      const place = at[i];
      if (!place) return share;
      if (!share) {
        place.fault(
          '分值由工作簿定，这里要写成满分的百分比，如 100%',
          'the workbook states the full points, so this must be a share of them, such as 100%',
        );
      } else if (share.compare(ZERO) < 0) {
        place.fault('不能是负数', 'should not be negative');
        return null;
      } else if (!this.notAbove(award, place)) return null;
      return share;
    });
    const whole = shares.flatMap((share) => share ?? []);
    return whole.length === shares.length ? whole : null;
  }

  private notAbove(award: Award, at: Data): boolean {
    const share = this.shareOf(award);
    if (!share || share.compare(ALL) <= 0) return true;
    at.fault(
      `${this.inPoints(share)} 超过分值 ${this.inPoints(ALL)}`,
      `${this.inPoints(share)} is more than the full points ${this.inPoints(ALL)}`,
    );
    return false;
  }

  private mustBeFull(share: Ratio, data: Data, zh: string, en: string): void {
    if (share.compare(ALL) === 0) return;
    const [given, full] = [this.inPoints(share), this.inPoints(ALL)];
    data.fault(`${zh}是 ${given}，应等于分值 ${full}`, `${en} gives ${given}; the full points are ${full}`);
  }

  /** Of the full points; null where nobody knows them yet. */
  private shareOf(award: Award): Ratio | null {
    if ('share' in award) return award.share;
    if (award.points.isZero) return ZERO;
    return this.points && Ratio.of(award.points).over(Ratio.of(this.points));
  }

  private inPoints(share: Ratio): string {
    return this.points ? share.times(Ratio.of(this.points)).toString(4) : share.toPercent(4);
  }
}
