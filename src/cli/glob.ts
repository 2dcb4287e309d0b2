// Patterns such as 报表/*.xlsx or 2019/**/*.xlsx, for shells that leave them alone (Windows). * ? [甲乙] and ** (any folders).
import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Whether a word is meant as a pattern. A file that is really called so comes first: whoever asks looks for that. */
export function isPattern(word: string): boolean {
  return /[*?[]/.test(word);
}

/** The files and folders that fit, in no order. Hidden ones fit only a pattern that begins with a dot itself. */
export function matching(pattern: string, separator: string = sep): string[] {
  const spelled = separator === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const [first = '', ...rest] = spelled.split('/');
  // An absolute pattern begins at the root, or at a drive.
  if (first === '') return descend('/', rest);
  return /^[A-Za-z]:$/.test(first) ? descend(`${first}/`, rest) : descend('', [first, ...rest]);
}

function descend(folder: string, [segment, ...rest]: readonly string[]): string[] {
  if (segment === undefined) return [folder];
  if (segment === '') return descend(folder, rest);
  if (segment === '**') {
    // No folder at all, or one more.
    const below = entriesOf(folder).filter((name) => !name.startsWith('.') && isFolder(join(folder, name)));
    return [
      ...descend(folder, rest),
      ...below.flatMap((name) => descend(join(folder, name), ['**', ...rest])),
    ];
  }
  const last = rest.every((part) => part === '');
  if (!isPattern(segment)) {
    const path = folder === '' && segment === '.' ? '.' : join(folder, segment);
    return statSync(path, { throwIfNoEntry: false }) ? descend(path, rest) : [];
  }
  const fits = expression(segment);
  return entriesOf(folder)
    .filter((name) => fits.test(name) && (segment.startsWith('.') || !name.startsWith('.')))
    .map((name) => join(folder, name))
    .filter((path) => last || isFolder(path))
    .flatMap((path) => descend(path, rest));
}

/** A folder that may not be read has nothing that fits. */
function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder === '' ? '.' : folder);
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** One part of a pattern between slashes. A bracket that is never closed is meant as itself. */
function expression(segment: string): RegExp {
  const source = segment.replace(
    /\*+|\?|\[(!?)([^\]]+)\]|[\\^$.|+(){}[\]]/g,
    (found, not?: string, set?: string) => {
      if (found.startsWith('*')) return '.*';
      if (found === '?') return '.';
      if (set !== undefined) return `[${not === '!' ? '^' : ''}${set.replace(/[\\\]^[]/g, '\\$&')}]`;
      return `\\${found}`;
    },
  );
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    // [z-a] is no set: it fits nothing.
    return /(?!)/;
  }
}
