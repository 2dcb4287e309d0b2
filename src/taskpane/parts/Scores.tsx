// The scorecard: total and grade, what is left for a person, then the sections as bars with their indicators.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { sumReason } from '../../model/claim-reasons';
import type { Scorecard, SectionScore } from '../../model/scorecard';
import { points } from '../format';
import { usePane, useSaid } from '../pane';
import { Fold } from './Fold';
import { Indicator } from './Indicator';
import { ReportOffer } from './ReportOffer';
import { ToDo } from './ToDo';
import { Totals } from './Totals';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  score: { display: 'flex', flexWrap: 'wrap', columnGap: '14px', justifyContent: 'flex-end' },
  claim: { color: tokens.colorStatusDangerForeground3 },
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
    height: '6px',
    marginTop: '4px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  filledBar: {
    display: 'block',
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  subsection: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    margin: '8px 0 2px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  why: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  empty: { margin: 0, padding: '12px', textAlign: 'center', color: tokens.colorNeutralForeground3 },
});

export function Scores({ scorecard }: { readonly scorecard: Scorecard | null }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  if (!scorecard)
    return (
      <div className={styles.list}>
        <p className={styles.empty}>{text.noScorecard}</p>
        <ReportOffer />
      </div>
    );
  return (
    <div className={styles.list}>
      <Totals scorecard={scorecard} />
      <ToDo indicators={scorecard.indicators} />
      {scorecard.sections
        .filter(({ path }) => path.length === 1)
        .map((section) => (
          <Section key={section.path.join()} section={section} scorecard={scorecard} />
        ))}
      <ReportOffer />
    </div>
  );
}

interface SectionProps {
  readonly section: SectionScore;
  readonly scorecard: Scorecard;
}

function Section({ section, scorecard }: SectionProps): ReactElement {
  const styles = useStyles();
  const said = useSaid();
  const name = section.path[0] ?? '';
  const children = scorecard.sections.filter(({ path }) => path.length === 2 && path[0] === name);
  const reason = sumReason(scorecard, section.path);
  return (
    <Fold heading={<SectionHead section={section} />} startsOpen>
      {reason && (
        <p className={mergeClasses(styles.why, styles.claim)} data-why-section={name}>
          {said(reason)}
        </p>
      )}
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
        <span className={styles.filledBar} style={{ width: `${share}%` }} />
      </span>
    </span>
  );
}

function Score({ section }: { readonly section: SectionScore }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { score, full, claimed, provisional } = section;
  return (
    <span className={styles.score}>
      {claimed && !claimed.equals(score) && (
        <span className={mergeClasses(styles.number, styles.claim)}>{text.claimed(points(claimed))}</span>
      )}
      <span className={styles.number}>
        {provisional && `${text.provisional} `}
        {text.scoreOf(points(score), points(full))}
      </span>
    </span>
  );
}
