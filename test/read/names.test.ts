// From defined names to tables: what is found, and what is said beside it.
import { FACT, HERE, name, named } from './named';
import { errors, numbers, problems, statuses } from './reading';

describe('a table is found', () => {
  test.each([
    ['by its Chinese name', [name(HERE)]],
    ['by its alias', [name(HERE, { name: 'FixedAssets' })]],
    ['by its alias in any case', [name(HERE, { name: 'FIXEDassets' })]],
    ['by a name of its sheet', [name(HERE, { scope: '资产' })]],
    ['by a hidden name', [name(HERE, { visible: false })]],
    ['with its sheet in quotes', [name("='资产'!$A$3:$B$4")]],
    ['by both its names, if they mean the same range', [name(HERE), name(HERE, { name: 'FixedAssets' })]],
    ['in both scopes, if they mean the same range', [name(HERE), name(HERE, { scope: '资产' })]],
    ['by whole columns, read as far as the sheet is used', [name('=资产!$A:$B')]],
    ['with rows to spare', [name('=资产!$A$1:$B$200')]],
  ])('%s', (_how, names) => {
    const reading = named(names);
    expect(numbers(reading)).toEqual(FACT);
    expect(statuses(reading)).toEqual({ 固定资产: 'read' });
    expect(problems(reading)).toEqual([]);
  });
});

describe('what is said beside the tables', () => {
  test.each(['hidden', 'veryHidden'] as const)('a %s sheet is read, and said to be hidden', (visibility) => {
    const reading = named([name(HERE)], { sheets: [{ name: '资产', visibility }] });
    expect(numbers(reading)).toEqual(FACT);
    expect(problems(reading)).toEqual(['提示 表“固定资产”在隐藏的工作表“资产”上，已照常读取']);
    expect(reading.tables.find(({ name }) => name === '固定资产')?.hidden).toBe(true);
  });

  test('a protected sheet is read without a word', () => {
    const reading = named([name(HERE)], { sheets: [{ name: '资产', protected: true }] });
    expect([numbers(reading), problems(reading)]).toEqual([FACT, []]);
  });

  test('manual calculation is said first', () => {
    const reading = named([name('=#REF!')], { calculation: 'manual' });
    expect(problems(reading)).toEqual([
      '提示 工作簿设为手动计算，下面的结论可能基于旧的计算结果',
      '名称“固定资产”的引用已失效（=#REF!）',
    ]);
  });

  test('a workbook without any of the names has no standard table', () => {
    const reading = named([]);
    expect(errors(reading)).toEqual(['没有找到标准表：工作簿里没有规则包要求的名称']);
    expect(reading.tables.every(({ status }) => status === 'missing')).toBe(true);
  });

  test('a table that is not there is no problem where others are', () => {
    const reading = named([name(HERE)]);
    expect(reading.tables.filter(({ status }) => status === 'missing')).toHaveLength(10);
    expect(problems(reading)).toEqual([]);
  });
});
