// 自评报告: sentences and tables come from the workbook's figures, what is open is said, what only people know is a marked blank.
import { audit, wantedAreas } from '../../src/audit';
import { report } from '../../src/audit/report';
import type { TextDocument } from '../../src/model/document';
import { DEFAULT_PACK, packById } from '../../src/packs';
import { WANZHOU } from '../specimens/wanzhou';
import { below, blanks, documentLines } from '../support/document';
import { book, grid, type Placed, placedBook, type Snapshots } from '../support/specimen';

function reportOf(workbook: Snapshots, pack = DEFAULT_PACK): TextDocument {
  const snapshot = workbook.snapshot(wantedAreas(pack));
  return report(snapshot, audit(snapshot, pack), pack);
}

const PROFILE = `
  | 人员编制 | 7 | 实有人数 | 8 |`;
const SCORES = `
  | 一级指标 | 二级指标 | 三级指标       | 分值 | 得分 | 说明 |
  | 投入     | 目标设定 | 绩效目标合理性 | 3    | 2    | 目标未细化 |
  | ^        | 预算配置 | 在职人员控制率 | 5    | 5    |      |`;
const THREE_PUBLIC = `
  | 机构名称 | 三公经费合计 | 公务接待费 | 公务用车运维费 | 公务用车购置费 | 因公出国出境费 |
  | 机关     | 1.06         | 1.06       |                |                |                |`;

describe('a published workbook with its errors', () => {
  const made = reportOf(placedBook(WANZHOU));
  const lines = documentLines(made);

  test('says at its head that its figures do not reconcile yet', () => {
    expect(lines.slice(0, 2)).toEqual([
      '= 【由部门填写：年度】【由部门填写：部门名称】整体支出绩效自评报告',
      '本报告所用的数还没有对平。还不能上报：12 处不平，5 处缺数。各处见“七、存在的主要问题”，改正后请重新生成。',
    ]);
  });

  test('the form has the workbook’s numbers, and blanks for people', () => {
    expect(below(made, '一、部门基本概况').slice(0, 4)).toEqual([
      '联系人 | 【由部门填写：联系人】 | 联系电话 | 【由部门填写：联系电话】',
      '人员编制 | 7 | 实有人数 | 7',
      '重点项目支出（万元） | 308',
      '职能职责概述 | 【由部门填写：职能职责概述】',
    ]);
    expect(below(made, '三、整体支出绩效自评情况').slice(-2)).toEqual([
      '绩效自评综合得分 | 97',
      '评价等次 | 优',
    ]);
  });

  test('its tables are those of the workbook', () => {
    expect(below(made, '（一）基本支出情况').slice(1)).toEqual([
      '一般公共预算财政拨款基本支出情况（单位：万元）',
      '单位 | 人员经费 | 日常公用经费 | 总支出',
      '工资福利支出 | 对个人和家庭的补助 | 小计 | 商品和服务支出 | 资本性支出 | 小计',
      '机关 | 55.76 |  | 55.76 | 21.97 | 16.29 | 38.27 | 94.03',
      '合  计 | 55.76 |  | 55.76 | 21.97 | 16.29 | 38.27 | 94.03',
    ]);
  });

  test('an amount in a sentence that no tie bears out is marked', () => {
    expect(below(made, '（二）部门整体支出规模')[0]).toBe(
      '按决算数，支出合计 402.03 万元：基本支出 94.03 万元【此数未对平】（人员经费 55.76 万元【此数未对平】，' +
        '公用经费 16.29 万元【此数未对平】），项目支出 308 万元。',
    );
  });

  test('each indicator has its definition, numbers and points', () => {
    expect(below(made, '1.投入（17 分，得 17 分）')).toContain(
      '①在职人员控制率（5 分）：实有人数 7，人员编制 7。实有人数 ÷ 人员编制 = 7 ÷ 7 = 100%，≤100%，得满分 5 分。填报说明：7÷7＝100%。',
    );
    expect(below(made, '2.过程')).toContain(
      '②“三公”经费控制率（9 分）：三公经费合计（决算） 1.06 万元，三公经费合计（年初预算） 1.06 万元。' +
        '三公经费合计（决算） ÷ 三公经费合计（年初预算） = 1.06 ÷ 1.06 = 100%，≤100%，得满分 9 分。填报说明：1.06÷1.06＝100%。',
    );
  });

  test('the conclusion tells what was claimed beside what the items give', () => {
    expect(below(made, '（三）绩效评价结论')).toEqual([
      '按“重庆市万州区部门整体支出绩效评价（2019 年度）”评分：投入 17 分（满分 17 分），过程 61 分（满分 63 分），' +
        '产出及效益 19 分（满分 20 分）。总分 97，评价等次 优。',
      '【填报 99 分，按各指标得分应为 97 分，差 2：过程 填报 63 分，按各指标得分应为 61 分。】',
    ]);
  });

  test('the whole is told first, 尾差 with it', () => {
    expect(below(made, '（一）存在的主要问题')).toEqual([
      '勾稽核对：还不能上报：12 处不平，5 处缺数。尾差 4 处，在四舍五入允许的范围内，数未作改动。',
    ]);
  });

  test('every broken tie is among the problems, with its numbers and cells', () => {
    const [head, ...rows] = below(made, '没有通过的勾稽关系');
    expect(head).toBe('序号 | 位置 | 勾稽关系 | 数 | 结果 | 差额 | 单元格');
    expect(rows).toHaveLength(17);
    expect(rows[0]).toBe(
      '1 | 支出预决算·总合计·年初预算 | 基本支出 = 人员经费 + 公用经费 | 55.76 + 16.29 ≠ 94.03 | 不平 | 21.98 万元 | ' +
        '支出预决算!D17，支出预决算!D18，支出预决算!D21',
    );
  });

  test('so are what may be mistyped, lost points with their stated reasons, and what a reviewer would ask', () => {
    expect(below(made, '可能填错的单元格')[0]).toContain('支出预决算!D21 公用经费应为 38.27（现为 16.29）');
    expect(below(made, '扣分的指标')).toEqual([
      '资产管理安全性得 3 分（满分 5 分），扣 2 分。填报说明：保存完整、配置合理、账实相符。',
      '实际完成率得 2 分（满分 3 分），扣 1 分。填报说明：有少量指标未达到100%。',
    ]);
    expect(below(made, '复核时会问的')[0]).toContain('公用经费控制率：说明中的 21.97 不是公式里的数');
  });
});

describe('a workbook that adds up', () => {
  test('has no warning at its head, and says that nothing is open', () => {
    const made = reportOf(book({ 部门基本概况: '| 人员编制 | 7 | 实有人数 | 7 |', 三公经费: THREE_PUBLIC }));
    expect(documentLines(made)[1]).not.toContain('对平');
    expect(below(made, '（一）存在的主要问题')[0]).toMatch(/^勾稽核对：可以上报：核对过的勾稽关系都平/);
  });
});

describe('scores', () => {
  const made = reportOf(book({ 部门基本概况: PROFILE, 指标评分: SCORES }));

  test('that cannot be computed leave the total provisional and without a grade, said at the head and in the form', () => {
    expect(documentLines(made)).toContain('有指标无法计算，总分是暂定的，不评等次。');
    const [total, grade] = below(made, '三、整体支出绩效自评情况').slice(-2);
    expect(total).toMatch(/^绩效自评综合得分 \| 【暂定：已有得分合计 .+，有指标无法计算】$/);
    expect(grade).toBe('评价等次 | 【总分未定，不评等次】');
    expect(below(made, '（三）绩效评价结论')[1]).toMatch(/^【有 \d+ 项指标无法计算，没有计入总分：/);
  });

  test('that were claimed otherwise stand beside what the rule gives', () => {
    expect(below(made, '1.投入').find((line) => line.includes('在职人员控制率'))).toMatch(
      /^①在职人员控制率（5 分）：实有人数 8，人员编制 7。实有人数 ÷ 人员编制 = 8 ÷ 7 = 114\.29%.*【填报 5 分，与按规则算出的 \S+ 分不同】$/,
    );
  });

  test('below full marks without a reason ask people for it', () => {
    const scores = SCORES.replace('目标未细化', '');
    expect(blanks(reportOf(book({ 指标评分: scores })))).toContain('【由部门填写：扣分原因】');
  });
});

describe('what the workbook says in words', () => {
  const above = (...lines: readonly string[]): readonly Placed[] => [
    { name: '部门基本概况', sheet: '表', row: 3, column: 0, grid: grid(WORDS), above: lines },
  ];
  const WORDS = `
    | 联系人       | 某某 | 联系电话 |  |
    | 人员编制     | 7    | 实有人数 | 7 |
    | 职能职责概述 | 管某事 |  |  |`;

  test('department and year are taken from the lines above a table', () => {
    const made = reportOf(placedBook(above('2019年度部门基本概况', '编制单位：甲局')));
    expect(documentLines(made)[0]).toBe('= 2019年度甲局整体支出绩效自评报告');
  });

  test('of two years neither is guessed', () => {
    const made = reportOf(placedBook(above('2019年度', '2018年度')));
    expect(documentLines(made)[0]).toContain('【由部门填写：年度】');
  });

  test('what staff wrote in the form is there; what they left blank is marked', () => {
    const made = reportOf(placedBook(above('概况')));
    expect(below(made, '一、部门基本概况')).toEqual([
      '联系人 | 某某 | 联系电话 | 【由部门填写：联系电话】',
      '人员编制 | 7 | 实有人数 | 7',
      '职能职责概述 | 管某事',
      '年度主要工作内容 | 【由部门填写：年度主要工作内容】',
      '年度部门总体运行情况及取得的成绩 | 【由部门填写：年度部门总体运行情况及取得的成绩】',
    ]);
  });
});

test('a table that the workbook has not is said to be missing, and so are its amounts', () => {
  const marks = blanks(reportOf(book({ 部门基本概况: PROFILE })));
  expect(marks).toContain('【工作簿里没有“固定资产”这张表，请补表后重新生成，或由部门填写】');
  expect(marks).toContain('【表中未填：支出合计（决算）】');
});

test('a table that cannot be read is not printed as if it were fine', () => {
  const names = [{ name: '三公经费', scope: null, refersTo: '=#REF!', visible: true }];
  const made = reportOf(book({ 部门基本概况: PROFILE, 三公经费: THREE_PUBLIC }, { names }));
  expect(blanks(made)).toContain('【“三公经费”读不出，请按“读表时的问题”改正后重新生成】');
  expect(below(made, '读表时的问题')[0]).toContain('三公经费');
});

test('a pack without indicators: neither score nor grade, and its tables in an annex', async () => {
  const pack = await packById('final-accounts');
  if (!pack) throw new Error('no such pack');
  const made = reportOf(
    book({
      财政拨款三公经费支出决算表: `
        | 项目       | 决算数 |
        | 合计       | 1.06   |
        | 公务接待费 | 1.06   |`,
    }),
    pack,
  );
  expect(blanks(made)).toContain('【所用规则包只核对、不评分，没有得分和等次】');
  expect(below(made, '附：工作簿的其他标准表').slice(-2)).toEqual(['合计 | 1.06', '公务接待费 | 1.06']);
});
