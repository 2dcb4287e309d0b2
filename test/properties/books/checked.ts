// A laid-out book checked, and what its findings say wherever its cells stand.
import { firstAudit, wantedAreas } from '../../../src/audit/first';
import { MEASURE_POWER } from '../../../src/model/fact';
import { type Finding, VERDICT_NAMES } from '../../../src/model/finding';
import type { AuditResult } from '../../../src/model/result';
import { DEFAULT_PACK, type Pack } from '../../../src/packs';
import { readStatement } from '../../../src/read/read-statement';
import { lines } from '../../support/check';
import { type BookOptions, type Placed, placedBook, type Snapshots } from '../../support/specimen';

export const checkedBook = (book: Snapshots, pack: Pack): AuditResult =>
  firstAudit({
    snapshot: book.snapshot(wantedAreas(pack)),
    pack,
    own: null,
    statements: readStatement,
  }).result;

export const checked = (
  placed: readonly Placed[],
  pack: Pack = DEFAULT_PACK,
  options: BookOptions = {},
): AuditResult => checkedBook(placedBook(placed, options), pack);

/** Without 核实 ties: the made-up amounts of these are nothing to one another, and may be near by chance. */
const binding = (result: AuditResult): AuditResult => ({
  ...result,
  findings: result.findings.filter(({ kind }) => kind === '平衡'),
});

/** What a reader of consistent accounts must not see: 不平, 缺数, an amount unread. Null where there is nothing. */
export function falseAlarms(result: AuditResult): string | null {
  const told = [
    ...lines(binding(result), 'unbalanced').map((line) => `不平 ${line}`),
    ...lines(binding(result), 'incomplete').map((line) => `缺数 ${line}`),
    ...errors(result),
  ];
  return told.length > 0 ? told.join('\n') : null;
}

/** 尾差, where nothing was rounded. */
export function roundings(result: AuditResult): string | null {
  return lines(binding(result), 'rounding').join('\n') || null;
}

export const errors = ({ problems }: AuditResult): string[] =>
  problems
    .filter(({ level }) => level === 'error')
    .map(({ address, message }) => `${address ?? ''} ${message.zh}`);

/** Verdict and difference (in 元) of each finding, by what it is about. */
export function verdicts({ findings }: AuditResult): string[] {
  return findings
    .map((finding) => `${finding.id} ${VERDICT_NAMES[finding.verdict]} ${difference(finding)}`)
    .sort();
}

function difference({ difference: by, measure }: Finding): string {
  return by === null ? '' : by.shifted(measure === null ? 0 : MEASURE_POWER[measure]).toString();
}

/** Findings that one of two has and the other has not; null where they are the same. */
export function differing(one: readonly string[], two: readonly string[]): string | null {
  const [first, second] = [new Set(one), new Set(two)];
  const told = [
    ...one.filter((line) => !second.has(line)).map((line) => `- ${line}`),
    ...two.filter((line) => !first.has(line)).map((line) => `+ ${line}`),
  ];
  if (told.length === 0 && one.length !== two.length) return `${one.length} findings, and ${two.length}`;
  return told.length > 0 ? told.join('\n') : null;
}
