// What staff claim against what the rules give: entered scores, stated 分值, 得分 within 分值, the grade. Both are shown.
import { Amount } from '../model/amount';
import { gradeReason } from '../model/claim-reasons';
import type { Finding } from '../model/finding';
import type { Pack } from '../model/pack';
import type { IndicatorScore, Scorecard } from '../model/scorecard';
import type { Entry } from '../model/scores';
import { findingOf, scoreClaim } from './finding';
import { findingId } from './finding-id';
import { entryOperand, points } from './operand';

export function checkClaims(card: Scorecard, table: string, pack: Pack): Finding[] {
  return [
    ...card.indicators.flatMap((indicator) => indicatorClaims(indicator, table)),
    ...gradeClaim(card, table, pack),
  ];
}

function indicatorClaims(indicator: IndicatorScore, table: string): Finding[] {
  const name = indicator.path[2];
  const path = indicator.path.filter((part) => part !== '').join('›');
  const found: (Finding | null)[] = [];
  const claimed = entry(indicator.claimed, indicator.claimedCell);
  const stated = entry(indicator.statedFull, indicator.fullCell);
  if (claimed && indicator.source === 'computed' && !indicator.excluded) {
    const left = [entryOperand(claimed, `${name}得分`, table)];
    const right = [points(indicator.score, `${name}按规则得分`, table)];
    found.push(
      findingOf({
        ...scoreClaim(table, `${name}：填报得分 = 按规则得分`, `得分@${path}`),
        left,
        right,
        note: indicator.explanation,
      }),
    );
  }
  if (claimed) {
    const left = [entryOperand(claimed, `${name}得分`, table)];
    const right = [
      stated ? entryOperand(stated, `${name}分值`, table) : points(indicator.full, `${name}分值`, table),
    ];
    found.push(
      findingOf({
        ...scoreClaim(table, `${name}：得分 <= 分值`, `不超分值@${path}`),
        relation: '<=',
        left,
        right,
      }),
    );
  }
  if (claimed && claimed.amount.sign < 0) {
    const left = [entryOperand(claimed, `${name}得分`, table)];
    const right = [points(Amount.zero, '零', table)];
    const said = scoreClaim(table, `${name}：得分 >= 0`, `不为负@${path}`);
    found.push(findingOf({ ...said, relation: '>=', left, right }));
  }
  if (stated) {
    const left = [entryOperand(stated, `${name}分值`, table)];
    const right = [points(indicator.full, `${name}规则包分值`, table)];
    found.push(
      findingOf({ ...scoreClaim(table, `${name}：分值 = 规则包的分值`, `分值@${path}`), left, right }),
    );
  }
  return found.filter((finding) => finding !== null);
}

function entry(
  amount: Amount | null,
  cell: Entry['cell'] | null,
): { readonly amount: Amount; readonly cell: Entry['cell'] } | null {
  return amount && cell ? { amount, cell } : null;
}

/** The grade is a word: compared with the one the total earns. */
function gradeClaim(card: Scorecard, table: string, pack: Pack): Finding[] {
  const { claimedGrade, claimedGradeCell, grade, total } = card;
  if (claimedGrade === null || claimedGradeCell === null || grade === null) return [];
  const same = claimedGrade === grade;
  return [
    {
      id: findingId(table, '等次'),
      scope: '表内',
      kind: '平衡',
      unit: null,
      version: null,
      project: null,
      subject: null,
      tie: '填报等次 = 得分对应的等次',
      table,
      measure: null,
      relation: '=',
      verdict: same ? 'balanced' : 'unbalanced',
      left: null,
      right: null,
      difference: null,
      tolerance: Amount.zero,
      expression: `${total.toString()} 分 → ${grade} ${same ? '=' : '≠'} ${claimedGrade}`,
      cells: [
        {
          cell: claimedGradeCell,
          table,
          concept: '评价等次',
          unit: null,
          version: null,
          project: null,
          subject: null,
          amount: null,
          side: 'left',
          coefficient: Amount.whole(1),
        },
      ],
      note: gradeReason(card, pack),
      explained: null,
    },
  ];
}
