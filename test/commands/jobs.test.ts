// The ribbon's two commands on the sample workbook.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, fill } from '../../src/commands/jobs';
import type { Area } from '../../src/model/sheet';
import { type LiveWorkbook, WorkbookError } from '../../src/workbook/port';
import { openXlsx } from '../../src/workbook/xlsx';

function sample(change: Partial<LiveWorkbook> = {}) {
  const file = openXlsx(readFileSync(join(__dirname, '../../assets/sample.xlsx')), 'sample.xlsx');
  const selected: Area[] = [];
  const nothing = { cells: 0, leftOut: [] };
  const workbook: LiveWorkbook = {
    snapshot: (wanted) => file.snapshot(wanted),
    apply: async (draft) => {
      await file.apply(draft);
      return { areas: [], lost: [] };
    },
    write: () => Promise.reject(new Error('not asked for')),
    undo: () => Promise.reject(new Error('not asked for')),
    mark: () => Promise.resolve(nothing),
    unmark: () => Promise.resolve(nothing),
    marked: () => Promise.resolve(false),
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
  const said = await check(workbook, 'zh');
  expect(said.lines[0]).toBe('还不能上报：12 处不平，5 处缺数');
  expect(selected).toEqual([]);
});

test('fill writes the summary, leads to it and says how much, the total, the grade and the verdict', async () => {
  const { file, workbook, selected } = sample();
  const said = await fill(workbook, 'zh');
  expect(said).toMatchObject({ title: '已填写评分表' });
  expect(said.lines.join('\n')).toMatch(
    /^已填写 \d+ 个单元格（绩效评价汇总）。\n总分 97（满分 100），等次 优。\n还不能上报：12 处不平，5 处缺数$/,
  );
  expect(file.index().sheets.map(({ name }) => name)).toContain('绩效评价汇总');
  expect(selected.map(({ sheet }) => sheet)).toEqual(['绩效评价汇总']);
});

test('a sheet that cannot be shown is filled all the same, and that is said', async () => {
  const { workbook } = sample({ select: () => Promise.reject(new WorkbookError('hidden-sheet')) });
  expect((await fill(workbook, 'en')).title).toBe('Scores filled in');
});

test('without a standard table nothing is written', async () => {
  const { file, workbook } = sample();
  const bare = { ...workbook, snapshot: async () => ({ ...(await file.snapshot(() => [])), names: [] }) };
  const said = await fill(bare, 'zh');
  expect(said.lines[0]).toContain('没有找到标准表');
  expect(file.index().sheets.map(({ name }) => name)).not.toContain('绩效评价汇总');
});

test.each([
  [check, { snapshot: () => Promise.reject(new WorkbookError('edit-mode')) }],
  [fill, { apply: () => Promise.reject(new WorkbookError('edit-mode')) }],
])('what goes wrong is said', async (command, change) => {
  const said = await command(sample(change).workbook, 'zh');
  expect(said.title).toBe('没有完成');
  expect(said.lines[0]).toContain('按回车');
});
