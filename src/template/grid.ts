// A table of reporting units: a row for each, or a block of rows where its versions, items or projects stand below each other.
import { ALL_UNITS, type Version } from '../model/fact';
import type { Item, Pack, TableDefinition } from '../model/pack';
import { Form, type Meaning } from './form';
import { depthOf, type Head, itemHeads, putHeads, versionHeads } from './heads';
import { sumsOf } from './sums';
import { formOf, itemLabel, Words } from './words';

const COMPARED: readonly Version[] = ['年初预算', '决算', '增减'];

export function layGrid(pack: Pack, table: TableDefinition, units: readonly string[]): Form {
  return new GridForm(new Words(pack, table), table, units).lay();
}

/** A row of a unit's block. */
interface Line {
  readonly label: string | null;
  readonly item: Item | null;
  readonly version: Version | null;
  readonly project: string | null;
  /** Staff write its name. */
  readonly named: boolean;
}

const ALONE: Line = { label: null, item: null, version: null, project: null, named: false };

class GridForm {
  private readonly form = new Form();
  private readonly versions: readonly Version[];
  private readonly byItems: boolean;
  private readonly blank: number;
  private leaves: readonly Head[] = [];

  constructor(
    private readonly words: Words,
    private readonly table: TableDefinition,
    private readonly units: readonly string[],
  ) {
    const { versions, rows, blank } = formOf(table);
    this.versions = versions.length > 0 || table.version !== null ? versions : COMPARED;
    this.byItems = rows === 'items' && this.versions.length > 0;
    this.blank = this.versions.length > 0 ? 0 : blank;
  }

  lay(): Form {
    const { form, words } = this;
    const stubs = [words.stub('unit', '单位')];
    if (this.versions.length > 0) stubs.push(words.stub('item', '项目'));
    else if (this.blank > 0) stubs.push(words.stub('project', '项目名称'));
    const heads = this.heads();
    form.headingRows = depthOf(heads);
    stubs.forEach((label, column) =>
      form.over({ top: 0, left: column, bottom: form.headingRows - 1, right: column }, label, 'heading'),
    );
    this.leaves = putHeads(form, heads, 0, stubs.length, form.headingRows - 1);
    for (const unit of this.units) this.block(unit, unit, this.lines());
    this.block(words.allUnits, ALL_UNITS, this.blank > 0 ? [ALONE] : this.lines());
    return form;
  }

  private heads(): Head[] {
    const { words, table } = this;
    if (this.byItems) return versionHeads(words, this.versions, []);
    return itemHeads(words, table.items, sumsOf(words.pack, table));
  }

  private lines(): Line[] {
    const { words } = this;
    if (this.byItems)
      return this.table.items.map((item) => ({
        ...ALONE,
        label: `${'　'.repeat(this.depth(item))}${itemLabel(item)}`,
        item,
      }));
    if (this.versions.length > 0)
      return this.versions.map((version) => ({ ...ALONE, label: words.version(version), version }));
    if (this.blank === 0) return [ALONE];
    const projects = Array.from({ length: this.blank }, (_, i): Line => ({
      ...ALONE,
      project: `${i + 1}`,
      named: true,
    }));
    return [...projects, { ...ALONE, label: words.subtotal }];
  }

  /** How many items of the table it stands under. */
  private depth({ under, concept }: Item): number {
    const sums = sumsOf(this.words.pack, this.table);
    const [total] = [...sums].find(([, terms]) => terms.some((term) => term.concept === concept)) ?? [];
    const above = this.table.items.find((item) => item.concept === (under ?? total));
    // What the last line adds up is not set in.
    const last = this.table.items.at(-1);
    return above === undefined || above === last ? 0 : 1 + this.depth(above);
  }

  private block(label: string, unit: string, lines: readonly Line[]): void {
    const { form } = this;
    const top = form.rows;
    const whole = unit === ALL_UNITS;
    const stubs = this.versions.length > 0 || this.blank > 0 ? 2 : 1;
    const right = stubs === 2 && lines.length === 1 ? 1 : 0;
    form.over({ top, left: 0, bottom: top + lines.length - 1, right }, label, whole ? 'section' : 'label');
    lines.forEach((line, i) => {
      const row = top + i;
      if (line.named) form.put(row, 1, null, 'input');
      else if (line.label !== null) form.put(row, 1, line.label, whole ? 'section' : 'label');
      this.leaves.forEach((head, j) => form.slot({ row, column: stubs + j }, this.meaning(line, unit, head)));
    });
  }

  private meaning(line: Line, unit: string, head: Head): Meaning {
    const item = head.item ?? line.item;
    const concept = item?.concept ?? '';
    const version = head.version ?? line.version ?? item?.version ?? this.table.version;
    return {
      concept,
      unit,
      version: this.words.isCounted(concept) ? null : version,
      project: line.project,
      subject: null,
    };
  }
}
