// A workbook without a single standard table: what to do next in three steps, or the template.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane';
import { FindTables } from './FindTables';
import { TemplateOffer } from './TemplateOffer';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  steps: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '6px' },
});

export function NothingBound(): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <section className={styles.card} data-nothing>
      <FindTables />
      <h2 className={styles.title}>{text.nothingTitle}</h2>
      <ol className={styles.steps}>
        {text.nothingSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <TemplateOffer />
    </section>
  );
}
