// The empty template of the pack, for the units that are named: opened as a new workbook in one click, or downloaded where the host cannot.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { ACCOUNTS } from '../../packs';
import { isMissingPart, PART_MISSING } from '../../workbook/trouble-of';
import { useHosting } from '../hosting';
import { usePane, useSaid } from '../pane';
import { Button } from './Button';

const useStyles = makeStyles({
  offer: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    paddingTop: '10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { margin: 0, color: tokens.colorNeutralForeground2 },
  field: { display: 'flex', flexDirection: 'column', gap: '2px', width: '100%' },
  units: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '28px',
    padding: '2px 6px',
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    '::placeholder': { color: tokens.colorNeutralForeground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  choice: { display: 'flex', gap: '6px', alignItems: 'center' },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

const parts = () => import(/* webpackChunkName: "template" */ '../template-file');

export function TemplateOffer(): ReactElement {
  const styles = useStyles();
  const { text, language, pack } = usePane();
  const said = useSaid();
  const { open, address } = useHosting().template;
  const [units, setUnits] = useState('');
  const [accounts, setAccounts] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  const make = async (): Promise<void> => {
    setFault(null);
    try {
      const { download, templateFile } = await parts();
      const wanted = { units: units.trim() === '' ? null : units, accounts };
      const made = await templateFile(pack, wanted);
      if ('fault' in made) setFault(said(made.fault));
      else if (open) await open(made.bytes, made.fileName);
      else download(made);
    } catch (thrown) {
      setFault(isMissingPart(thrown) ? PART_MISSING[language] : text.templateFailed);
      setFailed(true);
    }
  };

  return (
    <div className={styles.offer}>
      <p className={styles.what}>{text.templateWhat}</p>
      {pack !== ACCOUNTS && (
        <>
          <label className={styles.field}>
            {text.templateUnits}
            <input
              className={styles.units}
              value={units}
              placeholder={text.templateUnitsExample}
              onChange={({ target }) => setUnits(target.value)}
              data-template-units
            />
          </label>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={accounts}
              onChange={({ target }) => setAccounts(target.checked)}
              data-template-accounts
            />
            {text.templateAccounts}
          </label>
        </>
      )}
      <Button onClick={() => void make()} data-template>
        {open ? text.openTemplate : text.downloadTemplate}
      </Button>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {failed && (
        <a className={styles.link} href={address} download data-template-ready>
          {text.downloadPlainTemplate}
        </a>
      )}
    </div>
  );
}
