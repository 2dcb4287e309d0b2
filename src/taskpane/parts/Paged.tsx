// A list that shows its first part and more on request, so that a thousand findings do not slow the pane down.
import { type ReactElement, type ReactNode, useState } from 'react';
import { usePane } from '../pane';
import { Button } from './Button';

const PAGE = 50;

interface Props<T> {
  readonly items: readonly T[];
  readonly render: (item: T, index: number) => ReactNode;
  /** How many are shown before anybody asks for more. */
  readonly first?: number;
}

export function Paged<T>({ items, render, first = PAGE }: Props<T>): ReactElement {
  const { text } = usePane();
  const [shown, setShown] = useState(first);
  const left = items.length - shown;
  return (
    <>
      {items.slice(0, shown).map((item, index) => render(item, index))}
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {text.more(Math.min(left, PAGE))}
        </Button>
      )}
    </>
  );
}
