// The library that reads old files, as far as it is used: nothing is formatted, rounded or guessed, no fault passed over.
import { CFB, read, SSF, type WorkBook } from '@e965/xlsx';
import { BUILT_IN } from '../xlsx/formats';

/** Number formats that a file does not define are those of .xlsx; the library would keep those of the file before. */
function forgetFormats(): void {
  const { get_table } = SSF as { get_table: () => Record<number, string> };
  const table = get_table();
  for (const id of Object.keys(table)) Reflect.deleteProperty(table, id);
  Object.assign(table, { 0: 'General' }, BUILT_IN);
}

export function readByLibrary(bytes: Uint8Array): WorkBook {
  forgetFormats();
  return silently(() =>
    read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      ...{ type: 'buffer', dense: true, WTF: true },
      ...{ cellFormula: true, cellNF: true, cellText: false, cellHTML: false, cellDates: false },
    }),
  );
}

interface Compound {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly type: number; readonly content?: Uint8Array }[];
}

/** A stream at the top of a compound file; null where it has none of that name. */
export function streamOf(bytes: Uint8Array, name: string): Uint8Array | null {
  const { read: open } = CFB as { read: (data: Buffer, options: { type: 'buffer' }) => Compound };
  const file = silently(() =>
    open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' }),
  );
  const [root = ''] = file.FullPaths;
  const at = file.FullPaths.findIndex((path) => path.toLowerCase() === `${root}${name}`.toLowerCase());
  return file.FileIndex[at]?.content ?? null;
}

/** The library tells the console of what it does not know. What matters of that is thrown too. */
function silently<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}
