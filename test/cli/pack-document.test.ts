// A pack's file: the line at which a fault's place stands.
import { parsePack, SyntaxTrouble } from '../../src/cli/pack-document';

const FILE = `# 规则包
id: own
units: { 机关: [本级],
         "a.b[1]": [甲, 乙] }
ties:
  - 收入 = 支出
  - tie: 收入 = 结余
    when: 支出 = 结余
`;

test.each([
  ['id', 2],
  ['units', 3],
  ['units.机关[0]', 3],
  ['units.a.b[1]', 4],
  ['units.a.b[1][1]', 4],
  ['ties', 5],
  ['ties[0]', 6],
  ['ties[1]', 7],
  ['ties[1].when', 8],
  ['ties[1].kind', 7], // not there: the tie it is missing from
  ['ties[2]', 5],
  ['title', 2], // missing at the top: where the file begins to say something
])('%s stands at line %i', (place, line) => expect(parsePack(FILE).lineOf(place)).toBe(line));

test('JSON is read alike, indented by tabs or not', () => {
  const { data, lineOf } = parsePack('{\n\t"id": "own",\n\t"ties": [\n\t\t"收入 = 支出"\n\t]\n}\n');
  expect(data).toEqual({ id: 'own', ties: ['收入 = 支出'] });
  expect([lineOf('id'), lineOf('ties[0]')]).toEqual([2, 4]);
});

test.each([
  ['a tag that means nothing here', 'a: 1\nb: !secret x', 2, 'tag'],
  ['two packs in one file', 'a: 1\n---\nb: 2', 2, 'parted by ---'],
  ['two colons in a line', 'a: 1\nwhen: 收入: 支出', 2, 'one colon too many'],
  ['a quote left open', 'a: "x\n', 2, 'a quote, bracket, comma or colon is missing'],
  ['an alias of nothing', 'a: 1\nb: *c', 2, '*c is the name of nothing'],
])('%s', (_what, text, line, said) => {
  let trouble: unknown = null;
  try {
    parsePack(text);
  } catch (error) {
    trouble = error;
  }
  expect(trouble).toBeInstanceOf(SyntaxTrouble);
  expect(trouble).toMatchObject({ line, text: { en: expect.stringContaining(said) as unknown } });
});
