// Single cells gathered into rectangles, so that one action reaches many. Pure.

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rectangles that cover exactly these cells: runs along the rows, joined where they lie below each other. */
export function rectangles(cells: Iterable<CellPlace>): Rectangle[] {
  const done: Rectangle[] = [];
  let open = new Map<string, Rectangle>();
  let last = -1;
  for (const [row, columns] of byRow(cells)) {
    const next = new Map<string, Rectangle>();
    for (const [left, right] of runs(columns)) {
      const key = `${left}:${right}`;
      const above = row === last + 1 ? open.get(key) : undefined;
      open.delete(above ? key : '');
      next.set(key, above ? { ...above, bottom: row } : { top: row, left, bottom: row, right });
    }
    done.push(...open.values());
    open = next;
    last = row;
  }
  return [...done, ...open.values()];
}

function byRow(cells: Iterable<CellPlace>): [row: number, columns: number[]][] {
  const rows = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const columns = rows.get(row);
    if (columns) columns.push(column);
    else rows.set(row, [column]);
  }
  return [...rows].sort(([a], [b]) => a - b);
}

function runs(columns: number[]): [left: number, right: number][] {
  const found: [number, number][] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const run = found.at(-1);
    if (run?.[1] === column - 1) run[1] = column;
    else found.push([column, column]);
  }
  return found;
}
