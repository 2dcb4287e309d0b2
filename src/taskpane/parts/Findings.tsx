// The findings: what needs attention by table, worst first; 尾差, 平 and 未核 folded beneath.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AuditResult } from '../../model/result';
import { money } from '../format';
import { usePane } from '../pane';
import {
  attentionGroups,
  type FindingGroup,
  groupByTable,
  type Kind,
  ofKind,
  sumOfDifferences,
} from '../view';
import { CellLink } from './CellLink';
import { Finding } from './Finding';
import { Fold } from './Fold';
import { kindName } from './kinds';
import { Paged } from './Paged';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px' },
  group: { display: 'flex', flexDirection: 'column', gap: '6px' },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    alignItems: 'baseline',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  hint: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  empty: { margin: 0, padding: '12px', textAlign: 'center', color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly result: AuditResult;
  readonly filter: Kind | null;
}

export function Findings({ result, filter }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  if (filter) {
    const chosen = ofKind(result, filter);
    return chosen.length > 0 ? (
      <Groups result={result} groups={groupByTable(chosen)} />
    ) : (
      <p className={styles.empty}>{text.noneOf(kindName(text, filter))}</p>
    );
  }
  const groups = attentionGroups(result);
  return (
    <div className={styles.list}>
      {groups.length > 0 ? (
        <Groups result={result} groups={groups} />
      ) : (
        <p className={styles.empty}>{text.noneHere}</p>
      )}
      <FoldedKind result={result} kind="rounding" hint={text.roundingWhat} />
      <FoldedKind result={result} kind="explained" />
      <FoldedKind result={result} kind="balanced" />
      <FoldedKind result={result} kind="skipped" hint={text.skippedWhat} />
    </div>
  );
}

interface GroupsProps {
  readonly result: AuditResult;
  readonly groups: readonly FindingGroup[];
}

function Groups({ result, groups }: GroupsProps): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <div className={styles.list}>
      {groups.map(({ table, findings }) => {
        const area = result.tables.find(({ name }) => name === table)?.area;
        return (
          <section key={table ?? ''} className={styles.group} data-table={table ?? ''}>
            <h3 className={styles.heading}>
              {table ?? text.noTable}
              <span className={styles.aside}>{text.attention(findings.length)}</span>
              {area && (
                <span className={styles.aside}>
                  <CellLink area={area} />
                </span>
              )}
            </h3>
            <Paged items={findings} render={(finding) => <Finding key={finding.id} finding={finding} />} />
          </section>
        );
      })}
    </div>
  );
}

interface FoldedProps {
  readonly result: AuditResult;
  readonly kind: 'rounding' | 'explained' | 'balanced' | 'skipped';
  readonly hint?: string;
}

function FoldedKind({ result, kind, hint }: FoldedProps): ReactElement | null {
  const styles = useStyles();
  const { text } = usePane();
  const findings = ofKind(result, kind);
  if (findings.length === 0) return null;
  const sums = sumOfDifferences(findings)
    .map(({ measure, sum }) => `${money(sum)} ${measure}`.trim())
    .join('，');
  const heading = {
    rounding: () => text.rounding(findings.length, sums),
    explained: () => text.explainedFold(findings.length),
    balanced: () => text.balanced(findings.length),
    skipped: () => text.skipped(findings.length),
  }[kind]();
  return (
    <Fold heading={heading}>
      {hint && <p className={styles.hint}>{hint}</p>}
      <Groups result={result} groups={groupByTable(findings)} />
    </Fold>
  );
}
