// Law: whatever the layout (columns in any order, empty rows and columns, headings repeated, anywhere on the sheet), the same numbers.
import fc from 'fast-check';
import { errors, readPlaced, sorted } from '../read/reading';
import { grid } from '../support/specimen';
import { differing } from './books/checked';
import { law } from './law';

const COLUMNS = ['支出合计', '基本支出', '人员支出', '公用支出', '项目支出', '当年结余', '累计结余'];
const UNITS = ['机关', '服务中心', '执法大队', '总合计'];

interface Layout {
  readonly columns: readonly string[];
  /** Rows between the units: an empty row, or the headings again. */
  readonly between: readonly ('none' | 'empty' | 'headings')[];
  readonly ordinals: boolean;
  readonly spacer: boolean;
  readonly row: number;
  readonly column: number;
  readonly merges: boolean;
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  columns: fc.shuffledSubarray(['机构名称', ...COLUMNS], { minLength: COLUMNS.length + 1 }),
  between: fc.array(fc.constantFrom('none', 'empty', 'headings'), { minLength: 4, maxLength: 4 }),
  ordinals: fc.boolean(),
  spacer: fc.boolean(),
  row: fc.nat({ max: 9 }),
  column: fc.nat({ max: 9 }),
  merges: fc.boolean(),
});
const amounts = fc.array(fc.option(fc.integer({ min: -99999, max: 999999 })), {
  minLength: UNITS.length * COLUMNS.length,
  maxLength: UNITS.length * COLUMNS.length,
});

function table(layout: Layout, values: readonly (number | null)[]): string {
  const line = (cell: (column: string) => string, ordinal: string): string => {
    const cells = layout.columns.map(cell);
    if (layout.spacer) cells.splice(3, 0, '');
    return `| ${(layout.ordinals ? [ordinal, ...cells] : cells).join(' | ')} |`;
  };
  const headings = line((column) => column, '序号');
  const rows = UNITS.flatMap((unit, i) => {
    const cents = (column: string): number | null =>
      values[i * COLUMNS.length + COLUMNS.indexOf(column)] ?? null;
    const data = line(
      (column) =>
        column === '机构名称' ? unit : ((n) => (n === null ? '' : String(n / 100)))(cents(column)),
      String(i + 1),
    );
    const before = { none: [], empty: [line(() => '', '')], headings: [headings] };
    return [...before[layout.between[i] ?? 'none'], data];
  });
  return [headings, ...rows].join('\n');
}

const PLAIN: Layout = {
  columns: ['机构名称', ...COLUMNS],
  between: [],
  ordinals: false,
  spacer: false,
  row: 0,
  column: 0,
  merges: true,
};

const read = (layout: Layout, values: readonly (number | null)[]) =>
  readPlaced(
    [
      {
        name: '年度支出结余',
        sheet: '表',
        row: layout.row,
        column: layout.column,
        grid: grid(table(layout, values)),
      },
    ],
    { merges: layout.merges },
  );

law({
  name: 'the numbers of a table do not depend on how it is laid out',
  cases: fc.record({ layout: layouts, values: amounts }),
  runs: 300,
  share: 0.05,
  broken: ({ layout, values }) => {
    const reading = read(layout, values);
    const wrong = errors(reading).join('\n') || differing(sorted(read(PLAIN, values)), sorted(reading));
    return wrong && `${wrong}\n${table(layout, values)}`;
  },
});
