// What is left for a person: indicators to be scored, and those that could not be verified, each with what is missing and its cell.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { IndicatorScore } from '../../model/scorecard';
import { points } from '../format';
import { usePane, useSaid } from '../pane';
import { lacking, scoreCell, toScore, toVerify } from '../scoring';
import { CellLink, cellArea } from './CellLink';
import { Fold } from './Fold';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  item: {
    padding: '5px 0',
    lineHeight: tokens.lineHeightBase200,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    justifyContent: 'space-between',
    alignItems: 'baseline',
  },
  name: { fontSize: tokens.fontSizeBase300 },
  what: { color: tokens.colorNeutralForeground2 },
  hint: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function ToDo({ indicators }: { readonly indicators: readonly IndicatorScore[] }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const unscored = toScore(indicators);
  const unverified = toVerify(indicators);
  return (
    <>
      {unscored.length > 0 && (
        <Fold heading={text.todo(unscored.length)} startsOpen>
          <List indicators={unscored} />
        </Fold>
      )}
      {unverified.length > 0 && (
        <Fold heading={text.toVerify(unverified.length)} startsOpen={unscored.length === 0}>
          <p className={styles.hint}>{text.toVerifyWhat}</p>
          <List indicators={unverified} />
        </Fold>
      )}
    </>
  );
}

function List({ indicators }: { readonly indicators: readonly IndicatorScore[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {indicators.map((indicator) => (
        <Item key={indicator.id} indicator={indicator} />
      ))}
    </ul>
  );
}

function Item({ indicator }: { readonly indicator: IndicatorScore }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const said = useSaid();
  const cell = scoreCell(indicator);
  const missing = lacking(indicator);
  return (
    <li className={styles.item} data-todo={indicator.id}>
      <div className={styles.head}>
        <span className={styles.name}>{indicator.path[2]}</span>
        {cell && <CellLink area={cellArea(cell)} />}
      </div>
      {indicator.formula === null && (
        <div className={styles.what}>{text.todoScore(points(indicator.full))}</div>
      )}
      {indicator.formula !== null && missing.length === 0 && (
        <div className={styles.what}>{said(indicator.explanation)}</div>
      )}
      {missing.map(({ name, reported, cells }) => (
        <div key={name} className={styles.what}>
          {reported ? text.inputBlank(name) : text.inputMissing(name)}{' '}
          {cells.map((place) => (
            <CellLink key={`${place.sheet} ${place.row} ${place.column}`} area={cellArea(place)} />
          ))}
        </div>
      ))}
    </li>
  );
}
