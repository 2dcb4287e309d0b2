// How the template prints a table, as a pack says it. Nothing that reads a workbook looks at this.
import type { TableForm } from '../model/pack';
import type { Data } from './fault';
import { FORM, FORM_ROWS, VERSIONS } from './format';
import { keysOf } from './shape';

export function loadForm(data: Data): TableForm | null {
  if (data.absent) return null;
  data.only(...keysOf(FORM));
  const blank = data.at('blank');
  const texts = (key: 'title' | 'sheet'): string | null => data.at(key).optionalText();
  return {
    title: texts('title'),
    sheet: texts('sheet'),
    rows: data.at('rows').oneOf(FORM_ROWS, 'versions'),
    versions: data
      .at('versions')
      .list()
      .map((version) => version.oneOf(VERSIONS, '决算')),
    blank: blank.absent ? 0 : blank.parsed(count, 0),
    sides: data.at('sides').texts(),
    subjects: data.at('subjects').texts(),
    blocks: data
      .at('blocks')
      .list()
      .map((block) => new Map(block.entries().map(([code, name]) => [code, name.text()]))),
  };
}

function count(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new RangeError('should be a whole number below 1000');
  return Number(text);
}
