// A 说明 beside the computation: which of its numbers a reviewer would ask about, and which are left alone.
import { indicator, scorecard } from './rubric';

const TABLE = `
  | 序号 | 单位 | 项目             | 年初预算数 | 决算数 | 增减 |
  | 1    | 机关 | 基本支出         | 94.03      | 94.03  | 0    |
  | ^    | ^    | 一、人员经费     | 55.76      | 55.76  | 0    |
  | ^    | ^    | 二、日常公用经费 | 38.27      | 38.27  | 0    |
  | ^    | ^    | 商品和服务支出   | 21.97      | 21.97  | 0    |
  | ^    | ^    | 资本性支出       | 16.29      | 16.29  | 0    |`;

/** The remarks on 公用经费控制率, 38.27 ÷ 38.27, with this 说明. */
function remarks(reason: string, { table = TABLE, score = '5' } = {}): string[] {
  const card = scorecard({
    支出预决算: table,
    指标评分: `
      | 一级指标 | 二级指标 | 三级指标         | 分值 | 得分 | 说明 |
      | 过程     | 预算管理 | 公用经费控制率   | 5    | ${score} | ${reason} |
      | ^        | ^        | “三公”经费控制率 | 9    | 9    | |`,
  });
  return indicator(card, '公用经费控制率').remarks.map(({ zh }) => zh);
}

const USED =
  '公式用的是 公用经费[决算] 38.27（支出预决算!E6）、公用经费[年初预算] 38.27（支出预决算!D6），算得 100%。请核对 指标评分!C4 一行的说明';

describe('numbers that are not those of the formula', () => {
  test('21.97 is 商品和服务支出 alone', () => {
    const said = `说明中的 21.97 不是公式里的数：21.97 是商品和服务支出（支出预决算!E7）；${USED}`;
    expect(remarks('实际21.97÷预算21.97＝100%')).toEqual([said]);
    expect(remarks('21.97/21.97')).toEqual([said]);
  });

  test('the published wording, with its document’s many other numbers', () => {
    const published =
      '2019年度本部门实际公用经费支出为21.97万元，预算安排公用经费为21.97万元，本部门公用经费控制率＝（实际支出公用经费总额÷预算安排公用经费总额）×100%＝100%，根据评分标准，本部门该项指标得满分5分。';
    expect(remarks(published)).toEqual([
      `说明中的 21.97万元 不是公式里的数：21.97万元 是商品和服务支出（支出预决算!E7）；${USED}`,
    ]);
  });

  test('in English', () => {
    const card = scorecard({
      支出预决算: TABLE,
      指标评分: `
        | 一级指标 | 二级指标 | 三级指标       | 分值 | 得分 | 说明              |
        | 过程     | 预算管理 | 公用经费控制率 | 5    | 5    | 21.97÷21.97＝100% |`,
    });
    expect(indicator(card, '公用经费控制率').remarks.map(({ en }) => en)).toEqual([
      '21.97 in the 说明 is not of the formula: 21.97 is 商品和服务支出 (支出预决算!E7); the formula takes 公用经费[决算] 38.27 (支出预决算!E6), 公用经费[年初预算] 38.27 (支出预决算!D6), which gives 100%. Check the 说明 of the row of 指标评分!C4',
    ]);
  });

  test.each([
    ['an amount that no table has', '实际30.5万元÷预算38.27万元', '30.5万元'],
    ['in 元', '实际382,700元÷预算219,800元', '219,800元'],
    ['another ratio as the result', '公用经费控制率为98%', '98%'],
    ['100% as the result of other amounts', '38.27÷38.27=97.5%', '97.5%'],
    ['a sum that is none of the formula', '（21.97+15.00）÷38.27', '15.00'],
  ])('%s', (_, reason, odd) => {
    const [remark = ''] = remarks(reason);
    expect(remark).toContain(odd);
    expect(remark).toContain(USED);
  });

  test('a result that quotes the rule’s limit is still no result', () => {
    const table = TABLE.replace('| 38.27      | 38.27  |', '| 38.27      | 40.00  |');
    expect(remarks('公用经费控制率为100%', { table, score: '1' })[0]).toMatch(
      /^说明中的 100% 不是公式里的数；.*算得 104\.52%/,
    );
  });

  test('what two concepts share is not named: it might be either', () => {
    const table = TABLE.replaceAll('16.29', '21.97');
    expect(remarks('21.97÷38.27', { table })[0]).toMatch(/^说明中的 21\.97 不是公式里的数；/);
  });
});

describe('left alone', () => {
  test.each([
    ['the numbers of the formula', '实际38.27÷预算38.27＝100%'],
    ['the same in 元', '382700元/382,700元＝１００％'],
    ['rounded', '38.3÷38.3=100%'],
    ['cut to whole 万元', '38万元/38万元'],
    ['the parts of what the formula takes as one', '（21.97+16.30）÷38.27=100%'],
    ['with the difference', '38.27-38.27=0'],
    ['by name', '公用经费决算数38.27万元，预算数38.27万元，控制率100%'],
    ['plain prose', '严格控制公用经费，未超预算'],
    ['a limit of the rule', '公用经费控制率≤100%，得满分'],
    ['the rule itself', '公用经费控制率在100%以内得满分，每超过1%扣1分'],
    ['a limit that is not reached', '公用经费控制率未达到100%的不得分'],
    ['a year and a document number', '按万州财预发〔2020〕39号，2019年度公用经费未超支'],
    ['a date', '2019年12月31日前已全部支付，2020/1/15 公开'],
    ['points', '得5分，扣0分；满分5分'],
    ['an enumeration', '①制度健全 ②执行有力；1、预算38.27万元，2、决算38.27万元'],
    ['what is counted', '开展专项检查12次，涉及839户次，精简会议3个'],
    ['money that explains something else', '因压减会议费3.2万元，公用经费没有超支'],
    ['last year’s', '上年公用经费为42.1万元，上年控制率为98.2%'],
    ['last year’s by its number', '2018年公用经费42.1万元，2019年公用经费38.27万元'],
    ['another indicator’s', '“三公”经费控制率=1.06÷1.06=95%'],
    ['how the points come about', '得分＝5×100%＝5'],
    ['a share of something else', '公用经费占全部支出的9.5%'],
    ['a unit price', '人均培训费450元/人，公用经费未超支'],
    ['a reference to a cell', '见附表3第12行，公式=E6/D6'],
    ['a range of years', '2017-2019年公用经费逐年下降'],
    ['a reason for what was bought', '购置电脑4台，单价0.5万元'],
  ])('%s', (_, reason) => {
    expect(remarks(reason)).toEqual([]);
  });

  test('where the ratio could not be computed there is nothing to compare with', () => {
    const table = TABLE.replace('| 38.27      | 38.27  |', '|            | 38.27  |');
    expect(remarks('21.97÷21.97', { table }).join()).not.toContain('说明中的');
  });
});
