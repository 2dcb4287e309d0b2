// The counts as one bar. A kind that occurs is never too thin to be seen.
import type { ReactElement } from 'react';
import { usePane } from '../pane';
import type { Kind } from '../view';
import { KIND_FILLS, kindName } from './kinds';

/** Of 100. */
const LEAST = 3;

interface Props {
  readonly numbers: readonly { readonly kind: Kind; readonly count: number }[];
  readonly className: string;
}

export function Shares({ numbers, className }: Props): ReactElement {
  const { text } = usePane();
  const some = numbers.filter(({ count }) => count > 0);
  const total = some.reduce((sum, { count }) => sum + count, 0);
  const widths = some.map(({ count }) => Math.max((count / total) * 100, LEAST));
  const scale = 100 / widths.reduce((sum, width) => sum + width, 0);
  const label = some.map(({ kind, count }) => text.counted(count, kindName(text, kind))).join('，');
  let left = 0;
  return (
    <svg className={className} viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      {some.map(({ kind }, index) => {
        const x = left;
        left += (widths[index] ?? 0) * scale;
        // A hair between two kinds, for those who do not see the colours.
        return <rect key={kind} x={x} y="0" width={left - x - 0.6} height="6" fill={KIND_FILLS[kind]} />;
      })}
    </svg>
  );
}
