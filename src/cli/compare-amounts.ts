// The amounts that differ, table by table; a table or unit that came or went as a whole is one line.
import type { AmountChange } from '../compare/amounts';
import { addressOf } from '../model/address';
import { type Fact, subjectLabel } from '../model/fact';
import type { Say } from './compare-say';

export function amountLines(changes: readonly AmountChange[], say: Say): string[] {
  if (changes.length === 0) return ['', say('各表的数与上次完全相同', 'All amounts are as before')];
  const lines = ['', `${say('不同的数', 'Amounts that differ')} ${changes.length}`];
  for (const table of new Set(changes.map((change) => change.table))) {
    const own = changes.filter((change) => change.table === table);
    lines.push(`  ${table}`, ...wholes(own, say), ...singles(own, say));
  }
  return lines;
}

function singles(changes: readonly AmountChange[], say: Say): string[] {
  return changes.filter(({ along }) => along === null).map((one) => lineOf(one, say));
}

/** What came or went together: counted, and named by the table or the unit. */
function wholes(changes: readonly AmountChange[], say: Say): string[] {
  const counts = new Map<string, number>();
  for (const { along, old, now } of changes) {
    if (along === null) continue;
    const what = along === 'table' ? say('整张表', 'the whole table') : ((now ?? old)?.unit ?? '');
    const which = now ? say('上次没有', 'not there then') : say('这次没有了', 'not there now');
    const key = `${what}  ${which}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([what, count]) => `    ${what}${say(`，${count} 个数`, `: ${count} amounts`)}`);
}

/** 机关 · 决算 · 公用经费  收支!E21  16.29 → 38.27 万元  （+21.98） */
function lineOf({ old, now, difference }: AmountChange, say: Say): string {
  const fact = now ?? old;
  if (!fact) return '';
  const { unit, project, subject, version, concept } = fact;
  const what = [unit, project, subjectLabel(subject), version, concept].filter((part) => part !== null);
  const sign = difference && difference.sign > 0 ? '+' : '';
  const off =
    difference === null
      ? ''
      : say(`（${sign}${difference.toString()}）`, ` (${sign}${difference.toString()})`);
  return `    ${what.join(' · ')}  ${placesOf(old, now)}  ${amountsOf(old, now, say)}${off}`;
}

function placesOf(old: Fact | null, now: Fact | null): string {
  const places = [old, now].flatMap((fact) => (fact ? [addressOf(fact.cell)] : []));
  return [...new Set(places)].join(' → ');
}

function amountsOf(old: Fact | null, now: Fact | null, say: Say): string {
  const none = say('没有这一项', 'not there');
  const sameMeasure = !old || !now || old.measure === now.measure;
  const told = (fact: Fact | null): string => {
    if (!fact) return none;
    if (!fact.readable) return say('读不出', 'unreadable');
    if (!fact.amount) return say('空白', 'blank');
    return sameMeasure ? fact.amount.toString() : `${fact.amount.toString()} ${fact.measure ?? ''}`.trim();
  };
  const measure = sameMeasure ? ((now ?? old)?.measure ?? null) : null;
  return `${told(old)} → ${told(now)}${measure === null ? '' : ` ${measure}`}`;
}
