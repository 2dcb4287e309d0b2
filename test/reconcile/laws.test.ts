// Laws of the check: no false alarm on books that add up, no silent pass of a changed amount.
import fc from 'fast-check';
import { fromDouble } from '../../src/read/amounts';
import { checkTables, counts, lines } from '../support/check';
import { generate } from '../support/generate';

const shape = { seed: fc.integer({ min: 1, max: 1_000_000 }), units: fc.integer({ min: 1, max: 6 }) };
const settings = { seed: 20190101, numRuns: 60 };

test('a book that adds up has no 不平, 缺数 or 尾差', () => {
  fc.assert(
    fc.property(fc.record(shape), (options) => {
      const result = checkTables(generate(options));
      const broken = result.findings.filter(({ kind, verdict }) => kind === '平衡' && verdict !== 'balanced');
      expect(broken.filter(({ verdict }) => verdict !== 'skipped')).toEqual([]);
      expect(result.problems).toEqual([]);
      return counts(result).balanced > 100;
    }),
    settings,
  );
});

test('a book whose cells are each rounded alone has 尾差 and no 不平', () => {
  fc.assert(
    fc.property(fc.record(shape), (options) => {
      const result = checkTables(generate({ ...options, rounded: true }));
      const broken = result.findings.filter(
        ({ kind, verdict }) => kind === '平衡' && verdict === 'unbalanced',
      );
      expect(broken.map(({ tie, expression }) => `${tie}｜${expression}`)).toEqual([]);
    }),
    settings,
  );
});

test('an amount changed by more than rounding is in a finding that holds its cell', () => {
  fc.assert(
    fc.property(
      fc.record({ ...shape, pick: fc.nat(), by: fc.integer({ min: 10, max: 99_999 }) }),
      ({ pick, by, ...options }) => {
        const tables = generate(options);
        // Every amount of 支出预决算 takes part in some tie.
        const rows = (tables['支出预决算'] ?? '').split('\n');
        const places = rows
          .slice(1)
          .flatMap((row, i) => [2, 3, 4].map((column) => ({ row: i + 1, column, text: row })));
        const place = places[pick % places.length];
        if (!place) return true;
        const cells = place.text.split('|').map((cell) => cell.trim());
        const at = place.column + 1;
        const changed = fromDouble(Number(cells[at]))
          .plus(fromDouble(by / 100))
          .toString();
        rows[place.row] = cells.map((cell, i) => (i === at ? changed : cell)).join(' | ');
        const result = checkTables({ ...tables, 支出预决算: rows.join('\n') });
        const cell = { sheet: '支出预决算', row: place.row + 2, column: place.column };
        const told = result.findings.some(
          (finding) =>
            finding.verdict === 'unbalanced' &&
            finding.cells.some(
              (part) =>
                part.cell.row === cell.row &&
                part.cell.column === cell.column &&
                part.cell.sheet === cell.sheet,
            ),
        );
        if (!told)
          throw new Error(`${JSON.stringify(cell)} ${changed}\n${lines(result, 'unbalanced').join('\n')}`);
        return true;
      },
    ),
    settings,
  );
});
