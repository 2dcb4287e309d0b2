// The workbook in memory back into a file: the bytes that were opened, with what has changed since put in.
import { type CellLooks, PLAIN } from '../host/cell';
import { Changes } from '../host/changes';
import type { MemoryWorkbook } from '../host/memory-workbook';
import type { CellStyle } from '../model/sheet';
import { EDGES, borderLine, type Look, LOOKS } from '../workbook/looks';
import { openXlsx } from '../workbook/xlsx';

/** A file as it was opened, and the workbook made from it. */
export class OpenFile {
  private readonly changes: Changes;

  constructor(
    readonly name: string,
    private readonly bytes: Uint8Array,
    readonly workbook: MemoryWorkbook,
  ) {
    this.changes = new Changes(workbook);
  }

  /** The file with the changes in it. The bytes that were opened stay as they are, so that it can be saved again. */
  async save(): Promise<Uint8Array> {
    const file = openXlsx(this.bytes, this.name);
    await file.apply(this.changes.draft(styleOf));
    return file.bytes();
  }
}

/** Which of Gouji's styles a cell's looks are. */
export function styleOf(looks: CellLooks): CellStyle | undefined {
  const styles = Object.entries(LOOKS) as [CellStyle, Look][];
  return styles.find(([, look]) => looksLike(looks, look))?.[0];
}

function looksLike(looks: CellLooks, look: Look): boolean {
  return (
    looks.bold === look.bold &&
    looks.italic === look.italic &&
    (looks.underline !== 'None') === look.underline &&
    looks.size === look.size &&
    sameColor(looks.color, look.color ?? PLAIN.color) &&
    sameColor(looks.fill ?? '', look.fill ?? '') &&
    looks.horizontal.toLowerCase() === look.align &&
    EDGES.every((edge) => looks.borders[edge]?.weight.toLowerCase() === borderLine(look.border, edge)?.weight)
  );
}

function sameColor(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}
