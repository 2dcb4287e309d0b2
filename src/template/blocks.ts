// Coded subjects in blocks side by side (一般公共预算基本支出): code, name and amount of each, what adds them up below.
import { ALL_UNITS } from '../model/fact';
import type { Item, TableDefinition } from '../model/pack';
import { Form } from './form';
import { sumsOf } from './sums';
import { formOf, itemLabel, subjectName, type Words } from './words';

/** Columns of a block: code, name, amount. */
const WIDTH = 3;

export function layBlocks(words: Words, table: TableDefinition): Form {
  const form = new Form();
  const { blocks } = formOf(table);
  const version = table.version ?? '决算';
  const headings = [words.stub('code', '科目编码'), subjectName(words), words.version(version)];
  const concept = table.sides[0]?.subjects ?? '';
  form.headingRows = 1;
  const length = Math.max(...blocks.map(({ size }) => size));
  blocks.forEach((block, i) => {
    const left = i * WIDTH;
    headings.forEach((label, j) => form.put(0, left + j, label, 'heading'));
    [...block]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .forEach(([code, name], j) => {
        form.put(j + 1, left, Number(code), 'label');
        form.put(j + 1, left + 1, code.length > 3 ? `　${name}` : name, 'label');
        form.slot(
          { row: j + 1, column: left + 2 },
          { concept, unit: ALL_UNITS, version, project: null, subject: code },
        );
      });
    for (let row = block.size + 1; row <= length; row++)
      for (let column = left; column < left + WIDTH; column++) form.put(row, column, null, 'label');
  });
  new Foot(form, words, table, length + 1).put();
  return form;
}

/** The items below the blocks, each beneath the block of the subjects that it adds up. */
class Foot {
  constructor(
    private readonly form: Form,
    private readonly words: Words,
    private readonly table: TableDefinition,
    private readonly first: number,
  ) {}

  put(): void {
    const { blocks } = formOf(this.table);
    const taken = new Set<number>();
    const rest: Item[] = [];
    for (const item of this.table.items) {
      const block = blocks.findIndex((codes) => this.codesOf(item).some((code) => codes.has(code)));
      if (block < 0 || taken.has(block)) rest.push(item);
      else {
        taken.add(block);
        this.line(this.first, block, item);
      }
    }
    blocks.forEach((_, block) => {
      if (taken.size > 0 && !taken.has(block)) this.empty(this.first, block);
    });
    const below = this.first + (taken.size > 0 ? 1 : 0);
    rest.forEach((item, i) => {
      blocks.forEach((_, block) => {
        if (block === 0) this.line(below + i, 0, item);
        else this.empty(below + i, block);
      });
    });
  }

  private codesOf({ concept }: Item): string[] {
    const terms = sumsOf(this.words.pack, this.table).get(concept) ?? [];
    return terms.flatMap(({ subject }) => subject ?? []);
  }

  private line(row: number, block: number, item: Item): void {
    const left = block * WIDTH;
    this.form.over({ top: row, left, bottom: row, right: left + 1 }, itemLabel(item), 'section');
    const version = item.version ?? this.table.version ?? '决算';
    this.form.slot(
      { row, column: left + 2 },
      { concept: item.concept, unit: ALL_UNITS, version, project: null, subject: null },
    );
  }

  private empty(row: number, block: number): void {
    for (let column = block * WIDTH; column < (block + 1) * WIDTH; column++)
      this.form.put(row, column, null, 'section');
  }
}
