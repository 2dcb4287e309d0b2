// One finding as accountants write it: the addends in a column, the line, their sum, the reported total, the difference.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Finding as FindingModel } from '../../model/finding';
import { money, groupDigits, signedMoney } from '../format';
import { usePane, useSaid } from '../pane';
import { contextOf, kindOf, type Line, linesOf } from '../view';
import { CellLink, cellArea } from './CellLink';
import { kindName, useKindColors } from './kinds';
import { LinkButton } from './LinkButton';

/** More addends than these are folded away at first. */
const FEW = 8;

const useStyles = makeStyles({
  card: {
    padding: '9px 10px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', gap: '8px', alignItems: 'baseline', justifyContent: 'space-between' },
  expression: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  badge: { flexShrink: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  meta: {
    margin: '1px 0 6px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  lines: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  sign: { width: '14px', padding: '1px 0', color: tokens.colorNeutralForeground3, verticalAlign: 'top' },
  label: {
    padding: '1px 6px 1px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
  },
  address: { padding: '1px 8px 1px 0', textAlign: 'right', verticalAlign: 'top' },
  place: { display: 'inline-block', maxWidth: '104px' },
  amount: {
    padding: '1px 0',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    verticalAlign: 'top',
  },
  blank: { color: tokens.colorStatusWarningForeground3 },
  ruled: { '& > *': { borderTop: `1px solid ${tokens.colorNeutralStroke1}` } },
  strong: { '& > *': { fontWeight: tokens.fontWeightSemibold } },
  note: { margin: '6px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function Finding({ finding }: { readonly finding: FindingModel }): ReactElement {
  const styles = useStyles();
  const colors = useKindColors();
  const { text } = usePane();
  const said = useSaid();
  const kind = kindOf(finding);
  const color = colors[kind];
  const left = linesOf(finding, 'left');
  const right = linesOf(finding, 'right');
  const [unfolded, setUnfolded] = useState(false);
  const folded = right.length > FEW && !unfolded;
  const home = finding.cells[0]?.cell.sheet;
  const context = [...contextOf(finding), ...(finding.scope === '表间' ? [text.betweenTables] : [])];
  return (
    <article className={styles.card} data-finding={finding.id} data-kind={kind}>
      <div className={styles.head}>
        <h4 className={styles.expression}>{groupDigits(finding.expression)}</h4>
        <span className={mergeClasses(styles.badge, color)}>{kindName(text, kind)}</span>
      </div>
      <p className={styles.meta}>
        {context.length > 0 && `${context.join(' · ')}　`}
        {finding.tie}
      </p>
      {finding.cells.length > 0 && (
        <table className={styles.lines}>
          <tbody>
            {folded && (
              <tr>
                <td className={styles.sign} />
                <td colSpan={3} className={styles.label}>
                  <LinkButton onClick={() => setUnfolded(true)}>{text.showLines(right.length)}</LinkButton>
                </td>
              </tr>
            )}
            {!folded && right.map((line, index) => <Row key={`r${index}`} line={line} home={home} />)}
            {right.length > 1 && (
              <tr className={styles.ruled}>
                <td className={styles.sign} />
                <th scope="row" className={styles.label} colSpan={2}>
                  {text.sum}
                </th>
                <td className={styles.amount}>{finding.right ? money(finding.right) : text.blank}</td>
              </tr>
            )}
            {left.map((line, index) => (
              <Row key={`l${index}`} line={line} home={home} ruled={index === 0 && right.length <= 1} />
            ))}
            {left.length > 1 && finding.left && (
              <tr className={styles.ruled}>
                <td className={styles.sign} />
                <th scope="row" className={styles.label} colSpan={2}>
                  {text.sum}
                </th>
                <td className={styles.amount}>{money(finding.left)}</td>
              </tr>
            )}
            {finding.difference && finding.verdict !== 'balanced' && (
              <tr className={mergeClasses(styles.ruled, styles.strong)}>
                <td className={styles.sign} />
                <th scope="row" className={styles.label} colSpan={2}>
                  {finding.measure ? text.differenceIn(finding.measure) : text.difference}
                </th>
                <td className={mergeClasses(styles.amount, color)} data-difference>
                  {signedMoney(finding.difference)}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      {finding.note && <p className={styles.note}>{said(finding.note)}</p>}
      {finding.explained !== null && <p className={styles.note}>{text.reason(finding.explained)}</p>}
    </article>
  );
}

interface RowProps {
  readonly line: Line;
  readonly home: string | undefined;
  readonly ruled?: boolean;
}

function Row({ line: { sign, label, factor, part }, home, ruled = false }: RowProps): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <tr {...(ruled ? { className: styles.ruled } : {})}>
      <td className={styles.sign}>{sign}</td>
      <th scope="row" className={styles.label}>
        {label}
        {factor && ` ${factor}`}
      </th>
      <td className={styles.address}>
        <span className={styles.place}>
          <CellLink area={cellArea(part.cell)} short={part.cell.sheet === home} />
        </span>
      </td>
      <td className={mergeClasses(styles.amount, part.amount === null && styles.blank)}>
        {part.amount ? money(part.amount) : text.blank}
      </td>
    </tr>
  );
}
