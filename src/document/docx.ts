// A document as the bytes of a .docx file. The same document gives the same bytes: no clock, no chance.
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DocumentBlock, TextDocument } from '../model/document';
import { fontOf, LOOKS, PAGE, runLook } from './looks';
import { fontTable } from './fonts';
import { runsOf } from './runs';
import { tableOf } from './table';
import { safeText } from '../model/safe-text';

/** The earliest that a zip can tell, in whatever time zone: docx takes the time of day. */
const NO_TIME = new Date(1980, 0, 1);
const CORE_PROPERTIES = 'docProps/core.xml';
const FONT_TABLE = 'word/fontTable.xml';
const TIMES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

export async function docxBytes({ title, blocks }: TextDocument): Promise<Uint8Array> {
  const file = new Document({
    title: safeText(title),
    creator: 'Gouji',
    lastModifiedBy: 'Gouji',
    styles: { default: { document: { run: { font: fontOf('仿宋'), size: 32 } } } },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumbers() },
        // After a table Word wants a paragraph.
        children: [...blocks.map(blockOf), ...(blocks.at(-1)?.kind === 'table' ? [new Paragraph({})] : [])],
      },
    ],
  });
  const made = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  const core = strFromU8(made[CORE_PROPERTIES] ?? new Uint8Array());
  return zipSync(
    { ...made, [CORE_PROPERTIES]: strToU8(core.replace(TIMES, '')), [FONT_TABLE]: strToU8(fontTable()) },
    { mtime: NO_TIME },
  );
}

function blockOf(block: DocumentBlock): Paragraph | ReturnType<typeof tableOf> {
  if (block.kind === 'table') return tableOf(block);
  const look = LOOKS[block.style];
  return new Paragraph({
    ...look.paragraph,
    ...(block.onNewPage ? { pageBreakBefore: true } : {}),
    children: runsOf(block.runs, runLook(look)),
  });
}

/** — 1 — */
function pageNumbers(): Footer {
  const look = { font: fontOf('宋体'), size: 28 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
