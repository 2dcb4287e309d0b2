// The commands (命令) as data: what `arguments` makes of the words, and each command's room runs.
import type { Language } from '../model/message';

export interface CheckCommand {
  readonly command: 'check';
  readonly files: readonly string[];
  readonly json: boolean;
  readonly csv: boolean;
  readonly strict: boolean;
  /** As given: the id of a shipped pack, or a file; null: as the workbook remembers. */
  readonly pack: string | null;
  /** The file of last year's book, or for check the folder of them; null for none. */
  readonly last: string | null;
  /** How many threads at most; null: as many as the machine can run at once. */
  readonly workers: number | null;
  /** The workbook that sums up all files; null for none. */
  readonly out: string | null;
  /** The workbook for the 审核单 of the one file; null for none. */
  readonly slip: string | null;
  /** The date on a 审核单, as 2026-11-25; null: left for a hand. */
  readonly date: string | null;
  readonly force: boolean;
  readonly language: Language;
}

export interface FillCommand extends Omit<
  CheckCommand,
  'command' | 'csv' | 'workers' | 'out' | 'slip' | 'date'
> {
  readonly command: 'fill';
  readonly out: string;
}

export interface TemplateCommand extends Pick<FillCommand, 'pack' | 'language' | 'out' | 'force'> {
  readonly command: 'template';
  /** As given: names in one line; null: the department alone. */
  readonly units: string | null;
  /** With the tables of 部门决算公开 beside those of the pack. */
  readonly accounts: boolean;
}

/** Writes the self-evaluation report. */
export interface ReportCommand extends Omit<FillCommand, 'command'> {
  readonly command: 'report';
}

/** A resubmission against the last hand-in: two files, or two folders of them. */
export interface CompareCommand extends Pick<
  CheckCommand,
  'pack' | 'json' | 'csv' | 'strict' | 'workers' | 'language'
> {
  readonly command: 'compare';
  /** Of two folders also what two files are told, for each department. */
  readonly details: boolean;
  readonly old: string;
  readonly now: string;
}

/** Defines names for the tables that are found. */
export interface BindCommand extends Omit<FillCommand, 'command'> {
  readonly command: 'bind';
}

export type Command =
  | CheckCommand
  | TemplateCommand
  | FillCommand
  | ReportCommand
  | BindCommand
  | CompareCommand
  | { readonly command: 'help'; readonly language: Language }
  | { readonly command: 'packs'; readonly language: Language };
