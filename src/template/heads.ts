// Headings of columns: an item that is made of the items after it is printed over them (人员经费: 小计, 工资福利支出, …).
import type { Version } from '../model/fact';
import type { Item } from '../model/pack';
import type { Form } from './form';
import type { Sums } from './sums';
import type { Words } from './words';

export interface Head {
  readonly label: string;
  /** The item and version its column tells; null where it only stands over others. */
  readonly item: Item | null;
  readonly version: Version | null;
  readonly parts: readonly Head[];
}

const leaf = (label: string, item: Item): Head => ({ label, item, version: item.version, parts: [] });

export function itemHeads(words: Words, items: readonly Item[], sums: Sums): Head[] {
  return new Heads(words, items, sums).all();
}

/** The same columns once for each version, under its name. */
export function versionHeads(words: Words, versions: readonly Version[], heads: readonly Head[]): Head[] {
  const within = (head: Head, version: Version): Head => ({
    ...head,
    version,
    parts: head.parts.map((part) => within(part, version)),
  });
  return versions.map((version) => ({
    label: words.version(version),
    item: null,
    version,
    parts: heads.map((head) => within(head, version)),
  }));
}

class Heads {
  private next = 0;

  constructor(
    private readonly words: Words,
    private readonly items: readonly Item[],
    private readonly sums: Sums,
  ) {}

  all(): Head[] {
    const heads: Head[] = [];
    while (this.next < this.items.length) heads.push(...this.take());
    return heads;
  }

  /** The next item, with those that make it up; side by side where they cannot stand under it. */
  private take(): Head[] {
    const first = this.next;
    const item = this.items[this.next++] as Item;
    const parts: Head[] = [];
    let count = 0;
    while (this.isPart(this.items[this.next], item)) {
      count++;
      parts.push(...this.take());
    }
    const label = this.words.label(item);
    const own = leaf(label, item);
    if (parts.length === 0) return [own];
    if (!this.groups(item, first, count)) return [own, ...parts];
    return [{ label, item: null, version: null, parts: [leaf(this.words.subtotal, item), ...parts] }];
  }

  private isPart(part: Item | undefined, of: Item): boolean {
    if (part === undefined) return false;
    if (part.under !== null) return part.under === of.concept;
    return this.addends(of).includes(part.concept);
  }

  private addends({ concept }: Item): string[] {
    return (this.sums.get(concept) ?? []).map((term) => term.concept);
  }

  /** The table's own total stands beside what it is made of. */
  private groups(item: Item, index: number, count: number): boolean {
    const headed = this.items.some(({ under }) => under === item.concept);
    if (headed) return true;
    if (this.words.isTaken(this.words.subtotal) || count < this.addends(item).length) return false;
    const above = this.items.some((other) => this.addends(other).includes(item.concept));
    return index > 0 || above;
  }
}

export function depthOf(heads: readonly Head[]): number {
  return heads.length === 0 ? 0 : 1 + Math.max(...heads.map(({ parts }) => depthOf(parts)));
}

/** Puts headings on the form; answers with those that have a column, in order. */
export function putHeads(
  form: Form,
  heads: readonly Head[],
  top: number,
  left: number,
  bottom: number,
): Head[] {
  let column = left;
  return heads.flatMap((head) => {
    if (head.parts.length === 0) {
      form.over({ top, left: column, bottom, right: column }, head.label, 'heading');
      column++;
      return [head];
    }
    const leaves = putHeads(form, head.parts, top + 1, column, bottom);
    form.over({ top, left: column, bottom: top, right: column + leaves.length - 1 }, head.label, 'heading');
    column += leaves.length;
    return leaves;
  });
}
