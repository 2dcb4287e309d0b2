// The words a table is printed with: labels that the pack knows it by, and what the pack says of its form.
import type { Version } from '../model/fact';
import { normalLabel } from '../model/label';
import type { Item, Pack, StubRole, TableDefinition, TableForm } from '../model/pack';

const PLAIN: TableForm = {
  title: null,
  sheet: null,
  rows: 'versions',
  versions: [],
  blank: 0,
  sides: [],
  subjects: [],
  blocks: [],
};

export const formOf = ({ form }: TableDefinition): TableForm => form ?? PLAIN;

/** A pack's labels are in one comparable form; brackets are printed as Chinese text has them. */
const printed = (label: string): string => label.replaceAll('(', '（').replaceAll(')', '）');

export const itemLabel = ({ labels, concept }: Item): string => printed(labels[0] ?? normalLabel(concept));

export class Words {
  constructor(
    readonly pack: Pack,
    readonly table: TableDefinition,
  ) {}

  stub(role: StubRole, fallback: string): string {
    return printed(this.pack.stubs[role][0] ?? fallback);
  }

  version(version: Version): string {
    return printed(this.pack.versions[version][0] ?? version);
  }

  get allUnits(): string {
    return this.pack.allUnits[0] ?? '合计';
  }

  get subtotal(): string {
    return this.pack.subtotals[0] ?? '小计';
  }

  /** 合计 of coded subjects: any word for the whole that is no item's own. */
  get whole(): string {
    const words = [...this.pack.subtotals, ...this.pack.allUnits];
    return words.find((word) => word === '合计') ?? words[0] ?? '合计';
  }

  /** A word that some item of the table goes by cannot stand for 小计 there. */
  isTaken(label: string): boolean {
    return this.table.items.some(({ labels, concept }) => [...labels, concept].includes(label));
  }

  /** Of one that another includes without being their sum (教育收费 <= 事业收入), that is said. */
  label(item: Item): string {
    return `${this.isAmong(item) ? '其中：' : ''}${itemLabel(item)}`;
  }

  isAmong({ concept }: Item): boolean {
    const holds = (name: string | undefined): boolean =>
      this.table.items.some((other) => other.concept === name);
    return this.pack.ties.some(
      ({ left, relation, right, kind }) =>
        relation === '<=' &&
        kind === '平衡' &&
        left.length === 1 &&
        right.length === 1 &&
        left[0]?.concept === concept &&
        holds(right[0]?.concept),
    );
  }

  isCounted(concept: string): boolean {
    return this.pack.concepts.get(concept)?.kind === 'people';
  }
}

/** Of the words for a row's name, the one for the name of a subject. */
export function subjectName({ pack }: Words): string {
  const names = pack.stubs.item;
  return names.find((name) => name === '科目名称') ?? names[0] ?? '科目名称';
}
