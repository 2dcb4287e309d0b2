// What a file is, by its first bytes: a zip goes on to be opened, anything else is refused with a reason.
import { WorkbookError } from '../port';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** Throws a WorkbookError unless the file is a zip, as every .xlsx is. */
export function requireZip(bytes: Uint8Array): void {
  if (begins(bytes, ZIP)) return;
  if (begins(bytes, COMPOUND)) throw compoundTrouble(bytes);
  if (bytes.length === 0) throw new WorkbookError('not-a-workbook', 'empty');
  if (begins(bytes, PDF)) throw new WorkbookError('not-a-workbook', 'pdf');
  if (begins(bytes, RTF)) throw new WorkbookError('not-a-workbook', 'rtf');
  throw textTrouble(new TextDecoder().decode(bytes.subarray(0, 2048)));
}

/** An OLE compound file: a workbook under a password, an old .xls (or WPS's .et), or another program's document. */
function compoundTrouble(bytes: Uint8Array): WorkbookError {
  if (hasStream(bytes, 'EncryptedPackage')) return new WorkbookError('encrypted');
  if (hasStream(bytes, 'WordDocument')) return new WorkbookError('not-a-workbook', 'doc');
  if (hasStream(bytes, 'PowerPoint Document')) return new WorkbookError('not-a-workbook', 'ppt');
  return new WorkbookError('legacy-format', 'xls');
}

/** Old exports named .xls are often a web page, Excel's XML of 2003, or plain text. */
function textTrouble(head: string): WorkbookError {
  if (head.includes('\0') || head.includes('\ufffd')) return new WorkbookError('not-a-workbook', 'unknown');
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/.test(head)) {
    return new WorkbookError('legacy-format', 'xml');
  }
  if (/<(?:!doctype\s+html|html|table)\b/i.test(head)) return new WorkbookError('not-a-workbook', 'html');
  return new WorkbookError('not-a-workbook', 'text');
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** Whether the compound file's directory names a stream: names stand there in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (
      [...name].every(
        (letter, i) => bytes[at + 2 * i] === letter.charCodeAt(0) && bytes[at + 2 * i + 1] === 0,
      )
    ) {
      return true;
    }
  }
  return false;
}
