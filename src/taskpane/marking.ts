// The marks on the sheet: switched on and off by the user; once on, they follow each new result.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Marks, marksOf } from '../model/marks';
import type { AuditResult } from '../model/result';
import type { LiveWorkbook, Marked } from '../workbook/port';
import { troubleOf } from '../workbook/trouble-of';

export type Failure = ReturnType<typeof troubleOf>;

/** What the last marking or clearing came to. */
export type MarkingSaid =
  | { readonly what: 'marked'; readonly marked: Marked; readonly leftOut: number }
  | { readonly what: 'cleared'; readonly marked: Marked }
  | { readonly what: 'failed'; readonly failure: Failure };

export interface Marking {
  /** Marks stand on the sheet, be it from an earlier session. */
  readonly on: boolean;
  readonly busy: boolean;
  /** Whether there is anything to mark. */
  readonly some: boolean;
  readonly said: MarkingSaid | null;
  readonly toggle: () => void;
}

export function useMarking(workbook: LiveWorkbook, result: AuditResult | null): Marking {
  const [on, setOn] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<MarkingSaid | null>(null);
  const running = useRef(false);
  /** The result whose cells are marked. */
  const markedFor = useRef<AuditResult | null>(null);

  useEffect(() => {
    let gone = false;
    workbook.marked().then(
      (left) => {
        if (!gone && left) setOn(true);
      },
      () => undefined, // nobody asked yet: the button tells when it is pressed
    );
    return () => {
      gone = true;
    };
  }, [workbook]);

  const perform = useCallback(async (work: () => Promise<{ on: boolean; said: MarkingSaid | null }>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      const done = await work();
      setOn(done.on);
      setSaid(done.said);
    } catch (thrown) {
      setSaid({ what: 'failed', failure: troubleOf(thrown) });
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  const mark = useCallback(
    (of: AuditResult, quietly: boolean) =>
      perform(async () => {
        const marks = marksOf(of);
        markedFor.current = of;
        const marked = await workbook.mark(marks.areas);
        const told = !quietly || marked.leftOut.length > 0;
        return { on: true, said: told ? { what: 'marked', marked, leftOut: marks.leftOut } : null };
      }),
    [perform, workbook],
  );

  useEffect(() => {
    if (!on || busy || !result || markedFor.current === result) return;
    if (markedFor.current && sameMarks(marksOf(markedFor.current), marksOf(result))) {
      markedFor.current = result;
      return;
    }
    void mark(result, true);
  }, [on, busy, result, mark]);

  const toggle = useCallback(() => {
    if (!on) {
      if (result) void mark(result, false);
      return;
    }
    void perform(async () => {
      const marked = await workbook.unmark();
      markedFor.current = null;
      // Marks on a protected sheet stay until it is unprotected.
      return { on: marked.cells > 0, said: { what: 'cleared', marked } };
    });
  }, [on, result, mark, perform, workbook]);

  const some = useMemo(() => result !== null && marksOf(result).cells > 0, [result]);
  return useMemo(() => ({ on, busy, some, said, toggle }), [on, busy, some, said, toggle]);
}

function sameMarks(a: Marks, b: Marks): boolean {
  return JSON.stringify(a.areas) === JSON.stringify(b.areas);
}
