// workbook.xml: the sheets, the names, and what the workbook says of itself.
import type { NameEntry, SheetEntry } from '../../model/sheet';
import { WorkbookError } from '../port';
import { LONGEST_TEXT } from './limits';
import type { Package } from './package';
import { isKind, readRelations, type Relation } from './relations';
import { childOf, childrenOf, isOn, parseXml, prefixedAttribute, type XmlElement } from './tree';

interface SheetPart {
  readonly name: string;
  readonly visibility: SheetEntry['visibility'];
  /** The sheet's part; null for a chart sheet or a dialog, which have no cells. */
  readonly part: string | null;
}

export interface WorkbookPart {
  readonly part: string;
  readonly root: XmlElement;
  readonly relations: readonly Relation[];
  readonly sheets: readonly SheetPart[];
  readonly names: readonly NameEntry[];
  readonly calculation: 'automatic' | 'manual';
  /** The structure is protected: no sheet can be added. */
  readonly locked: boolean;
  /** Dates count from 1904. */
  readonly from1904: boolean;
}

/** Excel's are of 31 letters, those of others may be longer. */
const LONGEST_NAME = 255;

const USUAL_PLACE = 'xl/workbook.xml';

/** Finds and reads the workbook part of a package. */
export function readWorkbookPart(file: Package): WorkbookPart {
  const part = findWorkbookPart(file);
  const root = parseXml(file.text(part), part);
  if (root.name !== 'workbook') throw new WorkbookError('not-a-workbook', root.name);
  const relations = readRelations(file, part);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((sheet) => readSheet(sheet, byId, part));
  requireDistinct(sheets, part);
  const { calcMode } = childOf(root, 'calcPr')?.attributes ?? {};
  return {
    part,
    root,
    relations,
    sheets,
    names: childrenOf(childOf(root, 'definedNames'), 'definedName').map((name) =>
      readName(name, sheets, part),
    ),
    calculation: calcMode === 'manual' ? 'manual' : 'automatic',
    locked: isOn(childOf(root, 'workbookProtection')?.attributes['lockStructure']),
    from1904: isOn(childOf(root, 'workbookPr')?.attributes['date1904']),
  };
}

function findWorkbookPart(file: Package): string {
  const relation = readRelations(file, '').find((candidate) => isKind(candidate, 'officeDocument'));
  const target = relation?.target ?? USUAL_PLACE;
  if (/\.bin$/i.test(target)) throw new WorkbookError('legacy-format', 'xlsb');
  if (/^word\//i.test(target)) throw new WorkbookError('not-a-workbook', 'docx');
  if (/^ppt\//i.test(target)) throw new WorkbookError('not-a-workbook', 'pptx');
  if (relation || file.has(target)) return target;
  throw new WorkbookError('not-a-workbook', file.has('META-INF/manifest.xml') ? 'ods' : 'zip');
}

/** Two sheets of one name, or with the same cells: which of them is meant would be a guess. */
function requireDistinct(sheets: readonly SheetPart[], part: string): void {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const parts = sheets.flatMap((sheet) => (sheet.part === null ? [] : [sheet.part.toLowerCase()]));
  if (names.size < sheets.length || new Set(parts).size < parts.length)
    throw new WorkbookError('damaged', part);
}

function readSheet(sheet: XmlElement, relations: ReadonlyMap<string, Relation>, part: string): SheetPart {
  const { name, state } = sheet.attributes;
  const id = prefixedAttribute(sheet, 'id');
  const relation = relations.get(id ?? '');
  if (name === undefined || name === '' || name.length > LONGEST_NAME || !relation)
    throw new WorkbookError('damaged', part);
  return {
    name,
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: isKind(relation, 'worksheet') ? relation.target : null,
  };
}

function readName(element: XmlElement, sheets: readonly SheetPart[], part: string): NameEntry {
  const { name, localSheetId, hidden } = element.attributes;
  const scope = localSheetId === undefined ? null : sheets[Number(localSheetId)]?.name;
  if (name === undefined || scope === undefined || name.length > LONGEST_NAME)
    throw new WorkbookError('damaged', part);
  if (element.text.length > LONGEST_TEXT) throw new WorkbookError('damaged', part);
  return { name, scope, refersTo: `=${element.text.trim()}`, visible: !isOn(hidden) };
}
