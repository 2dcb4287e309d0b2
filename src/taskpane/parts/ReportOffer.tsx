// The self-evaluation report (自评报告) as a Word file, made of the workbook as it is now and saved like a download.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { troubleSentence } from '../../workbook/trouble';
import { usePane } from '../pane';
import { useTool } from '../tools';
import { Button } from './Button';
import { Notice } from './Notice';
import { REPORT } from './report-texts';

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
});

export function ReportOffer(): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const text = REPORT[language];
  const { report, busy } = useTool();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const make = (): void => {
    setMaking(true);
    setMade(null);
    setFailed(null);
    void report().then((answer) => {
      setMaking(false);
      if (typeof answer === 'string') setMade(answer);
      else setFailed(troubleSentence(answer.trouble, answer.detail)[language]);
    });
  };
  return (
    <div className={styles.offer} aria-busy={making}>
      <p className={styles.what}>{text.what}</p>
      <Button disabled={busy || making} onClick={make} data-report>
        {making ? text.making : text.make}
      </Button>
      {made !== null && (
        <Notice intent="success">
          <span role="status" data-report-made>
            {text.made(made)}
          </span>
        </Notice>
      )}
      {failed !== null && (
        <Notice intent="error">
          <span role="alert">{failed}</span>
        </Notice>
      )}
    </div>
  );
}
