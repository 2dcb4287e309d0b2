// Lines to send to the administrator: to be read, and copied by a button or by hand.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useRef, useState } from 'react';
import { usePane } from '../pane';
import { Button } from './Button';

const useStyles = makeStyles({
  report: {
    alignSelf: 'stretch',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '6px',
  },
  lines: {
    boxSizing: 'border-box',
    width: '100%',
    padding: '6px 8px',
    resize: 'vertical',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  row: { display: 'flex', gap: '8px', alignItems: 'center' },
});

export function Report({ lines }: { readonly lines: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const report = lines.filter((line) => line !== '').join('\n');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      setSaid(text.copied);
    } catch {
      // Excel on the web may not let panes have the clipboard.
      area.current?.select();
      setSaid(text.copyByHand);
    }
  };
  return (
    <div className={styles.report}>
      <textarea
        ref={area}
        className={styles.lines}
        readOnly
        rows={5}
        aria-label={text.report}
        value={report}
        data-report
      />
      <span className={styles.row}>
        <Button size="small" onClick={() => void copy()}>
          {text.copy}
        </Button>
        <span role="status">{said}</span>
      </span>
    </div>
  );
}
