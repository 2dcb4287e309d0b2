// Checks specimen tables of 部门决算公开 by their pack.
import type { AuditResult } from '../../src/model/result';
import { FINAL_ACCOUNTS } from './shipped';
import { checkTables } from './check';
import type { BookOptions } from './specimen';

export const checkAccounts = (
  tables: Readonly<Record<string, string>>,
  options: BookOptions = {},
): AuditResult => checkTables(tables, options, FINAL_ACCOUNTS);
