// What the fuzzer has found, by the seed that made it and what it was.
export const FINDS: readonly { readonly seed: number; readonly was: string }[] = [
  { seed: 634, was: 'a cell that stands twice in its row was read twice' },
];
