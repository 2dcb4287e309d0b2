// Before anything is written: what would be written where, which cells stay, and the total and grade it says; 写入 or 取消.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import type { Scorecard } from '../../model/scorecard';
import type { Destination, Proposal } from '../filling';
import { count, points, signedMoney } from '../format';
import { usePane } from '../pane';
import { NARROW } from '../theme';
import { Button } from './Button';
import { AddressLink } from './CellLink';
import { Fold } from './Fold';
import { ProblemList } from './Problems';
import { scoreLine } from './score-line';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    [NARROW]: { padding: '8px' },
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  claim: { color: tokens.colorStatusDangerForeground3 },
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '4px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly proposal: Proposal;
  readonly scorecard: Scorecard | null;
  readonly busy: boolean;
  readonly onWrite: () => void;
  readonly onDismiss: () => void;
}

export function ProposalCard({ proposal, scorecard, busy, onWrite, onDismiss }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { summary, ledger, lines, kept } = proposal;
  const card = useRef<HTMLElement>(null);
  // The question is asked where the keyboard is.
  useEffect(() => card.current?.focus(), []);
  return (
    <section ref={card} className={styles.card} tabIndex={-1} aria-labelledby="proposal" data-proposal>
      <h2 id="proposal" className={styles.title}>
        {text.proposalTitle}
      </h2>
      <ul className={styles.list}>
        {summary && (
          <Place place={summary}>
            {scorecard && (
              <>
                {scoreLine(text, scorecard)}
                <Claimed scorecard={scorecard} />
              </>
            )}
          </Place>
        )}
        <Place place={ledger}>{text.destinationLines(count(lines))}</Place>
      </ul>
      {kept.length > 0 && (
        <Fold heading={text.willKeep(kept.length)}>
          <ProblemList problems={kept} />
        </Fold>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onWrite} data-write>
          {text.write}
        </Button>
        <Button disabledFocusable={busy} onClick={onDismiss} data-dismiss>
          {text.writeNot}
        </Button>
      </div>
      <p className={styles.quiet}>{text.proposalNothingYet}</p>
    </section>
  );
}

function Place({
  place: { sheet, kind, address, cells },
  children,
}: {
  readonly place: Destination;
  readonly children: ReactElement | string | null;
}): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <li data-destination={kind}>
      {text.destination(sheet, count(cells))}
      <div className={styles.quiet}>
        {text.destinationKinds[kind]} {kind === 'range' && <AddressLink address={address} />}
      </div>
      <div>{children}</div>
    </li>
  );
}

/** What the workbook claims, where that is something else. */
function Claimed({ scorecard }: { readonly scorecard: Scorecard }): ReactElement | null {
  const styles = useStyles();
  const { text } = usePane();
  const { total, claimedTotal, grade, claimedGrade } = scorecard;
  const differs = claimedTotal !== null && !claimedTotal.equals(total);
  const otherGrade = claimedGrade !== null && claimedGrade !== grade;
  if (!differs && !otherGrade) return null;
  return (
    <div className={styles.claim}>
      {differs && text.claimedTotal(points(claimedTotal))}
      {differs && `　${text.claimedDiffers(signedMoney(claimedTotal.minus(total)))}`}
      {otherGrade && `　${text.claimedGrade(claimedGrade)}`}
    </div>
  );
}
