// Before the first check: what the button does, marks left from an earlier time, and the template for those who have no tables yet.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane';
import { Glyph } from './Glyph';
import { MarksLeft, TemplateOffer } from './later';

const useStyles = makeStyles({
  welcome: { padding: '20px 8px', display: 'flex', flexDirection: 'column', gap: '10px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  what: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  points: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  point: { display: 'flex', gap: '8px', alignItems: 'center', color: tokens.colorStatusSuccessForeground1 },
  word: { color: tokens.colorNeutralForeground1 },
});

export function Welcome(): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <div className={styles.welcome}>
      <h2 className={styles.title}>{text.idleTitle}</h2>
      <p className={styles.what}>{text.idleWhat}</p>
      <ul className={styles.points}>
        {text.idlePoints.map((point) => (
          <li key={point} className={styles.point}>
            <Glyph name="check" size={16} />
            <span className={styles.word}>{point}</span>
          </li>
        ))}
      </ul>
      <MarksLeft />
      <TemplateOffer />
    </div>
  );
}
