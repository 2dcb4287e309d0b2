// The department of a workbook in one row: its name only where the workbook states it.
import type { CellBlock, Scalar } from '../../src/model/sheet';
import { departmentIn } from '../../src/summary/overview';

function block(...values: readonly (readonly Scalar[])[]): CellBlock {
  const nothing = values.map((row) => row.map(() => null));
  const area = {
    sheet: '表',
    top: 0,
    left: 0,
    bottom: values.length - 1,
    right: (values[0]?.length ?? 1) - 1,
  };
  return { area, values, formulas: nothing, formats: nothing, merges: [] };
}

test.each<[string, CellBlock[], string | null]>([
  ['after the words in one cell', [block(['编制单位：甲局', null])], '甲局'],
  ['in the next cell that is filled', [block(['部门名称:', null, '甲局'])], '甲局'],
  ['without the measure that follows it', [block(['填报单位：甲局    单位：万元'])], '甲局'],
  ['stated in several tables alike', [block(['编制单位：甲局']), block(['公开部门：甲局'])], '甲局'],
  [
    'not where tables differ: which is meant is not guessed',
    [block(['编制单位：甲局']), block(['编制单位：乙局'])],
    null,
  ],
  ['not from 单位：万元, which is the measure', [block(['单位：万元', '甲局'])], null],
  ['not from a heading', [block(['单位名称', '收入合计'], ['甲局', 1])], null],
  ['not where the name is left blank', [block(['编制单位：', null, '单位：万元'])], null],
])('%s', (_, blocks, department) => {
  expect(departmentIn(blocks)).toBe(department);
});
