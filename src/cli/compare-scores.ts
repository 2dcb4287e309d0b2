// Total, grade and the scores that moved, as they were and as they are.
import type { ScoreChange, ScoreChanges, ScoreLine } from '../compare/scores';
import type { Amount } from '../model/amount';
import type { Scorecard } from '../model/scorecard';
import type { Say } from './compare-say';

export function scoreLines({ old, now, lines }: ScoreChanges, say: Say): string[] {
  const [before, after] = [cardOf(old, say), cardOf(now, say)];
  const head = before === after ? say(`${after}，与上次相同`, `${after}, as before`) : `${before} → ${after}`;
  return [`${say('得分', 'Score')} ${head}`, ...lines.map((line) => `  ${lineOf(line, say)}`)];
}

function cardOf(card: Scorecard | null, say: Say): string {
  if (!card) return say('没有', 'none');
  const { total, full, grade, claimedTotal, claimedGrade } = card;
  const claim = [claimedTotal?.toString(), claimedGrade].filter((part) => part).join(' ');
  const claimed = claim === '' ? '' : say(`（填报 ${claim}）`, ` (claimed ${claim})`);
  return `${total.toString()} / ${full.toString()} ${grade ?? say('暂定，不评等次', 'provisional, no grade')}${claimed}`;
}

/** 过程›预算执行›预算完成率  得分 5 → 4，填报 5 → 4 */
function lineOf({ path, old, now }: ScoreChange, say: Say): string {
  const name = path.join('›');
  if (!old) return `${name}  ${say('上次没有', 'not there then')}${now ? scoreOf(now, say) : ''}`;
  if (!now) return `${name}  ${say('这次没有', 'not there now')}${scoreOf(old, say)}`;
  const told = (zh: string, en: string, was: Amount | null, is: Amount | null): string[] => {
    const [a, b] = [was?.toString() ?? '—', is?.toString() ?? '—'];
    return a === b ? [] : [`${say(zh, en)} ${a} → ${b}`];
  };
  const parts = [
    ...told('得分', 'score', old.score, now.score),
    ...told('填报', 'claimed', old.claimed, now.claimed),
    ...told('分值', 'points', old.full, now.full),
    ...told('填报分值', 'stated points', old.stated, now.stated),
    ...(old.excluded === now.excluded
      ? []
      : [now.excluded ? say('改为不适用', 'does not apply now') : say('改为适用', 'applies now')]),
  ];
  return `${name}  ${parts.join(say('，', ', '))}`;
}

const scoreOf = ({ score, full }: ScoreLine, say: Say): string =>
  say(
    `（${score?.toString() ?? '—'} / ${full.toString()}）`,
    ` (${score?.toString() ?? '—'} / ${full.toString()})`,
  );
