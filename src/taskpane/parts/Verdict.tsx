// The verdict: one sentence that says whether the workbook can be handed in, and the counts, which filter the list below.
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { standing, type Standing, type Tally, verdictSentence } from '../../model/tally';
import { usePane, useSaid } from '../pane';
import type { Kind } from '../view';
import { Glyph, type GlyphName } from './Glyph';
import { KIND_FILLS, kindName, KINDS, useKindColors } from './kinds';

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
  head: { display: 'flex', gap: '10px', alignItems: 'flex-start' },
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
  counts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(50px, 1fr))', gap: '4px' },
  count: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '4px 0',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ...shorthands.borderColor(tokens.colorNeutralStroke1Selected),
    '@media (forced-colors: active)': { ...shorthands.borderColor('Highlight') },
  },
  zero: { color: tokens.colorNeutralForeground3 },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly counts: Tally;
  readonly filter: Kind | null;
  readonly onFilter: (kind: Kind | null) => void;
}

export function Verdict({ counts, filter, onFilter }: Props): ReactElement {
  const styles = useStyles();
  const colors = useKindColors();
  const { text } = usePane();
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
          <Shares numbers={numbers} label={text.shareLabel} className={styles.shares} />
          <div className={styles.counts}>
            {shown.map(({ kind, count }) => (
              <button
                key={kind}
                type="button"
                className={mergeClasses(
                  styles.count,
                  count > 0 ? colors[kind] : styles.zero,
                  filter === kind && styles.pressed,
                )}
                aria-pressed={filter === kind}
                title={filter === kind ? text.showAll : text.only(kindName(text, kind))}
                data-count={kind}
                onClick={() => onFilter(filter === kind ? null : kind)}
              >
                <span className={styles.number}>{count}</span>
                <span className={styles.word}>{kindName(text, kind)}</span>
              </button>
            ))}
          </div>
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

interface SharesProps {
  readonly numbers: readonly { readonly kind: Kind; readonly count: number }[];
  readonly label: string;
  readonly className: string;
}

/** The counts as one bar. */
function Shares({ numbers, label, className }: SharesProps): ReactElement {
  const total = numbers.reduce((before, { count }) => before + count, 0);
  const parts = numbers.map(({ kind, count }, index) => ({
    kind,
    width: (count / total) * 100,
    left: (numbers.slice(0, index).reduce((before, one) => before + one.count, 0) / total) * 100,
  }));
  return (
    <svg className={className} viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      {total > 0 &&
        parts.map(({ kind, width, left }) => (
          <rect key={kind} x={left} y="0" width={width} height="6" fill={KIND_FILLS[kind]} />
        ))}
    </svg>
  );
}
