// The ground everything stands on: Office's colours, letters and measures as CSS variables, which the parts' styles name.
// Fluent's own provider brings a focus manager besides, which nothing here needs.
import { makeStyles, mergeClasses, type Theme, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  ground: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    // The pane may be narrower than a long word or the name of a table.
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly theme: Theme;
  readonly className: string;
  readonly lang?: string;
  readonly children: ReactNode;
}

export function Themed({ theme, className, lang, children }: Props): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.ground, className)} style={variables(theme)} lang={lang}>
      {children}
    </div>
  );
}

const known = new Map<Theme, CSSProperties>();

function variables(theme: Theme): CSSProperties {
  const made =
    known.get(theme) ??
    Object.fromEntries(Object.entries(theme).map(([name, value]) => [`--${name}`, value]));
  known.set(theme, made);
  return made;
}
