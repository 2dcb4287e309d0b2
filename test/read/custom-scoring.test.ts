// 评分规则: indicators and scoring rules written in the workbook.
import { DEFAULT_PACK } from '../../src/packs';
import { judged, ownIndicators, ruleProblems, withScoring } from './custom';

const LEFT = '这一行没有采用。';
/** But for the sum of all points, which a single row seldom leaves whole. */
const problems = (...rows: string[]): string[] =>
  ruleProblems(withScoring(...rows)).filter((line) => !line.includes('分值合计'));

describe('an indicator of the pack', () => {
  test('only what is filled in changes', () => {
    const book = withScoring('| 预算完成率 | | | 得分=分值×完成率 | 本区办法 |');
    expect(ownIndicators(book)).toEqual([
      '过程›预算执行›预算完成率 5分：(上年结转 + 年初预算 + 本年追加 − 年末结余) ÷ (上年结转 + 年初预算 + 本年追加)；按完成比例得分，满分为止',
    ]);
    const [changed] = book.pack.indicators.filter(({ id }) => id === '预算完成率');
    const [before] = DEFAULT_PACK.indicators.filter(({ id }) => id === '预算完成率');
    expect(changed).toMatchObject({
      formula: before?.formula,
      synonyms: before?.synonyms,
      because: '本区办法',
    });
    expect(ruleProblems(book)).toEqual([]);
  });

  test('is meant by its name, its id, a synonym or its path', () => {
    const book = withScoring(
      '| 三公经费控制率 | | | ≤100%得9分；每超过1个百分点扣2分 | |',
      '| 资金使用合规 | | | 每出现一例不符合扣1分 | |',
      '| 过程›资产管理›管理制度健全性 | | | ①已制定2分；②合法2分；③有效执行2分 | |',
      '| 资产管理 › 资产管理安全性 | | | 每少一项扣1分 | |',
    );
    expect(ownIndicators(book)).toEqual([
      '过程›预算管理›“三公”经费控制率 9分：三公经费合计[决算] ÷ 三公经费合计[年初预算]；≤100%得满分；每超过1个百分点扣2分，扣完为止；不足1个百分点不扣分',
      '过程›预算管理›资金使用合规性 5分：每一例扣1分，扣完为止',
      '过程›资产管理›管理制度健全性 6分：①已制定得2分；②合法得2分；③有效执行得2分',
      '过程›资产管理›资产管理安全性 5分：每一项扣1分，扣完为止',
    ]);
    expect(ruleProblems(book)).toEqual([]);
  });

  test('a formula in the pack’s concepts, and the reason of the old rule goes with it', () => {
    const book = withScoring(
      '| 在职人员控制率 | | 在职人员控制率＝在职人员数÷编制数×100％ | ≤100% 计5分; 每超过一个百分点扣1分 | |',
    );
    expect(ownIndicators(book)).toEqual([
      '投入›预算配置›在职人员控制率 5分：在职人员数÷编制数×100％；≤100%得满分；每超过1个百分点扣1分，扣完为止；不足1个百分点不扣分',
    ]);
    expect(book.pack.indicators.find(({ id }) => id === '在职人员控制率')?.because).toBe(
      '≤100% 计5分; 每超过一个百分点扣1分',
    );
  });

  test('a rule that looks at no ratio does without the pack’s formula', () => {
    const book = withScoring('| 重点支出安排率 | | | 人工评分 | |');
    expect(ownIndicators(book)).toEqual(['投入›预算配置›重点支出安排率 5分：人工评分']);
    expect(book.pack.indicators.find(({ id }) => id === '重点支出安排率')?.formula).toBeNull();
  });

  test('of a name that occurs twice, the 二级 beside it decides', () => {
    const book = judged({
      评分规则: `
        | 一级指标 | 二级指标 | 指标           | 评分办法       |
        | 过程     | 预算管理情况 | 管理制度健全性 | 每少一项扣2分 |
        | ^        | 资产管理 | 管理制度健全性 | 每少一项扣1分 |`,
    });
    expect(ownIndicators(book)).toEqual([
      '过程›预算管理›管理制度健全性 8分：每一项扣2分，扣完为止',
      '过程›资产管理›管理制度健全性 6分：每一项扣1分，扣完为止',
    ]);
  });
});

describe('an indicator that the pack lacks', () => {
  test('is added under its 一级 and 二级, scored by its rule', () => {
    const book = judged({
      评分规则: `
        | 评分规则（2024年） |          |            |      |                     |                             |
        | 一级指标           | 二级指标 | 三级指标   | 分值 | 公式                | 评分标准                    |
        | 过程               | 预算执行 | 结余率     | 5    | 累计结余 ÷ 收入合计 | ≤9%得5分；每超过1%扣1分     |
        | ^                  | ^        | 支付及时性 |      |                     | 每出现一笔未按时支付扣0.5分 |
        | 产出及效果         | 社会效益 | 群众满意度 | 10   |                     | ≥90得10分；80（含）—90得8分；80以下不得分 |
        | 合计               |          |            | 115  |                     |                             |`,
    });
    expect(ownIndicators(book)).toEqual([
      '过程›预算执行›结余率 5分：累计结余 ÷ 收入合计；≤9%得满分；每超过1个百分点扣1分，扣完为止；不足1个百分点不扣分',
      '过程›预算执行›支付及时性 —分：每一笔扣0.5分，扣完为止',
      '产出及效益›社会效益›群众满意度 10分：≥90%得10分；80%（含）—90%（不含）得8分；<80%不得分',
    ]);
    expect(ruleProblems(book)).toEqual([]);
  });

  test('without a section it is under 其他; without a rule a person scores it', () => {
    expect(ownIndicators(withScoring('| 创新工作 | 5 | | | 加分项 |'))).toEqual([
      '其他››创新工作 5分：人工评分',
    ]);
  });

  test('what does not apply may be full marks', () => {
    const { pack } = withScoring(
      '| 新建楼堂馆所控制率 | 5 | | ≤100%满分；每超出5%扣2分；没有楼堂馆所项目的满分 | |',
    );
    expect(pack.indicators.at(-1)).toMatchObject({ notApplicable: 'full' });
  });
});

describe('what is wrong is said at its cell, and the other rows count', () => {
  const WRITE =
    '可以写成：“≤100%得满分；每超过1个百分点扣0.5分，扣完为止”，“≥90%得5分；80%（含）—90%得3分；80%以下不得分”，“①已制定制度1分；②制度得到执行2分”。';

  test.each([
    ['| 预算完成率 | | | 酌情给分 | |', `D4 评分办法看不懂“酌情给分”。${WRITE}`],
    [
      '| 预算完成率 | | | 每低于5%扣2分 | |',
      `D4 评分办法“每低于5%扣2分”前面要有且只有一个得满分的标准，如“≤100%得满分”。${WRITE}`,
    ],
    // Stale text: the rule is of another rubric than the points.
    [
      '| 在职人员控制率 | | | ≤100% 计8分; 每超过一个百分点扣0.5分 | |',
      'D4 评分办法：“≤100% 计8分”说满分是 8，分值却是 5。请改正。',
    ],
    ['| 预算完成率 | | | ≥90%得8分；90%以下得4分 | |', 'D4 评分办法：“≥90%得8分”：8 超过分值 5。请改正。'],
    ['| 预算完成率 | | | ≥90%得4分；90%以下得2分 | |', 'D4 评分办法：最高一档是 4，应等于分值 5。请改正。'],
    [
      '| 预算完成率 | | | ≥90%得5分；70%（含）-80%得3分；70%以下得1分 | |',
      'D4 评分办法：“≥90%得5分”：与相邻的一段有空隙或重叠。请改正。',
    ],
    [
      '| 预算完成率 | | | 80%（含）—100%得5分；80%以下不得分 | |',
      'D4 评分办法：没有说 >100% 得几分。请改正。',
    ],
    ['| 基础信息完善性 | | | ①真实2分；②完整2分 | |', 'D4 评分办法：各项合计是 4，应等于分值 6。请改正。'],
    [
      '| 宣传工作 | | | 优秀5分；合格3分 | |',
      'D4 评分办法：写了分数，分值却是空的；请填上分值，或者写“满分”“满分的60%”。请改正。',
    ],
    [
      '| 预算调整率 | 8 | | | |',
      'B4 分值：规则包的评分办法里，最高一档是 5，应等于分值 8；改分值要连评分办法一起改。',
    ],
    ['| 预算完成率 | 五 | | | |', 'B4 分值：“五”不是大于 0 的数，请改正；由指标评分定的留空。'],
    ['| 预算完成率 | 0 | | | |', 'B4 分值：“0”不是大于 0 的数，请改正；由指标评分定的留空。'],
    [
      '| 预算完成率 | | 预算数 ÷ 决算数 | | |',
      'C4 公式“预算数 ÷ 决算数”：第 1 个字处，没有“预算数”这个科目。请写成“实有人数 ÷ 人员编制”这样的式子，科目用规则包里的名称。',
    ],
    [
      '| 绩效目标合理性 | | 支出合计 ÷ 收入合计 | | |',
      'C4 公式“支出合计 ÷ 收入合计”：有公式的指标要有评分办法。请写成“实有人数 ÷ 人员编制”这样的式子，科目用规则包里的名称。',
    ],
    [
      '| 管理制度健全性 | | | 每少一项扣2分 | |',
      'A4 规则包里有 2 个“管理制度健全性”：过程›预算管理›管理制度健全性、过程›资产管理›管理制度健全性。请写明是哪一个，如“过程›预算管理›管理制度健全性”。',
    ],
    ['| | 5 | | | |', 'A4 这一行没有写指标。请补上，或清空这一行。'],
  ])('%s', (row, said) => {
    const book = withScoring(row, '| 资金使用合规性 | | | 每出现一例扣1分 | |');
    expect(ruleProblems(book)).toEqual([`评分规则!${said}${LEFT}`]);
    expect(ownIndicators(book)).toEqual(['过程›预算管理›资金使用合规性 5分：每一例扣1分，扣完为止']);
  });

  test('the same indicator twice: the first counts', () => {
    expect(problems('| 预算完成率 | | | 人工评分 | |', '| 预算执行›预算完成率 | | | 按比例得分 | |')).toEqual(
      [`评分规则!A5 指标“预算执行›预算完成率”在 评分规则!A4 已经写过。请只留一行。${LEFT}`],
    );
  });

  test('points that no longer add up are said once, at the range', () => {
    expect(ruleProblems(withScoring('| 宣传工作 | 5 | | | |'))).toEqual([
      '评分规则!A3 按评分规则改过以后，各指标分值合计 105，应为 100。请调整分值。',
    ]);
    expect(ruleProblems(withScoring('| 在职人员控制率 | 4 | | | |', '| 固定资产利用率 | 4 | | | |'))).toEqual(
      [],
    );
  });

  test('a cell with an error leaves its row out', () => {
    expect(problems('| 预算完成率 | #N/A | | 人工评分 | |')).toEqual([
      '评分规则!B4 单元格是错误值 #N/A，没有核对。请先改正公式。',
    ]);
  });
});
