// What went wrong, as one sentence that says what to do next, with a button to do it; of what nobody foresaw also a report to send.
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { troubleSentence } from '../../workbook/trouble';
import { useHosting } from '../hosting';
import { usePane } from '../pane';
import type { Trouble } from '../state';
import { Button } from './Button';
import { Notice } from './Notice';
import { Report } from './Report';

const useStyles = makeStyles({
  trouble: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
});

interface Props {
  readonly trouble: Trouble;
  readonly onRetry: () => void;
}

export function TroubleNotice({ trouble, onRetry }: Props): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { environment } = useHosting();
  const sentence = useSentence(trouble);
  const unforeseen = trouble.trouble === 'unknown' || trouble.trouble === 'not-restored';
  return (
    <Notice intent="error">
      <div className={styles.trouble} data-trouble={trouble.trouble}>
        <span role="alert">{sentence}</span>
        {trouble.trouble !== 'not-restored' && (
          <Button size="small" onClick={onRetry} data-retry>
            {text.retry}
          </Button>
        )}
        {unforeseen && (
          <Report lines={[...environment(), `${trouble.job}: ${trouble.trouble}`, trouble.detail]} />
        )}
      </div>
    </Notice>
  );
}

function useSentence({ job, trouble, detail }: Trouble): string {
  const { language, text } = usePane();
  if (trouble === 'changed-meanwhile') {
    if (job === 'undo') return text.undoRefused(detail);
    if (job === 'write' && detail === '') return text.sourcesChanged;
  }
  return troubleSentence(trouble, detail)[language];
}
