// A template as the audit finds it in a file.
import { audit, wantedAreas } from '../../src/audit';
import type { Facts } from '../../src/model/facts';
import type { AuditResult } from '../../src/model/result';
import type { WorkbookDraft } from '../../src/model/sheet';
import type { Pack } from '../../src/packs';
import { bind } from '../../src/read/bind';
import { read } from '../../src/read/read';
import { readStatement } from '../../src/read/read-statement';
import { blankXlsx, openXlsx, type XlsxWorkbook } from '../../src/workbook/xlsx';

export async function bytesOf(draft: WorkbookDraft): Promise<Uint8Array> {
  const book = blankXlsx('template.xlsx');
  await book.apply(draft);
  return book.bytes();
}

async function fileOf(draft: WorkbookDraft): Promise<XlsxWorkbook> {
  return openXlsx(await bytesOf(draft), 'template.xlsx');
}

export async function audited(pack: Pack, draft: WorkbookDraft): Promise<AuditResult> {
  return auditedFile(pack, await fileOf(draft));
}

export async function auditedFile(pack: Pack, book: XlsxWorkbook): Promise<AuditResult> {
  return audit(await book.snapshot(wantedAreas(pack)), pack);
}

export async function factsOf(pack: Pack, draft: WorkbookDraft): Promise<Facts> {
  const book = await fileOf(draft);
  const bindings = bind(book.index(), pack);
  const { blocks, ...index } = await book.snapshot(() => bindings.flatMap(({ reading }) => reading ?? []));
  let next = 0;
  const placed = bindings.map(({ reading }) => (reading ? (blocks[next++] ?? null) : null));
  return read(index, bindings, placed, pack, readStatement).facts;
}
