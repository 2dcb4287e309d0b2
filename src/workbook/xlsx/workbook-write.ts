// Edits of workbook.xml: sheets added, names set, and Excel told to calculate when it opens the file.
import type { NameEntry } from '../../model/sheet';
import { WorkbookError } from '../port';
import {
  type Attributes,
  applyEdits,
  type Edit,
  element,
  extend,
  placeFor,
  setAttribute,
  startTag,
} from './edit';
import { encodeCellText } from './text';
import { childOf, childrenOf, isOn, type XmlElement } from './tree';
import { OFFICE_RELATIONS } from './vocabulary';

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];

export interface WorkbookChanges {
  readonly addedSheets: readonly { readonly name: string; readonly relation: string }[];
  readonly names: readonly NameEntry[];
  /** Formulas were written: their stored values are ours, Excel shall work them out itself. */
  readonly recalculate: boolean;
}

/** The text of workbook.xml with the changes made. `sheets` are all sheets, the added ones included, by position. */
export function writeWorkbook(
  text: string,
  root: XmlElement,
  sheets: readonly string[],
  changes: WorkbookChanges,
): string {
  return applyEdits(text, [
    ...addSheets(text, root, changes.addedSheets),
    ...setNames(text, root, sheets, changes.names),
    ...(changes.recalculate ? recalculate(text, root) : []),
  ]);
}

function addSheets(text: string, root: XmlElement, added: WorkbookChanges['addedSheets']): Edit[] {
  const list = childOf(root, 'sheets');
  if (added.length === 0) return [];
  const present = childrenOf(list, 'sheet');
  const first = present.reduce(
    (next, { attributes }) => Math.max(next, Number(attributes['sheetId']) + 1),
    1,
  );
  const relationName = relationAttribute(root, present[0]);
  const content = added
    .map(({ name, relation }, i) =>
      element(`${root.prefix}sheet`, { name, sheetId: first + i, ...relationName(relation) }),
    )
    .join('');
  if (list) return extend(text, list, content);
  return [insert(root, 'sheets', element(`${root.prefix}sheets`, {}, content))];
}

/** How this workbook writes `r:id`: its prefix may be any. */
function relationAttribute(root: XmlElement, sheet: XmlElement | undefined): (id: string) => Attributes {
  const used = Object.keys(sheet?.attributes ?? {}).find((name) => name.endsWith(':id'));
  const declared = Object.entries(root.attributes).find(
    ([name, uri]) => name.startsWith('xmlns:') && uri.endsWith('/officeDocument/2006/relationships'),
  );
  const prefix = used?.slice(0, -3) ?? declared?.[0].slice(6);
  if (prefix !== undefined) return (id) => ({ [`${prefix}:id`]: id });
  return (id) => ({ 'xmlns:r': OFFICE_RELATIONS, 'r:id': id });
}

function setNames(
  text: string,
  root: XmlElement,
  sheets: readonly string[],
  names: readonly NameEntry[],
): Edit[] {
  if (names.length === 0) return [];
  const list = childOf(root, 'definedNames');
  const present = childrenOf(list, 'definedName');
  const edits: Edit[] = [];
  let added = '';
  for (const entry of names) {
    const at = entry.scope === null ? undefined : String(sheets.indexOf(entry.scope));
    if (at === '-1') throw new WorkbookError('changed-meanwhile', entry.scope ?? '');
    const old = present.find(
      ({ attributes }) =>
        attributes['name']?.toLowerCase() === entry.name.toLowerCase() && attributes['localSheetId'] === at,
    );
    if (old) edits.push(...replaceName(text, old, entry));
    else {
      const attributes = { name: entry.name, localSheetId: at, hidden: entry.visible ? null : 1 };
      added += element(`${root.prefix}definedName`, attributes, referred(entry));
    }
  }
  if (added === '') return edits;
  if (list) return [...edits, ...extend(text, list, added)];
  return [...edits, insert(root, 'definedNames', element(`${root.prefix}definedNames`, {}, added))];
}

function replaceName(text: string, old: XmlElement, entry: NameEntry): Edit[] {
  const before = startTag(text, old);
  const hidden =
    isOn(old.attributes['hidden']) !== entry.visible
      ? before
      : setAttribute(before, 'hidden', entry.visible ? null : '1');
  const written = `${hidden.replace(/\s*\/>$/, '>')}${referred(entry)}</${old.prefix}${old.name}>`;
  return [{ start: old.start, end: old.end, text: written }];
}

function referred(entry: NameEntry): string {
  return encodeCellText(entry.refersTo.replace(/^=/, ''));
}

function recalculate(text: string, root: XmlElement): Edit[] {
  const present = childOf(root, 'calcPr');
  if (present) return extend(text, present, '', { fullCalcOnLoad: 1 });
  return [insert(root, 'calcPr', element(`${root.prefix}calcPr`, { fullCalcOnLoad: 1 }))];
}

function insert(root: XmlElement, name: string, text: string): Edit {
  const siblings = root.children.filter(({ prefix }) => prefix === root.prefix);
  const at = placeFor(name, ORDER, siblings, root.innerStart);
  return { start: at, end: at, text };
}
