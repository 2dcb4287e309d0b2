// A template filled in as staff would: the cells marked for them, and no other, get the figures of made-up books that add up.
import { parseArea } from '../../src/model/address';
import type { Fact } from '../../src/model/fact';
import type { TableFacts } from '../../src/model/facts';
import type { Area, CellDraft, WorkbookDraft } from '../../src/model/sheet';
import { layOutTemplate } from '../../src/template';
import type { Pack } from '../../src/packs';
import { calculated } from './calculated';
import { factsOf } from './read';

type Sources = ReadonlyMap<string, TableFacts>;

/** What staff would write: the source's amounts by table, where the template has a cell of their own for them. */
export async function filled(pack: Pack, units: readonly string[], source: Sources): Promise<WorkbookDraft> {
  const named = withNames(pack, layOutTemplate(pack, units), source);
  const { tables } = await factsOf(pack, named);
  const amounts = new Map(
    tables.flatMap(({ facts }) =>
      facts.flatMap((fact): [string, number][] => {
        const amount = amountOf(fact, source);
        return amount === null || fact.formula ? [] : [[at(fact.cell), amount]];
      }),
    ),
  );
  return calculated(
    changed(named, (cell, sheet) => {
      const amount = amounts.get(at({ ...cell, sheet }));
      return amount !== undefined && cell.style === 'input' ? amount : null;
    }),
  );
}

const at = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
  `${sheet}!${row},${column}`;

function amountOf(fact: Fact, source: Sources): number | null {
  if (fact.measure === null) return 10;
  const versions = fact.version === '全年预算' ? (['全年预算', '年初预算'] as const) : [fact.version];
  const tables = [source.get(fact.table), ...source.values()];
  for (const table of tables) {
    for (const version of versions) {
      const found = table?.find(fact.concept, { ...fact, version });
      if (found?.amount) return (found.measure === '元' ? found.amount.shifted(-4) : found.amount).toNumber();
    }
  }
  return null;
}

function changed(
  draft: WorkbookDraft,
  value: (cell: CellDraft, sheet: string) => string | number | null,
): WorkbookDraft {
  return {
    ...draft,
    sheets: draft.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const given = value(cell, sheet.sheet);
        return given === null ? cell : { ...cell, value: given };
      }),
    })),
  };
}

/** Codes, names of subjects and of projects in the blank rows. */
function withNames(pack: Pack, draft: WorkbookDraft, source: Sources): WorkbookDraft {
  const words = new Map<string, string | number>();
  for (const table of pack.tables) {
    const area = areaOf(draft, table.name);
    const facts = source.get(table.name);
    if (!facts || (table.form?.blank ?? 0) === 0) continue;
    const cells = draft.sheets.find(({ sheet }) => sheet === area.sheet)?.cells ?? [];
    const blanks = cells.filter(
      ({ style, format, column, row }) =>
        style === 'input' &&
        format === undefined &&
        column === (table.kind === 'grid' ? 1 : 0) &&
        row <= area.bottom,
    );
    if (table.kind === 'grid') {
      const size = table.form?.blank ?? 0;
      facts.units.forEach((unit, i) =>
        facts.projectsOf(unit).forEach((project, j) => {
          const cell = blanks[i * size + j];
          if (!cell || j >= size) throw new Error(`${table.name}: no row for ${unit} ${project}`);
          words.set(at({ ...cell, sheet: area.sheet }), project);
        }),
      );
    } else {
      const subjects = new Map(
        facts.facts.flatMap(({ subject }) => (subject ? [[subject.code, subject.name]] : [])),
      );
      [...subjects].forEach(([code, name], i) => {
        const cell = blanks[i];
        if (!cell) throw new Error(`${table.name}: no row for ${code}`);
        words.set(at({ ...cell, sheet: area.sheet }), code);
        words.set(at({ ...cell, sheet: area.sheet, column: 1 }), name || '科目');
      });
    }
  }
  return changed(draft, (cell, sheet) => words.get(at({ ...cell, sheet })) ?? null);
}

export function areaOf({ names }: WorkbookDraft, name: string): Area {
  const area = parseArea(names.find((entry) => entry.name === name)?.refersTo ?? '');
  if (!area) throw new Error(`no name ${name}`);
  return area;
}
