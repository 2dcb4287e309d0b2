// Why a finding of one hand-in is not among those of the other: its table, unit, project, subject or amounts are not there.
import type { Fact } from '../model/fact';
import type { TableFacts } from '../model/facts';
import type { Finding, FindingCell } from '../model/finding';
import type { Message } from '../model/message';
import type { HandIn } from './hand-in';

/** `other`: the hand-in that lacks it; `when`: how that is called (这次、上次). */
export function whyAbsent(finding: Finding, other: HandIn, when: Message): Message {
  return (
    missingTable(finding, other, when) ??
    skippedThere(finding, other, when) ??
    missingPart(finding, other, when) ??
    withoutAmounts(finding, other, when)
  );
}

/** A tie that cannot be looked at is listed once, under an id without the context. */
function skippedThere({ tie, table }: Finding, { result }: HandIn, when: Message): Message | null {
  const note = result.findings.find(
    (one) => one.verdict === 'skipped' && one.tie === tie && (one.table === null || one.table === table),
  )?.note;
  return note ? { zh: `${when.zh}：${note.zh}`, en: `${when.en}: ${note.en}` } : null;
}

function missingTable(finding: Finding, { result }: HandIn, when: Message): Message | null {
  const names = new Set(finding.cells.map(({ table }) => table));
  if (finding.table !== null) names.add(finding.table);
  for (const name of names) {
    const status = result.tables.find((table) => table.name === name)?.status ?? 'missing';
    if (status === 'missing') {
      return { zh: `${when.zh}没有“${name}”这张表。`, en: `There is no table “${name}” ${when.en}.` };
    }
    if (status === 'unreadable') {
      return { zh: `${when.zh}“${name}”读不出来。`, en: `“${name}” cannot be read ${when.en}.` };
    }
  }
  return null;
}

/** The first of its cells that the other has not, told by what is missing of it. */
function missingPart({ cells }: Finding, { tables }: HandIn, when: Message): Message | null {
  for (const cell of cells) {
    const table = tables.find((one) => one.table === cell.table);
    if (!table || cell.unit === null) continue;
    if (table.nothing.includes(cell.concept)) {
      return {
        zh: `${when.zh}“${cell.table}”写明本表无数据。`,
        en: `“${cell.table}” says that it has nothing to report ${when.en}.`,
      };
    }
    const part = partMissing(cell, table);
    if (part === null) continue;
    return {
      zh: `${when.zh}“${cell.table}”里没有“${part}”。`,
      en: `“${cell.table}” has no “${part}” ${when.en}.`,
    };
  }
  return null;
}

function partMissing(cell: FindingCell, table: TableFacts): string | null {
  if (factAt(cell, table)) return null;
  const { unit, project, subject, concept } = cell;
  let left: readonly Fact[] = table.facts;
  const steps: readonly (readonly [string | null, (fact: Fact) => boolean])[] = [
    [unit, (fact) => fact.unit === unit],
    [project, (fact) => fact.project === project],
    [concept, (fact) => fact.concept === concept],
    [subject, (fact) => (fact.subject?.code ?? null) === codeIn(subject)],
  ];
  for (const [name, matches] of steps) {
    left = left.filter(matches);
    if (left.length === 0) return name ?? concept;
  }
  // All of it is there, but for another version.
  return cell.version ?? concept;
}

/** 2010601 of 2010601 行政运行. */
const codeIn = (label: string | null): string | null => label?.split(' ')[0] ?? null;

function withoutAmounts({ cells, unit }: Finding, { tables }: HandIn, when: Message): Message {
  if (unit === null) {
    return {
      zh: `${when.zh}没有填报这一项，或缺数算不出来，没有核对。`,
      en: `It was not checked ${when.en}: nothing is entered for it, or it cannot be computed.`,
    };
  }
  const blank = cells.every((cell) => {
    const table = tables.find((one) => one.table === cell.table);
    const fact = table && factAt(cell, table);
    return !fact || (fact.amount === null && fact.readable);
  });
  return blank
    ? {
        zh: `${when.zh}两边都没有填数，没有核对。`,
        en: `Both sides are blank ${when.en}, so it was not checked.`,
      }
    : {
        zh: `${when.zh}没有核对这条关系：规则里没有，或它的条件不成立。`,
        en: `This tie was not looked at ${when.en}: the rules have it not, or its condition does not hold.`,
      };
}

function factAt(cell: FindingCell, table: TableFacts): Fact | undefined {
  const { concept, unit, version, project, subject } = cell;
  if (unit === null) return undefined;
  const code = codeIn(subject);
  return table.find(concept, {
    unit,
    version,
    project,
    subject: code === null ? null : { code, name: '' },
  });
}
