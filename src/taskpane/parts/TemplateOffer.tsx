// The empty template: opened as a new workbook in one click, or downloaded where the host cannot.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useHosting } from '../hosting';
import { usePane } from '../pane';
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
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

export function TemplateOffer(): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { open, address } = useHosting().template;
  const [failed, setFailed] = useState(false);
  return (
    <div className={styles.offer}>
      <p className={styles.what}>{text.templateWhat}</p>
      {open && !failed ? (
        <Button onClick={() => void open().catch(() => setFailed(true))} data-template>
          {text.openTemplate}
        </Button>
      ) : (
        <a className={styles.link} href={address} download data-template>
          {text.downloadTemplate}
        </a>
      )}
    </div>
  );
}
