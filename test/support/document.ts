// A document as lines of text, for tests to read: a paragraph a line, a table's row a line, `=` before a heading.
import type { DocumentBlock, Run, TextDocument } from '../../src/model/document';

const text = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

function linesOf(block: DocumentBlock): string[] {
  if (block.kind === 'table') return block.rows.map((row) => row.map(({ runs }) => text(runs)).join(' | '));
  const isHeading = ['title', 'heading', 'subheading', 'item'].includes(block.style);
  return [`${isHeading ? '= ' : ''}${text(block.runs)}`];
}

export function documentLines({ blocks }: TextDocument): string[] {
  return blocks.flatMap(linesOf);
}

/** What stands below a heading, up to the next. */
export function below(document: TextDocument, heading: string): string[] {
  const lines = documentLines(document);
  const from = lines.findIndex((line) => line.startsWith('= ') && line.includes(heading));
  if (from < 0) throw new Error(`no heading ${heading}`);
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => line.startsWith('= '));
  return to < 0 ? rest : rest.slice(0, to);
}

/** Everything that is marked: for people to fill in, or for the workbook to settle. */
export function blanks({ blocks }: TextDocument): string[] {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat().flatMap(({ runs }) => runs) : block.runs))
    .filter((run) => run.blank)
    .map((run) => run.text);
}
