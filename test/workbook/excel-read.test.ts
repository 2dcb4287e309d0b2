// Reading Excel: two requests whatever there is, and cells as data.
import { book, type Cell, type Table } from '../support/office-book';
import { excelOver, trouble } from '../support/office-excel';

const statement: Table = [
  ['机构', '收入', '支出'],
  ['机关', 402.03, { v: 94.03, as: '#,##0.00' }],
  ['合计', { f: '=B2', v: 402.03 }, null],
];

test('values, formulas and number formats', async () => {
  const { read } = excelOver(book({ 收支: statement }));
  const { blocks } = await read('收支!A1:C3');
  expect(blocks[0]).toEqual({
    area: { sheet: '收支', top: 0, left: 0, bottom: 2, right: 2 },
    values: [
      ['机构', '收入', '支出'],
      ['机关', 402.03, 94.03],
      ['合计', 402.03, null],
    ],
    formulas: [
      [null, null, null],
      [null, null, null],
      [null, '=B2', null],
    ],
    formats: [
      [null, null, null],
      [null, null, '#,##0.00'],
      [null, null, null],
    ],
    merges: [],
  });
});

test('blank, empty, boolean, error and text that only looks like a formula', async () => {
  const cells: Cell[] = [
    null,
    { f: '=""', v: '' },
    true,
    { error: '#N/A' },
    { f: '=1/0', v: { error: '#DIV/0!' } },
    '=1+1',
    '- ',
  ];
  const { read } = excelOver(book({ 表: [cells] }));
  const { blocks } = await read('表!A1:G1');
  expect(blocks[0]?.values).toEqual([
    [null, '', true, { error: '#N/A' }, { error: '#DIV/0!' }, '=1+1', '- '],
  ]);
  expect(blocks[0]?.formulas).toEqual([[null, '=""', null, null, '=1/0', null, null]]);
});

test.each([11, 60])('two requests for %d tables', async (count) => {
  const sheets = Object.fromEntries(Array.from({ length: count }, (_, i) => [`表${i}`, statement]));
  const names = Object.fromEntries(
    Object.keys(sheets).map((sheet) => [`${sheet}_区`, `=${sheet}!$A$1:$C$3`]),
  );
  const { host, readNames } = excelOver(book(sheets, { names }));
  const { blocks } = await readNames();
  expect(blocks).toHaveLength(count);
  expect(blocks.at(-1)?.values[1]).toEqual(['机关', 402.03, 94.03]);
  expect(host.ledger.requests).toHaveLength(2);
});

test('names of both scopes, hidden, broken, of several areas and computed ones are all in the index', async () => {
  const names = {
    年度收入: '=收支!$A$1:$C$3',
    '收支!年度收入': '=收支!$A$1:$B$3',
    断: '=#REF!',
    多: '=收支!$A$1,收支!$C$1',
    算: '=OFFSET(收支!$A$1,0,0,COUNTA(收支!$A:$A),3)',
    文: '="万元"',
    隐: '=收支!$A$1',
  };
  const { host, readNames } = excelOver(book({ 收支: statement }, { names, hiddenNames: ['隐'] }));
  const snapshot = await readNames();
  expect(
    snapshot.names.map(({ scope, name, refersTo, visible }) => [scope, name, refersTo, visible]),
  ).toEqual([
    [null, '年度收入', '=收支!$A$1:$C$3', true],
    [null, '断', '=#REF!', true],
    [null, '多', '=收支!$A$1,收支!$C$1', true],
    [null, '算', '=OFFSET(收支!$A$1,0,0,COUNTA(收支!$A:$A),3)', true],
    [null, '文', '="万元"', true],
    [null, '隐', '=收支!$A$1', false],
    ['收支', '年度收入', '=收支!$A$1:$B$3', true],
  ]);
  expect(host.ledger.requests.map(({ error }) => error)).toEqual([null, null]);
});

test('a whole column is read as far as it is used', async () => {
  const { read } = excelOver(book({ 收支: [[null, null], ...statement.map((row) => [null, ...row])] }));
  const { blocks } = await read('收支!A:C', '收支!A:XFD', '收支!F:G');
  expect(blocks[0]?.area).toEqual({ sheet: '收支', top: 1, left: 1, bottom: 3, right: 2 });
  expect(blocks[0]?.values).toEqual([
    ['机构', '收入'],
    ['机关', 402.03],
    ['合计', 402.03],
  ]);
  expect(blocks[1]?.area).toEqual({ sheet: '收支', top: 1, left: 1, bottom: 3, right: 3 });
  expect(blocks[2]).toBeNull();
});

test('hidden and protected sheets are read and said to be so', async () => {
  const { read } = excelOver(
    book({
      封面: [['x']],
      "旧 '表'": { cells: [['藏']], hidden: 'veryHidden' },
      锁: { cells: [['锁']], protected: true },
      // An area on a sheet that is not there (any more) is no area.
    }),
  );
  const { sheets, blocks } = await read("'旧 ''表'''!A1", '锁!A1', '无!A1');
  expect(sheets).toEqual([
    { name: '封面', visibility: 'visible', protected: false },
    { name: "旧 '表'", visibility: 'veryHidden', protected: false },
    { name: '锁', visibility: 'visible', protected: true },
  ]);
  expect(blocks.map((block) => block?.values)).toEqual([[['藏']], [['锁']], undefined]);
});

test('what the workbook tells about itself', async () => {
  const about = { readOnly: true, structureProtected: true, manual: true };
  const { read, host } = excelOver(book({ 表: [[1]] }, about));
  expect(await read()).toMatchObject({
    workbook: 'budget.xlsx',
    calculation: 'manual',
    readOnly: true,
    structureProtected: true,
    blocks: [],
  });
  expect(host.ledger.requests).toHaveLength(1);
});

describe('merged areas', () => {
  const headings = {
    cells: [
      ['单位', '年初预算', null],
      [null, '收入', '支出'],
    ],
    merges: ['A1:A2', 'B1:C1', 'A9:B9'],
  };

  test('those that touch the block, quoted sheet or not', async () => {
    const { read } = excelOver(book({ 'My Sheet, 2': headings }));
    const { blocks } = await read("'My Sheet, 2'!A1:C2");
    expect(blocks[0]?.merges).toEqual([
      { sheet: 'My Sheet, 2', top: 0, left: 0, bottom: 1, right: 0 },
      { sheet: 'My Sheet, 2', top: 0, left: 1, bottom: 0, right: 2 },
    ]);
  });

  test('null where Excel cannot tell: only 1.4 is there', async () => {
    const { read, host } = excelOver(
      book({ 表: headings }, { names: { 甲: '=表!$A$1:$C$2', 断: '=#REF!', 文: '="万元"' } }),
      { excelApi: '1.4' },
    );
    const snapshot = await read('表!A1:C2');
    expect(snapshot.blocks[0]?.merges).toBeNull();
    expect(snapshot.names.map(({ refersTo }) => refersTo)).toEqual(['=表!$A$1:$C$2', '=#REF!', '="万元"']);
    expect(snapshot.workbook).toBe('');
    expect(host.ledger.requests.map(({ error }) => error)).toEqual([null, null]);
  });

  test('null where Excel fails to tell (more than 512 of them)', async () => {
    const { read, host } = excelOver(book({ 表: headings }));
    host.fail({ request: 2, action: 'Range.getMergedAreasOrNullObject', code: 'GeneralException' });
    const { blocks } = await read('表!A1:C2');
    expect(blocks[0]?.merges).toBeNull();
    expect(blocks[0]?.values[0]).toEqual(['单位', '年初预算', null]);
  });
});

test('an area of more than five million cells is too large', async () => {
  const { read } = excelOver(book({ 表: [[1]] }));
  expect(await trouble(read('表!A1:J600000'))).toEqual(['too-large', '表!A1:J600000']);
});
