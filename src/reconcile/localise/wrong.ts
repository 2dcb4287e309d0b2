// A cell of a set with what it should hold.
import type { Variable } from './system';

export interface Wrong {
  readonly variable: Variable;
  readonly right: bigint;
}
