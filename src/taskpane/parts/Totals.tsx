// Total and grade, and beside them what the workbook claims where it differs.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { sumReason } from '../../model/claim-reasons';
import type { Scorecard } from '../../model/scorecard';
import { points, signedMoney } from '../format';
import { usePane, useSaid } from '../pane';
import { toScore } from '../scoring';
import { CellLink, cellArea } from './CellLink';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '12px',
  },
  totals: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '6px' },
  total: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
  },
  full: { color: tokens.colorNeutralForeground3 },
  grade: {
    marginLeft: 'auto',
    padding: '2px 12px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  claim: { margin: '4px 0 0', color: tokens.colorStatusDangerForeground3 },
  quiet: { margin: '4px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function Totals({ scorecard }: { readonly scorecard: Scorecard }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const said = useSaid();
  const reason = sumReason(scorecard, []);
  const { total, full, grade, provisional, indicators } = scorecard;
  const { claimedTotal, claimedTotalCell, claimedGrade, claimedGradeCell } = scorecard;
  return (
    <section className={styles.card}>
      <div className={styles.totals}>
        <span>{text.total}</span>
        <span className={styles.total} data-total>
          {points(total)}
        </span>
        <span className={styles.full}>{text.outOf(points(full))}</span>
        <span className={styles.grade} data-grade>
          {grade ?? (provisional ? text.provisional : text.noGrade)}
        </span>
      </div>
      {provisional && (
        <p className={styles.quiet} data-provisional>
          {text.provisionalWhat(toScore(indicators).length)}
        </p>
      )}
      {claimedTotal && !claimedTotal.equals(total) && (
        <p className={styles.claim} data-claimed-total>
          {text.claimedTotal(points(claimedTotal))}{' '}
          {text.claimedDiffers(signedMoney(claimedTotal.minus(total)))}{' '}
          {claimedTotalCell && <CellLink area={cellArea(claimedTotalCell)} />}
        </p>
      )}
      {reason && (
        <p className={styles.quiet} data-why-total>
          {said(reason)}
        </p>
      )}
      {claimedGrade !== null && claimedGrade !== grade && (
        <p className={styles.claim} data-claimed-grade>
          {text.claimedGrade(claimedGrade)}{' '}
          {claimedGradeCell && <CellLink area={cellArea(claimedGradeCell)} />}
        </p>
      )}
    </section>
  );
}
