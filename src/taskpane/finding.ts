// The search for tables without names, for the pane. The finder itself is fetched when it is asked for.
import type { Naming } from '../audit/naming';
import type { Area } from '../model/sheet';
import type { LiveWorkbook } from '../workbook/port';

const naming = () => import(/* webpackChunkName: "finding" */ '../audit/naming');

/** `chosen`: the id of a shipped pack; null: as the workbook remembers. */
export async function findTables(workbook: LiveWorkbook, chosen: string | null): Promise<Naming> {
  return (await naming()).findUnnamed(workbook, chosen);
}

/** Refused with `changed-meanwhile` where the workbook is no longer what was searched. */
export async function nameTables(
  workbook: LiveWorkbook,
  { snapshot }: Naming,
  areas: ReadonlyMap<string, Area>,
): Promise<void> {
  await workbook.apply((await naming()).namesFor(areas), snapshot);
}
