// The page's slim header: what is open, and the buttons to open another or to save it.
import { type ReactElement, useRef } from 'react';
import type { PageText } from './text';

/** What was last done, or why it could not be. */
export interface Said {
  readonly trouble: boolean;
  readonly text: string;
}

interface Props {
  readonly text: PageText;
  readonly file: string | null;
  readonly said: Said | null;
  readonly onSample: () => void;
  readonly onTemplate: () => void;
  readonly onOpen: (file: File | undefined) => void;
  readonly onSave: () => void;
}

export function Header({ text, file, said, onSample, onTemplate, onOpen, onSave }: Props): ReactElement {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className="header">
      <img src="assets/icon-32.png" alt="" width="24" height="24" />
      <h1 className="name">{text.name}</h1>
      {file !== null && <span className="file">{file}</span>}
      <span className="aside">{file === null && text.aside}</span>
      <span className={said?.trouble ? 'said trouble' : 'said'} role="status">
        {said?.text}
      </span>
      <button type="button" className="button" onClick={onSample}>
        {text.sample}
      </button>
      <button type="button" className="button" onClick={onTemplate}>
        {text.template}
      </button>
      <button type="button" className="button" title={text.openHint} onClick={() => chooser.current?.click()}>
        {text.open}
      </button>
      <input
        ref={chooser}
        className="hidden"
        type="file"
        accept=".xlsx,.xlsm"
        aria-label={text.openHint}
        onChange={({ currentTarget }) => {
          onOpen(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <button
        type="button"
        className="button primary"
        title={text.saveHint}
        disabled={file === null}
        onClick={onSave}
      >
        {text.save}
      </button>
    </header>
  );
}
