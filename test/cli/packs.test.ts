// gouji --pack: the packs that come with Gouji, a pack of one's own, and the one that a workbook remembers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rememberedPack } from '../../src/summary/remembered-pack';
import { openXlsx } from '../../src/workbook/xlsx';
import { buildGouji, Folder } from '../support/gouji';

const sample = readFileSync(join(__dirname, '../../assets/sample.xlsx'));
let folder: Folder;
beforeAll(buildGouji, 120_000);
beforeEach(() => {
  folder = new Folder();
  folder.put('sample.xlsx', sample);
});
afterEach(() => {
  folder.remove();
});

interface Answer {
  readonly pack: string;
  readonly scorecard: {
    readonly indicators: readonly { readonly path: readonly string[]; readonly full: string }[];
  };
}
const answer = (...words: readonly string[]): Answer =>
  JSON.parse(folder.gouji('check', 'sample.xlsx', '--json', ...words).out) as Answer;
const lines = (text: string): string[] => text.trimEnd().split('\n');
const remembers = (file: string): string | null =>
  rememberedPack(openXlsx(readFileSync(folder.file(file)), file).index());

/** A place’s changes of the framework, as it would write them. */
const OWN = `id: some-county
title: 某县
extends: mof-2013
indicators:
  - id: 在职人员控制率
    points: 8
`;

test('gouji packs lists those that come with it', () => {
  const { status, out } = folder.gouji('packs');
  expect([status, ...lines(out)]).toEqual([
    0,
    'wanzhou-2019    重庆市万州区部门整体支出绩效评价（2019 年度）  19 个指标，100 分，默认',
    'mof-2013        财预〔2013〕53号 部门整体支出绩效评价共性指标体系框架  28 个指标，分值由工作簿定',
    'yueyang-2013    湖南省岳阳市部门整体支出绩效评价（依共性指标体系框架）  23 个指标，100 分',
    'final-accounts  部门决算公开（九张表）  9 张表，不评分',
  ]);
  expect(lines(folder.gouji('packs', '--lang', 'en').out)[1]).toMatch(
    /28 indicators, points left to the workbook$/,
  );
});

describe('which pack is used', () => {
  test('the default, where nobody says otherwise', () => expect(answer().pack).toBe('wanzhou-2019'));

  test('a shipped one by its id', () => expect(answer('--pack', 'mof-2013').pack).toBe('mof-2013'));

  test.each([
    ['YAML', 'own.yaml', OWN],
    [
      'JSON',
      'own.json',
      JSON.stringify({
        $schema: './pack.schema.json',
        id: 'some-county',
        title: '某县',
        extends: 'mof-2013',
        indicators: [{ id: '在职人员控制率', points: 8 }],
      }),
    ],
  ])('a file of one’s own, as %s, that changes a shipped one', (_kind, name, text) => {
    folder.put(name, text);
    expect(folder.gouji('check', 'sample.xlsx', '--pack', name).err).toBe('');
    const { pack, scorecard } = answer('--pack', name);
    expect(pack).toBe('some-county');
    expect(scorecard.indicators.map(({ path }) => path[2])).toContain('在职人员控制率');
  });

  test('made from a file beside it and a shipped part', () => {
    folder.put('own.yaml', 'id: own\ntitle: 甲\nincludes: [department-tables, ties.yaml]\n');
    folder.put('ties.yaml', 'ties: [三公经费合计 <= 支出合计]\n');
    const { status, out, err } = folder.gouji('check', 'sample.xlsx', '--pack', 'own.yaml', '--json');
    expect([status, err]).toEqual([1, '']);
    expect(out).toContain('三公经费合计 <= 支出合计');
  });
});

describe('a pack that cannot be used: status 2, nothing on standard output, each fault on a line of its own', () => {
  const refused = (name: string, ...more: string[]): string[] => {
    const { status, out, err } = folder.gouji('check', 'sample.xlsx', '--json', '--pack', name, ...more);
    expect([status, out]).toEqual([2, '']);
    return lines(err);
  };

  test('every fault with its file, line and place', () => {
    folder.put(
      'own.yaml',
      `# 自己的规则包
id: own
title: 甲
includes: [department-tables]
ties:
  - 支出合计 = 基本支出 + 存款
indicators:
  - id: 支出率
    path: [投入, 执行]
    points: 100
    rule: { kind: guess }
`,
    );
    expect(refused('own.yaml')).toEqual([
      'gouji: own.yaml:6: ties[0]: 没有“存款”这个科目',
      'gouji: own.yaml:9: indicators[0].path: 应为一级、二级、三级三个名称',
      'gouji: own.yaml:11: indicators[0].rule.kind: 应为 threshold、linear、bands、proportional、category、checklist、count、either、entered 之一',
    ]);
    expect(refused('own.yaml', '--lang', 'en')[0]).toBe('gouji: own.yaml:6: ties[0]: no concept “存款”');
  });

  test('what is missing, at the line of what it is missing from', () => {
    folder.put('own.yaml', `${OWN}  - points: 3\n`);
    expect(refused('own.yaml')).toEqual(['gouji: own.yaml:7: indicators[1].id: 缺少这一项']);
  });

  test('a fault of a file beside it, in that file', () => {
    folder.put('own.yaml', 'id: own\ntitle: 甲\nincludes: [parts.yaml, department-tables]\n');
    folder.put('parts.yaml', 'concepts:\n  收入合计: { kind: money }\nties: [收入合计 = 存款]\n');
    expect(refused('own.yaml')).toEqual([
      'gouji: department-tables: concepts.收入合计: 与“parts.yaml: concepts.收入合计”写得不一样，只能写一处',
      'gouji: parts.yaml:3: ties[0]: 没有“存款”这个科目',
    ]);
  });

  test.each([
    [
      'a bracket not closed',
      'id: own\nindicators: [\n',
      /^gouji: own\.yaml:\d: 不是合格的 YAML 或 JSON：.*括号没有配对/,
    ],
    ['a key given twice', 'id: own\ntitle: 甲\nid: own\n', /^gouji: own\.yaml:3: .*同一个名称写了两次/],
    ['indented by tabs', 'id: own\nfull:\n\ta: 1\n', /^gouji: own\.yaml:3: .*不能用制表符/],
    ['an unknown alias', 'id: *own\n', /^gouji: own\.yaml:1: 不是合格的 YAML 或 JSON：“\*own”没有对应/],
    ['words', '这是一份说明', /^gouji: own\.yaml:1: id: 缺少这一项$/],
  ])('%s', (_what, text, said) => {
    folder.put('own.yaml', text);
    expect(refused('own.yaml')[0]).toMatch(said);
  });

  test('no such id: those there are', () => {
    expect(refused('mof')).toEqual([
      'gouji: 没有规则包“mof”，随程序的有：wanzhou-2019、mof-2013、yueyang-2013、final-accounts；自己的规则包请写文件名（.yaml 或 .json）。',
    ]);
  });

  test('no such file, and no such file beside it', () => {
    expect(refused('own.yaml')).toEqual(['gouji: own.yaml: 打不开：没有这个文件。请检查文件名。']);
    folder.put('own.yaml', 'id: own\nincludes: [./more.yaml]\n');
    expect(refused('own.yaml')).toEqual([
      'gouji: more.yaml: 打不开：没有这个文件。请检查文件名。（own.yaml 用到它）',
    ]);
  });

  test('a shipped id for a pack of one’s own', () => {
    folder.put('own.yaml', OWN.replace('some-county', 'mof-2013'));
    expect(refused('own.yaml')).toEqual([
      'gouji: own.yaml:1: id: “mof-2013”是随程序的规则包的编号，请另起一个',
    ]);
  });
});

describe('the workbook remembers its pack', () => {
  const fill = (from: string, to: string, ...words: string[]): string => {
    const { status, err } = folder.gouji('fill', from, '-o', to, ...words);
    return `${status} ${err}`.trim();
  };

  test('not the default, where nothing was remembered before', () => {
    fill('sample.xlsx', 'out.xlsx');
    expect(remembers('out.xlsx')).toBeNull();
  });

  test('another: it is used the next time, and goes on being remembered', () => {
    fill('sample.xlsx', 'once.xlsx', '--pack', 'yueyang-2013');
    expect(remembers('once.xlsx')).toBe('yueyang-2013');
    fill('once.xlsx', 'twice.xlsx');
    expect(remembers('twice.xlsx')).toBe('yueyang-2013');
    expect(readFileSync(folder.file('twice.xlsx')).equals(readFileSync(folder.file('once.xlsx')))).toBe(true);
    expect(folder.gouji('check', 'twice.xlsx').out).toContain('twice.xlsx · yueyang-2013');
  });

  test('--pack is stronger; back at the default, that is remembered', () => {
    fill('sample.xlsx', 'once.xlsx', '--pack', 'mof-2013');
    fill('once.xlsx', 'twice.xlsx', '--pack', 'wanzhou-2019');
    expect(remembers('twice.xlsx')).toBe('wanzhou-2019');
  });

  test('a pack of one’s own: without its file nothing is scored by another', () => {
    folder.put('own.yaml', OWN);
    fill('sample.xlsx', 'once.xlsx', '--pack', 'own.yaml');
    const { status, out, err } = folder.gouji('check', 'once.xlsx');
    expect([status, out]).toEqual([2, '']);
    expect(err).toBe(
      'gouji: once.xlsx: 工作簿记住的规则包是“some-county”，程序里没有。请用 --pack 指明它的文件，或改用 wanzhou-2019、mof-2013、yueyang-2013、final-accounts 之一。\n',
    );
    expect(folder.gouji('check', 'once.xlsx', '--pack', 'own.yaml').out).toContain('once.xlsx · some-county');
  });
});
