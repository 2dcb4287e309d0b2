// The two ranges in which a workbook has rules of its own. No workbook must have them.
import type { TableDefinition } from '../../model/pack';
import type { WorkbookIndex } from '../../model/sheet';
import { bind, type Binding } from '../bind';

export const CUSTOM_TIES = '核对规则';
export const CUSTOM_SCORING = '评分规则';

const named = (name: string, alias: string): TableDefinition => ({
  name,
  alias,
  kind: 'pairs',
  version: null,
  items: [],
  sides: [],
  groups: [],
  ignored: [],
  form: null,
});

const TABLES = [named(CUSTOM_TIES, 'CustomTies'), named(CUSTOM_SCORING, 'CustomScoring')];

export interface RuleBindings {
  readonly ties: Binding;
  readonly scoring: Binding;
}

export function bindRules(index: WorkbookIndex): RuleBindings {
  const [ties, scoring] = bind(index, { tables: TABLES });
  return { ties: ties as Binding, scoring: scoring as Binding };
}
