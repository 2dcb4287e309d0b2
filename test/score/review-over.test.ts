// Ratios over 100% and amounts of different units, as a reviewer is asked about them in both languages.
import { Amount } from '../../src/model/amount';
import type { Input } from '../../src/model/scorecard';
import { listed } from '../../src/score/review-over';
import { indicator, onePack, scorecard, scoreSheet } from './rubric';

const share = { kind: 'threshold', from: '90%' };
const PACK = onePack(share, 5);
type Tables = Readonly<Record<string, string>>;

function asked(tables: Tables, pack = PACK): string[] {
  return indicator(scorecard(tables, pack), '比率').remarks.map(({ zh }) => zh);
}

function english(tables: Tables, pack = PACK): string[] {
  return indicator(scorecard(tables, pack), '比率').remarks.map(({ en }) => en);
}

const units = (rows: string): Tables => ({ 数: `| 单位 | 甲 | 乙 |\n${rows}` });

describe('over 100%', () => {
  const rows = units('| 合计 | 12 | 10 |');
  const REMARK = '比率 120% 超过 100%，请核对分子分母：甲[决算] 12（数!B4）、乙[决算] 10（数!C4）';

  test('in English', () => {
    expect(english(rows)).toEqual([
      'the ratio, 120%, is over 100%; check both sides of the division: 甲[决算] 12 (数!B4), 乙[决算] 10 (数!C4)',
    ]);
  });

  test('as staff entered it', () => {
    const pack = onePack(share, 5, { formula: undefined });
    expect(asked(scoreSheet({ value: '120%' }), pack)).toEqual([
      '比率 120% 超过 100%，请核对：完成值 1.2（指标评分!E4）',
    ]);
    expect(english(scoreSheet({ value: '120%' }), pack)).toEqual([
      'the ratio, 120%, is over 100%; check it: 完成值 1.2 (指标评分!E4)',
    ]);
  });

  test('of units that were added up, and of a blank that counts 0', () => {
    const sum = onePack(share, 5, { formula: '(甲[决算] + 丙[决算]) ÷ 乙[决算]' });
    const tables = { 数: '| 单位 | 甲 | 乙 | 丙 |\n| 机关 | 8 | 4 | |\n| 二中心 | 4 | 6 | |' };
    expect(asked(tables, sum)).toEqual([
      '比率 120% 超过 100%，请核对分子分母：甲[决算] 12（数!B4 等）、丙[决算] 空白（数!D4 等）、乙[决算] 10（数!C4 等）',
    ]);
    expect(english(tables, sum)[0]).toContain('甲[决算] 12 (数!B4 …), 丙[决算] blank (数!D4 …), 乙[决算]');
  });

  test('is asked about whichever band is written first', () => {
    const bands = [
      { below: '90%', points: 0 },
      { from: '90%', points: 5 },
    ];
    expect(asked(rows, onePack({ kind: 'bands', bands }, 5))).toEqual([REMARK]);
  });

  test('four amounts are listed, of more it is said that there are; one without a cell has no place', () => {
    const amount = (name: string, at: boolean): Input => ({
      name,
      amount: at ? Amount.whole(7) : null,
      measure: null,
      reported: at,
      cells: at ? [{ sheet: '数', row: 3, column: 1, amount: null, measure: null, numeric: true }] : [],
    });
    const list = ['甲', '乙', '丙', '丁'].map((name) => amount(name, name !== '乙'));
    expect(listed(list)).toEqual({
      zh: '甲 7（数!B4）、乙 空白、丙 7（数!B4）、丁 7（数!B4）',
      en: '甲 7 (数!B4), 乙 blank, 丙 7 (数!B4), 丁 7 (数!B4)',
    });
    expect(listed([...list, amount('戊', true)])).toEqual({
      zh: '甲 7（数!B4）、乙 空白、丙 7（数!B4）、丁 7（数!B4） 等',
      en: '甲 7 (数!B4), 乙 blank, 丙 7 (数!B4), 丁 7 (数!B4) …',
    });
  });

  test('is what a best band from 110% on looks at, and nothing to bands that end below it', () => {
    const bands = [
      { from: '110%', points: 5 },
      { below: '110%', points: 0 },
    ];
    const pack = onePack({ kind: 'bands', bands }, 5);
    expect(asked(rows, pack)).toEqual([]);
    const ended = pack.indicators.map((one) =>
      one.rule.kind === 'bands' ? { ...one, rule: { ...one.rule, bands: one.rule.bands.slice(1) } } : one,
    );
    expect(asked(rows, { ...pack, indicators: ended })).toEqual([]);
  });

  test('is what a target of 110% allows for', () => {
    expect(asked(rows, onePack({ kind: 'proportional', target: '110%' }, 5))).toEqual([]);
    expect(asked(rows, onePack({ kind: 'threshold', from: '110%' }, 5))).toEqual([]);
  });

  test('of two alternatives, the one that counts decides', () => {
    const above = { kind: 'linear', target: '150%', side: 'above', step: '1%', points: 1 };
    const proportional = { kind: 'proportional', target: '100%' };
    const either = (first: object, second: object): object => ({
      kind: 'either',
      alternatives: [
        { name: '率', formula: '甲[决算] ÷ 乙[决算]', rule: first },
        { name: '变动', formula: '甲[决算] ÷ 丙[决算]', rule: second },
      ],
    });
    const of = (rule: object): string[] =>
      asked(
        { 数: '| 单位 | 甲 | 乙 | 丙 |\n| 合计 | 12 | 10 | 20 |' },
        onePack(rule, 5, { formula: undefined }),
      );
    expect(of(either(share, proportional))[0]).toContain('比率 120% 超过 100%');
    expect(of(either(above, proportional))).toEqual([]);
    expect(of(either(proportional, above))[0]).toContain('比率 120% 超过 100%');
    const strict = { ...above, target: '100%' };
    const second = asked(
      { 数: '| 单位 | 甲 | 乙 | 丙 |\n| 合计 | 12 | 10 | 5 |' },
      onePack(either(strict, proportional), 5, { formula: undefined }),
    );
    expect(second[0]).toContain('比率 240% 超过 100%');
  });
});

describe('amounts of different units', () => {
  const both = (first: string, second: string): Tables => ({
    数: `| 单位 | 甲 |\n${first}`,
    又数: `| 单位 | 乙 |\n${second}`,
  });

  test('of two units out of three', () => {
    const tables = both('| 机关 | 5 |\n| 二中心 | 5 |', '| 机关 | 5 |\n| 二中心 | 5 |\n| 三中心 | 5 |');
    expect(asked(tables)).toEqual([
      '算式里的数不是同样的机构：甲[决算] 取机关、二中心（数!B4 等），乙[决算] 取机关、二中心、三中心（又数!B4 等）。请补上缺的机构或总合计，再看比率',
    ]);
    expect(english(tables)).toEqual([
      'the amounts are not of the same reporting units: 甲[决算] of 机关、二中心 (数!B4 …), 乙[决算] of 机关、二中心、三中心 (又数!B4 …); add what is missing, or a total, before relying on the ratio',
    ]);
    expect(english(both('| 机关 | 5 |', '| 二中心 | 5 |'))[0]).toContain(
      '甲[决算] of 机关 (数!B4), 乙[决算] of 二中心 (又数!B4);',
    );
  });

  test('also within an alternative', () => {
    const either = {
      kind: 'either',
      alternatives: [
        { name: '率', formula: '甲[决算] ÷ 乙[决算]', rule: share },
        { name: '变动', formula: '甲[决算] ÷ 丙[决算]', rule: share },
      ],
    };
    const tables = both('| 机关 | 5 |', '| 二中心 | 5 |');
    expect(asked(tables, onePack(either, 5, { formula: undefined })).join()).toMatch(
      /^算式里的数不是同样的机构/,
    );
  });
});
