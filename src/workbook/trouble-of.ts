// What was thrown, as a trouble; and the one sentence about it that must be at hand when nothing more can be fetched.
import type { Message } from '../model/message';
import { WorkbookError, type WorkbookTrouble } from './port';

export const PART_MISSING: Message = {
  zh: '程序的一部分没有取到，没有写入任何内容。请检查网络（或程序所在的服务器），再点一次。',
  en: 'A part of the program could not be fetched; nothing was written. Check the network, or the server the program is on, then try again.',
};

/** Anything that was thrown, as a trouble with its detail: what we did not foresee is `unknown`. */
export function troubleOf(thrown: unknown): { readonly trouble: WorkbookTrouble; readonly detail: string } {
  if (thrown instanceof WorkbookError) return { trouble: thrown.trouble, detail: thrown.detail };
  if (isMissingPart(thrown)) return { trouble: 'part-missing', detail: '' };
  return { trouble: 'unknown', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** As a bundle tells that one of its files did not come, or the browser itself. */
export function isMissingPart(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    (thrown.name === 'ChunkLoadError' ||
      /dynamically imported module|Importing a module script/i.test(thrown.message))
  );
}
