// 说明 written in the pane, on the real Office.js: it stands in 勾稽核对, survives refills, and explains its finding.
import { audit, plan, planExplanation, wantedAreas } from '../../src/audit';
import type { Finding } from '../../src/model/finding';
import type { AuditResult } from '../../src/model/result';
import type { Snapshot } from '../../src/model/sheet';
import { takesExplanation } from '../../src/model/tally';
import { DEFAULT_PACK } from '../../src/packs';
import { openXlsx } from '../../src/workbook/xlsx';
import type { Change } from '../../src/workbook/port';
import { excelOver, type Fixture, trouble } from '../support/office-excel';
import { whole } from '../support/office-whole';
import { specimenBook } from '../support/specimen-file';

const TABLES = {
  三公经费预决算: `
    | 单位 | 项目 | 年初预算数 | 决算数 | 增减 |
    | 机关 | 公务接待费 | 3 | 4.5 | 1.5 |
    | ^ | 公务用车运行维护费 | 2 | 2 | 0 |
    | ^ | 小计 | 5 | 6.5 | 1.5 |`,
  年度支出结余: `
    | 机构名称 | 支出合计 | 基本支出 | 项目支出 |
    | 机关 | 38.27 | 21.97 | 16.29 |`,
};

async function opened(options: Parameters<typeof excelOver>[1] = {}): Promise<Fixture> {
  return excelOver(openXlsx(await specimenBook(TABLES), 'specimen.xlsx').contents(), options);
}

async function checked({ excel }: Fixture): Promise<{ snapshot: Snapshot; result: AuditResult }> {
  const snapshot = await excel.snapshot(wantedAreas(DEFAULT_PACK));
  return { snapshot, result: audit(snapshot, DEFAULT_PACK) };
}

/** The finding with these numbers. */
function the(result: AuditResult, expression: string): Finding {
  const found = result.findings.find((finding) => finding.expression === expression);
  if (!found) throw new Error(result.findings.map((finding) => finding.expression).join('\n'));
  return found;
}

async function explain(
  fixture: Fixture,
  expression: string,
  text: string,
): Promise<{ change: Change; cut: string }> {
  const { snapshot, result } = await checked(fixture);
  const { draft, cut } = planExplanation(snapshot, result, DEFAULT_PACK, the(result, expression).id, text);
  return { change: await fixture.excel.apply(draft, snapshot), cut: cut?.zh ?? '' };
}

async function explained(fixture: Fixture, expression: string): Promise<string | null> {
  return the((await checked(fixture)).result, expression).explained;
}

async function fill(fixture: Fixture): Promise<void> {
  const { snapshot, result } = await checked(fixture);
  await fixture.excel.apply(plan(snapshot, result, DEFAULT_PACK).draft, snapshot);
}

const RISEN = '4.5 > 3';
const ROUNDED = '21.97 + 16.29 ≈ 38.27';

test('决算超过年初预算的核实关系：写上说明，再核对就是已说明', async () => {
  const fixture = await opened();
  await explain(fixture, RISEN, '年中承办全市现场会，追加接待费 1.5 万元');
  expect(fixture.host.ledger.requests).toHaveLength(3); // two to read, one to write
  expect(await explained(fixture, RISEN)).toBe('年中承办全市现场会，追加接待费 1.5 万元');
  // The sheet is 勾稽核对 as a fill writes it; the scores are not filled.
  expect(fixture.host.workbook.sheets.map(({ name }) => name).slice(2)).toEqual(['勾稽核对']);
});

test('尾差也可以说明；两个说明互不影响，再次填写都在', async () => {
  const fixture = await opened();
  await explain(fixture, RISEN, '追加');
  await explain(fixture, ROUNDED, '四舍五入');
  await fill(fixture);
  expect([await explained(fixture, RISEN), await explained(fixture, ROUNDED)]).toEqual(['追加', '四舍五入']);
});

test('改说明，去掉说明', async () => {
  const fixture = await opened();
  await explain(fixture, RISEN, '追加');
  await explain(fixture, ROUNDED, '四舍五入');
  await explain(fixture, RISEN, '追加 1.5 万元');
  expect(await explained(fixture, RISEN)).toBe('追加 1.5 万元');
  await explain(fixture, RISEN, '  ');
  expect([await explained(fixture, RISEN), await explained(fixture, ROUNDED)]).toEqual([null, '四舍五入']);
});

test('同样的说明写两遍，工作簿一样；撤销一次，回到写之前', async () => {
  const fixture = await opened();
  const original = whole(fixture.host);
  const { change } = await explain(fixture, RISEN, '追加');
  const once = whole(fixture.host);
  await fixture.excel.undo(change);
  expect(whole(fixture.host)).toEqual(original);
  await explain(fixture, RISEN, '追加');
  await explain(fixture, RISEN, '追加');
  expect(whole(fixture.host)).toEqual(once);
});

test.each(['=1+1', '+5 万元', '-5 万元', '@机关', "'引号", '3-1', '第一行\n第二行', '12.5'])(
  '说明写什么就是什么：%j',
  async (text) => {
    const fixture = await opened();
    await explain(fixture, RISEN, text);
    expect(await explained(fixture, RISEN)).toBe(text);
  },
);

test('看不见的字符去掉，换行留着', async () => {
  const fixture = await opened();
  await explain(fixture, RISEN, ' 追加\u0000\u0007\t经费\r\n见附件\ud800 ');
  expect(await explained(fixture, RISEN)).toBe('追加 经费\n见附件');
});

test('一个单元格放不下的说明截短，并说出来', async () => {
  const fixture = await opened();
  const { cut } = await explain(fixture, RISEN, '长'.repeat(32_766) + '😀尾');
  expect(cut).toBe('说明有 32,769 个字符，一个单元格最多放 32,767 个，只保留了前 32,766 个。');
  expect(await explained(fixture, RISEN)).toBe('长'.repeat(32_766));
});

test('用户在表里已写了说明的，别的说明不动它', async () => {
  const fixture = await opened();
  await explain(fixture, RISEN, '追加');
  const sheet = fixture.host.workbook.sheet('勾稽核对');
  const row = [...(sheet?.entries() ?? [])].find(([, , { value }]) => value === ROUNDED)?.[0] ?? -1;
  fixture.host.workbook.enter('勾稽核对', [{ row, column: 15, entered: '表里写的' }]);
  await explain(fixture, RISEN, '再改');
  expect([await explained(fixture, RISEN), await explained(fixture, ROUNDED)]).toEqual(['再改', '表里写的']);
});

test('别人正好也在写说明：不写，别人的留着', async () => {
  const fixture = await opened();
  await explain(fixture, RISEN, '追加');
  const { snapshot, result } = await checked(fixture);
  const { draft } = planExplanation(snapshot, result, DEFAULT_PACK, the(result, ROUNDED).id, '四舍五入');
  fixture.host.workbook.enter('勾稽核对', [{ row: 3, column: 15, entered: '别人写的' }], 'co-author');
  expect(await trouble(fixture.excel.apply(draft, snapshot))).toEqual(['changed-meanwhile', '勾稽核对!P4']);
  expect(fixture.host.workbook.sheet('勾稽核对')?.cell(3, 15).value).toBe('别人写的');
});

test('勾稽核对受保护：不写，说出是哪一张', async () => {
  const fixture = await opened();
  await fill(fixture);
  const sheet = fixture.host.workbook.sheet('勾稽核对');
  if (sheet) fixture.host.workbook.setProtected(sheet, true);
  expect(await trouble(explain(fixture, RISEN, '追加'))).toEqual(['protected-sheet', '勾稽核对']);
});

test('必须成立的关系不能靠说明过关；不存在的也不行', async () => {
  const { snapshot, result } = await checked(await opened());
  const plain = result.findings.find((finding) => !takesExplanation(finding));
  const planned = (id: string) => () => planExplanation(snapshot, result, DEFAULT_PACK, id, '说明');
  expect(plain?.verdict).toBe('balanced');
  expect(planned(plain?.id ?? '')).toThrow(RangeError);
  expect(planned('没有')).toThrow(RangeError);
});
