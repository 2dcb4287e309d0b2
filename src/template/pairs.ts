// Labels with their value beside them (部门基本概况), two to a row.
import { ALL_UNITS } from '../model/fact';
import type { Pack, TableDefinition } from '../model/pack';
import { Form } from './form';
import { itemLabel, Words } from './words';

const ACROSS = 2;

export function layPairs(pack: Pack, table: TableDefinition): Form {
  const form = new Form();
  const words = new Words(pack, table);
  table.items.forEach((item, i) => {
    const place = { row: Math.floor(i / ACROSS), column: (i % ACROSS) * 2 };
    const { concept } = item;
    form.put(place.row, place.column, itemLabel(item), 'label');
    const version = words.isCounted(concept) ? null : (item.version ?? table.version);
    form.slot(
      { row: place.row, column: place.column + 1 },
      { concept, unit: ALL_UNITS, version, project: null, subject: null },
    );
  });
  return form;
}
