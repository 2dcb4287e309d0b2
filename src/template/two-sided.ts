// Income on the left, expenditure on the right: items below each other on each side, of one side also subjects and sources.
import { ALL_UNITS, type Version } from '../model/fact';
import type { Item, Side, TableDefinition } from '../model/pack';
import { Form } from './form';
import { sumsOf, type Sums } from './sums';
import { formOf, itemLabel, type Words } from './words';

export function laySides(words: Words, table: TableDefinition): Form {
  const form = new Form();
  const { sides: titles } = formOf(table);
  const sides = table.sides.map((side) => new SideForm(words, table, side));
  const titled = titles.length > 0 ? 1 : 0;
  form.headingRows = titled + 1;
  const [body, foot] = (['body', 'foot'] as const).map((part) =>
    Math.max(...sides.map((side) => side[part].length)),
  ) as [number, number];
  let left = 0;
  sides.forEach((side, i) => {
    const right = left + side.width - 1;
    if (titled) form.over({ top: 0, left, bottom: 0, right }, titles[i] ?? '', 'heading');
    side.put(form, left, body, foot);
    left = right + 1;
  });
  return form;
}

/** A row of a side; null where the other side is longer. */
type Line = { readonly label: string; readonly item: Item | null; readonly code: string | null } | null;

class SideForm {
  /** Lines down to the side's first total, which stands in the same row on every side; and those from there on. */
  readonly body: readonly Line[];
  readonly foot: readonly Line[];
  /** Sources across: the label of each column, and the item it means in the row of another. */
  private readonly across: readonly string[];
  private readonly sums: Sums;
  private readonly version: Version;

  constructor(
    private readonly words: Words,
    private readonly table: TableDefinition,
    private readonly side: Side,
  ) {
    this.sums = sumsOf(words.pack, table);
    this.version = table.version ?? '决算';
    const { items, subjects } = side;
    const parts = items.filter(({ under }) => under !== null);
    const byColumns = subjects !== null && parts.some(({ under }) => under === subjects);
    this.across = byColumns ? [...new Set(parts.map((item) => itemLabel(item)))] : [];
    const lines = items.filter((item) => !byColumns || item.under === null);
    const first = lines.findIndex(({ concept }) => concept === subjects || this.sums.has(concept));
    const total = first < 0 ? lines.length : first;
    this.body = [...this.subjectLines(), ...lines.slice(0, total).map((item) => this.itemLine(item))];
    this.foot = lines.slice(total).map((item) => this.itemLine(item));
  }

  get width(): number {
    return 2 + this.across.length;
  }

  private subjectLines(): Line[] {
    if (this.side.subjects === null) return [];
    const { subjects } = this.words.pack;
    const listed = formOf(this.table).subjects;
    const codes = listed.length > 0 ? listed : [...subjects.keys()].sort();
    return codes.map((code) => ({ label: subjects.get(code)?.[0] ?? code, item: null, code }));
  }

  private itemLine(item: Item): Line {
    const inner = item.under !== null || this.words.isAmong(item);
    return { label: `${inner ? '　' : ''}${this.words.label(item)}`, item, code: null };
  }

  put(form: Form, left: number, body: number, foot: number): void {
    const top = form.headingRows - 1;
    form.put(top, left, this.words.stub('item', '项目'), 'heading');
    const headings =
      this.across.length > 0 ? [this.words.whole, ...this.across] : [this.words.version(this.version)];
    headings.forEach((label, i) => form.put(top, left + 1 + i, label, 'heading'));
    const gap = (lines: readonly Line[], length: number): Line[] =>
      Array.from({ length: length - lines.length }, () => null);
    const [last, ...others] = [...this.foot].reverse();
    const between = gap(this.foot, foot);
    const lines = [
      ...this.body,
      ...gap(this.body, body),
      ...others.reverse(),
      ...between,
      ...(last === undefined ? [] : [last]),
    ];
    lines.forEach((line, i) => this.line(form, top + 1 + i, left, line));
  }

  private line(form: Form, row: number, left: number, line: Line): void {
    const concept = line?.item?.concept;
    const total = concept !== undefined && (this.sums.has(concept) || concept === this.side.subjects);
    form.put(row, left, line?.label ?? null, total ? 'section' : 'label');
    for (let i = 0; i < this.width - 1; i++) {
      const meant = line && this.conceptAt(line, i);
      if (meant === null) form.put(row, left + 1 + i, null, 'label');
      else
        form.slot(
          { row, column: left + 1 + i },
          {
            concept: meant,
            unit: ALL_UNITS,
            version: this.version,
            project: null,
            subject: line?.code ?? null,
          },
        );
    }
  }

  /** Null where the row has nothing in that column. */
  private conceptAt({ item }: NonNullable<Line>, column: number): string | null {
    const row = item?.concept ?? this.side.subjects;
    if (column === 0) return row;
    const label = this.across[column - 1];
    const part = this.side.items.find((other) => other.under === row && itemLabel(other) === label);
    return part?.concept ?? null;
  }
}
