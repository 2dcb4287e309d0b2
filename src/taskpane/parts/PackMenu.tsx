// Which rules (规则包) the workbook is checked and scored by, and the choice of others. The workbook remembers it.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PACKS } from '../../packs';
import { usePane } from '../pane';

const useStyles = makeStyles({
  label: { display: 'flex', flexDirection: 'column', gap: '2px' },
  menu: {
    width: '100%',
    minHeight: '28px',
    padding: '2px 4px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  /** The pack of the last result, else what was chosen; null where nothing has been read yet. */
  readonly id: string | null;
  readonly busy: boolean;
  readonly onChoose: (id: string) => void;
}

export function PackMenu({ id, busy, onChoose }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <label className={styles.label}>
      {text.pack}
      <select
        className={styles.menu}
        value={id ?? ''}
        disabled={busy}
        onChange={({ target }) => onChoose(target.value)}
        data-pack={id ?? ''}
      >
        {id === null && <option value="">{text.packOfWorkbook}</option>}
        {PACKS.map((pack) => (
          <option key={pack.id} value={pack.id}>
            {pack.title}
          </option>
        ))}
      </select>
    </label>
  );
}
