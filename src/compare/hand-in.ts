// A workbook as it was handed in (报送): what its check came to, and the amounts of its tables.
import type { TableFacts } from '../model/facts';
import type { AuditResult } from '../model/result';

export interface HandIn {
  readonly result: AuditResult;
  readonly tables: readonly TableFacts[];
}
