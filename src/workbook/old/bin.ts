// .xlsb: a package like .xlsx with its workbook and sheets in records. Only the parts and records that are needed go to the library.
import type { SheetEntry } from '../../model/sheet';
import type { OldContents } from '../old-workbook';
import { WorkbookError } from '../port';
import { DECLARATION, TYPES_NAMESPACE, TYPES_PART } from '../xlsx/vocabulary';
import { element } from '../xlsx/edit';
import { Package } from '../xlsx/package';
import { isKind, readRelations, relationsPart } from '../xlsx/relations';
import { readZip, unpack } from '../xlsx/zip';
import { pack, writeZip } from '../xlsx/zip-write';
import { keepRecords, type BinRecord, recordsOf } from './bin-records';
import { isFrom1904, namesOf, sheetsOf } from './cells';
import { readByLibrary } from './library';

const KINDS: Readonly<Record<string, string>> = {
  worksheet: 'application/vnd.ms-excel.worksheet',
  sharedStrings: 'application/vnd.ms-excel.sharedStrings',
  styles: 'application/vnd.ms-excel.styles',
};
const WORKBOOK_TYPE = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
const [SHEET, NAME, BOOK_PROTECTION, BOOK_PROTECTION_ISO, CALCULATION] = [0x9c, 0x27, 0x216, 0x2a5, 0x9d];
const [SHEET_PROTECTION, SHEET_PROTECTION_ISO] = [0x217, 0x2a6];

export function binBook(bytes: Uint8Array, most: number): OldContents {
  const file = Package.open(bytes);
  const part = readRelations(file, '').find((one) => isKind(one, 'officeDocument'))?.target;
  if (part === undefined) throw new WorkbookError('damaged');
  const relations = readRelations(file, part);
  const kept = relations.flatMap(({ type, target }) => {
    const content = KINDS[type.slice(type.lastIndexOf('/') + 1)];
    return content === undefined || !file.has(target) ? [] : [{ target, content }];
  });
  const contents = unpacked(bytes, new Set([part, ...kept.map(({ target }) => target)]), most);
  const of = (name: string): Uint8Array => contents.get(keyOf(name)) ?? new Uint8Array();
  const workbook = recordsOf(of(part));
  const sheets = workbook
    .filter(({ kind }) => kind === SHEET)
    .map((record) => {
      const { id, ...entry } = sheetOf(record);
      const target = relations.find((relation) => relation.id === id)?.target;
      const locked = target !== undefined && isProtected(recordsOf(of(target)));
      return { ...entry, protected: locked };
    });
  const sheetParts = new Set(relations.filter((one) => isKind(one, 'worksheet')).map(({ target }) => target));
  const book = readByLibrary(
    rebuilt(file, part, kept, (name) => (sheetParts.has(name) ? keepRecords(of(name), most) : of(name))),
  );
  const names = workbook.filter(({ kind }) => kind === NAME);
  return {
    index: {
      sheets,
      names: namesOf(book, sheets, (i) => ((names[i]?.data[0] ?? 0) & 1) !== 0),
      calculation: workbook.some(({ kind, data }) => kind === CALCULATION && data[4] === 0)
        ? 'manual'
        : 'automatic',
      structureProtected: workbook.some(
        ({ kind, data }) =>
          (kind === BOOK_PROTECTION && ((data[4] ?? 0) & 1) !== 0) || kind === BOOK_PROTECTION_ISO,
      ),
    },
    from1904: isFrom1904(book),
    sheets: sheetsOf(book, sheets),
  };
}

const keyOf = (name: string): string => name.replace(/^\//, '').toLowerCase();

function isProtected(records: readonly BinRecord[]): boolean {
  return records.some(
    ({ kind, data }) => (kind === SHEET_PROTECTION && data[2] === 1) || kind === SHEET_PROTECTION_ISO,
  );
}

/** The parts asked for, held to their sizes and checksums. */
function unpacked(bytes: Uint8Array, wanted: ReadonlySet<string>, most: number): Map<string, Uint8Array> {
  const keys = new Set([...wanted].map(keyOf));
  const entries = readZip(bytes).filter(({ name }) => keys.has(keyOf(name)));
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) throw new WorkbookError('too-big-file');
  return new Map(entries.map((entry) => [keyOf(entry.name), unpack(entry)]));
}

function rebuilt(
  file: Package,
  part: string,
  kept: readonly { target: string; content: string }[],
  contentOf: (name: string) => Uint8Array,
): Uint8Array {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const parts = [{ target: part, content: WORKBOOK_TYPE }, ...kept];
  const types = parts.map(({ target, content }) =>
    element('Override', { PartName: `/${target}`, ContentType: content }),
  );
  return writeZip([
    pack(TYPES_PART, text(DECLARATION + element('Types', { xmlns: TYPES_NAMESPACE }, types.join('')))),
    pack(relationsPart(part), text(file.text(relationsPart(part)))),
    ...parts.map(({ target }) => pack(target, contentOf(target))),
  ]);
}

/** BrtBundleSh: state, id, relation, name. */
function sheetOf({ data }: BinRecord): { name: string; id: string; visibility: SheetEntry['visibility'] } {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const state = view.getUint32(0, true);
  const textAt = (at: number): { text: string; end: number } => {
    const length = view.getUint32(at, true);
    if (length > data.length) throw new WorkbookError('damaged');
    const codes = Array.from({ length }, (_, i) => view.getUint16(at + 4 + 2 * i, true));
    return { text: String.fromCharCode(...codes), end: at + 4 + 2 * length };
  };
  const id = textAt(8);
  const visibility = state === 0 ? 'visible' : state === 1 ? 'hidden' : 'veryHidden';
  return { id: id.text, name: textAt(id.end).text, visibility };
}
