// The two names of the workbook's own rules: not missed where they are absent, told like a table's where they mean no range.
import { DEFAULT_PACK } from '../../src/packs';
import { judged, ownTies, ruleProblems, TIE_HEADINGS } from './custom';

const RULES = { 规则: `${TIE_HEADINGS}\n| 公务接待费 <= 项目支出 | | | |` };
const named = (name: string, refersTo: string, more: object = {}) =>
  judged(RULES, { names: [{ name, scope: null, refersTo, visible: true }], ...more });
const HERE = '=规则!$A$3:$D$4';

test('a workbook without them is judged by the pack alone, and nothing is missing', () => {
  const { pack, result } = judged({ 三公经费: '| 机构名称 | 三公经费合计 |\n| 机关 | 1 |' });
  expect(pack.ties).toEqual(DEFAULT_PACK.ties);
  expect(pack.indicators).toEqual(DEFAULT_PACK.indicators);
  expect(result.tables.map(({ name }) => name)).toEqual(DEFAULT_PACK.tables.map(({ name }) => name));
});

test.each(['核对规则', 'CustomTies', 'customties'])('%s is found', (name) => {
  const book = named(name, HERE);
  expect(ownTies(book)).toEqual(['平衡 公务接待费 <= 项目支出']);
  expect(book.result.tables.at(-1)).toMatchObject({
    name: '核对规则',
    boundBy: name,
    status: 'read',
    rules: 1,
    hidden: false,
  });
});

test('CustomScoring is 评分规则', () => {
  const { result } = judged(
    { 规则: '| 指标 | 评分办法 |\n| 预算完成率 | 按比例得分 |' },
    { names: [{ name: 'CustomScoring', scope: null, refersTo: '=规则!$A$3:$B$4', visible: true }] },
  );
  expect(result.tables.at(-1)).toMatchObject({ name: '评分规则', boundBy: 'CustomScoring', rules: 1 });
});

test.each([
  ['=规则!#REF!', '名称“核对规则”的引用已失效（=规则!#REF!）。请在“公式 › 名称管理器”里重新指向这张表。'],
  [
    '=规则!$A$3:$A$4,规则!$B$3:$B$4',
    '名称“核对规则”指向多个区域（=规则!$A$3:$A$4,规则!$B$3:$B$4）。请改为一个连续区域。',
  ],
  [
    '=OFFSET(规则!$A$3,0,0,2,2)',
    '名称“核对规则”不是固定区域（=OFFSET(规则!$A$3,0,0,2,2)）。请改为直接指向表格所在的区域。',
  ],
])('a name that means no one range: %s', (refersTo, said) => {
  const book = named('核对规则', refersTo);
  expect(ruleProblems(book)).toEqual([`— ${said}`]);
  expect(book.result.tables.at(-1)).toMatchObject({ name: '核对规则', area: null, status: 'unreadable' });
  expect(ownTies(book)).toEqual([]);
});

test('both names with different ranges are told apart by nobody', () => {
  const entry = (name: string, refersTo: string) => ({ name, scope: null, refersTo, visible: true });
  const book = judged(RULES, { names: [entry('核对规则', HERE), entry('CustomTies', '=规则!$A$3:$D$5')] });
  expect(ruleProblems(book)).toEqual([
    '— “核对规则”定义了不止一次，指向不同区域（规则!A3:D4 与 规则!A3:D5）。请删掉多余的一个。',
  ]);
});

test('on a hidden sheet they count, and that is said', () => {
  const book = named('核对规则', HERE, { sheets: [{ name: '规则', visibility: 'hidden' }] });
  expect(ownTies(book)).toEqual(['平衡 公务接待费 <= 项目支出']);
  expect(ruleProblems(book)).toEqual(['提示 — 表“核对规则”在隐藏的工作表“规则”上，已照常读取。']);
});

test('an empty range is said to be empty, and both ranges are read beside each other', () => {
  const book = judged({
    核对规则: '| | |\n| | |',
    评分规则: '| 指标 | 评分办法 |\n| 预算完成率 | 按比例得分 |',
  });
  expect(ruleProblems(book)).toEqual([
    '核对规则!A3:B4 名称“核对规则”指向的区域是空的（核对规则!A3:B4）。请检查名称指向的位置。',
  ]);
  expect(book.result.tables.slice(-2).map(({ name, status, rules }) => [name, status, rules])).toEqual([
    ['核对规则', 'unreadable', 0],
    ['评分规则', 'read', 1],
  ]);
});
