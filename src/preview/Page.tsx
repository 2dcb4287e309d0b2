// The preview's page: which workbook is open, the grid that shows it, and the pane beside it.
import { type DragEvent, type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../model/message';
import { troubleSentence } from '../workbook/trouble';
import { troubleOf } from '../workbook/trouble-of';
import type { Desk } from './desk';
import { Header, type Said } from './Header';
import { PAGE_TEXTS } from './text';

const SAMPLE = 'assets/sample.xlsx';
const TEMPLATE = 'assets/template.xlsx';

interface Props {
  readonly language: Language;
  readonly desk: Desk;
}

export function Page({ language, desk }: Props): ReactElement {
  const text = PAGE_TEXTS[language];
  const container = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [file, setFile] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [dropping, setDropping] = useState(false);

  useEffect(() => {
    desk.onRefused((sheet) => setSaid({ trouble: true, text: text.refused(sheet) }));
  }, [desk, text]);

  const show = useCallback(
    async (name: string, read: () => Promise<Uint8Array>) => {
      try {
        const bytes = await read();
        if (container.current && frame.current)
          await desk.open(name, bytes, container.current, frame.current);
        setFile(name);
        setSaid(null);
      } catch (thrown) {
        const { trouble, detail } = troubleOf(thrown);
        setSaid({ trouble: true, text: troubleSentence(trouble, detail)[language] });
      }
    },
    [desk, language],
  );

  const showAsset = useCallback(
    (address: string) => show(address.replace(/^.*\//, ''), () => fetchBytes(address, text.noSample)),
    [show, text],
  );

  // The pane's button asks for it, with bytes of its own page.
  useEffect(() => {
    window.goujiTemplate = (bytes, fileName) => show(fileName, () => Promise.resolve(Uint8Array.from(bytes)));
  }, [show]);

  const openFile = (chosen: File | undefined): void => {
    if (chosen) void show(chosen.name, async () => new Uint8Array(await chosen.arrayBuffer()));
  };

  const save = async (): Promise<void> => {
    try {
      const saved = await desk.save();
      if (saved) setSaid({ trouble: false, text: text.saved(saved) });
    } catch (thrown) {
      const { trouble, detail } = troubleOf(thrown);
      setSaid({ trouble: true, text: troubleSentence(trouble, detail)[language] });
    }
  };

  useEffect(() => {
    const soon = setTimeout(() => void showAsset(SAMPLE));
    return () => clearTimeout(soon);
  }, [showAsset]);
  useEffect(() => {
    document.title = text.title;
  }, [text]);

  const drag = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: () => setDropping(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDropping(false);
      openFile(event.dataTransfer.files[0]);
    },
  };

  return (
    <div className={dropping ? 'page dropping' : 'page'} data-drop={text.drop} {...drag}>
      <Header
        text={text}
        file={file}
        said={said}
        onSample={() => void showAsset(SAMPLE)}
        onTemplate={() => void showAsset(TEMPLATE)}
        onOpen={openFile}
        onSave={() => void save()}
      />
      <main className="stage" aria-label={text.grid}>
        <div className="grid" ref={container} />
        {file === null && <p className="veil">{said ? '' : text.loading}</p>}
      </main>
      <iframe className="pane" ref={frame} title={text.pane} />
    </div>
  );
}

async function fetchBytes(address: string, sorry: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(sorry);
  return new Uint8Array(await answer.arrayBuffer());
}
