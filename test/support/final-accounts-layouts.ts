// The ways in which tables of coded subjects are printed: codes, order, headings.

/** A number is an amount in 分, to be printed; text stands as it is. */
export type Cell = string | number;

export interface CodedRow {
  /** Null: 合计. */
  readonly code: string | null;
  readonly name: string;
  readonly amounts: readonly number[];
}

export interface Heading {
  readonly label: string;
  /** Columns beneath it. */
  readonly parts?: readonly string[];
}

const CODES = ['number', 'text', 'spaces', 'split', 'split numbers', 'levels', 'with name'] as const;
type Codes = (typeof CODES)[number];

/** Every group of a code's digits in a column of its own. */
const groups = (code: string): string[] => [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];

function codeCells(code: string, codes: Codes): string[] {
  const [first = '', second = '', third = ''] = groups(code);
  switch (codes) {
    case 'number':
      return [code];
    case 'text':
      return [`'${code}`];
    case 'spaces':
      return [`'${[first, second, third].join(' ').trim()}`];
    case 'split':
      return [first, second, third].map((part) => (part === '' ? '' : `'${part}`));
    case 'split numbers':
      return [first, second, third].map((part) => (part === '' ? '' : String(Number(part))));
    case 'levels':
      return [3, 5, 7].map((length) => (code.length === length ? code : ''));
    case 'with name':
      return [];
  }
}

/** Rows of a coded table, with headings of as many rows as they need. */
export function codedTable(
  headings: readonly Heading[],
  rows: readonly CodedRow[],
  whole: CodedRow,
  next: () => number,
): Cell[][] {
  const codes = CODES[Math.floor(next() * CODES.length)] as Codes;
  const width =
    codes === 'with name' ? 1 : codes === 'number' || codes === 'text' || codes === 'spaces' ? 2 : 4;
  const deep = headings.some(({ parts }) => parts !== undefined);
  const names = stubHeadings(width, deep || next() < 0.5, next);
  const columns = headings.flatMap(({ parts }) => parts ?? ['']).length;
  const top: string[] = headings.flatMap(({ label, parts }) => [
    label,
    ...(parts ?? ['']).slice(1).map(() => '<'),
  ]);
  const below: string[] = headings.flatMap(({ parts }) => parts ?? ['^']);
  const table: Cell[][] = [[...(names[0] ?? []), ...top]];
  if (names[1]) table.push([...names[1], ...(deep ? below : top.map(() => '^'))]);
  if (next() < 0.4) {
    const label = ['栏次', ...Array.from({ length: width - 1 }, () => '<')];
    table.push([...label, ...Array.from({ length: columns }, (_, i) => String(i + 1))]);
  }
  const total = [...totalName(width, next), ...whole.amounts];
  const indent = next() < 0.5;
  const body = rows.map(({ code, name, amounts }): Cell[] => {
    const shown = `${indent ? '　'.repeat(((code?.length ?? 3) - 3) / 2) : ''}${name}`;
    const names =
      codes === 'with name' ? [`${code ?? ''} ${name}`] : [...codeCells(code ?? '', codes), shown];
    return [...names, ...amounts];
  });
  return next() < 0.5 ? [...table, total, ...body] : [...table, ...body, total];
}

function stubHeadings(width: number, deep: boolean, next: () => number): string[][] {
  const code = next() < 0.5 ? '科目编码' : '功能分类科目编码';
  if (width === 1) return deep ? [['项目'], ['^']] : [['项目']];
  if (width === 2)
    return deep
      ? [
          ['项目', '<'],
          [code, '科目名称'],
        ]
      : [[code, '科目名称']];
  return deep
    ? [
        [code, '<', '<', '科目名称'],
        ['类', '款', '项', '^'],
      ]
    : [['类', '款', '项', '科目名称']];
}

function totalName(width: number, next: () => number): string[] {
  const merged = ['合计', ...Array.from({ length: width - 1 }, () => '<')];
  return next() < 0.5 ? merged : [...Array.from({ length: width - 1 }, () => ''), '合  计'];
}

/** Every subject of the rows, with its 款 and 类, in order. */
export function withParents(
  leaves: readonly CodedRow[],
  nameOf: (code: string) => string,
): { rows: CodedRow[]; whole: CodedRow } {
  const codes = new Set(leaves.flatMap(({ code }) => [3, 5, 7].map((n) => code?.slice(0, n) ?? '')));
  const sumOf = (code: string): number[] => {
    const parts = leaves.filter((leaf) => leaf.code?.startsWith(code));
    return (leaves[0]?.amounts ?? []).map((_, i) =>
      parts.reduce((sum, { amounts }) => sum + (amounts[i] ?? 0), 0),
    );
  };
  return {
    rows: [...codes].sort().map((code) => ({ code, name: nameOf(code), amounts: sumOf(code) })),
    whole: { code: null, name: '合计', amounts: sumOf('') },
  };
}
