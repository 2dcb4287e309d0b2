// How an indicator came to its score: the formula in words, the numbers put into it and their cells, the rule, and what staff claimed.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { safeText } from '../../model/safe-text';
import type { IndicatorScore, Input } from '../../model/scorecard';
import { groupDigits, money, points, signedMoney } from '../format';
import { usePane, useSaid } from '../pane';
import { claimDifference } from '../scoring';
import { NARROW } from '../theme';
import { CellLink, cellArea } from './CellLink';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: '3px',
    padding: '0 0 10px 12px',
    [NARROW]: { paddingLeft: 0 },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  terms: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '3px 8px',
    margin: 0,
    [NARROW]: { gridTemplateColumns: '1fr' },
  },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  what: { margin: 0 },
  inputs: { width: '100%', borderCollapse: 'collapse' },
  input: { [NARROW]: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between' } },
  name: { padding: '0 8px 2px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  cells: { padding: '0 8px 2px 0', textAlign: 'right' },
  amount: {
    padding: '0 0 2px',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  blank: { color: tokens.colorStatusWarningForeground3 },
  claim: { color: tokens.colorStatusDangerForeground3 },
});

export function Derivation({ indicator }: { readonly indicator: IndicatorScore }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const said = useSaid();
  const { formula, inputs, claimed, claimedCell, reason, explanation, source, remarks } = indicator;
  const difference = claimDifference(indicator);
  const itself = reason !== null && said(explanation) === reason;
  return (
    <div className={styles.body}>
      {(formula !== null || !itself) && (
        <dl className={styles.terms}>
          {formula !== null && (
            <>
              <dt className={styles.term}>{text.formula}</dt>
              <dd className={styles.what}>{formula}</dd>
            </>
          )}
          {inputs.length > 0 && (
            <>
              <dt className={styles.term}>{text.inputs}</dt>
              <dd className={styles.what}>
                <table className={styles.inputs}>
                  <tbody>
                    {inputs.map((input) => (
                      <Row key={input.name} input={input} />
                    ))}
                  </tbody>
                </table>
              </dd>
            </>
          )}
          {!itself && (
            <>
              <dt className={styles.term}>{source === 'computed' ? text.came : text.sources[source]}</dt>
              <dd className={styles.what} data-came>
                {groupDigits(said(explanation))}
              </dd>
            </>
          )}
        </dl>
      )}
      {claimed && (
        <p className={mergeClasses(styles.what, difference !== null && styles.claim)} data-claim>
          {difference
            ? text.claimedWith(points(claimed), signedMoney(difference))
            : text.claimed(points(claimed))}{' '}
          {claimedCell && <CellLink area={cellArea(claimedCell)} />}
        </p>
      )}
      {reason !== null && <p className={styles.what}>{text.reason(safeText(reason))}</p>}
      {remarks.map((remark) => (
        <p key={remark.zh} className={mergeClasses(styles.what, styles.blank)} data-remark>
          {text.remark(said(remark))}
        </p>
      ))}
    </div>
  );
}

function Row({ input: { name, amount, measure, cells, reported } }: { readonly input: Input }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <tr className={styles.input}>
      <th scope="row" className={styles.name}>
        {amount || reported ? name : text.inputMissing(name)}
      </th>
      <td className={styles.cells}>
        {cells.map((cell) => (
          <CellLink key={`${cell.sheet} ${cell.row} ${cell.column}`} area={cellArea(cell)} />
        ))}
      </td>
      <td className={mergeClasses(styles.amount, !amount && styles.blank)}>
        {amount ? money(amount) : reported && text.blank}
        {amount && measure && ` ${measure}`}
      </td>
    </tr>
  );
}
