// The numbers of a finding as accountants write them: the addends in a column, the line, their sum, the reported total, the difference.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { isSameCell } from '../../model/address';
import type { Amount } from '../../model/amount';
import type { Finding, FindingCell } from '../../model/finding';
import { money, signedMoney } from '../format';
import { usePane } from '../pane';
import { NARROW } from '../theme';
import { useTool } from '../tools';
import { kindOf, type Line, linesOf } from '../view';
import { CellLink, cellArea } from './CellLink';
import { useKindColors } from './kinds';
import { LinkButton } from './LinkButton';

/** More addends than these are folded away at first. */
const FEW = 8;

const useStyles = makeStyles({
  lines: {
    [NARROW]: { '& tbody': { display: 'block' }, '& tr': { display: 'flex', flexWrap: 'wrap' } },
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
  },
  sign: { padding: '1px 0', color: tokens.colorNeutralForeground3, verticalAlign: 'top' },
  signBox: { display: 'inline-block', width: '14px' },
  label: {
    width: '100%',
    [NARROW]: { width: 'calc(100% - 20px)' },
    padding: '1px 6px 1px 0',
    textAlign: 'left',
    fontWeight: 'inherit',
    verticalAlign: 'top',
  },
  address: {
    [NARROW]: { flexGrow: 1 },
    padding: '1px 8px 1px 0',
    textAlign: 'right',
    verticalAlign: 'top',
  },
  // As wide as its text where that fits, so that the addresses stand in a column beside the amounts.
  place: { display: 'inline-block', width: 'max-content', maxWidth: '104px' },
  amount: {
    padding: '1px 0',
    textAlign: 'right',
    [NARROW]: { marginLeft: 'auto' },
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    verticalAlign: 'top',
  },
  blank: { color: tokens.colorStatusWarningForeground3 },
  ruled: { '& > *': { borderTop: `1px solid ${tokens.colorNeutralStroke1}` } },
  strong: { '& > *': { fontWeight: tokens.fontWeightSemibold } },
  allowed: {
    marginLeft: '8px',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface Props {
  readonly finding: Finding;
  /** The cell that other findings break on too: its line stands out. */
  readonly shared: FindingCell | null;
}

export function Lines({ finding, shared }: Props): ReactElement {
  const styles = useStyles();
  const colors = useKindColors();
  const { text } = usePane();
  const { unfolded } = useTool().place;
  const left = linesOf(finding, 'left');
  const right = linesOf(finding, 'right');
  const many = right.length > FEW;
  const [open, setOpen] = useState(unfolded.has(finding.id));
  const fold = (): void => {
    if (open) unfolded.delete(finding.id);
    else unfolded.add(finding.id);
    setOpen(!open);
  };
  const context = { home: finding.cells[0]?.cell.sheet, shared };
  const { difference, measure, tolerance, verdict } = finding;
  return (
    <table className={styles.lines}>
      <tbody>
        {(!many || open) && right.map((line, index) => <Row key={`r${index}`} line={line} {...context} />)}
        {many && (
          <tr>
            <Sign />
            <td colSpan={3} className={styles.label}>
              <LinkButton aria-expanded={open} onClick={fold}>
                {open ? text.hideLines : text.showLines(right.length)}
              </LinkButton>
            </td>
          </tr>
        )}
        {right.length > 1 && <Sum amount={finding.right} />}
        {left.map((line, index) => (
          <Row key={`l${index}`} line={line} {...context} ruled={index === 0 && right.length <= 1} />
        ))}
        {left.length > 1 && <Sum amount={finding.left} />}
        {difference && verdict !== 'balanced' && (
          <tr className={mergeClasses(styles.ruled, styles.strong)}>
            <Sign />
            <th scope="row" className={styles.label} colSpan={2}>
              {measure ? text.differenceIn(measure) : text.difference}
              {verdict === 'rounding' && (
                <span className={styles.allowed}>{text.allowed(tolerance.toString())}</span>
              )}
            </th>
            <td className={mergeClasses(styles.amount, colors[kindOf(finding)])} data-difference>
              {signedMoney(difference)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Sum({ amount }: { readonly amount: Amount | null }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <tr className={styles.ruled}>
      <Sign />
      <th scope="row" className={styles.label} colSpan={2}>
        {text.sum}
      </th>
      <td className={mergeClasses(styles.amount, amount === null && styles.blank)}>
        {amount ? money(amount) : text.blank}
      </td>
    </tr>
  );
}

function Sign({ sign = '' }: { readonly sign?: string }): ReactElement {
  const styles = useStyles();
  return (
    <td className={styles.sign}>
      <span className={styles.signBox}>{sign}</span>
    </td>
  );
}

interface RowProps {
  readonly line: Line;
  readonly home: string | undefined;
  readonly shared: FindingCell | null;
  readonly ruled?: boolean;
}

function Row({ line: { sign, label, factor, part }, home, shared, ruled = false }: RowProps): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <tr
      className={mergeClasses(
        ruled && styles.ruled,
        shared !== null && isSameCell(part.cell, shared.cell) && styles.strong,
      )}
    >
      <Sign sign={sign} />
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
