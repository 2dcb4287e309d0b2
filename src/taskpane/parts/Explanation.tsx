// The 说明 of a finding: shown, written, changed. What is being written outlives a new result and rows that are out of sight.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { Finding } from '../../model/finding';
import { safeText } from '../../model/safe-text';
import { takesExplanation } from '../../model/tally';
import { troubleSentence } from '../../workbook/trouble';
import type { Explained } from '../explaining';
import type { Failure } from '../marking';
import { usePane, useSaid } from '../pane';
import { useTool } from '../tools';
import { Button } from './Button';
import { LinkButton } from './LinkButton';

const useStyles = makeStyles({
  reason: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, whiteSpace: 'pre-wrap' },
  open: { marginTop: '6px', fontSize: tokens.fontSizeBase200 },
  form: { display: 'flex', flexDirection: 'column', gap: '4px', marginTop: '8px' },
  label: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '56px',
    padding: '5px 7px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    resize: 'vertical',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  hint: { margin: 0, fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3 },
  failed: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground3 },
  buttons: { display: 'flex', gap: '6px' },
});

export function Explanation({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const { drafts } = useTool().place;
  const [writing, setWriting] = useState(drafts.has(finding.id));
  const opener = useRef<HTMLDivElement>(null);
  const closed = useRef(false);
  useEffect(() => {
    if (!writing && closed.current) opener.current?.querySelector('button')?.focus();
    closed.current = false;
  }, [writing]);
  const close = (): void => {
    drafts.delete(finding.id);
    closed.current = true;
    setWriting(false);
  };
  if (writing) return <Form finding={finding} onClose={close} />;
  return (
    <>
      {finding.explained !== null && (
        <p className={styles.reason}>{text.reason(safeText(finding.explained))}</p>
      )}
      {takesExplanation(finding) && (
        <div ref={opener} className={styles.open}>
          <LinkButton onClick={() => setWriting(true)} data-explain>
            {finding.explained === null ? text.explain : text.explainAgain}
          </LinkButton>
        </div>
      )}
    </>
  );
}

interface FormProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

function Form({ finding: { id, explained }, onClose }: FormProps): ReactElement {
  const styles = useStyles();
  const { text } = usePane();
  const said = useSaid();
  const { explain, place, announce } = useTool();
  const { drafts } = place;
  const [draft, setDraft] = useState(drafts.get(id) ?? explained ?? '');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const field = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // Only where it has just been opened: not where it comes back into sight.
    if (!drafts.has(id)) area.current?.focus();
    drafts.set(id, drafts.get(id) ?? explained ?? '');
  }, [drafts, id, explained]);

  const write = (value: string): void => {
    drafts.set(id, value);
    setDraft(value);
  };
  const save = async (): Promise<void> => {
    if (saving) return;
    setSaving(true);
    setFailure(null);
    const done = await explain(id, draft);
    setSaving(false);
    if (done && 'trouble' in done) {
      setFailure(done);
      return;
    }
    announce(outcome(done));
    onClose();
  };
  const outcome = (plan: Explained['plan']): string => {
    if (!plan) return text.explainGone;
    const kept = plan.kept.map(({ address }) => address).filter((address) => address !== null);
    return [
      plan.text === '' ? text.explainRemoved : text.explainSaved,
      ...(plan.cut ? [said(plan.cut)] : []),
      ...(kept.length > 0 ? [text.explainKept(kept.join('，'))] : []),
    ].join('。');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return; // Enter and Esc belong to the input method
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.form}>
      <label className={styles.label} htmlFor={field}>
        {text.explainLabel}
      </label>
      <textarea
        ref={area}
        id={field}
        className={styles.text}
        value={draft}
        rows={3}
        readOnly={saving}
        aria-describedby={`${field}hint`}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${field}hint`} className={styles.hint}>
        {text.explainHint}
      </p>
      {failure && (
        <p role="alert" className={styles.failed}>
          {said(troubleSentence(failure.trouble, failure.detail))}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={saving} onClick={() => void save()}>
          {saving ? text.explainSaving : text.explainSave}
        </Button>
        <Button size="small" disabledFocusable={saving} onClick={onClose}>
          {text.explainCancel}
        </Button>
      </div>
    </div>
  );
}
