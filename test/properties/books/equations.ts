// What must hold between the printed amounts of a book, reckoned here anew: on whole 分, from the pack's sentences and nothing else of the program.
import { ALL_UNITS, type Version } from '../../../src/model/fact';
import { DEFAULT_PACK } from '../../../src/packs';
import { type Book, type Figure, keyOf, type Table } from './book';

/** The figures add up to nothing, each with its sign. */
export type Equation = readonly (readonly [sign: 1 | -1, Figure])[];

const BUDGETS: readonly Version[] = ['年初预算', '调整预算', '全年预算'];

/** `收入合计 = 上年结转 + 本年收入合计`, without those that may differ or that hold on a condition. */
const SENTENCES = DEFAULT_PACK.ties
  .filter(({ kind, when, sentence }) => kind === '平衡' && when === null && sentence.includes(' = '))
  .map(({ sentence }) => {
    const [left = '', right = ''] = sentence.split(' = ');
    return [left, ...right.split(' + ')].map((concept) => concept.trim());
  });

/** Every equation that holds in consistent accounts; a few that hold only on conditions are left out. */
export function equationsOf(book: Book): Equation[] {
  const of = new Reckoner(book);
  return [
    ...book.tables.flatMap((table) => [
      ...of.sentences(table),
      ...of.totals(table),
      ...of.subtotals(table),
      ...of.changes(table),
    ]),
    ...of.samePlaces(),
    ...of.betweenTables(),
  ];
}

/** Off by more than half the last place of each number can explain; of a 增减 both halves of its difference. */
export function isBroken(equation: Equation): boolean {
  const off = equation.reduce((sum, [sign, { cents }]) => sum + sign * (cents ?? 0), 0);
  const room = equation.reduce(
    (sum, [, { cents, place, version }]) =>
      sum + (cents === null ? 0 : version === '增减' ? 2 * place : place),
    0,
  );
  return 2 * Math.abs(off) > room;
}

type Where = Pick<Figure, 'unit' | 'version' | 'project'>;

class Reckoner {
  constructor(private readonly book: Book) {}

  private at(table: string, concept: string, { unit, version, project }: Where): Figure | undefined {
    return this.book.figures.get(keyOf({ table, concept, unit, version, project }));
  }

  private own(table: Table): Figure[] {
    return [...this.book.figures.values()].filter((one) => one.table === table.name && one.project === null);
  }

  sentences(table: Table): Equation[] {
    return SENTENCES.flatMap(([left = '', ...right]) =>
      this.own(table)
        .filter(({ concept }) => concept === left)
        .flatMap((whole) =>
          sumOf(
            whole,
            right.map((concept) => this.at(table.name, concept, whole)),
          ),
        ),
    );
  }

  totals(table: Table): Equation[] {
    const units = table.units.filter((unit) => unit !== ALL_UNITS);
    if (units.length === 0) return [];
    return this.own(table)
      .filter(({ unit }) => unit === ALL_UNITS)
      .flatMap((whole) => {
        const parts = units.flatMap((unit): (Figure | undefined)[] => {
          const found = this.at(table.name, whole.concept, { ...whole, unit });
          if (found || !table.projects) return [found];
          return table.projects.map((project) =>
            this.at(table.name, whole.concept, { ...whole, unit, project }),
          );
        });
        return sumOf(whole, parts);
      });
  }

  subtotals(table: Table): Equation[] {
    const { projects } = table;
    if (!projects) return [];
    return this.own(table)
      .filter(({ unit }) => unit !== ALL_UNITS)
      .flatMap((whole) =>
        sumOf(
          whole,
          projects.map((project) => this.at(table.name, whole.concept, { ...whole, project })),
        ),
      );
  }

  /** Where a table prints several budgets, which one a unit compares with is for its other rows to tell. */
  changes(table: Table): Equation[] {
    const printed = BUDGETS.filter((version) => table.versions.includes(version));
    const [budget] = printed;
    if (printed.length !== 1 || budget === undefined) return [];
    return this.own(table)
      .filter(({ version }) => version === '增减')
      .flatMap((change): Equation[] => {
        const final = this.at(table.name, change.concept, { ...change, version: '决算' });
        const before = this.at(table.name, change.concept, { ...change, version: budget });
        return final && before
          ? [
              [
                [1, change],
                [-1, final],
                [1, before],
              ],
            ]
          : [];
      });
  }

  /** Each further place of an amount against the first. */
  samePlaces(): Equation[] {
    const firsts = new Map<string, Figure>();
    return this.book.tables.flatMap((table) =>
      this.own(table).flatMap((figure): Equation[] => {
        const key = keyOf({ ...figure, table: '' });
        const first = firsts.get(key);
        if (!first) firsts.set(key, figure);
        return first
          ? [
              [
                [1, first],
                [-1, figure],
              ],
            ]
          : [];
      }),
    );
  }

  /** 收入合计 = 上年结转 + 本年收入合计, which no table holds. */
  betweenTables(): Equation[] {
    const [income, details] = ['年度收入情况', '收入预决算'];
    return [...this.book.figures.values()]
      .filter(({ table, concept }) => table === income && concept === '收入合计')
      .flatMap((whole) =>
        sumOf(whole, [this.at(income, '上年结转', whole), this.at(details, '本年收入合计', whole)]),
      );
  }
}

/** None where an amount has no place in the book. */
function sumOf(whole: Figure, parts: readonly (Figure | undefined)[]): Equation[] {
  if (parts.length === 0 || parts.some((part) => part === undefined)) return [];
  return [[[1, whole], ...parts.flatMap((part) => (part ? [[-1, part] as const] : []))]];
}
