// Labels compare as people mean them, not as they typed them.
import fc from 'fast-check';
import { normalLabel, splitMeasure } from '../../src/model/label';

const SEED = { seed: 20190404, numRuns: 1000 };

describe('the same label, however it is typed', () => {
  test.each([
    '支出合计',
    ' 支出合计 ',
    '支 出 合　计',
    '支出\n合计',
    '支出\r\n合计',
    '支出\u00A0合计',
    '支出\u200B合计',
    '支出\u200F合计\u202E',
    '支出合计：',
    '支出合计:',
    '支出合计：：',
    '一、支出合计',
    '一 、 支出合计',
    '十二、支出合计',
    '（一）支出合计',
    '(一)支出合计',
    '〔一〕支出合计',
    '㈠支出合计',
    '1.支出合计',
    '1．支出合计',
    '1、支出合计',
    '1)支出合计',
    '（1）支出合计',
    '⑴支出合计',
    '⒈支出合计',
    '① 支出合计',
    '一、①支出合计',
    '一、（一）1.支出合计：',
    '其中：支出合计',
    '其中:支出合计',
    '其中：1.支出合计',
    '“支出合计”',
    '「支出」合计',
  ])('%j', (text) => expect(normalLabel(text)).toBe('支出合计'));

  test.each([
    ['“三公”经费', '三公经费'],
    ['因公出国（境）费', '因公出国(境)费'],
    ['ＡＢ１', 'AB1'],
    ['决算比预算增加（减少为“-”）', '决算比预算增加(减少为-)'],
  ])('%s is %s', (text, label) => expect(normalLabel(text)).toBe(label));
});

test.each(['其中：', '其中', '（一）', '一、', '①', '：', '  '])('%j says nothing of its own', (text) =>
  expect(normalLabel(text)).toBe(''),
);

test.each([
  ['一般公共预算财政拨款', '一般公共预算财政拨款'],
  ['十堰专项', '十堰专项'],
  ['1.5万元以上项目', '1.5万元以上项目'],
  ['2019年决算', '2019年决算'],
  ['项目①', '项目(1)'],
])('%s is a name, not an enumerator with a name behind it', (text, label) =>
  expect(normalLabel(text)).toBe(label),
);

test('two projects that only their mark tells apart stay two', () => {
  expect(normalLabel('培训①')).not.toBe(normalLabel('培训②'));
});

test('a label brought to its form stays as it is', () => {
  const pieces = fc.constantFrom(
    ...[
      '一、',
      '（一）',
      '1.',
      '①',
      '⑴',
      '其中',
      '：',
      ':',
      ' ',
      '　',
      '\n',
      '“',
      '”',
      '支出',
      '合计',
      '1',
      '12',
      '（',
      '）',
    ],
    ...['元', '一', '十', '.', '、', '-', 'Ａ', '½', '㎡', '～', '〕', '〔'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const label = normalLabel(parts.join(''));
      expect(normalLabel(label)).toBe(label);
    }),
    SEED,
  );
});

test('a heading may name its own measure', () => {
  expect(splitMeasure(normalLabel('支出合计（元）'))).toEqual({ label: '支出合计', measure: '元' });
  expect(splitMeasure(normalLabel('支出合计（单位：万元）'))).toEqual({ label: '支出合计', measure: '万元' });
  expect(splitMeasure(normalLabel('因公出国（境）费'))).toEqual({ label: '因公出国(境)费', measure: null });
});
