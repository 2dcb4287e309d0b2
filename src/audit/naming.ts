// For the pane: the tables that have no names, every place that may be one with a glimpse of it, and the names for those chosen.
import type { Message } from '../model/message';
import type {
  Area,
  AreasWanted,
  CellBlock,
  NameEntry,
  Scalar,
  Snapshot,
  WorkbookDraft,
} from '../model/sheet';
import { isCellError } from '../model/sheet';
import { WorkbookError } from '../model/trouble';
import type { Title } from '../find/titles';
import { packById } from '../packs';
import { type Candidate, nameFor, packSought, search, searchAreas, type Search } from './found';

interface Readable {
  snapshot(wanted: AreasWanted): Promise<Snapshot>;
}

/** A place that may be the table. */
export interface Place {
  readonly area: Area;
  readonly title: Title | null;
  /** How well it fits, in percent. */
  readonly score: number;
  readonly evidence: readonly Message[];
  readonly doubts: readonly Message[];
  /** Its first rows and columns, as texts. */
  readonly preview: readonly (readonly string[])[];
}

export interface Unnamed {
  /** The table, and so the name it is to have. */
  readonly table: string;
  /** certain: the only place is to be proposed; doubtful: a person chooses among the places, or none. */
  readonly standing: Search['standing'];
  readonly places: readonly Place[];
  readonly leftAside: readonly Message[];
}

export interface Naming {
  /** What the search was made from; the names are applied against it. */
  readonly snapshot: Snapshot;
  /** Of the pack and of 部门决算公开, in their order; what has a name is not among them. */
  readonly tables: readonly Unnamed[];
  /** Sheets that were not searched. */
  readonly hidden: readonly string[];
}

const PREVIEW_ROWS = 5;
const PREVIEW_COLUMNS = 6;

/** One reading. `chosen`: the id of a shipped pack; null: as the workbook remembers. Throws `unknown-pack` for an id of none. */
export async function findUnnamed(workbook: Readable, chosen: string | null): Promise<Naming> {
  const snapshot = await workbook.snapshot(searchAreas);
  const named = chosen === null ? null : await packById(chosen);
  if (chosen !== null && !named) throw new WorkbookError('unknown-pack', chosen);
  const sought = await packSought(snapshot, named);
  if ('unknown' in sought) throw new WorkbookError('unknown-pack', sought.unknown);
  const { searches, hidden } = search(snapshot, sought.pack);
  return {
    snapshot,
    hidden,
    tables: searches.map(({ table, standing, candidates, leftAside }) => ({
      table: table.name,
      standing,
      places: candidates.map((candidate) => placeOf(candidate, snapshot)),
      leftAside,
    })),
  };
}

function placeOf(candidate: Candidate, { blocks }: Snapshot): Place {
  const block = blocks.find((one) => one?.area.sheet === candidate.area.sheet);
  return { ...candidate, preview: block ? glimpse(block, candidate.area) : [] };
}

function glimpse({ area, values }: CellBlock, of: Area): string[][] {
  const top = of.top - area.top;
  const left = of.left - area.left;
  const bottom = Math.min(of.bottom - area.top + 1, top + PREVIEW_ROWS);
  const right = Math.min(of.right - area.left + 1, left + PREVIEW_COLUMNS);
  return values.slice(top, bottom).map((row) => row.slice(left, right).map(shown));
}

function shown(value: Scalar): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error === 'uncalculated' ? '' : value.error;
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : String(value);
}

/** The names of the places chosen, table by table: to be applied against the search's snapshot. Nothing else is written. */
export function namesFor(choices: ReadonlyMap<string, Area>): WorkbookDraft {
  const names = [...choices].map(([table, area]): NameEntry => nameFor(table, area));
  return { sheets: [], names };
}
