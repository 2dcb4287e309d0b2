// The table of texts: the same keys in both languages, nothing empty, and no language left in the other.
import { languageOf, type Text, TEXTS } from '../../src/taskpane/text';

function shape(text: unknown): unknown {
  if (Array.isArray(text)) return text.map(shape);
  if (typeof text === 'object' && text !== null) {
    return Object.fromEntries(Object.entries(text).map(([key, value]) => [key, shape(value)]));
  }
  return typeof text;
}

function sentences(text: object): string[] {
  return Object.values(text).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'object' && value !== null) return sentences(value);
    return [];
  });
}

test('both languages have the same keys', () => {
  expect(shape(TEXTS.en)).toEqual(shape(TEXTS.zh));
});

test('no text is empty', () => {
  for (const text of Object.values(TEXTS))
    for (const sentence of sentences(text)) expect(sentence.trim()).not.toBe('');
});

test('English texts use Chinese only for names that stand in the workbook', () => {
  const names = /绩效评价汇总|勾稽核对|支出预决算/g;
  for (const sentence of sentences(TEXTS.en))
    expect(sentence.replace(names, '')).not.toMatch(/\p{Script=Han}/u);
});

test('texts with numbers put them in', () => {
  const check = (text: Text): string[] => [
    text.rounding(8, '0.08 万元'),
    text.filled('63', '绩效评价汇总'),
    text.filledScore('97', '100', '优'),
    text.claimedTotal('99'),
    text.adoptCell('支出预决算!D21', '38.27'),
    text.adoptAll(6),
  ];
  for (const text of Object.values(TEXTS)) {
    expect(check(text).join('\n')).toMatch(
      /8[\s\S]*0\.08[\s\S]*63[\s\S]*97[\s\S]*优[\s\S]*99[\s\S]*38\.27[\s\S]*6/,
    );
  }
});

test.each([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['ZH', 'zh'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  ['', 'zh'],
  [undefined, 'zh'],
])('the display language %s gives %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
