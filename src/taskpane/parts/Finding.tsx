// One finding: its equation, which leads to its cell; where it applies; its numbers; its 说明.
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { memo, type MouseEvent, type ReactElement, useId } from 'react';
import { areaAddress } from '../../model/address';
import { takerSentence } from '../../model/rounding';
import { takesExplanation } from '../../model/tally';
import { groupDigits } from '../format';
import { usePane, useSaid } from '../pane';
import type { FindingRow } from '../rows';
import { NARROW } from '../theme';
import { contextOf, kindOf, sentence } from '../view';
import { cellArea } from './CellLink';
import { Explanation } from './later';
import { kindName, useKindColors } from './kinds';
import { Lines } from './Lines';

const useStyles = makeStyles({
  card: {
    padding: '9px 10px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  alone: { marginBottom: '8px', borderRadius: tokens.borderRadiusLarge },
  middle: { borderTopStyle: 'none' },
  last: {
    marginBottom: '8px',
    borderTopStyle: 'none',
    borderRadius: `0 0 ${tokens.borderRadiusLarge} ${tokens.borderRadiusLarge}`,
  },
  current: {
    boxShadow: `inset 4px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    '@media (forced-colors: active)': { ...shorthands.borderColor('Highlight') },
  },
  head: {
    display: 'flex',
    gap: '8px',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    [NARROW]: { flexWrap: 'wrap', rowGap: 0 },
  },
  expression: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  leads: {
    padding: 0,
    border: 'none',
    borderRadius: '2px',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    userSelect: 'text',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  badge: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'right',
  },
  meta: {
    margin: '1px 0 6px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: { margin: '6px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly row: FindingRow;
  readonly current: boolean;
  readonly onGo: (row: FindingRow) => void;
}

export const Finding = memo(function Finding({ row, current, onGo }: Props): ReactElement {
  const styles = useStyles();
  const colors = useKindColors();
  const { text } = usePane();
  const said = useSaid();
  const id = useId();
  const { finding, cell, within, position, size } = row;
  const kind = kindOf(finding);
  const names = [kindName(text, kind)];
  if (kind === 'rounding' && finding.explained !== null) names.push(text.explained);
  const context = [...contextOf(finding), ...(finding.scope === '表间' ? [text.betweenTables] : [])];
  const taker = takerSentence(finding);
  const Heading = within === 'alone' ? 'h4' : 'h5';
  // A click beside the links and buttons means the finding as a whole; one that ends a selection of text does not.
  const onClick = ({ target }: MouseEvent): void => {
    const other = target instanceof Element && target.closest('button, textarea, label');
    if (!other && (window.getSelection()?.isCollapsed ?? true)) onGo(row);
  };
  return (
    <article
      className={mergeClasses(styles.card, styles[within], current && styles.current)}
      aria-labelledby={id}
      aria-posinset={position}
      aria-setsize={size}
      {...(current ? { 'aria-current': true } : {})}
      data-finding={finding.id}
      data-kind={kind}
      onClick={onClick}
    >
      <div className={styles.head}>
        <Heading id={id} className={styles.expression}>
          <button
            type="button"
            className={styles.leads}
            data-leads
            onClick={() => onGo(row)}
            {...(cell ? { title: text.goTo(areaAddress(cellArea(cell))) } : {})}
          >
            {finding.expression
              ? groupDigits(finding.expression).replaceAll('-', '−')
              : sentence(finding.tie)}
          </button>
        </Heading>
        <span className={mergeClasses(styles.badge, colors[kind])}>{names.join(' · ')}</span>
      </div>
      <p className={styles.meta}>
        {context.length > 0 && `${context.join(' · ')}　`}
        {finding.expression && sentence(finding.tie)}
      </p>
      {finding.cells.length > 0 && <Lines finding={finding} shared={row.shared} />}
      {finding.note && <p className={styles.note}>{said(finding.note)}</p>}
      {taker && <p className={styles.note}>{said(taker)}</p>}
      {(takesExplanation(finding) || finding.explained !== null) && <Explanation finding={finding} />}
    </article>
  );
});
