// The verdict: one sentence that says whether the workbook can be handed in, and the counts, which filter the list below.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { standing, type Standing, type Tally, verdictSentence } from '../../model/tally';
import { useSaid } from '../pane';
import { NARROW } from '../theme';
import type { Kind } from '../view';
import { Counts } from './Counts';
import { Glyph, type GlyphName } from './Glyph';
import { KINDS } from './kinds';
import { LiveLine } from './LiveLine';
import { Shares } from './Shares';

const GLYPHS: Readonly<Record<Standing, GlyphName>> = {
  ready: 'check',
  explain: 'pen',
  broken: 'cross',
  nothing: 'question',
};

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
  },
  head: {
    display: 'flex',
    gap: '10px',
    alignItems: 'flex-start',
    [NARROW]: { flexDirection: 'column', gap: '4px' },
  },
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  phrase: { display: 'inline-block', whiteSpace: 'pre-wrap' },
  glyph: { flexShrink: 0, lineHeight: 0, marginTop: '-1px' },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  explain: { color: tokens.colorPaletteMarigoldForeground2 },
  broken: { color: tokens.colorStatusDangerForeground3 },
  nothing: { color: tokens.colorNeutralForeground2 },
  shares: { display: 'block', width: '100%', height: '6px', borderRadius: '3px', overflow: 'hidden' },
});

interface Props {
  readonly counts: Tally;
  /** The tables have changed since. */
  readonly stale: boolean;
  readonly filter: Kind | null;
  readonly onFilter: (kind: Kind | null) => void;
}

export function Verdict({ counts, stale, filter, onFilter }: Props): ReactElement {
  const styles = useStyles();
  const said = useSaid();
  const stands = standing(counts);
  const numbers = KINDS.map((kind) => ({ kind, count: countOf(counts, kind) }));
  const shown = numbers.filter(
    ({ kind, count }) => count > 0 || (kind !== 'toExplain' && kind !== 'explained'),
  );
  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <span className={mergeClasses(styles.glyph, styles[stands])}>
          <Glyph name={GLYPHS[stands]} size={26} />
        </span>
        <h2 className={styles.sentence} data-verdict={stands}>
          {phrases(said(verdictSentence(counts))).map((phrase) => (
            <span key={phrase} className={styles.phrase}>
              {phrase}
            </span>
          ))}
        </h2>
      </div>
      {stands !== 'nothing' && (
        <>
          <Shares numbers={numbers} className={styles.shares} />
          <Counts numbers={shown} filter={filter} onFilter={onFilter} />
          <LiveLine stale={stale} />
        </>
      )}
    </section>
  );
}

/** A line breaks after a comma or colon, not between 5 and 处缺数. */
function phrases(sentence: string): string[] {
  return sentence.split(/(?<=[，：]|[,:;] )/);
}

function countOf(counts: Tally, kind: Kind): number {
  return kind === 'toExplain' || kind === 'explained' ? counts[kind] : counts.verdicts[kind];
}
