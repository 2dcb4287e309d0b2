// Workbook files made in a test, from XML that can be seen there.
import { strToU8, unzipSync, strFromU8, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const XMLNS = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;

export interface Specimen {
  /** Sheet name → what stands inside `<worksheet>`, or the whole part where it begins with `<?xml` or `<x:`. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Attributes of a `<sheet>`, by sheet name: `state="hidden"`. */
  readonly states?: Readonly<Record<string, string>>;
  /** What stands in workbook.xml before `<sheets>` and after it. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** What stands inside `<sst>` and `<styleSheet>`. */
  readonly strings?: string;
  readonly styles?: string;
  /** Further parts, or other texts of those above. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The parts of a specimen by name. */
export function specimenParts(specimen: Specimen): Record<string, string> {
  const names = Object.keys(specimen.sheets);
  const parts: Record<string, string> = {};
  const overrides = [
    ['xl/workbook.xml', `${SHEET_TYPES}.sheet.main+xml`],
    ...names.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, `${SHEET_TYPES}.worksheet+xml`]),
    ...(specimen.strings === undefined ? [] : [['xl/sharedStrings.xml', `${SHEET_TYPES}.sharedStrings+xml`]]),
    ...(specimen.styles === undefined ? [] : [['xl/styles.xml', `${SHEET_TYPES}.styles+xml`]]),
  ];
  parts['[Content_Types].xml'] =
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('') +
    '</Types>';
  parts['_rels/.rels'] = relations([['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']]);
  parts['xl/workbook.xml'] =
    `${DECLARATION}<workbook ${XMLNS}>${specimen.beforeSheets ?? ''}<sheets>` +
    names
      .map(
        (name, i) =>
          `<sheet name="${name}" sheetId="${i + 1}" ${specimen.states?.[name] ?? ''} r:id="rId${i + 1}"/>`,
      )
      .join('') +
    `</sheets>${specimen.afterSheets ?? ''}</workbook>`;
  const related: [string, string, string][] = names.map((_, i) => [
    `rId${i + 1}`,
    `${OFFICE}/worksheet`,
    `worksheets/sheet${i + 1}.xml`,
  ]);
  names.forEach((name, i) => {
    const content = specimen.sheets[name] ?? '';
    parts[`xl/worksheets/sheet${i + 1}.xml`] = /^<(?:\?xml|x:)/.test(content)
      ? content
      : `${DECLARATION}<worksheet ${XMLNS}>${content}</worksheet>`;
  });
  if (specimen.strings !== undefined) {
    parts['xl/sharedStrings.xml'] = `${DECLARATION}<sst xmlns="${MAIN}">${specimen.strings}</sst>`;
    related.push(['rId101', `${OFFICE}/sharedStrings`, 'sharedStrings.xml']);
  }
  if (specimen.styles !== undefined) {
    parts['xl/styles.xml'] = `${DECLARATION}<styleSheet xmlns="${MAIN}">${specimen.styles}</styleSheet>`;
    related.push(['rId102', `${OFFICE}/styles`, 'styles.xml']);
  }
  parts['xl/_rels/workbook.xml.rels'] = relations(related);
  return { ...parts, ...specimen.parts };
}

export function relations(list: readonly (readonly [string, string, string])[]): string {
  return (
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
    list
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
      .join('') +
    '</Relationships>'
  );
}

export function specimenFile(specimen: Specimen): Uint8Array {
  return zipParts(specimenParts(specimen));
}

export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const contents = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(contents), { mtime: '2024-03-01T08:00:00' });
}

/** A file's parts as text, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

/** Throws unless the text is well-formed XML with all its prefixes declared. */
export function requireWellFormed(text: string): void {
  new SaxesParser({ xmlns: true }).write(text).close();
}
