// Names that mean no one range, or the wrong one: each has its one clear sentence.
import { HERE, name, named } from './named';
import { errors, numbers, statuses } from './reading';

const ELSEWHERE = '=资产!$A$3:$B$5';

describe('a name that means no one range is a problem that names it, and its table is unreadable', () => {
  test.each([
    [
      'a deleted range',
      [name('=资产!#REF!')],
      '名称“固定资产”的引用已失效（=资产!#REF!）。请在“公式 › 名称管理器”里重新指向这张表。',
    ],
    [
      'a deleted sheet',
      [name('=#REF!$A$3:$B$4')],
      '名称“固定资产”的引用已失效（=#REF!$A$3:$B$4）。请在“公式 › 名称管理器”里重新指向这张表。',
    ],
    [
      'a sheet that is not there',
      [name('=旧表!$A$3:$B$4')],
      '名称“固定资产”的引用已失效（=旧表!$A$3:$B$4）。请在“公式 › 名称管理器”里重新指向这张表。',
    ],
    [
      'two areas',
      [name('=资产!$A$3:$A$4,资产!$B$3:$B$4')],
      '名称“固定资产”指向多个区域（=资产!$A$3:$A$4,资产!$B$3:$B$4）。请改为一个连续区域。',
    ],
    [
      'a range that is calculated',
      [name('=OFFSET(资产!$A$3,0,0,2,2)')],
      '名称“固定资产”不是固定区域（=OFFSET(资产!$A$3,0,0,2,2)）。请改为直接指向表格所在的区域。',
    ],
    ['a constant', [name('=5')], '名称“固定资产”不是固定区域（=5）。请改为直接指向表格所在的区域。'],
    [
      'another workbook',
      [name("='[去年.xlsx]资产'!$A$3:$B$4")],
      "名称“固定资产”的引用已失效（='[去年.xlsx]资产'!$A$3:$B$4）。请在“公式 › 名称管理器”里重新指向这张表。",
    ],
    [
      'two ranges, one in each scope',
      [name(HERE), name(ELSEWHERE, { scope: '资产' })],
      '“固定资产”定义了不止一次，指向不同区域（资产!A3:B4 与 资产!A3:B5）。请删掉多余的一个。',
    ],
    [
      'two ranges, one by each name',
      [name(HERE), name(ELSEWHERE, { name: 'FixedAssets' })],
      '“固定资产”定义了不止一次，指向不同区域（资产!A3:B4 与 资产!A3:B5）。请删掉多余的一个。',
    ],
    [
      'one good range and one broken',
      [name(HERE), name('=#REF!', { scope: '资产' })],
      '名称“固定资产”的引用已失效（=#REF!）。请在“公式 › 名称管理器”里重新指向这张表。',
    ],
  ])('%s', (_what, names, sentence) => {
    const reading = named(names);
    expect(reading.problems).toMatchObject([
      { level: 'error', name: '固定资产', address: null, message: { zh: sentence } },
    ]);
    expect(statuses(reading)).toEqual({ 固定资产: 'unreadable' });
    expect(numbers(reading)).toEqual([]);
  });

  test('an alias that is broken is named as the workbook spells it', () => {
    expect(errors(named([name('=#REF!', { name: 'fixedassets' })]))).toEqual([
      '名称“fixedassets”的引用已失效（=#REF!）',
    ]);
  });
});

describe('a name that points beside its table', () => {
  test('at an empty area', () => {
    const reading = named([name('=资产!$D$3:$F$9')]);
    expect(errors(reading)).toEqual(['资产!D3:F9 名称“固定资产”指向的区域是空的（资产!D3:F9）']);
    expect(statuses(reading)).toEqual({ 固定资产: 'unreadable' });
  });

  test('at an empty area below it', () => {
    expect(errors(named([name('=资产!$A$5:$B$9')]))).toEqual([
      '资产!A5:B9 名称“固定资产”指向的区域是空的（资产!A5:B9）',
    ]);
  });

  test('at the amounts without their headings: the headings above are not borrowed', () => {
    const reading = named([name('=资产!$A$4:$B$4')]);
    expect(errors(reading)).toEqual(['资产!A4 在“固定资产”（资产!A4）里找不到表头，应有“机构名称”']);
    expect(statuses(reading)).toEqual({ 固定资产: 'unreadable' });
  });
});
