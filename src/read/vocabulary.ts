// What the labels of one table mean: concepts, versions, units, and the words that only group.
import type { Measure, Version } from '../model/fact';
import { ALL_UNITS } from '../model/fact';
import { normalLabel, splitMeasure } from '../model/label';
import type { Item, Pack, StubRole, TableDefinition } from '../model/pack';

/** What a row or a column says about its cells. */
export interface Meaning {
  readonly concept: string | null;
  readonly version: Version | null;
  readonly measure: Measure | null;
}

const NOTHING: Meaning = { concept: null, version: null, measure: null };

export class Vocabulary {
  private readonly items = new Map<string, Item[]>();
  private readonly versions = new Map<string, Version>();
  private readonly units = new Map<string, string>();
  private readonly roles = new Map<string, StubRole>();
  private readonly labelsOf = new Map<string, ReadonlySet<string>>();
  private readonly allUnits: ReadonlySet<string>;
  private readonly subtotals: ReadonlySet<string>;
  private readonly groups: ReadonlySet<string>;
  private readonly subjects = new Map<string, string>();
  /** Concepts under which repeated labels stand (人员经费), with those they stand under themselves. */
  private readonly heads = new Map<string, string | null>();

  constructor(
    pack: Pack,
    readonly table: TableDefinition,
  ) {
    for (const item of table.items) {
      for (const label of this.labelsOfItem(pack, item)) {
        const list = this.items.get(label);
        if (list) list.push(item);
        else this.items.set(label, [item]);
      }
    }
    for (const [version, labels] of Object.entries(pack.versions)) {
      for (const label of labels) this.versions.set(label, version as Version);
    }
    for (const [role, labels] of Object.entries(pack.stubs)) {
      for (const label of labels) this.roles.set(label, role as StubRole);
    }
    for (const [unit, labels] of pack.units) for (const label of labels) this.units.set(label, unit);
    this.allUnits = new Set(pack.allUnits);
    this.subtotals = new Set(pack.subtotals);
    this.groups = new Set(table.groups);
    for (const [code, names] of pack.subjects) for (const name of names) this.subjects.set(name, code);
    for (const { under } of table.items) {
      if (under === null) continue;
      this.heads.set(under, table.items.find(({ concept }) => concept === under)?.under ?? null);
    }
  }

  private labelsOfItem(pack: Pack, item: Item): Iterable<string> {
    const concept = pack.concepts.get(item.concept);
    const own = [item.concept, ...(concept?.synonyms ?? [])].map(normalLabel);
    const labels = new Set(item.labels.length > 0 ? item.labels : own);
    const known = this.labelsOf.get(item.concept) ?? new Set<string>();
    this.labelsOf.set(item.concept, new Set([...known, ...labels]));
    return labels;
  }

  roleOf(label: string): StubRole | null {
    return this.roles.get(label) ?? null;
  }

  isSubtotal(label: string): boolean {
    return this.subtotals.has(label);
  }

  /** 机关 for 局机关; 总合计 for 合计; any other name is a unit of its own. */
  unitOf(label: string): string {
    if (this.allUnits.has(label)) return ALL_UNITS;
    return this.units.get(label) ?? label;
  }

  isAllUnits(label: string): boolean {
    return this.allUnits.has(label);
  }

  /** Whether a label says anything here as the heading of a column or the item of a row. */
  knows(label: string): boolean {
    const bare = splitMeasure(label).label;
    return this.items.has(bare) || this.versions.has(label) || this.versions.has(bare);
  }

  /**
   * What a path of labels means, outermost first (人员经费 › 小计). Null where a label in it is not understood.
   * `before` are the concepts of the rows above, nearest first: a repeated label takes its meaning from them. `row` is
   * the concept of the row itself, under which a column may tell a part of it.
   */
  meaningOf(
    path: readonly string[],
    before: readonly string[] = [],
    row: string | null = null,
  ): Meaning | null {
    const labels = path.filter((label) => !this.isGroup(label));
    let meaning: Meaning = { ...NOTHING, concept: row };
    const outer: string[] = row === null ? [] : [this.labelFor(row)];
    for (const label of labels) {
      const next = this.labelMeaning(label, outer, before);
      if (!next) return null;
      meaning = {
        concept: next.concept ?? meaning.concept,
        version: next.version ?? meaning.version,
        measure: next.measure ?? meaning.measure,
      };
      outer.unshift(label);
    }
    return meaning;
  }

  /** The code of a subject that is known by its name. */
  subjectOf(label: string): string | null {
    return this.subjects.get(label) ?? null;
  }

  /** Whether a label says anything here as the name of a row. */
  namesRow(label: string): boolean {
    return this.items.has(label) || this.subjects.has(label);
  }

  /** A label that says nothing of its own. */
  isGroup(label: string): boolean {
    return label === '' || this.groups.has(label);
  }

  /** One of the labels by which a concept of this table goes. */
  private labelFor(concept: string): string {
    const [label = concept] = this.labelsOf.get(concept) ?? [];
    return label;
  }

  /** How many labels of a path, outermost first, it takes to be no longer understood; 0 where it is understood. */
  unknownAt(path: readonly string[]): number {
    return path.findIndex((_, i) => this.meaningOf(path.slice(0, i + 1)) === null) + 1;
  }

  private labelMeaning(label: string, outer: readonly string[], before: readonly string[]): Meaning | null {
    const version = this.versions.get(label);
    const candidates = this.items.get(label);
    if (!candidates && version === undefined) {
      // 人员经费 › 小计 is 人员经费 itself.
      if (outer.length > 0 && this.subtotals.has(label)) return NOTHING;
      const split = splitMeasure(label);
      if (split.measure === null) return null;
      const bare = this.labelMeaning(split.label, outer, before);
      return bare && { ...bare, measure: split.measure };
    }
    // 人员经费 › 合计 as well, though 合计 by itself is the table's own.
    if (candidates && this.subtotals.has(label) && this.isUnderItem(candidates, outer)) return NOTHING;
    const item = candidates && this.choose(candidates, outer, before);
    if (item) return { concept: item.concept, version: item.version, measure: null };
    return version === undefined ? null : { ...NOTHING, version };
  }

  /** A total beneath the heading of another item. */
  private isUnderItem(candidates: readonly Item[], outer: readonly string[]): boolean {
    const heads = outer.flatMap((label) => this.items.get(label) ?? []);
    const concepts = new Set(candidates.map(({ concept }) => concept));
    return heads.length > 0 && heads.every(({ concept }) => !concepts.has(concept));
  }

  /** Of several items with one label, the one whose head stands above; else the one that needs none. */
  private choose(
    candidates: readonly Item[],
    outer: readonly string[],
    before: readonly string[],
  ): Item | null {
    const headed = candidates.filter((item) => item.under !== null);
    for (const label of outer) {
      const item = headed.find((candidate) => this.labelsOf.get(candidate.under as string)?.has(label));
      if (item) return item;
    }
    // Of the rows above, the nearest head counts, and the heads it stands under itself: 项目支出 closes 人员经费.
    let head = before.find((concept) => this.heads.has(concept)) ?? null;
    for (; head !== null; head = this.heads.get(head) ?? null) {
      const item = headed.find((candidate) => candidate.under === head);
      if (item) return item;
    }
    return candidates.find((item) => item.under === null) ?? null;
  }
}
