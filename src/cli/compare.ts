// gouji compare: a resubmission against the last hand-in, two files or two folders of them; none is changed.
import { statSync } from 'node:fs';
import type { CompareCommand } from './command';
import { complain, whyUnusable } from './check-file';
import { compareFiles, UnusableHandIn } from './compare-files';
import { runFolders } from './compare-folders';
import { comparedJson, comparedReport } from './compare-told';
import { FileError } from './files';
import { UsageError } from './arguments';
import { isFolder } from './inputs';
import { jsonText } from './json';
import { packNamed } from './own-pack';
import { type Status, statusOf } from './status';

/** `program`: the file that a thread is to run. Throws a FileError, UsageError or UnusablePack. */
export async function runCompare(command: CompareCommand, program: string): Promise<Status> {
  const { old, now } = command;
  if (isFolder(old) && isFolder(now)) return runFolders(command, program);
  if (isFolder(old)) throw mismatch(old, now);
  if (isFolder(now)) throw mismatch(now, old);
  return runFiles(command);
}

/** The status is that of the new file. */
async function runFiles(command: CompareCommand): Promise<Status> {
  const { old, now, strict, json, language, csv, details, workers } = command;
  if (csv || details || workers !== null) {
    throw new UsageError({
      zh: '--csv、--details 和 --workers 用于比两个文件夹；比两个文件的结果本来就是详细的。',
      en: '--csv, --details and --workers go with two folders; of two files all is told.',
    });
  }
  const named = command.pack === null ? null : await packNamed(command.pack);
  try {
    const compared = await compareFiles(old, now, named, strict);
    process.stdout.write(
      json ? `${jsonText(comparedJson(compared, language))}\n` : comparedReport(compared, language),
    );
    return statusOf(compared.comparison.now, strict);
  } catch (error) {
    if (!(error instanceof UnusableHandIn)) throw error;
    complain(error.file, whyUnusable(error.cause)[language]);
    return 2;
  }
}

function mismatch(folder: string, other: string): FileError {
  if (!statSync(other, { throwIfNoEntry: false })) {
    return new FileError({
      zh: `“${folder}”是文件夹，要与另一个文件夹相比；没有“${other}”。请检查写法。`,
      en: `“${folder}” is a folder, to be compared with another; there is no “${other}”. Check the name.`,
    });
  }
  return new FileError({
    zh: `“${folder}”是文件夹，“${other}”是文件。compare 比两个文件，或者两个文件夹；请写成一样的。`,
    en: `“${folder}” is a folder and “${other}” a file. compare takes two files or two folders: name two of a kind.`,
  });
}
