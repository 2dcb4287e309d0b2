// Runs of text for docx: safe, in lines, blanks for people highlighted.
import { type IRunOptions, TextRun } from 'docx';
import type { Run } from '../model/document';
import { safeText } from '../model/safe-text';

export function runsOf(runs: readonly Run[], look: IRunOptions): TextRun[] {
  return runs.flatMap((run) =>
    safeText(run.text)
      .split('\n')
      .map((line, i) => {
        const options: IRunOptions = {
          ...look,
          ...(run.bold ? { bold: true } : {}),
          ...(run.blank ? { highlight: 'yellow' } : {}),
          ...(i > 0 ? { break: 1 } : {}),
          text: line,
        };
        return new TextRun(options);
      }),
  );
}

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
