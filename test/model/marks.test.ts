// Which cells are marked on the sheet.
import { areaAddress } from '../../src/model/address';
import type { Finding } from '../../src/model/finding';
import { marksOf } from '../../src/model/marks';
import { finding, part, result, rounding } from '../taskpane/specimen';

const marked = (...findings: Finding[]): string[] =>
  marksOf(result({ findings })).areas.map((area) => areaAddress(area));

const broken = finding(); // 55.76 + 16.29 ≠ 94.03, in D16, D17 and D20

test('不平的勾稽关系：两边的单元格', () => {
  expect(marked(broken)).toEqual(['支出预决算!D16:D17', '支出预决算!D20']);
});

test('一个单元格在几个不平的关系里，只标一次', () => {
  const other = finding({
    id: '别的',
    cells: [part('left', '公用支出', '16.29', 19), part('right', '…', '1', 20)],
  });
  expect(marked(broken, other)).toEqual(['支出预决算!D16:D17', '支出预决算!D20:D21']);
});

test('尾差、平、未核、已说明的核实不标；待说明的核实要标', () => {
  const calm = [
    rounding('决算'),
    finding({ verdict: 'balanced' }),
    finding({ verdict: 'skipped' }),
    finding({ kind: '核实', explained: '追加预算' }),
  ];
  expect(marked(...calm)).toEqual([]);
  expect(marked(finding({ kind: '核实' }))).toHaveLength(2);
});

test('太多时标到一千块为止，并说出少了几格', () => {
  const many = finding({ cells: Array.from({ length: 1_200 }, (_, i) => part('left', '甲', '1', 2 * i)) });
  const { areas, cells, leftOut } = marksOf(result({ findings: [many] }));
  expect([areas.length, cells, leftOut]).toEqual([1_000, 1_000, 200]);
});
