// What each key of a pack file means, for the schema that editors show while one is written. Not part of the program.
import type { Message } from '../model/message';
import { RULE_WORDS, word } from './format-rules-words';

/** By the name of a map, or of a map and a key in it. */
export const KEY_WORDS: Readonly<Record<string, Message>> = {
  pack: word(
    '规则包：一地一年的表、勾稽关系、指标与等次；或供别的规则包用的一部分',
    'a rule pack: tables, ties, indicators and grades of a place and year; or a part for other packs',
  ),
  'pack.$schema': word('本文件的格式说明，供编辑器用', 'the schema of this file, for editors'),
  'pack.id': word('编号，工作簿记住的就是它，如 wanzhou-2019', 'the id by which workbooks remember the pack'),
  'pack.title': word('名称', 'the title'),
  'pack.includes': word(
    '放进来的部分：随程序的部分的名称，或旁边的文件名',
    'parts put into this file: names of shipped parts, or files beside it',
  ),
  'pack.extends': word(
    '依据哪个规则包：只改它的分值、分段和措辞',
    'the pack this one changes: weights, bands and wording only',
  ),
  'pack.omits': word('删去的指标的编号', 'ids of indicators left out'),
  'pack.measure': word('表上没有写单位时的计量单位', 'the measure where a table states none'),
  'pack.decimals': word('各计量单位的小数位数，不写为 2', 'decimals by measure; 2 where left out'),
  'pack.versions': word('口径在表上的写法', 'how the versions are labelled'),
  'pack.stubs': word(
    '行标题各列的写法：ordinal 序号，unit 机构，item 项目（科目），project 项目名称，code 科目编码',
    'how the row-heading columns are labelled',
  ),
  'pack.allUnits': word('指全部机构的写法：总合计、合计', 'labels that mean all reporting units'),
  'pack.subtotals': word('指小计行的写法', 'labels of subtotal rows'),
  'pack.units': word('机构的其他写法', 'other spellings of reporting units'),
  'pack.concepts': word('科目：名称和同义词', 'concepts: their names and synonyms'),
  'pack.subjects': word(
    '功能分类科目：编码和名称，供只写名称的表用',
    'subjects by code: names for tables that print no codes',
  ),
  'pack.tables': word(
    '填报表；与放进来的表同名的，是给那张表添几项',
    'tables; one named like an included table adds items to it',
  ),
  'pack.ties': word('勾稽关系，如 支出合计 = 基本支出 + 项目支出', 'ties: equations over concepts'),
  'pack.last': word(
    '承上年的数：本年的科目，和它该等于的上年科目（可以带口径，不写为决算）',
    'amounts carried over: a concept of this year, and the one of last year that it equals',
  ),
  'pack.full': word('满分，不写为 100', 'the full points; 100 where left out'),
  'pack.grades': word('等次，从高到低', 'grades, from the best to the worst'),
  'pack.sections': word('一级、二级指标的其他写法', 'other spellings of 一级 and 二级'),
  'pack.indicators': word('三级指标', 'indicators'),
  concept: word('科目', 'a concept'),
  'concept.kind': word('money 金额；people 人数、件数，没有尾差', 'money, or a count that has no 尾差'),
  'concept.synonyms': word('同义词', 'synonyms'),
  'concept.signed': word('本来就可以是负数（结余）', 'may be negative by nature'),
  item: word('表里的一行或一列', 'a row or column of a table'),
  'item.concept': word('科目', 'its concept'),
  'item.label': word('表上的写法；不写就是科目的名称和同义词', 'its labels, where not those of the concept'),
  'item.under': word('在哪个科目的标题之下', 'the concept whose label stands above it'),
  'item.version': word('标题本身说明的口径', 'the version that the label itself says'),
  'item.optional': word('有的式样没有：没有时当没有发生', 'some forms leave it out: then it counts as none'),
  table: word('填报表', 'a table'),
  'table.name': word('工作簿里定义的名称', 'its defined name in the workbook'),
  'table.alias': word('英文名称', 'its English defined name'),
  'table.kind': word(
    'grid 二维表；pairs 名称与数；scores 指标评分；statement 决算公开式样的表',
    'grid, label/value pairs, 指标评分, or a statement as departments publish it',
  ),
  'table.version': word('表上没有写口径时的口径', 'the version of amounts that state none'),
  'table.items': word('行或列', 'its rows or columns'),
  'table.subjects': word(
    '按科目列示的行是哪个科目之下的',
    'the concept that its rows of coded subjects divide',
  ),
  'table.sides': word('左右几栏，从左起', 'its sides, from the left'),
  'table.groups': word('只起归类作用的标题', 'headings that only group others'),
  'table.ignored': word('旁边有数但不用管的标题', 'labels beside numbers that are not to be read'),
  'table.form': word(
    '空白模板里的样子，不影响怎么读',
    'how the template prints it; reading does not depend on it',
  ),
  'form.title': word('标题，不写就是表名', 'its title; its name where left out'),
  'form.sheet': word(
    '工作表，几张小表可以放在一张上；不写就是表名',
    'its sheet, which small tables may share; its name where left out',
  ),
  'form.rows': word(
    '没有写口径的二维表，每个机构一行一个口径（versions），还是一行一个科目（items）',
    'of a grid by versions: whether a unit has a row for each version or for each item',
  ),
  'form.versions': word('列哪几个口径', 'the versions it is printed in'),
  'form.blank': word(
    '留几行由填报人写名称：每个机构的项目，或科目',
    'so many rows for staff to name: projects of each unit, or subjects',
  ),
  'form.sides': word('左右几栏的标题', 'headings over its sides'),
  'form.subjects': word(
    '列哪些科目，写编码；不写就列全部',
    'the subjects listed, by code; all where left out',
  ),
  'form.blocks': word('并排的几组科目：编码和名称', 'subjects listed in blocks side by side: code and name'),
  side: word('左栏或右栏', 'one side of a statement'),
  'side.items': word('行或列', 'its rows or columns'),
  'side.subjects': word(
    '按科目列示的行是哪个科目之下的',
    'the concept that its rows of coded subjects divide',
  ),
  tie: word('勾稽关系', 'a tie'),
  'tie.tie': word('等式或不等式', 'the equation or inequality'),
  'tie.when': word('成立的条件；不满足就不核对', 'its condition; where it does not hold there is no check'),
  'tie.kind': word(
    '平衡：必须成立；核实：可以不符，要说明',
    '平衡 must hold; 核实 may differ and be explained',
  ),
  'tie.because': word('依据或说明', 'why'),
  grade: word('等次', 'a grade'),
  'grade.name': word('名称', 'its name'),
  'grade.from': word('最低总分（含）', 'the lowest total that earns it'),
  ...RULE_WORDS,
};
