// How each kind of finding is told apart by colour. The words say it too; colour alone never does.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Text } from '../text';
import type { Kind } from '../view';

/** The kinds in the order they are shown: what has to be mended first. */
export const KINDS: readonly Kind[] = [
  'unbalanced',
  'incomplete',
  'toExplain',
  'explained',
  'rounding',
  'skipped',
  'balanced',
];

export function kindName(text: Text, kind: Kind): string {
  return kind === 'toExplain' || kind === 'explained' ? text[kind] : text.verdicts[kind];
}

/** The text colour of a kind. */
export const useKindColors = makeStyles({
  unbalanced: { color: tokens.colorStatusDangerForeground3 },
  incomplete: { color: tokens.colorStatusWarningForeground3 },
  toExplain: { color: tokens.colorPaletteMarigoldForeground2 },
  rounding: { color: tokens.colorNeutralForeground2 },
  balanced: { color: tokens.colorStatusSuccessForeground1 },
  skipped: { color: tokens.colorNeutralForeground3 },
  explained: { color: tokens.colorNeutralForeground2 },
});

/** The same as fills, for the bar of shares. */
export const KIND_FILLS: Readonly<Record<Kind, string>> = {
  unbalanced: tokens.colorStatusDangerBackground3,
  incomplete: tokens.colorStatusWarningBackground3,
  toExplain: tokens.colorPaletteMarigoldBackground3,
  rounding: tokens.colorNeutralStroke1,
  balanced: tokens.colorStatusSuccessBackground3,
  skipped: tokens.colorNeutralStroke2,
  explained: tokens.colorNeutralStroke1,
};
