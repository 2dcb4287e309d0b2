// A pack's YAML becomes JSON when the bundle is built; what YAML would bend or lose in silence is refused.
import { packToJson } from '../../src/packs/yaml-loader.cjs';

const data = (source: string): unknown => JSON.parse(packToJson(source));

test('a list of names stays a list of names; no word becomes a truth or a date', () => {
  expect(data('a: [收入, no, on, 2019-12-31]\nb: 100%\nc: { 优: 90 }')).toEqual({
    a: ['收入', 'no', 'on', '2019-12-31'],
    b: '100%',
    c: { 优: 90 },
  });
});

test('a key given twice is refused: the first would be lost', () => {
  expect(() => data('机关: [本级]\n机关: [局机关]')).toThrow(/unique/);
});

test('broken YAML is refused', () => {
  expect(() => data('a: [收入')).toThrow();
});
