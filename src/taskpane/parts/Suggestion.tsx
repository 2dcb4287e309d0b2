// 建议: which cells are wrong, what they hold and should hold, and why. Nothing is changed without a click on 采用.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CorrectedCell, Correction } from '../../model/correction';
import { addressOf } from '../../model/address';
import { groupDigits } from '../format';
import { usePane } from '../pane';
import { useTool } from '../tools';
import { named } from '../view';
import { Button } from './Button';
import { CellLink, cellArea } from './CellLink';
import { Paged } from './Paged';

const useStyles = makeStyles({
  card: {
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  headed: { borderTopStyle: 'none' },
  alone: { borderRadius: `${tokens.borderRadiusLarge} ${tokens.borderRadiusLarge} 0 0` },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  other: { borderTop: `1px dashed ${tokens.colorNeutralStroke2}`, marginTop: '6px', paddingTop: '6px' },
  cell: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '0 8px',
    padding: '2px 0',
  },
  where: { minWidth: 0, color: tokens.colorNeutralForeground2 },
  change: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', marginLeft: 'auto' },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  was: { color: tokens.colorNeutralForeground3 },
  shall: { fontWeight: tokens.fontWeightBold },
  reason: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  together: { marginTop: '4px' },
});

interface Props {
  readonly corrections: readonly Correction[];
  readonly headed: boolean;
}

export function Suggestion({ corrections, headed }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const [first] = corrections;
  const unique = first?.unique === true;
  const found = first !== undefined && first.cells.length > 0;
  const title = unique ? text.suggested : found ? text.alternatives(corrections.length) : text.noSuggestion;
  return (
    <div
      className={mergeClasses(styles.card, headed ? styles.headed : styles.alone)}
      data-suggestion={unique ? 'unique' : found ? 'alternatives' : 'none'}
    >
      <p className={styles.title}>{title}</p>
      <ul className={styles.list}>
        <Paged
          items={corrections}
          first={unique ? 1 : 3}
          render={(correction, index) => (
            <li key={keyOf(correction)} className={index > 0 ? styles.other : ''}>
              <Change correction={correction} />
            </li>
          )}
        />
      </ul>
    </div>
  );
}

function Change({ correction }: { readonly correction: Correction }): ReactElement {
  const styles = useStyles();
  const { text, language } = usePane();
  const { adopt, busy } = useTool();
  const { cells, reason } = correction;
  const typed = cells.every(({ formula }) => !formula);
  return (
    <>
      {cells.map((cell) => (
        <Cell key={addressOf(cell.cell)} cell={cell} />
      ))}
      <p className={styles.reason}>{reason[language]}</p>
      {cells.length > 1 && typed && (
        <div className={styles.together}>
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => adopt(cells)}
            data-adopt={cells.map(({ cell }) => addressOf(cell)).join(', ')}
          >
            {text.adoptAll(cells.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function Cell({ cell }: { readonly cell: CorrectedCell }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { adopt, busy } = useTool();
  const { concept, unit, version, amount, suggested, formula } = cell;
  return (
    <div className={styles.cell}>
      <span className={styles.where}>
        <CellLink area={cellArea(cell.cell)} /> {named([concept, unit, version]).join(' · ')}
      </span>
      <span className={styles.change}>
        <span className={styles.number}>
          <span className={styles.was}>{amount === null ? text.blank : groupDigits(amount)}</span>
          {' → '}
          <span className={styles.shall}>{groupDigits(suggested)}</span>
        </span>
        {formula ? (
          <span>{text.isFormula}</span>
        ) : (
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={text.adoptCell(addressOf(cell.cell), suggested)}
            onClick={() => adopt([cell])}
            data-adopt={addressOf(cell.cell)}
          >
            {text.adopt}
          </Button>
        )}
      </span>
    </div>
  );
}

function keyOf({ cells }: Correction): string {
  return cells.map((cell) => `${addressOf(cell.cell)} ${cell.suggested}`).join(', ');
}
