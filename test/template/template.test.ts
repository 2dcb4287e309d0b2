// What a small pack's template looks like, cell by cell: 填 is the staff's, Σ a formula.
import { readPack } from '../../src/packs/load';
import { packById } from '../../src/packs';
import { defaultUnits, layOutTemplate, unitsFault, unitsIn } from '../../src/template';
import { parsePack } from '../../src/cli/pack-document';
import type { Pack } from '../../src/packs';
import { areaOf } from './filled';

const SMALL = `
id: small
title: 小规则包
versions: { 年初预算: 年初预算数, 决算: 决算数, 增减: 增减 }
stubs: { unit: 机构名称, item: 项目, project: 项目名称, code: 科目编码 }
allUnits: 总合计
subtotals: 小计
units: { 机关: 局机关 }
concepts:
  支出: []
  基本: []
  人员: []
  公用: []
  项目: []
  人数: { kind: people }
tables:
  - { name: 概况, alias: T0, kind: pairs, items: [人数, 支出], version: 决算 }
  - { name: 支出表, alias: T1, version: 决算, items: [支出, 基本, 人员, 公用, 项目] }
  - { name: 预决算, alias: T2, form: { title: 支出预决算, sheet: 对比 }, items: [基本, 项目, 支出] }
  - { name: 按项, alias: T3, form: { rows: items, sheet: 对比 }, items: [基本, 项目, 支出] }
  - { name: 项目表, alias: T4, version: 决算, form: { blank: 2 }, items: [{ concept: 项目, label: 本年支付 }] }
ties:
  - 支出 = 基本 + 项目
  - 基本 = 人员 + 公用
`;
const pack = readPack(parsePack(SMALL).data, () => undefined);

/** The cells of a table as they are seen, a line a row. */
function seen(name: string, units: readonly string[], of: Pack = pack): string[] {
  const draft = layOutTemplate(of, units);
  const area = areaOf(draft, name);
  const sheet = draft.sheets.find((candidate) => candidate.sheet === area.sheet);
  const at = new Map(sheet?.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
  return rows.map((row) =>
    Array.from({ length: area.right + 1 }, (_, column) => {
      const cell = at.get(`${row},${column}`);
      if (cell?.formula !== undefined) return /SUM.*(?=\)$)/.exec(cell.formula)?.[0] ?? cell.formula;
      return cell?.style === 'input' ? (cell.value ?? '填') : (cell?.value ?? '');
    }).join('｜'),
  );
}

test('a row for each unit and one for all; an item over those it adds up', () => {
  expect(seen('支出表', ['机关', '甲所'])).toEqual([
    '机构名称｜支出｜基本｜｜｜项目',
    '｜｜小计｜人员｜公用｜',
    '机关｜SUM(C5,F5)｜SUM(D5:E5)｜填｜填｜填',
    '甲所｜SUM(C6,F6)｜SUM(D6:E6)｜填｜填｜填',
    '总合计｜SUM(B5:B6)｜SUM(C5:C6)｜SUM(D5:D6)｜SUM(E5:E6)｜SUM(F5:F6)',
  ]);
});

test('a block for each unit: its versions below each other, 增减 computed', () => {
  expect(seen('预决算', ['机关'])).toEqual([
    '机构名称｜项目｜基本｜项目｜支出',
    '机关｜年初预算数｜填｜填｜SUM(C4:D4)',
    '｜决算数｜填｜填｜SUM(C5:D5)',
    '｜增减｜SUM(C5)-SUM(C4)｜SUM(D5)-SUM(D4)｜SUM(E5)-SUM(E4)',
    '总合计｜年初预算数｜SUM(C4)｜SUM(D4)｜SUM(E4)',
    '｜决算数｜SUM(C5)｜SUM(D5)｜SUM(E5)',
    '｜增减｜SUM(C8)-SUM(C7)｜SUM(D8)-SUM(D7)｜SUM(E8)-SUM(E7)',
  ]);
});

test('or its items, where the pack asks for it; on the sheet of another table, below it', () => {
  expect(seen('按项', ['机关']).slice(0, 4)).toEqual([
    '机构名称｜项目｜年初预算数｜决算数｜增减',
    '机关｜基本｜填｜填｜SUM(D15)-SUM(C15)',
    '｜项目｜填｜填｜SUM(D16)-SUM(C16)',
    '｜支出｜SUM(C15:C16)｜SUM(D15:D16)｜SUM(D17)-SUM(C17)',
  ]);
});

test('rows for projects that staff name, and what they add up to', () => {
  expect(seen('项目表', ['机关', '甲所'])).toEqual([
    '机构名称｜项目名称｜本年支付',
    '机关｜填｜填',
    '｜填｜填',
    '｜小计｜SUM(C4:C5)',
    '甲所｜填｜填',
    '｜填｜填',
    '｜小计｜SUM(C7:C8)',
    '总合计｜｜SUM(C6,C9)',
  ]);
});

test('labels with their values beside them: money with its decimals, people without', () => {
  expect(seen('概况', ['机关'])).toEqual(['人数｜填｜支出｜填']);
  const cells = layOutTemplate(pack, ['机关']).sheets[0]?.cells ?? [];
  expect(cells.flatMap(({ format }) => format ?? [])).toEqual(['General', '#,##0.00']);
});

test('title and caption above, headings in sight and on every page, the pack remembered', () => {
  const { sheets, names } = layOutTemplate(pack, ['机关']);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['概况', '支出表', '对比', '项目表']);
  const [, expenditure, compared] = sheets;
  expect(expenditure?.cells.filter(({ row, value }) => row < 2 && value !== null)).toMatchObject([
    { row: 0, column: 0, value: '支出表', style: 'title' },
    { row: 1, column: 5, value: '单位：万元', style: 'measure' },
    { row: 1, column: 0, style: 'caption' },
  ]);
  expect([expenditure?.layout?.frozenRows, compared?.layout?.frozenRows]).toEqual([4, 0]);
  expect(names.map(({ name, refersTo }) => `${name} ${refersTo}`)).toEqual([
    '概况 =概况!$A$3:$D$3',
    '支出表 =支出表!$A$3:$F$6',
    '预决算 =对比!$A$3:$E$9',
    '按项 =对比!$A$14:$E$20',
    '项目表 =项目表!$A$3:$C$7',
    '_Gouji_规则包 ="small"',
  ]);
});

describe('部门决算公开', () => {
  const shown = async (name: string): Promise<string[]> => {
    const accounts = await packById('final-accounts');
    if (!accounts) throw new Error('no pack');
    return seen(name, ['机关'], accounts);
  };

  test('three rows of headings, one of numbers', async () => {
    expect(await shown('财政拨款三公经费支出决算表')).toEqual([
      '全年预算数｜｜｜｜｜｜决算数｜｜｜｜｜',
      '合计｜因公出国（境）费｜公务用车购置及运行费｜｜｜公务接待费｜合计｜因公出国（境）费｜公务用车购置及运行费｜｜｜公务接待费',
      '｜｜小计｜公务用车购置费｜公务用车运行费｜｜｜｜小计｜公务用车购置费｜公务用车运行费｜',
      'SUM(B6:C6,F6)｜填｜SUM(D6:E6)｜填｜填｜填｜SUM(H6:I6,L6)｜填｜SUM(J6:K6)｜填｜填｜填',
    ]);
  });

  test('of coded rows, 合计 adds up the classes alone', async () => {
    expect((await shown('一般公共预算财政拨款支出决算表')).slice(0, 3)).toEqual([
      '科目编码｜科目名称｜合计｜基本支出｜项目支出',
      '合计｜｜SUMPRODUCT(--(LEN(A5:A24)=3),C5:C24)｜SUMPRODUCT(--(LEN(A5:A24)=3),D5:D24)｜SUMPRODUCT(--(LEN(A5:A24)=3),E5:E24)',
      '填｜填｜SUM(D5:E5)｜填｜填',
    ]);
  });

  test('two sides, their first totals in one row, their last in the last', async () => {
    const rows = await shown('收入支出决算总表');
    expect(rows.slice(0, 3)).toEqual([
      '收入｜｜支出｜',
      '项目｜决算数｜项目｜决算数',
      '一般公共预算财政拨款收入｜填｜一般公共服务支出｜填',
    ]);
    expect(rows[7]).toBe('　其中：教育收费｜填｜科学技术支出｜填');
    expect(rows.slice(-4)).toEqual([
      '本年收入合计｜SUM(B5:B9,B11:B13)｜本年支出合计｜SUM(D5:D30)',
      '使用非财政拨款结余｜填｜结余分配｜填',
      '年初结转和结余｜填｜年末结转和结余｜填',
      '总计｜SUM(B31:B33)｜总计｜SUM(D31:D33)',
    ]);
  });

  test('sources across the subjects and totals of one side', async () => {
    const rows = await shown('财政拨款收入支出决算总表');
    expect(rows[1]).toBe(
      '项目｜决算数｜项目｜合计｜一般公共预算财政拨款｜政府性基金预算财政拨款｜国有资本经营预算财政拨款',
    );
    expect(rows.at(-1)).toBe(
      '总计｜SUM(B31:B32)｜总计｜SUM(E36:G36)｜SUM(E31:E32)｜SUM(F31:F32)｜SUM(G31:G32)',
    );
  });

  test('subjects side by side, what they add up to beneath', async () => {
    const rows = await shown('一般公共预算财政拨款基本支出决算表');
    expect(rows[1]).toBe(
      '301｜工资福利支出｜SUM(C5:C17)｜302｜商品和服务支出｜SUM(F5:F31)｜307｜债务利息及费用支出｜SUM(I5:I6)',
    );
    expect(rows.slice(-2)).toEqual([
      '人员经费合计｜｜SUM(C4,C18)｜公用经费合计｜｜SUM(F4,I4,I7,I24,I27)｜｜｜',
      '基本支出合计｜｜SUM(C32,F32)｜｜｜｜｜｜',
    ]);
  });
});

test('指标评分: what an indicator is worth is the pack’s, or the staff’s; one of the department’s own is named by it', async () => {
  const rows = seen('指标评分', ['机关'], (await packById('wanzhou-2019')) as Pack);
  expect(rows.slice(0, 3)).toEqual([
    '一级指标｜二级指标｜三级指标｜分值｜完成值｜得分｜说明',
    '投入｜目标设定｜绩效目标合理性｜3｜填｜填｜填',
    '｜｜绩效指标明确性｜4｜填｜填｜填',
  ]);
  expect(rows.slice(-2)).toEqual(['总分｜｜｜SUM(D4:D22)｜｜SUM(F4:F22)｜', '评价等次｜｜｜｜｜填｜']);
  const framework = seen('指标评分', ['机关'], (await packById('mof-2013')) as Pack);
  expect(framework[1]).toBe('投入｜目标设定｜绩效目标合理性｜填｜填｜填｜填');
});

describe('names of units', () => {
  test.each([
    ['机关,甲所，乙中心、丙站', ['机关', '甲所', '乙中心', '丙站']],
    [' 机关 ；甲所 ；', ['机关', '甲所']],
  ])('%s', (line, names) => expect(unitsIn(line)).toEqual(names));

  test('without any, the department itself', () => expect(defaultUnits(pack)).toEqual(['机关']));

  test.each([
    [['机关', '局机关'], '“机关”和“局机关”是同一个机构，请只写一个。'],
    [['甲所', '总合计'], '“总合计”不能作机构的名称：表里有别的意思。请换一个写法。'],
    [['注：甲所'], '“注：甲所”不能作机构的名称：表里有别的意思。请换一个写法。'],
    [[], '请至少写一个机构的名称。'],
  ])('%j will not do', (units, said) => expect(unitsFault(pack, units)?.zh).toBe(said));

  test('others will', () => expect(unitsFault(pack, ['机关', '甲所'])).toBeNull());
});
