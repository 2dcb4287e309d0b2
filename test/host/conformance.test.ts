// The real Office.js over our host: what the library and the host agree on. Nothing here says how Excel itself behaves.
import { area, book } from '../support/office-book';
import { excelWith, settled } from '../support/office';

const budget = () =>
  book(
    {
      收支: [
        ['机构', '收入', '支出'],
        ['机关', 402.03, { v: 0.05, as: '0.00%' }],
        ['合计', { f: '=B2', v: 402.03 }, null],
      ],
      封面: [['标题']],
    },
    {
      names: {
        收入: '=收支!$B$2:$B$3',
        比率: '=收支!$C$2',
        断: '=#REF!',
        多: '=收支!$A$1,收支!$C$1',
        '收支!本表': '=收支!$A$1',
      },
    },
  );

const sheetCells = (host: ReturnType<typeof excelWith>, name: string, row: number, column: number) =>
  host.workbook.sheet(name)?.cell(row, column);

async function rejection(promise: Promise<unknown>): Promise<OfficeExtension.Error> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  return error as OfficeExtension.Error;
}

test('two named ranges in one request', async () => {
  const host = excelWith(budget());
  await Excel.run(async (context) => {
    const income = context.workbook.names.getItem('收入').getRange();
    const rate = context.workbook.names.getItem('比率').getRange();
    income.load(['values', 'formulas', 'address']);
    rate.load(['values', 'numberFormat']);
    await context.sync();
    expect(income.values).toEqual([[402.03], [402.03]]);
    expect(income.formulas).toEqual([[402.03], ['=B2']]);
    expect(income.address).toBe('收支!B2:B3');
    expect(rate.values).toEqual([[0.05]]);
    expect(rate.numberFormat).toEqual([['0.00%']]);
  });
  await settled();
  expect(host.ledger.requests).toHaveLength(1);
  expect(host.ledger.libraryRequests).toHaveLength(1);
  expect(host.session.references.size).toBe(0);
});

test('a property that was not loaded throws', async () => {
  excelWith(budget());
  const error = await rejection(
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('收支').getRange('A1');
      await context.sync();
      return range.values;
    }),
  );
  expect(error.code).toBe('PropertyNotLoaded');
  expect(error.debugInfo.errorLocation).toBe('Range.values');
});

test('a null object, and the null range of a broken name', async () => {
  excelWith(budget());
  await Excel.run(async (context) => {
    const none = context.workbook.names.getItemOrNullObject('没有');
    const broken = context.workbook.names.getItem('断').getRangeOrNullObject();
    const unused = context.workbook.worksheets.getItem('封面').getRange('F:G').getUsedRangeOrNullObject(true);
    none.load('name');
    broken.load('values');
    unused.load('values');
    await context.sync();
    expect([none.isNullObject, broken.isNullObject, unused.isNullObject]).toEqual([true, true, true]);
  });
});

test('a missing item says where it was asked for', async () => {
  excelWith(budget());
  const error = await rejection(
    Excel.run(async (context) => {
      context.workbook.names.getItem('没有').load('name');
      await context.sync();
    }),
  );
  expect(error.code).toBe('ItemNotFound');
  expect(error.debugInfo.errorLocation).toBe('NamedItemCollection.getItem');
});

test('one request tells all sheets with their own names', async () => {
  const host = excelWith(budget());
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.load(['items/name', 'items/formula', 'items/scope']);
    worksheets.load([
      'items/name',
      'items/protection/protected',
      'items/names/items/name',
      'items/names/items/formula',
    ]);
    await context.sync();
    expect(names.items.map((item) => item.name)).toEqual(['收入', '比率', '断', '多']);
    expect(
      worksheets.items.map((sheet) => sheet.names.items.map((item) => [item.name, item.formula as string])),
    ).toEqual([[['本表', '=收支!$A$1']], []]);
    // An item is addressed later by the id it came with.
    const range = names.items[1]?.getRange();
    range?.load('values');
    await context.sync();
    expect(range?.values).toEqual([[0.05]]);
  });
  expect(host.ledger.requests).toHaveLength(2);
});

test('a sheet is added, activated and protected in one request, and used in the next', async () => {
  const host = excelWith(budget());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('汇总');
    sheet.activate();
    sheet.protection.load('protected');
    await context.sync();
    expect(sheet.protection.protected).toBe(false);
    sheet.getRange('B2').values = [['好']];
    sheet.protection.protect();
    await context.sync();
  });
  expect(host.workbook.active.name).toBe('汇总');
  expect(host.workbook.active.protected).toBe(true);
  expect(sheetCells(host, '汇总', 1, 1)?.value).toBe('好');
});

test('set() and a nested load', async () => {
  excelWith(budget());
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('封面').getRange('A1:B1');
    range.set({ values: [['甲', '乙']], format: { fill: { color: '#FFF2CC' }, font: { bold: true } } });
    range.load({ values: true, format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    expect(range.values).toEqual([['甲', '乙']]);
    expect(range.format.fill.color).toBe('#FFF2CC');
    expect(range.format.font.bold).toBe(true);
  });
});

test('a load of everything', async () => {
  excelWith(budget());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('封面');
    sheet.load();
    await context.sync();
    expect([sheet.name, sheet.position, sheet.visibility]).toEqual(['封面', 1, 'Visible']);
  });
});

test('a change event comes in with its range, until it is removed', async () => {
  const host = excelWith(budget());
  const seen: string[] = [];
  const registration = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load('values');
        await inner.sync();
        seen.push(`${event.address} ${JSON.stringify(range.values)}`);
      });
    });
    await context.sync();
    return added;
  });
  host.workbook.enter('收支', [{ row: 1, column: 1, entered: 500 }]);
  await settled();
  expect(seen).toEqual(['B2 [[500]]']);

  registration.remove();
  await registration.context.sync();
  host.workbook.enter('收支', [{ row: 1, column: 1, entered: 600 }]);
  await settled();
  expect(seen).toHaveLength(1);
  expect(host.session.events.count).toBe(0);
});

test('selection and activation events', async () => {
  const host = excelWith(budget());
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add((event) =>
      Promise.resolve(void seen.push(event.address)),
    );
    context.workbook.worksheets.onActivated.add(() => Promise.resolve(void seen.push('activated')));
    await context.sync();
  });
  host.workbook.select(area('封面!A1:B2'));
  await settled();
  expect(seen).toEqual(['activated', 'A1:B2']);
});

test.each([
  [
    'a protected sheet',
    (sheet: Excel.Worksheet) => (sheet.getRange('A1').values = [['x']]),
    'AccessDenied',
    'Range.values',
  ],
  [
    'a wrong shape',
    (sheet: Excel.Worksheet) => (sheet.getRange('A1:B1').values = [['x']]),
    'InvalidArgument',
    'Range.values',
  ],
  [
    'an unknown member',
    (sheet: Excel.Worksheet) => sheet.charts.getItem('x'),
    'ApiNotFound',
    'Worksheet.charts',
  ],
  [
    'an unknown property',
    (sheet: Excel.Worksheet) => sheet.getRange('A1').load('text'),
    'ApiNotFound',
    'Range.text',
  ],
])('%s is refused', async (what, act, code, location) => {
  excelWith(book({ 收支: { cells: [['x']], protected: what === 'a protected sheet' } }));
  const error = await rejection(
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('收支'));
      await context.sync();
    }),
  );
  expect([error.code, error.debugInfo.errorLocation]).toEqual([code, location]);
});

test('a member later than the advertised version is refused', async () => {
  excelWith(budget(), { excelApi: '1.4' });
  const error = await rejection(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('收支').pageLayout.orientation = 'Landscape';
      await context.sync();
    }),
  );
  expect(error.code).toBe('ApiNotFound');
});

test('a range kept past its run is no longer an object, unless it is tracked', async () => {
  const host = excelWith(budget());
  const [lost, kept] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('收支');
    const ranges = [sheet.getRange('A1'), sheet.getRange('A2')] as const;
    context.trackedObjects.add(ranges[1]);
    await context.sync();
    return ranges;
  });
  await settled();
  kept.load('values');
  await kept.context.sync();
  expect(kept.values).toEqual([['机关']]);
  const late = Promise.resolve().then(() => lost.load('values'));
  expect((await rejection(late)).code).toBe('InvalidObjectPath');
  kept.untrack();
  await kept.context.sync();
  expect(host.session.references.size).toBe(0);
});

test('more than 1,500 cells are written in blocks, in one request', async () => {
  const host = excelWith(budget());
  const values = Array.from({ length: 2000 }, (_, row) => [row, `第${row}行`]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('封面').getRange('A1:B2000').values = values;
    await context.sync();
  });
  expect(host.ledger.requests).toHaveLength(1);
  expect(sheetCells(host, '封面', 1999, 1)?.value).toBe('第1999行');
});

test('an object as an argument', async () => {
  const host = excelWith(budget());
  await Excel.run(async (context) => {
    context.workbook.names.add('新', context.workbook.worksheets.getItem('收支').getRange('A1:B2'));
    await context.sync();
  });
  expect(host.workbook.names.find(null, '新')?.refersTo).toBe('=收支!$A$1:$B$2');
});

test('a batch is no transaction, and its traces say how far it got', async () => {
  const host = excelWith(budget());
  const error = await rejection(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('封面');
      context.trace('first');
      sheet.getRange('A1').values = [['新标题']];
      context.trace('second');
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [['x']];
      context.trace('third');
      await context.sync();
    }),
  );
  expect(error.traceMessages).toEqual(['first', 'second']);
  expect(sheetCells(host, '封面', 0, 0)?.value).toBe('新标题');
});

test('a name of several areas loses the batch that asks for its range', async () => {
  excelWith(budget());
  const error = await rejection(
    Excel.run(async (context) => {
      context.workbook.names.getItem('多').getRange().load('values');
      await context.sync();
    }),
  );
  expect(error.code).toBe('InvalidReference');
});
