// What the marking of cells came to, in words.
import { troubleSentence } from '../../workbook/trouble';
import type { MarkingSaid } from '../marking';
import { usePane, useSaid } from '../pane';

/** What the last marking or clearing came to, in words. */
export function useMarkingSaid(said: MarkingSaid | null): string {
  const { text } = usePane();
  const inWords = useSaid();
  if (!said) return '';
  if (said.what === 'failed') {
    const { trouble, detail } = said.failure;
    return trouble === 'unsupported-excel'
      ? text.marksUnsupported
      : inWords(troubleSentence(trouble, detail));
  }
  const { cells, leftOut } = said.marked;
  return [
    said.what === 'marked' ? text.marked(cells) : cells === 0 ? text.unmarked : '',
    ...(said.what === 'marked' && said.leftOut > 0 ? [text.marksTooMany(said.leftOut)] : []),
    ...(leftOut.length > 0 ? [text.marksLeftOut(leftOut.join('、'))] : []),
  ]
    .filter(Boolean)
    .join('　');
}
