// The pane's few pictures, as plain SVG in the colour of the text around them. They repeat what the words say, so they are not read out.
import type { ReactElement } from 'react';

const PATHS = {
  check: 'M4.5 10.5l3.6 3.6 7.4-8.2',
  cross: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  warning: 'M10 5v6.2M10 14.6v.2',
  info: 'M10 9v5.2M10 5.6v.2',
  question: 'M7.4 7.7a2.6 2.6 0 1 1 3.9 2.3c-.9.5-1.3 1-1.3 2M10 14.8v.2',
  pen: 'M5 15l.6-3L12.8 4.8a1.4 1.4 0 0 1 2 0l.4.4a1.4 1.4 0 0 1 0 2L8 14.4z',
  target: 'M10 3.5v3M10 13.5v3M3.5 10h3M13.5 10h3M10 10v.1',
} as const;

export type GlyphName = keyof typeof PATHS;

interface Props {
  readonly name: GlyphName;
  readonly size?: number;
}

export function Glyph({ name, size = 18 }: Props): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="9" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
