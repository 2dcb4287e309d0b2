// The empty workbook of a pack, as the command line writes it and the pane offers it: which tables, for which units.
import type { Message } from '../model/message';
import type { Pack } from '../model/pack';
import type { WorkbookDraft } from '../model/sheet';
import { withAccounts } from '../packs';
import { defaultUnits, layOutTemplate, unitsFault, unitsIn } from '../template';

export interface TemplateWanted {
  /** Names in one line; null: the department alone. */
  readonly units: string | null;
  /** With the tables of 部门决算公开 beside those of the pack. */
  readonly accounts: boolean;
}

/** All sheets are to be added to a blank workbook. */
export interface MadeTemplate {
  readonly draft: WorkbookDraft;
  /** The names of its tables. */
  readonly tables: readonly string[];
}

/** `fault`: what is wrong with the units' names. */
export async function makeTemplate(
  pack: Pack,
  { units, accounts }: TemplateWanted,
): Promise<MadeTemplate | { readonly fault: Message }> {
  const named = units === null ? defaultUnits(pack) : unitsIn(units);
  const fault = unitsFault(pack, named);
  if (fault) return { fault };
  const whole = accounts ? await withAccounts(pack) : pack;
  return { draft: layOutTemplate(whole, named), tables: whole.tables.map(({ name }) => name) };
}
