// Parts that come and go: what [Content_Types].xml and the workbook's relations say of them.
import { applyEdits, type Edit, element, extend } from './edit';
import type { Package } from './package';
import { relationsPart } from './relations';
import { childrenOf, parseXml, type XmlElement } from './tree';
import { DECLARATION, OFFICE_RELATIONS, RELATIONS_NAMESPACE, TYPES_PART } from './vocabulary';

/** A list in XML (of content types, of relations) with items to be added and removed. */
class EditedList {
  readonly root: XmlElement;
  private readonly added: string[] = [];
  private readonly edits: Edit[] = [];

  constructor(
    private readonly text: string,
    part: string,
  ) {
    this.root = parseXml(text, part);
  }

  items(name: string): XmlElement[] {
    return childrenOf(this.root, name);
  }

  add(name: string, attributes: Readonly<Record<string, string>>): void {
    this.added.push(element(`${this.root.prefix}${name}`, attributes));
  }

  remove({ start, end }: XmlElement): void {
    this.edits.push({ start, end, text: '' });
  }

  result(): string {
    return applyEdits(this.text, [...this.edits, ...extend(this.text, this.root, this.added.join(''))]);
  }
}

/** The parts a workbook is related to, while some are added and removed. */
export class WorkbookParts {
  private readonly types: EditedList;
  private readonly relations: EditedList;
  private readonly relationsName: string;
  private readonly taken: Set<string>;
  private readonly folder: string;
  private readonly newParts = new Map<string, string | null>();

  constructor(
    private readonly file: Package,
    workbook: string,
  ) {
    this.folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
    this.relationsName = relationsPart(workbook);
    this.types = new EditedList(file.text(TYPES_PART), TYPES_PART);
    const none = DECLARATION + element('Relationships', { xmlns: RELATIONS_NAMESPACE });
    this.relations = new EditedList(
      file.has(this.relationsName) ? file.text(this.relationsName) : none,
      this.relationsName,
    );
    this.taken = new Set(
      this.relations.items('Relationship').map(({ attributes }) => attributes['Id'] ?? ''),
    );
  }

  /** Adds a part beside the workbook under a name that is free (`worksheets/sheet#.xml`), and the workbook's relation to it. */
  add(
    pattern: string,
    kind: { relation: string; content: string },
    text: string,
  ): { part: string; id: string } {
    const part = this.addAlone(pattern, kind.content, text);
    const id = free('rId#', (name) => this.taken.has(name));
    this.taken.add(id);
    const target = part.slice(this.folder.length);
    this.relations.add('Relationship', { Id: id, Type: kind.relation, Target: target });
    return { part, id };
  }

  /** Adds a part that others than the workbook are related to; answers with its name. */
  addAlone(pattern: string, content: string, text: string): string {
    const part = this.folder + free(pattern, (name) => this.isTaken(this.folder + name));
    this.newParts.set(part, text);
    this.types.add('Override', { PartName: `/${part}`, ContentType: content });
    return part;
  }

  /** Relates a new part to others, by their ids rId1, rId2 …; kinds are those of the transitional dialect. */
  relate(part: string, kind: string, targets: readonly string[]): void {
    const list = targets.map((target, i) =>
      element('Relationship', {
        Id: `rId${i + 1}`,
        Type: `${OFFICE_RELATIONS}/${kind}`,
        Target: `/${target}`,
      }),
    );
    const text = DECLARATION + element('Relationships', { xmlns: RELATIONS_NAMESPACE }, list.join(''));
    this.newParts.set(relationsPart(part), text);
  }

  /** Takes a part away with everything that names it. */
  remove(part: string, id: string): void {
    this.newParts.set(part, null);
    const named = `/${part}`.toLowerCase();
    this.types
      .items('Override')
      .filter(({ attributes }) => attributes['PartName']?.toLowerCase() === named)
      .forEach((item) => this.types.remove(item));
    this.relations
      .items('Relationship')
      .filter(({ attributes }) => attributes['Id'] === id)
      .forEach((item) => this.relations.remove(item));
  }

  changes(): Map<string, string | null> {
    if (this.newParts.size === 0) return new Map();
    return new Map<string, string | null>([
      [TYPES_PART, this.types.result()],
      [this.relationsName, this.relations.result()],
      ...this.newParts,
    ]);
  }

  private isTaken(part: string): boolean {
    return this.file.has(part) || this.newParts.has(part);
  }
}

/** The first name of a pattern that is free: `#` is a number. */
function free(pattern: string, taken: (name: string) => boolean): string {
  for (let n = 1; ; n++) {
    const name = pattern.replace('#', String(n));
    if (!taken(name)) return name;
  }
}
