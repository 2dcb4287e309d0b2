// A book (账) of random shape: some of the pack's tables, with some of their columns, versions, units and projects, all of it adding up.
import fc from 'fast-check';
import { ALL_UNITS, type Measure, MEASURE_POWER, type Version } from '../../../src/model/fact';
import type { TableDefinition } from '../../../src/model/pack';
import { DEFAULT_PACK } from '../../../src/packs';
import { random } from '../../support/generate';
import { add, COUNTED, type Figures, figures } from './figures';
import { seeds } from './hand';

/** One printed amount. */
export interface Figure {
  readonly table: string;
  readonly concept: string;
  readonly unit: string;
  readonly version: Version;
  /** Null: the unit's own amount. */
  readonly project: string | null;
  /** In 分, rounded to the last place; null is blank (未填). */
  readonly cents: number | null;
  /** The last place, in 分. */
  readonly place: number;
  /** Stands in the cell in place of the amount. */
  readonly text?: string;
}

export const keyOf = ({ table, concept, unit, version, project }: Omit<Figure, 'cents' | 'place'>): string =>
  [table, concept, unit, version, project ?? ''].join('\t');

export interface Column {
  readonly concept: string;
  /** Null where the rows, or other columns, say it. */
  readonly version: Version | null;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Of a table that tells several; empty of any other. */
  readonly versions: readonly Version[];
  /** 总合计 may be one of them. */
  readonly units: readonly string[];
  /** Names of every unit's projects; null where the table has none. */
  readonly projects: readonly string[] | null;
  /** Whether 小计 is printed of a unit's projects. */
  readonly subtotals: boolean;
  readonly measure: Measure;
}

export interface Book {
  readonly tables: readonly Table[];
  readonly figures: ReadonlyMap<string, Figure>;
}

export const GRIDS: readonly TableDefinition[] = DEFAULT_PACK.tables.filter(({ kind }) => kind === 'grid');
const UNITS = ['机关', '监测中心', '信息中心', '执法支队', '服务中心', '研究所'];
const PROJECTS = ['信息化建设', '办公楼维修', '专项检查', '人才培训'];
const MEASURES = ['万元', '元', '千元'] as const;
const BUDGETS = ['年初预算', '调整预算', '全年预算'] as const;

export interface Shape {
  readonly seed: number;
  readonly tables: readonly string[];
  readonly units: number;
  readonly projects: number;
  readonly versions: readonly Version[];
  /** What 决算 is compared with by 增减. */
  readonly base: (typeof BUDGETS)[number];
  readonly totals: boolean;
  readonly measures: readonly Measure[];
  /** Each cell rounded alone, as real accounts are. */
  readonly rounded: boolean;
  readonly others: boolean;
  /** How many columns of a hundred a table leaves out. */
  readonly without: number;
  /** Decimals of 元, whatever the measure; null: two of the measure. */
  readonly decimals: number | null;
}

export const SHAPE = {
  seed: seeds,
  tables: fc.subarray(
    GRIDS.map(({ name }) => name),
    { minLength: 1 },
  ),
  units: fc.integer({ min: 1, max: UNITS.length }),
  projects: fc.integer({ min: 1, max: PROJECTS.length }),
  versions: fc.subarray<Version>([...COUNTED, '增减'], { minLength: 1 }),
  base: fc.constantFrom(...BUDGETS),
  totals: fc.boolean(),
  measures: fc.subarray<Measure>([...MEASURES], { minLength: 1 }),
  rounded: fc.boolean(),
  others: fc.boolean(),
  without: fc.constantFrom(0, 0, 10, 40),
  decimals: fc.constant<number | null>(null),
};

export const shapes: fc.Arbitrary<Shape> = fc.record<Shape>(SHAPE);

/** Its last place, in 分. */
function placeOf(measure: Measure, decimals: number | null): number {
  return decimals === null ? 10 ** MEASURE_POWER[measure] : 10 ** (2 - decimals);
}

export function bookOf(shape: Shape): Book {
  const units = UNITS.slice(0, shape.units);
  const grain = shape.rounded
    ? 1
    : Math.max(...shape.measures.map((measure) => placeOf(measure, shape.decimals)));
  const of = figures({ ...shape, units, grain });
  const tables = GRIDS.filter(({ name }) => shape.tables.includes(name)).map((definition, i) =>
    tableOf(definition, shape, units, random(shape.seed * 13 + i)),
  );
  const printer = new Printer(of, shape);
  const found = new Map<string, Figure>();
  for (const table of tables) for (const figure of printer.all(table)) found.set(keyOf(figure), figure);
  return { tables, figures: found };
}

function tableOf(
  definition: TableDefinition,
  { versions, base, totals, measures, without, projects }: Shape,
  units: readonly string[],
  next: () => number,
): Table {
  const all = definition.items.map(({ concept, version }): Column => ({ concept, version }));
  const kept = all.filter(() => next() * 100 >= without);
  // A repeated label means nothing without its head.
  const some = kept.filter(({ concept }) => {
    const head = definition.items.find((item) => item.concept === concept)?.under ?? null;
    return head === null || kept.some((column) => column.concept === head);
  });
  const hasProjects = definition.name === '项目支出';
  const withTotal = totals && (units.length > 1 || next() < 0.5);
  // Units are left out only where no total counts them; or all of them, and the total is alone.
  const shown = withTotal ? (next() < 0.05 ? [] : units) : units.filter(() => next() >= 0.1);
  const compared = versions.includes('增减') && versions.some((version) => version !== '增减');
  return {
    name: definition.name,
    columns: some.length > 0 ? some : all.slice(0, 1),
    versions: definition.version === null ? [...new Set([...versions, ...(compared ? [base] : [])])] : [],
    units: withTotal ? [...shown, ALL_UNITS] : shown.length > 0 ? shown : units,
    projects: hasProjects ? PROJECTS.slice(0, projects) : null,
    subtotals: hasProjects && next() < 0.7,
    measure: measures[Math.floor(next() * measures.length)] ?? '万元',
  };
}

class Printer {
  private readonly next: () => number;
  /** 增减 by subtracting what is printed beside it, as a spreadsheet does, or rounded alone. */
  private readonly subtracts: boolean;

  constructor(
    private readonly of: Figures,
    private readonly shape: Shape,
  ) {
    this.next = random(shape.seed * 17);
    this.subtracts = this.next() < 0.5;
  }

  *all(table: Table): Iterable<Figure> {
    const own = GRIDS.find(({ name }) => name === table.name)?.version ?? '决算';
    for (const unit of table.units) {
      const projects = unit === ALL_UNITS || table.projects === null ? [] : table.projects;
      const rows = [...projects, ...(projects.length > 0 && !table.subtotals ? [] : [null])];
      for (const project of rows) {
        for (const { concept, version } of table.columns) {
          const told = version !== null ? [version] : table.versions.length > 0 ? table.versions : [own];
          for (const one of told) yield this.figure(table, { concept, unit, version: one, project });
        }
      }
    }
  }

  private figure(
    { name: table, measure, versions }: Table,
    what: Pick<Figure, 'concept' | 'unit' | 'version' | 'project'>,
  ): Figure {
    const place = placeOf(measure, this.shape.decimals);
    const value = this.value(what.concept, what.unit, what.version, what.project);
    const { base } = this.shape;
    const subtracts = this.subtracts && versions.includes('决算') && versions.includes(base);
    const printed =
      what.version === '增减' && subtracts
        ? round(this.value(what.concept, what.unit, '决算', what.project), place) -
          round(this.value(what.concept, what.unit, base, what.project), place)
        : round(value, place);
    const cents = value === 0 && printed === 0 && this.next() < 0.6 ? null : printed;
    return { table, ...what, cents, place };
  }

  private value(concept: string, unit: string, version: Version, project: string | null): number {
    if (version === '增减')
      return this.value(concept, unit, '决算', project) - this.value(concept, unit, this.shape.base, project);
    if (unit === ALL_UNITS)
      return add([...this.of.keys()].map((one) => this.value(concept, one, version, project)));
    const figures = this.of.get(unit)?.[version];
    const found = project === null ? figures?.own : figures?.projects[PROJECTS.indexOf(project)];
    const amount = found?.[concept];
    if (amount === undefined) throw new RangeError(`no figure of ${concept}`);
    return amount;
  }
}

/** Half away from zero. */
function round(cents: number, place: number): number {
  const size = Math.floor((2 * Math.abs(cents) + place) / (2 * place)) * place;
  return cents < 0 ? 0 - size : size;
}
