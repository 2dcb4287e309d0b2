// Which numbers of a 说明 stand in a computation, text by text: a result is marked ＝; dates, points and prose are passed over.
import { computedNumbers, type Names } from '../../src/score/review-numbers';
import { lines } from './rubric';

const NAMES: Names = {
  own: '公用经费控制率',
  others: ['三公经费控制率', '预算完成率'],
  concepts: ['公用经费', '公用支出'],
};

function numbers(text: string, names = NAMES): string {
  return computedNumbers(text, names)
    .numbers.map(({ text: written, result }) => (result ? `＝${written}` : written))
    .join(' ');
}

function sums(text: string): string {
  return computedNumbers(text, NAMES)
    .sums.map(({ amount }) => amount.toString())
    .join(' ');
}

/** `说明 | 数`: the same table with the numbers that are found must be the table. */
function finds(table: string): void {
  const rows = lines(table);
  expect(rows.map(([text = '']) => [text, numbers(text)])).toEqual(rows);
}

test('amounts as they are written, with thousands, decimals and measures', () => {
  finds(`
    | 说明                         | 数                        |
    | 21.97÷22.42                  | 21.97 22.42               |
    | 1,234,567.89元÷2,000,000元   | 1,234,567.89元 2,000,000元 |
    | 1.2亿÷1.5亿元                | 1.2亿 1.5亿元             |
    | 21.97万÷22.42万元            | 21.97万 22.42万元         |
    | 839人÷12个月                 | 839人                     |
    | 839人次÷12                   | 12                        |
    | 3.27×2                       | 3.27 2                    |
    | A38.27÷B22                   |                           |`);
});

test('each in its measure', () => {
  const { numbers: found } = computedNumbers('=1亿=2亿元=3万=4万元=5千元=6元=7人=8', NAMES);
  expect(found.map(({ amount, measure }) => `${amount.toString()} ${measure ?? '—'}`)).toEqual([
    '1 亿元',
    '2 亿元',
    '3 万元',
    '4 万元',
    '5 千元',
    '6 元',
    '7 —',
    '8 —',
  ]);
});

test('operands of ÷ × ＝ and of a sum; a number beside the computation is none', () => {
  finds(`
    | 说明                               | 数                 |
    | 38.27÷38.27=100%、结余3.2万元      | 38.27 38.27 ＝100% |
    | 结余3.2万元、38.27÷38.27           | 38.27 38.27        |
    | 38.27=21.97+16.30                  | 38.27 21.97 16.30  |
    | 10.5-3.2=7.3、结余1.5万元          | 10.5 3.2 7.3       |
    | 结余1.5万元、21.97+16.30=38.27     | 21.97 16.30 38.27  |
    | 压减3.2-1.5万元                    |                    |
    | 实际21.97÷预算22.42=0.98的项目     | 21.97 22.42 0.98   |
    | 控制率＝决算÷预算，21.97万元另行结转 |                    |
    | 38.27−38.27=0                      | 38.27 38.27 0      |`);
});

test('blanks: within a computation they say nothing, between two digits they part two numbers', () => {
  finds(`
    | 说明              | 数          |
    | 38.27 ÷ 22.42     | 38.27 22.42 |
    | 2  38.27÷22.42    | 38.27 22.42 |`);
});

test('what is counted, a limit, percentage points, and how points come about are no amounts of the formula', () => {
  finds(`
    | 说明                               | 数                 |
    | 38.27÷12个=3.19                    | 38.27 3.19         |
    | 每超过5%×0.5分                     |                    |
    | 超1%×0.5分                         |                    |
    | 未达95%×0.5分                      |                    |
    | 未达到95%×0.5分                    |                    |
    | 38.27÷目标100%                     | 38.27              |
    | 38.27÷目标值100%                   | 38.27              |
    | 没有超过预算38.27÷22.42            | 38.27 22.42        |
    | 98%-95%=3百分点                    | 98% 95%            |
    | 98%-95%=3个百分点                  | 98% 95%            |
    | 扣2×0.5                            | 0.5                |
    | 共扣掉2×0.5                        | 0.5                |
    | 得2×0.5                            | 0.5                |
    | 计2×0.5                            | 0.5                |
    | 扣除结转后38.27÷22.42              | 38.27 22.42        |
    | 15-12.25分=2.75分                  |                    |
    | 15-12分=3分                        |                    |
    | 得分＝5分（结余3.2万元）           |                    |
    | 38.27÷22.42×100%                   | 38.27 22.42        |
    | 38.27÷22.42×100%=98%               | 38.27 22.42 ＝98%  |`);
});

test('the result: after ＝, or said of the indicator itself', () => {
  finds(`
    | 说明                                       | 数          |
    | 38.27÷22.42=98%                            | 38.27 22.42 ＝98% |
    | 38.27÷22.42=(98%)                          | 38.27 22.42 ＝98% |
    | 38.27÷22.42=预算的98%                      | 38.27 22.42 98%   |
    | 公用经费控制率为98%                        | ＝98%       |
    | 控制率合计达98%                            | ＝98%       |
    | 控制率达到98%                              | ＝98%       |
    | 调整率为98%                                |             |
    | 公用经费控制率和三公经费控制率为95%        |             |
    | 三公经费控制率=95%                         |             |
    | 控制率=100%以内                            |             |
    | 控制率=100%（含）                          |             |
    | 控制率=100%得满分                          |             |
    | 上年公用经费控制率=95%                     |             |
    | 公用经费占全部支出的9.5%                   |             |`);
});

test('of an indicator that is no 率 only what is computed is its result', () => {
  const safety = { ...NAMES, own: '资产安全性' };
  expect(numbers('资产安全性为98%', safety)).toBe('');
  expect(numbers('资产安全性=98%', safety)).toBe('＝98%');
});

test('by the name of what the formula takes, with whatever stands between: 合计为 and 共计 were taken for points', () => {
  finds(`
    | 说明                             | 数        |
    | 公用经费38.27万元                | 38.27万元 |
    | 本年公用经费支出为38.27          | 38.27     |
    | 公用经费总支出为38.27            | 38.27     |
    | 公用经费决算数38.27              | 38.27     |
    | 公用经费支出合计为38.27          | 38.27     |
    | 日常公用支出为38.27              | 38.27     |
    | 公用经费共计38.27万元            | 38.27万元 |
    | 会议费3.2万元                    |           |
    | 上年公用经费为42.1               |           |`);
});

test('dates, ranges of years, quarters, ordinals and document numbers are passed over', () => {
  finds(`
    | 说明                                  | 数                 |
    | 2018/12/15÷38.27                      | 38.27              |
    | 2018/12/5÷38.27                       | 38.27              |
    | ＝2018-12决算38.27                    | 38.27              |
    | ＝2018-1决算38.27                     | 38.27              |
    | ＝(2018)38.27                         | 38.27              |
    | ＝2017-2019年38.27                    | 38.27              |
    | 2017-2019年38.27÷114.81=33%           | 38.27 114.81 ＝33% |
    | 2017年-2019年38.27÷114.81=33%         | 38.27 114.81 ＝33% |
    | 2017年度至2019年38.27÷114.81=33%      | 38.27 114.81 ＝33% |
    | ＝2019年度决算38.27                   | 38.27              |
    | ＝12月31日余额38.27                   | 38.27              |
    | ＝12月份余额38.27                     | 38.27              |
    | ＝12月38.27                           | 38.27              |
    | ＝31日38.27                           | 38.27              |
    | ＝3季度38.27                          | 38.27              |
    | ＝第12行38.27                         | 38.27              |
    | 39号文÷38.27                          | 38.27              |`);
});

test('of several years only the latest is this one', () => {
  finds(`
    | 说明                                              | 数        |
    | 2019年公用经费为38.27万元                         | 38.27万元 |
    | 2018年公用经费42.1万元，2019年公用经费38.27万元   | 38.27万元 |
    | 2018年控制率=98%，2019年控制率=95%                | ＝95%     |`);
});

test('sums and differences, which may be what the formula takes as one number', () => {
  const rows = lines(`
    | 说明                              | 和          |
    | （21.97+16.30）÷38.27             | 38.27       |
    | 38.27-16.30=21.97                 | 21.97       |
    | 21.97+资本性支出16.30=38.27       | 38.27       |
    | 1+2+3÷4-1                         | 6 3         |
    | 38.27÷38.27                       |             |
    | 38.27÷（预算+16.30）              |             |
    | 16.29-结余÷22.42                  |             |
    | 16.29+98%                         |             |
    | 公用经费21.97+16.30万元           | 38.27       |`);
  expect(rows.map(([text = '']) => [text, sums(text)])).toEqual(rows);
});
