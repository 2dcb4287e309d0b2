// Two folders whose workbooks belong together have to be apart, or one's would be counted among the other's.
import { relative, sep } from 'node:path';
import { FileError } from './files';
import { identity, isFolder } from './inputs';
import type { Sides } from './pairs';

/** Throws a FileError where `old` is `now` or a folder in it. */
export function refuseWithin(old: string, now: string, sides: Sides): void {
  if (!isFolder(now)) return;
  const way = relative(identity(now), identity(old));
  if (way === '') {
    throw new FileError({
      zh: `${sides.old.zh}的和${sides.now.zh}的是同一个文件夹“${old}”。请写明两个文件夹。`,
      en: `“${old}” is the folder both of ${sides.old.en} and of ${sides.now.en}. Name two folders.`,
    });
  }
  if (way === '..' || way.startsWith(`..${sep}`)) return;
  throw new FileError({
    zh: `${sides.old.zh}的文件夹“${old}”在${sides.now.zh}的“${now}”里面，会算作${sides.now.zh}的。请把它移到外面。`,
    en: `The folder of ${sides.old.en}, “${old}”, is within “${now}” and would count as of ${sides.now.en}. Move it out of there.`,
  });
}
