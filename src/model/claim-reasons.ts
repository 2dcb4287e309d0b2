// Why a claimed sum or grade is not what the rules give: the items that differ, in words and numbers.
import type { Amount } from './amount';
import type { Message } from './message';
import type { Pack } from './pack';
import { Ratio } from './ratio';
import type { IndicatorScore, Scorecard, SectionScore } from './scorecard';

/** Of a section (投入; 投入, 目标设定) or, with an empty path, of the whole. Null where claim and rules agree. */
export function sumReason(card: Scorecard, path: readonly string[]): Message | null {
  const sum = sumOf(card, path);
  if (!sum?.claimed || sum.provisional || sum.claimed.equals(sum.score)) return null;
  const { claimed, score } = sum;
  const members = card.indicators.filter((indicator) => path.every((name, i) => indicator.path[i] === name));
  const found = [
    ...members.flatMap((member) => itemReason(member) ?? []),
    ...(path.length === 0 ? sectionsThatDiffer(card) : asIfFull(sum, members)),
  ];
  const reasons =
    found.length > 0
      ? found
      : [{ zh: '各指标得分没有不同，是加总有误', en: 'no item differs: the claim is not added up right' }];
  const [given, by, off] = [claimed, score, claimed.minus(score)].map(String);
  return {
    zh: `填报 ${given ?? ''} 分，按各指标得分应为 ${by ?? ''} 分，差 ${off ?? ''}：${reasons.map(({ zh }) => zh).join('；')}`,
    en: `claimed ${given ?? ''}, the items give ${by ?? ''}, off by ${off ?? ''}: ${reasons.map(({ en }) => en).join('; ')}`,
  };
}

function sumOf(
  { sections, total, full, provisional, claimedTotal }: Scorecard,
  path: readonly string[],
): SectionScore | null {
  if (path.length === 0) return { path, score: total, full, provisional, claimed: claimedTotal };
  return sections.find((section) => section.path.join('›') === path.join('›')) ?? null;
}

/** An item whose entered score does not count, with what counts instead and why. */
function itemReason({ path, claimed, score, source, excluded, explanation }: IndicatorScore): Message | null {
  const name = path[2];
  if (!claimed) return null;
  if (excluded)
    return {
      zh: `${name} 不适用，填报的 ${claimed.toString()} 分不计入`,
      en: `${name} does not apply: its ${claimed.toString()} points are not counted`,
    };
  if (source !== 'computed' || !score || claimed.equals(score)) return null;
  const [given, by] = [claimed.toString(), score.toString()];
  return {
    zh: `${name} 填报 ${given} 分，按规则 ${by} 分（${explanation.zh}）`,
    en: `${name} claims ${given}, the rule gives ${by} (${explanation.en})`,
  };
}

function sectionsThatDiffer({ sections }: Scorecard): Message[] {
  return sections
    .filter(({ path, provisional }) => path.length === 1 && !provisional)
    .flatMap(({ path: [name = ''], claimed, score }): Message[] =>
      claimed && !claimed.equals(score)
        ? [
            {
              zh: `${name} 填报 ${claimed.toString()} 分，按各指标得分应为 ${score.toString()} 分`,
              en: `${name} claims ${claimed.toString()}, its items give ${score.toString()}`,
            },
          ]
        : [],
    );
}

/** The usual slip: full marks claimed for a section that has lost some. */
function asIfFull({ claimed, full, score }: SectionScore, members: readonly IndicatorScore[]): Message[] {
  if (!claimed?.equals(full) || score.compare(full) >= 0) return [];
  const less = members.filter(
    (member) => member.score && member.score.compare(member.full) < 0 && !itemReason(member),
  );
  if (less.length === 0) return [];
  const of = (join: string, one: (name: string, got: string, all: string) => string): string =>
    less
      .map(({ path, score: got, full: all }) => one(path[2], got?.toString() ?? '', all.toString()))
      .join(join);
  return [
    {
      zh: `填报的是满分，而${of('、', (name, got, all) => `${name} 得 ${got} 分（满分 ${all} 分）`)}`,
      en: `the claim is full marks, but ${of(', ', (name, got, all) => `${name} has ${got} of ${all}`)}`,
    },
  ];
}

/** Null where there is no claimed grade, none by the rules, or both are one. */
export function gradeReason(card: Scorecard, pack: Pick<Pack, 'grades' | 'full'>): Message | null {
  const { claimedGrade, grade, claimedTotal, total } = card;
  if (claimedGrade === null || grade === null || claimedGrade === grade) return null;
  const measured = measuredTotal(card, pack.full);
  const from = (name: string): Amount | null => pack.grades.find((one) => one.name === name)?.from ?? null;
  const [own, other] = [from(grade), from(claimedGrade)];
  const totals =
    claimedTotal && !claimedTotal.equals(total)
      ? {
          zh: `；填报总分 ${claimedTotal.toString()} 分，按规则 ${total.toString()} 分`,
          en: `; the claimed total is ${claimedTotal.toString()}, by the rules it is ${total.toString()}`,
        }
      : { zh: '', en: '' };
  return {
    zh: `总分 ${measured.zh}，${own?.toString() ?? '0'} 分起为${grade}；${
      other ? `${claimedGrade}要 ${other.toString()} 分起` : `规则包没有“${claimedGrade}”这个等次`
    }${totals.zh}`,
    en: `a total of ${measured.en} is ${grade} (from ${own?.toString() ?? '0'}); ${
      other ? `${claimedGrade} is from ${other.toString()}` : `the pack has no grade ${claimedGrade}`
    }${totals.en}`,
  };
}

/** What does not apply is left out of the full points: the grade is that of the total out of all of them. */
function measuredTotal({ total, full, indicators }: Scorecard, wanted: Amount): Message {
  const plain = total.toString();
  const share = Ratio.of(total.times(wanted)).over(Ratio.of(full));
  if (!indicators.some(({ excluded }) => excluded) || !share) return { zh: `${plain} 分`, en: plain };
  const sum = `${plain} × ${wanted.toString()} ÷ ${full.toString()} = ${share.toString(2)}`;
  return { zh: `${sum} 分`, en: sum };
}
