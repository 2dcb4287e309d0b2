// Where Gouji writes when the user's range cannot be used, and what it never takes for its own.
import { grid, type Placed } from '../support/specimen';
import { renamed, typed } from './edits';
import { cellsOf, fileOf, fill } from './filled';
import { FEW, LEDGER, mine, OWN, settles, sheetsOf } from './settled';

const unusable: Placed = { ...mine, grid: grid(`| 事项 | 办理情况 |\n| 绩效目标合理性 | 已办 |`) };

describe('a sheet of its own is used, and that is said', () => {
  test('where the named range has no headings 指标 and 得分', async () => {
    const file = await fileOf([...FEW, unusable]);
    const { plan } = await fill(file);
    expect(plan.kept.map(({ message }) => message.zh)).toEqual([
      '名称“绩效评价汇总”指向的区域（汇总!A2:B3）里没有“指标”和“得分”两个表头，或没有认得的指标，改写到单独的工作表。',
    ]);
    expect(plan.sheet).toBe(OWN);
    expect(cellsOf(await settles(file), '汇总')).toEqual(cellsOf(file, '汇总'));
  });

  test('also where that range is on a sheet called 绩效评价汇总', async () => {
    const file = await fileOf([...FEW, { ...unusable, sheet: OWN }]);
    expect((await fill(file)).plan.sheet).toBe('绩效评价汇总2');
    expect(cellsOf(await settles(file), OWN)).toEqual(cellsOf(file, OWN));
  });

  test('also where that range is blank', async () => {
    const file = await renamed(await fileOf([...FEW, { ...mine, name: '空' }]), OWN, '=汇总!$D$5:$H$9');
    expect((await fill(file)).plan.sheet).toBe(OWN);
    await settles(file);
  });

  test('where the headings have gone after an earlier fill', async () => {
    const { bytes } = await fill(await fileOf([...FEW, mine]));
    const file = await typed(bytes, '汇总!B2', '分数');
    expect((await fill(file)).plan.sheet).toBe(OWN);
    await settles(file);
  });

  test.each(['=#REF!', '=汇总!$A$2:$B$3,汇总!$D$2:$D$3', '=OFFSET(汇总!$A$2,0,0,2,2)'])(
    'where the name means %s',
    async (refersTo) => {
      const file = await renamed(await fileOf([...FEW, mine]), OWN, refersTo);
      const { plan } = await fill(file);
      expect(plan.kept.map(({ message }) => message.zh)).toEqual([
        `名称“绩效评价汇总”（${refersTo}）指的不是一块区域，改写到单独的工作表。`,
      ]);
      expect(plan.sheet).toBe(OWN);
      await settles(file);
    },
  );

  test('where the name was deleted after an earlier fill: the user’s sheet is not laid out', async () => {
    const { bytes } = await fill(await fileOf([...FEW, mine]));
    const file = await renamed(bytes, OWN);
    expect(await sheetsOf(file)).toEqual([`${OWN}（新）`, LEDGER]);
    expect(cellsOf(await settles(file), '汇总')).toEqual(cellsOf(file, '汇总'));
  });
});

test('a sheet called 绩效评价汇总 with the user’s own content is not taken', async () => {
  const file = await typed(await typed(await fileOf(FEW), `${OWN}!B2`, '请勿动'), `${LEDGER}!A1`, 5);
  expect(await sheetsOf(file)).toEqual([`${OWN}2（新）`, `${LEDGER}2（新）`]);
  const bytes = await settles(file);
  expect([cellsOf(bytes, OWN), cellsOf(bytes, LEDGER)]).toEqual([{ B2: '请勿动' }, { A1: '5' }]);
});

test('a name given to the sheet that Gouji laid out does not make it a layout of the user’s', async () => {
  const { bytes } = await fill(await fileOf(FEW));
  const file = await renamed(bytes, OWN, `=${OWN}!$A$3:$I$34`);
  expect(cellsOf(await settles(file), OWN)).toEqual(cellsOf(bytes, OWN));
});
