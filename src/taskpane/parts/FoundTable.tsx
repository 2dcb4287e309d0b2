// One table that was looked for: where it is, or may be, why, and its first rows.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useId, useState } from 'react';
import type { Place, Unnamed } from '../../audit/naming';
import { areaAddress } from '../../model/address';
import type { Area } from '../../model/sheet';
import { usePane, useSaid } from '../pane';
import { CellLink } from './CellLink';
import { FINDING } from './finding-texts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 0',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'baseline' },
  name: { fontWeight: tokens.fontWeightSemibold },
  why: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  doubt: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground3 },
  glimpse: { '& summary': { cursor: 'pointer' } },
  scroll: { overflowX: 'auto' },
  cells: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase100,
    '& td': {
      maxWidth: '96px',
      padding: '1px 4px',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      border: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
});

interface Props {
  readonly found: Unnamed;
  readonly chosen: Area | null;
  /** Null: this table gets no name. */
  readonly onChoose: (area: Area | null) => void;
}

export function FoundTable({ found, chosen, onChoose }: Props): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const said = useSaid();
  const text = FINDING[language];
  const group = useId();
  const { table, standing, places, leftAside } = found;
  const certain = standing === 'certain';
  return (
    <li className={styles.item} data-found={table} data-certain={certain}>
      <span className={styles.name}>{table}</span>
      {!certain && <p className={styles.doubt}>{text.doubtful}</p>}
      {places.map((place) => (
        <div key={areaAddress(place.area)}>
          <label className={styles.line}>
            <input
              type={certain ? 'checkbox' : 'radio'}
              name={certain ? undefined : group}
              checked={chosen === place.area}
              onChange={({ target }) => onChoose(target.checked ? place.area : null)}
              aria-label={text.take(table, areaAddress(place.area))}
            />
            <CellLink area={place.area} />
          </label>
          <Why place={place} />
        </div>
      ))}
      {!certain && (
        <label className={styles.line}>
          <input type="radio" name={group} checked={chosen === null} onChange={() => onChoose(null)} />
          {text.none}
        </label>
      )}
      {leftAside.length > 0 && <p className={styles.why}>{leftAside.map(said).join(text.and)}</p>}
    </li>
  );
}

function Why({ place: { evidence, doubts, preview } }: { readonly place: Place }): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const said = useSaid();
  const text = FINDING[language];
  return (
    <>
      <p className={styles.why}>{evidence.map(said).join(text.and)}</p>
      {doubts.length > 0 && <p className={styles.doubt}>{doubts.map(said).join(text.and)}</p>}
      <Glimpse cells={preview} />
    </>
  );
}

/** Its first rows, once they are asked for. */
function Glimpse({ cells }: { readonly cells: Place['preview'] }): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.glimpse}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={styles.why}>{FINDING[language].preview}</summary>
      {open && (
        <div className={styles.scroll}>
          <table className={styles.cells}>
            <tbody>
              {cells.map((row, r) => (
                <tr key={r}>
                  {row.map((cell, c) => (
                    <td key={c}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
