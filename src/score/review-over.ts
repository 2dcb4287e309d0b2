// A ratio over 100% where that is out of the ordinary: a share of a whole, not a control ratio whose excess the rule looks at.
import { addressOf } from '../model/address';
import { Amount } from '../model/amount';
import type { Message } from '../model/message';
import type { Award, Band, Rule } from '../model/pack';
import { Ratio } from '../model/ratio';
import type { IndicatorScore, Input } from '../model/scorecard';
import { exactAward } from './awards';
import { percent } from './words';

const ZERO = Ratio.of(Amount.zero);
const ONE = Ratio.of(Amount.whole(1));

export function overWhole({ exactRatio, inputs, full }: IndicatorScore, rule: Rule | null): Message | null {
  if (!exactRatio || !rule || exactRatio.compare(ONE) <= 0 || !isShare(rule, full)) return null;
  const value = percent(exactRatio);
  const [zh, en] =
    inputs.length > 1 ? ['请核对分子分母', 'check both sides of the division'] : ['请核对', 'check it'];
  return {
    zh: `比率 ${value} 超过 100%，${zh}：${listed(inputs).zh}`,
    en: `the ratio, ${value}, is over 100%; ${en}: ${listed(inputs).en}`,
  };
}

/** The more the better, and no limit above 100%: the rule has no use for what exceeds it. */
function isShare(rule: Rule, full: Amount): boolean {
  switch (rule.kind) {
    case 'threshold':
      return rule.from !== null && within(rule.from);
    case 'linear':
      return rule.side === 'below' && within(rule.target);
    case 'proportional':
      return within(rule.target);
    case 'bands':
      return bestIsOpen(rule.bands, full);
    default:
      return false;
  }
}

/** A target of 0 is one of growth, which may well be over 100%. */
function within(limit: Ratio): boolean {
  return limit.compare(ZERO) > 0 && limit.compare(ONE) <= 0;
}

function bestIsOpen(bands: readonly Band[], full: Amount): boolean {
  const open = bands.find(({ to }) => to === null);
  const worth = (award: Award): Ratio => exactAward(award, full);
  if (!open?.from || !within(open.from)) return false;
  return bands.every(({ award }) => worth(award).compare(worth(open.award)) <= 0);
}

const SHOWN = 4;

/** 公用经费[决算] 38.27（支出预决算!E8）、… */
export function listed(inputs: readonly Input[]): Message {
  const each = inputs.slice(0, SHOWN).map(({ name, amount, cells: [first, ...more] }): Message => {
    const n = amount?.toString();
    const at = first ? addressOf(first) : '';
    return {
      zh: `${name} ${n ?? '空白'}${first ? `（${at}${more.length > 0 ? ' 等' : ''}）` : ''}`,
      en: `${name} ${n ?? 'blank'}${first ? ` (${at}${more.length > 0 ? ' …' : ''})` : ''}`,
    };
  });
  const rest = inputs.length > SHOWN;
  return {
    zh: `${each.map(({ zh }) => zh).join('、')}${rest ? ' 等' : ''}`,
    en: `${each.map(({ en }) => en).join(', ')}${rest ? ' …' : ''}`,
  };
}
