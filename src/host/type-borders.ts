// The borders of one range or several: outer edges, and the lines within.
import { type BorderEdge, type BorderSide, withLooks } from './cell';
import { HostError } from './errors';
import type { HostRange } from './host-range';
import { common } from './looks-of';
import { HostObject, type ObjectType, type ScalarMember, type Session, text } from './members';

interface BorderTarget {
  readonly ranges: readonly HostRange[];
  readonly index: string;
}

// Which cells of a range a border is of, and at which of their edges.
function edgesOf(range: HostRange, index: string): readonly (readonly [HostRange, BorderEdge])[] {
  const { top, left, bottom, right } = range;
  switch (index) {
    case 'EdgeTop':
      return [[{ ...range, bottom: top }, 'top']];
    case 'EdgeBottom':
      return [[{ ...range, top: bottom }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...range, right: left }, 'left']];
    case 'EdgeRight':
      return [[{ ...range, left: right }, 'right']];
    case 'InsideHorizontal':
      return bottom === top
        ? []
        : [
            [{ ...range, bottom: bottom - 1 }, 'bottom'],
            [{ ...range, top: top + 1 }, 'top'],
          ];
    case 'InsideVertical':
      return right === left
        ? []
        : [
            [{ ...range, right: right - 1 }, 'right'],
            [{ ...range, left: left + 1 }, 'left'],
          ];
    default:
      throw new HostError('InvalidArgument', `${index} is not a border this host knows.`);
  }
}

const THIN: BorderSide = { style: 'None', weight: 'Thin', color: '#000000' };

function side(key: keyof BorderSide): ScalarMember<BorderTarget> {
  return {
    since: 1,
    get: ({ ranges, index }) => {
      const sides = ranges.flatMap((range) => edgesOf(range, index));
      const [first, ...others] = sides.map(([of, edge]) =>
        common([of], (cell) => (cell.borders[edge] ?? THIN)[key]),
      );
      return others.every((other) => other === first) ? (first ?? null) : null;
    },
    set: ({ ranges, index }, value, session) => {
      if (typeof value !== 'string') throw new HostError('InvalidArgument', `A border's ${key} is text.`);
      const sides = ranges.flatMap((range) => edgesOf(range, index));
      if (sides.length === 0) throw new HostError('InvalidArgument', `The range has no ${index}.`);
      for (const [range, edge] of sides) setSide(range, edge, { [key]: value }, session);
    },
  };
}

const same = (a: BorderSide, b: BorderSide): boolean =>
  a.style === b.style && a.weight === b.weight && a.color === b.color;

function setSide(range: HostRange, edge: BorderEdge, change: Partial<BorderSide>, session: Session): void {
  session.workbook.alter(
    range.sheet,
    range,
    'looks',
    'add-in',
    (cell) => {
      const now = cell.looks.borders[edge];
      const before = now ?? { ...THIN, style: 'Continuous' };
      const after = { ...before, ...change };
      if (now ? same(now, after) : after.style === 'None') return cell;
      const sides = Object.entries({ ...cell.looks.borders, [edge]: after });
      return withLooks(cell, {
        borders: Object.fromEntries(sides.filter(([, { style }]) => style !== 'None')),
      });
    },
    false,
  );
}

const borderType: ObjectType<BorderTarget> = {
  name: 'RangeBorder',
  scalars: {
    sideIndex: { since: 1, get: ({ index }) => index },
    style: side('style'),
    weight: side('weight'),
    color: side('color'),
  },
  navigations: {},
  methods: {},
};

export const bordersType: ObjectType<readonly HostRange[]> = {
  name: 'RangeBorderCollection',
  scalars: {},
  navigations: {},
  methods: {},
  item: (ranges, key) => {
    const index = text(key);
    for (const range of ranges) edgesOf(range, index);
    return HostObject.of(borderType, { ranges, index });
  },
};
