// Relationships: how one part of a package names another.
import { WorkbookError } from '../port';
import type { Package } from './package';
import { childrenOf, parseXml } from './tree';

export interface Relation {
  readonly id: string;
  /** The whole type address; its last segment tells the kind. */
  readonly type: string;
  /** The part's name in the package. */
  readonly target: string;
}

/** The part that holds the relationships of a part: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part (`''`: of the package), without those that lead outside. */
export function readRelations(file: Package, part: string): Relation[] {
  const name = relationsPart(part);
  if (!file.has(name)) return [];
  const ids = new Set<string>();
  return childrenOf(parseXml(file.text(name), name), 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => {
      const { Id: id, Type: type, Target: target } = attributes;
      // Two of one id: which of them counts would be a guess.
      if (id === undefined || type === undefined || target === undefined || ids.has(id))
        throw new WorkbookError('damaged', name);
      ids.add(id);
      return { id, type, target: resolve(part, target) };
    });
}

/** Whether a relation is of a kind (`worksheet`), in the transitional or the strict spelling of its type. */
export function isKind(relation: Relation, kind: string): boolean {
  return relation.type.endsWith(`/${kind}`);
}

function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '.' && segment !== '') path.push(segment);
  }
  return path.join('/');
}
