// The counts and the one sentence.
import { standing, tally, verdictSentence } from '../../src/model/tally';
import { finding, result, rounding } from '../taskpane/specimen';

const sentence = (changes: Parameters<typeof result>[0]): string =>
  verdictSentence(tally(result(changes))).zh;

test('findings are counted by verdict', () => {
  expect(tally(result()).verdicts).toEqual({
    balanced: 1,
    rounding: 2,
    unbalanced: 1,
    incomplete: 1,
    skipped: 1,
  });
});

test('a 核实 tie that does not hold is to be explained and no error', () => {
  const counts = tally(
    result({ findings: [finding({ kind: '核实' }), finding({ kind: '核实', explained: '是' })] }),
  );
  expect(counts).toMatchObject({ toExplain: 1, explained: 1, verdicts: { unbalanced: 0 } });
  expect(standing(counts)).toBe('explain');
});

test('the sentence', () => {
  const problem = { level: 'error', address: null, name: null, message: { zh: '坏', en: 'bad' } } as const;
  expect(sentence({})).toBe('还不能上报：1 处不平，1 处缺数');
  expect(sentence({ findings: [], problems: [problem] })).toBe('还不能上报：1 处读不懂');
  expect(sentence({ findings: [finding({ kind: '核实' })] })).toBe('数都对得上，还有 1 处要写说明');
  expect(sentence({ findings: [rounding('决算')] })).toBe('可以上报：没有不平，1 处尾差在允许范围内');
  expect(sentence({ findings: [finding({ verdict: 'balanced' })] })).toBe('可以上报：核对过的勾稽关系都平');
  expect(sentence({ findings: [finding({ verdict: 'skipped' })] })).toBe(
    '可以上报：核对过的勾稽关系都平；另有 1 项未核',
  );
  expect(sentence({ tables: [], findings: [] })).toBe('没有找到标准表，什么都还没有核对');
  const empty = result().tables.map((table) => ({ ...table, reported: 0 }));
  expect(sentence({ tables: empty, findings: [] })).toBe('标准表里还没有填数，什么都还没有核对');
});

test('a note is no error', () => {
  const note = { level: 'note', address: null, name: null, message: { zh: '隐藏', en: 'hidden' } } as const;
  expect(standing(tally(result({ findings: [], problems: [note] })))).toBe('ready');
});
