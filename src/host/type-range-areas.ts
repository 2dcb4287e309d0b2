// RangeAreas: several ranges at once, to be formatted together or to tell where the merged areas are.
import { areaAddress } from '../model/address';
import type { HostRange } from './host-range';
import { HostObject, type ObjectType } from './members';
import { cellCount } from './rect';
import { conditionalFormatsType } from './type-conditional';
import { formatType } from './type-format';

export const rangeAreasType: ObjectType<readonly HostRange[]> = {
  name: 'RangeAreas',
  scalars: {
    address: {
      since: 9,
      get: (ranges) =>
        ranges.map(({ sheet, ...rect }) => areaAddress({ sheet: sheet.name, ...rect })).join(','),
    },
    areaCount: { since: 9, get: (ranges) => ranges.length },
    cellCount: { since: 9, get: (ranges) => ranges.reduce((sum, range) => sum + cellCount(range), 0) },
  },
  navigations: {
    format: { since: 9, go: (ranges) => HostObject.of(formatType, ranges) },
    conditionalFormats: { since: 9, go: (ranges) => HostObject.of(conditionalFormatsType, ranges) },
  },
  methods: {},
};
