// The headings between the findings: a table, a cell that several findings break on, and what is folded away.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Finding, FindingCell } from '../../model/finding';
import { money } from '../format';
import { usePane } from '../pane';
import type { FoldKind, Row } from '../rows';
import { useTool } from '../tools';
import { countsByKind, sumOfDifferences } from '../view';
import { CellLink, cellArea } from './CellLink';
import { kindName } from './kinds';

const useStyles = makeStyles({
  table: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    alignItems: 'baseline',
    margin: 0,
    padding: '6px 0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  item: {
    margin: 0,
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: `${tokens.borderRadiusLarge} ${tokens.borderRadiusLarge} 0 0`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  fold: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '8px',
    width: '100%',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    '::before': {
      content: '""',
      flexShrink: 0,
      alignSelf: 'center',
      width: '5px',
      height: '5px',
      borderRight: '1.5px solid currentColor',
      borderBottom: '1.5px solid currentColor',
      transform: 'rotate(-45deg)',
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  opened: { '::before': { transform: 'rotate(45deg)' } },
  foldHeading: { margin: '0 0 8px', fontSize: 'inherit' },
  hint: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function TableHeading({ row }: { readonly row: Extract<Row, { what: 'table' }> }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <h3 className={styles.table} data-table={row.table ?? ''}>
      {row.table ?? text.noTable}
      <span className={styles.aside}>{text.attention(row.count)}</span>
      {row.area && (
        <span className={styles.aside}>
          <CellLink area={row.area} />
        </span>
      )}
    </h3>
  );
}

interface ItemProps {
  readonly cell: FindingCell | null;
  readonly findings: readonly Finding[];
}

/** 支出预决算!E21 公用经费 16.29：2 处不平; 同一处错误：11 处不平 where several cells have to be mended together. */
export function ItemHeading({ cell, findings }: ItemProps): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const counts = countsByKind(findings).map(({ kind, count }) => text.counted(count, kindName(text, kind)));
  return (
    <h4 className={styles.item} data-item>
      {cell ? (
        <>
          <CellLink area={cellArea(cell.cell)} /> {cell.concept}{' '}
          <span className={styles.number}>{cell.amount ? money(cell.amount) : text.blank}</span>
        </>
      ) : (
        text.oneCause
      )}
      {text.because(counts)}
    </h4>
  );
}

export function FoldHeading({ row }: { readonly row: Extract<Row, { what: 'fold' }> }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { toggle } = useTool().place;
  const { kind, findings, open } = row;
  const hint = kind === 'rounding' ? text.roundingWhat : kind === 'skipped' ? text.skippedWhat : '';
  return (
    <>
      <h3 className={styles.foldHeading}>
        <button
          type="button"
          className={mergeClasses(styles.fold, open && styles.opened)}
          aria-expanded={open}
          data-fold={kind}
          onClick={() => toggle(kind)}
        >
          {foldName(kind, findings, text)}
        </button>
      </h3>
      {open && hint && <p className={styles.hint}>{hint}</p>}
    </>
  );
}

function foldName(
  kind: FoldKind,
  findings: readonly Finding[],
  text: ReturnType<typeof usePane>['text'],
): string {
  const count = findings.length;
  switch (kind) {
    case 'rounding':
      return text.rounding(
        count,
        sumOfDifferences(findings)
          .map(({ measure, sum }) => `${money(sum)} ${measure}`.trim())
          .join('，'),
      );
    case 'explained':
      return text.explainedFold(count);
    case 'balanced':
      return text.balanced(count);
    case 'skipped':
      return text.skipped(count);
  }
}
