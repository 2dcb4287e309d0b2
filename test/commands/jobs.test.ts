// The ribbon's two commands on the sample workbook.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, fill } from '../../src/commands/jobs';
import type { Area } from '../../src/model/sheet';
import { DEFAULT_PACK } from '../../src/packs';
import { type LiveWorkbook, WorkbookError } from '../../src/workbook/port';
import { openXlsx } from '../../src/workbook/xlsx';

function sample(change: Partial<LiveWorkbook> = {}) {
  const file = openXlsx(readFileSync(join(__dirname, '../../assets/sample.xlsx')), 'sample.xlsx');
  const selected: Area[] = [];
  const workbook: LiveWorkbook = {
    snapshot: (wanted) => file.snapshot(wanted),
    apply: (draft) => file.apply(draft),
    select: (area) => {
      selected.push(area);
      return Promise.resolve();
    },
    watch: () => Promise.resolve(() => Promise.resolve()),
    ...change,
  };
  return { file, workbook, selected };
}

test('check says the verdict and leads nowhere', async () => {
  const { workbook, selected } = sample();
  const said = await check(workbook, DEFAULT_PACK, 'zh');
  expect(said?.lines[0]).toBe('还不能上报：12 处不平，5 处缺数');
  expect(selected).toEqual([]);
});

test('fill writes the summary, leads to it and has nothing to say', async () => {
  const { file, workbook, selected } = sample();
  expect(await fill(workbook, DEFAULT_PACK, 'zh')).toBeNull();
  expect(file.index().sheets.map(({ name }) => name)).toContain('绩效评价汇总');
  expect(selected.map(({ sheet }) => sheet)).toEqual(['绩效评价汇总']);
});

test.each([
  [check, { snapshot: () => Promise.reject(new WorkbookError('edit-mode')) }],
  [fill, { apply: () => Promise.reject(new WorkbookError('edit-mode')) }],
])('what goes wrong is said', async (command, change) => {
  const said = await command(sample(change).workbook, DEFAULT_PACK, 'zh');
  expect(said?.title).toBe('没有完成');
  expect(said?.lines[0]).toContain('按回车');
});
