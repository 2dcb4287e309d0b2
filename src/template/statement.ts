// A table of 部门决算公开: its items by columns over rows of coded subjects, or over one row; two-sided.ts lays out the others.
import { ALL_UNITS, type Version } from '../model/fact';
import type { Item, Pack, TableDefinition } from '../model/pack';
import { layBlocks } from './blocks';
import { Form, type Meaning } from './form';
import { depthOf, itemHeads, putHeads, versionHeads } from './heads';
import { sumsOf } from './sums';
import { laySides } from './two-sided';
import { formOf, subjectName, Words } from './words';

export function layStatement(pack: Pack, table: TableDefinition): Form {
  const words = new Words(pack, table);
  const { blocks, blank } = formOf(table);
  if (blocks.length > 0) return layBlocks(words, table);
  if (table.sides.length > 1 || (table.sides[0]?.subjects ?? null) !== null) return laySides(words, table);
  return layColumns(words, table, blank);
}

/** `blank`: so many rows for subjects; without any the department has one row of numbers. */
function layColumns(words: Words, table: TableDefinition, blank: number): Form {
  const form = new Form();
  const { versions } = formOf(table);
  const items = itemHeads(words, table.items, sumsOf(words.pack, table));
  const heads = versions.length > 0 ? versionHeads(words, versions, items) : items;
  form.headingRows = depthOf(heads);
  const bottom = form.headingRows - 1;
  const stubs = blank > 0 ? [words.stub('code', '科目编码'), subjectName(words)] : [];
  stubs.forEach((label, column) =>
    form.over({ top: 0, left: column, bottom, right: column }, label, 'heading'),
  );
  const leaves = putHeads(form, heads, 0, stubs.length, bottom);
  const line = (row: number, subject: string | null): void =>
    leaves.forEach(({ item, version }, i) => {
      if (item)
        form.slot({ row, column: stubs.length + i }, meaningOf(item, version ?? table.version, subject));
    });
  const first = form.headingRows;
  line(first, null);
  if (blank === 0) return form;
  form.over({ top: first, left: 0, bottom: first, right: 1 }, words.whole, 'section');
  for (let row = first + 1; row <= first + blank; row++) {
    form.put(row, 0, null, 'input');
    form.put(row, 1, null, 'input');
    line(row, `row ${row}`);
  }
  return form;
}

function meaningOf({ concept }: Item, version: Version | null, subject: string | null): Meaning {
  return { concept, unit: ALL_UNITS, version, project: null, subject };
}
