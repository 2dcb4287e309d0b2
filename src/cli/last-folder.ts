// --last for many files: the one book of last year for all, or a folder that has each department's under the same path.
import type { Message } from '../model/message';
import { FileError } from './files';
import { identity, type Input, inputsOf, isFolder } from './inputs';
import { itself, type Pair, pairsOf, type Sides } from './pairs';
import { refuseWithin } from './folders';

/** A file to be checked, and with what of last year. */
export interface Asked extends Input {
  readonly last: string | null;
  /** Last year's folder has no book for it. */
  readonly remark: Message | null;
}

const SIDES: Sides = { old: { zh: '上年', en: 'last year' }, now: { zh: '今年', en: 'this year' } };

/** `words`: those that `inputs` come from. Throws a FileError where the folder cannot be used. */
export function withLast(inputs: readonly Input[], words: readonly string[], last: string | null): Asked[] {
  if (last === null || !isFolder(last)) return inputs.map((one) => withBook(one, last));
  for (const word of words) refuseWithin(last, word, SIDES);
  const { list: old } = inputsOf([last]);
  const unusable = old.find(({ place }) => place === '')?.trouble;
  if (unusable) {
    throw new FileError({
      zh: `上年的文件夹“${last}”：${unusable.zh}`,
      en: `Last year’s folder “${last}”: ${unusable.en}`,
    });
  }
  const pairs = new Map<string | null, Pair>();
  for (const pair of pairsOf({ old, now: inputs }, SIDES)) pairs.set(pair.now, pair);
  return inputs.map((input) => {
    const pair = pairs.get(input.file);
    if (!pair || pair.trouble)
      return { ...input, trouble: pair?.trouble ?? input.trouble, last: null, remark: null };
    return { ...input, last: pair.old, remark: pair.old === null ? remarkOn(input, last) : null };
  });
}

/** The one book for all. */
function withBook(input: Input, last: string | null): Asked {
  if (last === null || identity(last) !== identity(input.file)) return { ...input, last, remark: null };
  return { ...input, trouble: itself(last, SIDES), last: null, remark: null };
}

function remarkOn({ place }: Input, last: string): Message {
  return {
    zh: `上年的文件夹“${last}”里没有“${place}”，没有与上年相核`,
    en: `last year’s folder “${last}” has no “${place}”: not compared with last year`,
  };
}
