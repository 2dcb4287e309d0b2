// The scorecard: total and grade, beside them what the workbook claims where it differs; then the sections with their indicators.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Scorecard, SectionScore } from '../../model/scorecard';
import { points, signedMoney } from '../format';
import { usePane } from '../pane';
import { Fold } from './Fold';
import { Indicator } from './Indicator';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '12px',
  },
  totals: { display: 'flex', alignItems: 'baseline', gap: '6px' },
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
  },
  claim: { margin: '4px 0 0', color: tokens.colorStatusDangerForeground3 },
  quiet: { margin: '4px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  section: {
    flexGrow: 1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    alignItems: 'baseline',
    minWidth: 0,
  },
  sectionName: { flexGrow: 1 },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: {
    flexBasis: '100%',
    height: '4px',
    marginTop: '4px',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  filledBar: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  subsection: {
    display: 'flex',
    justifyContent: 'space-between',
    margin: '8px 0 2px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  empty: { margin: 0, padding: '12px', textAlign: 'center', color: tokens.colorNeutralForeground3 },
});

export function Scores({ scorecard }: { readonly scorecard: Scorecard | null }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  if (!scorecard) return <p className={styles.empty}>{text.noScorecard}</p>;
  return (
    <div className={styles.list}>
      <Totals scorecard={scorecard} />
      {scorecard.sections
        .filter(({ path }) => path.length === 1)
        .map((section) => (
          <Section key={section.path.join()} section={section} scorecard={scorecard} />
        ))}
    </div>
  );
}

function Totals({ scorecard }: { readonly scorecard: Scorecard }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { total, full, grade, provisional, claimedTotal, claimedGrade } = scorecard;
  const difference = claimedTotal && !claimedTotal.equals(total) ? claimedTotal.minus(total) : null;
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
      {difference && claimedTotal && (
        <p className={styles.claim} data-claimed-total>
          {text.claimedTotal(points(claimedTotal))}　{text.claimedDiffers(signedMoney(difference))}
        </p>
      )}
      {claimedGrade !== null && claimedGrade !== grade && (
        <p className={styles.claim}>{text.claimedGrade(claimedGrade)}</p>
      )}
      {provisional && <p className={styles.quiet}>{text.provisionalWhat}</p>}
    </section>
  );
}

interface SectionProps {
  readonly section: SectionScore;
  readonly scorecard: Scorecard;
}

function Section({ section, scorecard }: SectionProps): ReactElement {
  const styles = useStyles();
  const name = section.path[0] ?? '';
  const children = scorecard.sections.filter(({ path }) => path.length === 2 && path[0] === name);
  return (
    <Fold heading={<SectionHead section={section} />} startsOpen>
      {children.map((child) => (
        <div key={child.path.join()}>
          <div className={styles.subsection}>
            <span>{child.path[1]}</span>
            <Score section={child} />
          </div>
          {scorecard.indicators
            .filter(({ path }) => path[0] === name && path[1] === child.path[1])
            .map((indicator) => (
              <Indicator key={indicator.id} indicator={indicator} />
            ))}
        </div>
      ))}
    </Fold>
  );
}

function SectionHead({ section }: { readonly section: SectionScore }): ReactElement {
  const styles = useStyles();
  const share = section.full.isZero ? 0 : (section.score.toNumber() / section.full.toNumber()) * 100;
  return (
    <span className={styles.section} data-section={section.path[0]}>
      <span className={styles.sectionName}>{section.path[0]}</span>
      <Score section={section} />
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.filledBar} style={{ width: `${share}%`, display: 'block' }} />
      </span>
    </span>
  );
}

function Score({ section }: { readonly section: SectionScore }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { score, full, claimed } = section;
  return (
    <span className={styles.number}>
      {claimed && !claimed.equals(score) && (
        <span className={mergeClasses(styles.claim)}>{text.claimed(points(claimed))}　</span>
      )}
      {text.scoreOf(points(score), points(full))}
    </span>
  );
}
