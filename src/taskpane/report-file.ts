// The self-evaluation report (自评报告) as the bytes of a Word file. Fetched, with its large library, when the first one is asked for.
import { firstAudit } from '../audit/first';
import { readWorkbook } from '../audit/reading';
import { report } from '../audit/report';
import { docxBytes } from '../document/docx';
import type { LiveWorkbook } from '../workbook/port';
import { corrected } from './correcting';
import type { MadeFile } from './download';

export { download } from './download';

/** Of the workbook as it is now. `chosen`: the id of a shipped pack; null: as the workbook remembers. */
export async function reportFile(workbook: LiveWorkbook, chosen: string | null): Promise<MadeFile> {
  const base = await readWorkbook(workbook, chosen);
  const result = await corrected(firstAudit(base));
  const bytes = await docxBytes(report(base.snapshot, result, base.pack));
  const name = base.snapshot.workbook.replace(/\.[^.]*$/, '');
  return { bytes, fileName: `${name === '' ? '' : `${name} `}自评报告.docx` };
}
