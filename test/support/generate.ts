// Departments that add up, made from a seed: as many units as asked for, every table of the pack, every tie holding.
// Amounts are kept in 分 and printed in 万元: exactly (multiples of 100 元), or rounded cell by cell as real accounts are.

export interface GenerateOptions {
  readonly seed: number;
  readonly units?: number;
  /** Each cell rounded alone from 元: ties then hold only up to 尾差. */
  readonly rounded?: boolean;
}

/** mulberry32: small, fast, the same everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Concept =
  | '工资'
  | '补助'
  | '商品'
  | '资本'
  | '项目商品'
  | '项目补助'
  | '项目资本'
  | '结转'
  | '接待'
  | '运维'
  | '购置'
  | '出国'
  | '在用'
  | '出租'
  | '其他资产';
type Amounts = Readonly<Record<Concept, number>>;

const LEAVES: readonly Concept[] = [
  '工资',
  '补助',
  '商品',
  '资本',
  '项目商品',
  '项目补助',
  '项目资本',
  '结转',
  '接待',
  '运维',
  '购置',
  '出国',
  '在用',
  '出租',
  '其他资产',
];

interface Unit {
  readonly name: string;
  readonly budget: Amounts;
  readonly final: Amounts;
}

const NAMES = ['机关', '监测中心', '信息中心', '执法支队', '服务中心', '培训中心', '研究所', '档案馆'];

/** Tables by name, in the layouts of the published report. */
export function generate({ seed, units = 1, rounded = false }: GenerateOptions): Record<string, string> {
  const next = random(seed);
  const cents = (): number => {
    if (next() < 0.25) return 0;
    const size = 10 ** (2 + Math.floor(next() * 3));
    return rounded ? Math.floor(next() * size * 1_000_000) : Math.floor(next() * size) * 10_000;
  };
  const amounts = (): Record<Concept, number> =>
    Object.fromEntries(LEAVES.map((leaf) => [leaf, cents()])) as Record<Concept, number>;
  const list = Array.from({ length: units }, (_, i): Unit => {
    const budget = amounts();
    const final = amounts();
    return { name: NAMES[i] ?? `下属单位${i + 1}`, budget, final };
  });
  return tablesOf(list, next);
}

const add = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const personnel = (a: Amounts): number => a.工资 + a.补助;
const operating = (a: Amounts): number => a.商品 + a.资本;
const basic = (a: Amounts): number => personnel(a) + operating(a);
const project = (a: Amounts): number => a.项目商品 + a.项目补助 + a.项目资本;
const spent = (a: Amounts): number => basic(a) + project(a);
const threePublic = (a: Amounts): number => a.接待 + a.运维 + a.购置 + a.出国;
const assets = (a: Amounts): number => a.在用 + a.出租 + a.其他资产;

/** 分 → 万元 of two decimals, rounded half up. */
function show(cents: number): string {
  const hundredths = Math.sign(cents) * Math.round(Math.abs(cents) / 10_000);
  return (hundredths / 100).toFixed(2);
}

const row = (...cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => (typeof cell === 'number' ? show(cell) : cell)).join(' | ')} |`;

function tablesOf(units: readonly Unit[], next: () => number): Record<string, string> {
  const total = (of: (unit: Unit) => Amounts): Amounts =>
    Object.fromEntries(LEAVES.map((leaf) => [leaf, add(units.map((unit) => of(unit)[leaf]))])) as Record<
      Concept,
      number
    >;
  const blocks = [...units, { name: '总合计', budget: total((u) => u.budget), final: total((u) => u.final) }];
  const versions = (unit: Unit, cells: (a: Amounts) => readonly number[]): string[] => {
    const budget = cells(unit.budget);
    const final = cells(unit.final);
    return [
      row(unit.name, '年初预算数', ...budget),
      row('', '决算数', ...final),
      row('', '决算比预算增加', ...final.map((amount, i) => change(amount, budget[i] ?? 0))),
    ];
  };
  // 增减 is computed from the printed figures, as a spreadsheet does.
  const change = (final: number, budget: number): string =>
    show((cellCents(final) - cellCents(budget)) * 10_000);
  const item = (unit: string, label: string, of: (a: Amounts) => number, { budget, final }: Unit): string =>
    row(unit, label, of(budget), of(final), change(of(final), of(budget)));
  return {
    部门基本概况: `| 人员编制 | ${10 + Math.floor(next() * 90)} | 实有人数 | ${10 + Math.floor(next() * 90)} |`,
    年度收入情况: [
      '| 机构名称 | 收入合计 | 上年结转 | 公共财政拨款 | 政府基金拨款 | 专户非税收入 | 其他收入 |',
      ...units.map(({ name, final }) =>
        row(name, final.结转 + spent(final), final.结转, spent(final), 0, 0, 0),
      ),
    ].join('\n'),
    年度支出结余: [
      '| 机构名称 | 支出合计 | 基本支出 | 人员支出 | 公用支出 | 项目支出 | 当年结余 | 累计结余 |',
      ...units.map(({ name, final: a }) =>
        row(name, spent(a), basic(a), personnel(a), operating(a), project(a), 0, a.结转),
      ),
    ].join('\n'),
    三公经费: [
      '| 机构名称 | 三公经费合计 | 公务接待费 | 公务用车运维费 | 公务用车购置费 | 因公出国出境费 |',
      ...units.map(({ name, final: a }) => row(name, threePublic(a), a.接待, a.运维, a.购置, a.出国)),
    ].join('\n'),
    固定资产: [
      '| 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |',
      ...units.map(({ name, final: a }) => row(name, assets(a), a.在用, a.出租, a.其他资产)),
    ].join('\n'),
    收入预决算: [
      '| 单位 | 项目 | 一般公共预算财政拨款收入 | 政府性基金预算财政拨款收入 | 上级补助收入 | 事业收入 | 其他收入 | 合计 |',
      ...blocks.flatMap((unit) => versions(unit, (a) => [spent(a), 0, 0, 0, 0, spent(a)])),
    ].join('\n'),
    支出预决算: [
      '| 单位 | 项目 | 年初预算数 | 决算数 | 增减 |',
      ...blocks.flatMap((unit) => [
        item(unit.name, '基本支出：', basic, unit),
        item('', '一、人员经费', personnel, unit),
        item('', '工资福利支出', (a) => a.工资, unit),
        item('', '对个人和家庭的补助', (a) => a.补助, unit),
        item('', '二、日常公用经费', operating, unit),
        item('', '商品和服务支出', (a) => a.商品, unit),
        item('', '资本性支出', (a) => a.资本, unit),
        item('', '项目支出：', project, unit),
        item('', '商品和服务支出', (a) => a.项目商品, unit),
        item('', '对个人和家庭的补助', (a) => a.项目补助, unit),
        item('', '资本性支出', (a) => a.项目资本, unit),
        item('', '合计', spent, unit),
      ]),
    ].join('\n'),
    三公经费预决算: [
      '| 单位 | 项目 | 因公出国（境）费 | 公务用车购置费 | 公务用车运行维护费 | 公务接待费 | 小计 |',
      ...blocks.flatMap((unit) => versions(unit, (a) => [a.出国, a.购置, a.运维, a.接待, threePublic(a)])),
    ].join('\n'),
    基本支出: [
      '| 单位 | 人员经费     | <                  | <    | 日常公用经费   | <          | <    | 总支出 |',
      '| ^    | 工资福利支出 | 对个人和家庭的补助 | 小计 | 商品和服务支出 | 资本性支出 | 小计 | ^      |',
      ...blocks.map(({ name, final: a }) =>
        row(
          name === '总合计' ? '合计' : name,
          a.工资,
          a.补助,
          personnel(a),
          a.商品,
          a.资本,
          operating(a),
          basic(a),
        ),
      ),
    ].join('\n'),
    项目支出: [
      '| 单位名称 | 项目名称 | 年初结转和结余 | 年初预算 | 实际到位资金 | 本年支付 | 年末结转和结余 |',
      ...units.flatMap(({ name, budget, final }) => [
        row(name, '重点项目', 0, budget.项目商品, final.项目商品, final.项目商品, 0),
        row(
          '',
          '其他项目',
          0,
          budget.项目补助 + budget.项目资本,
          ...twice(final.项目补助 + final.项目资本),
          0,
        ),
        row('', '小计', 0, project(budget), ...twice(project(final)), 0),
      ]),
      row(
        '合计',
        '',
        0,
        add(units.map((u) => project(u.budget))),
        ...twice(add(units.map((u) => project(u.final)))),
        0,
      ),
    ].join('\n'),
  };
}

const twice = (amount: number): readonly [number, number] => [amount, amount];

/** A printed figure in hundredths of 万元. */
function cellCents(cents: number): number {
  return Math.sign(cents) * Math.round(Math.abs(cents) / 10_000);
}
