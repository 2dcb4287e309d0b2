// Range.getCellProperties: the looks of every cell by itself, only those that were asked for.
import type { BorderEdge, CellLooks } from './cell';
import { HostError } from './errors';
import type { HostRange } from './host-range';
import type { Argument } from './members';
import type { Json } from './protocol';
import { columns, rows } from './rect';

type Read = (looks: CellLooks, wanted: Json) => Json;
type Table = Readonly<Record<string, Read>>;

const EDGES: readonly BorderEdge[] = ['top', 'bottom', 'left', 'right'];
const NO_LINE = { style: 'None', weight: 'Thin', color: '#000000' };

const FONT: Table = {
  bold: ({ bold }) => bold,
  italic: ({ italic }) => italic,
  underline: ({ underline }) => underline,
  size: ({ size }) => size,
  color: ({ color }) => color,
};
const FILL: Table = {
  color: ({ fill }) => fill ?? '#FFFFFF',
  pattern: ({ fill }) => (fill === null ? 'None' : 'Solid'),
  patternColor: () => '#000000',
};
const line = (edge: BorderEdge, key: keyof typeof NO_LINE): Read => {
  return ({ borders }) => (borders[edge] ?? NO_LINE)[key];
};
const edgeTable = (edge: BorderEdge): Table => ({
  style: line(edge, 'style'),
  weight: line(edge, 'weight'),
  color: line(edge, 'color'),
});
const FORMAT: Table = {
  font: (looks, wanted) => chosen(looks, wanted, FONT),
  fill: (looks, wanted) => chosen(looks, wanted, FILL),
  borders: (looks, wanted) =>
    Object.fromEntries(EDGES.map((edge) => [edge, chosen(looks, wanted, edgeTable(edge))])),
  wrapText: ({ wrap }) => wrap,
  horizontalAlignment: ({ horizontal }) => horizontal,
  verticalAlignment: ({ vertical }) => vertical,
};
const CELL: Table = { format: (looks, wanted) => chosen(looks, wanted, FORMAT) };

export function cellProperties(range: HostRange, wanted: Argument): Json {
  const { sheet, top, left } = range;
  return Array.from({ length: rows(range) }, (_, r) =>
    Array.from({ length: columns(range) }, (_unused, c) =>
      chosen(sheet.cell(top + r, left + c).looks, wanted as Json, CELL),
    ),
  );
}

function chosen(looks: CellLooks, wanted: Json, known: Table): Json {
  if (typeof wanted !== 'object' || wanted === null)
    throw new HostError('InvalidArgument', 'What is to be told of the cells was expected.');
  const told = Object.entries(wanted as Readonly<Record<string, Json>>)
    .filter(([, asked]) => asked !== false && asked !== null)
    .map(([name, asked]): [string, Json] => {
      const read = known[name];
      if (!read) throw new HostError('ApiNotFound', `${name} of a cell is not supported by this host.`);
      return [name, read(looks, asked)];
    });
  return Object.fromEntries(told);
}
