// The workbook remembers its pack: in a hidden name that holds the id, in Excel as in a file.
import { audit, packFor, plan, wantedAreas } from '../../src/audit';
import type { NameEntry, WorkbookContents, WorkbookIndex } from '../../src/model/sheet';
import { DEFAULT_PACK, type Pack, packById } from '../../src/packs';
import { rememberedPack, rememberPack } from '../../src/summary/remembered-pack';
import type { Change } from '../../src/workbook/port';
import { openXlsx } from '../../src/workbook/xlsx';
import { excelOver, type Fixture } from '../support/office-excel';
import { whole } from '../support/office-whole';
import { specimenBook } from '../support/specimen-file';

const ASSETS = `
  | 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |
  | 机关     | 16.29        | 16.29        | 0            |      |`;
const index = (...names: NameEntry[]): WorkbookIndex => ({
  workbook: '',
  sheets: [],
  names,
  calculation: 'automatic',
  readOnly: false,
});
const named = (refersTo: string): NameEntry => ({ ...rememberPack(''), refersTo });

describe('what a name says', () => {
  test.each([
    ['mof-2013', '="mof-2013"'],
    ['某县 2026', '="某县 2026"'],
    ['the "new" one', '="the ""new"" one"'],
  ])('%s', (id, refersTo) => {
    expect(rememberPack(id)).toMatchObject({ scope: null, visible: false, refersTo });
    expect(rememberedPack(index(rememberPack(id)))).toBe(id);
  });

  test('nothing, where there is none, or only one of a sheet', () => {
    expect(rememberedPack(index())).toBeNull();
    expect(rememberedPack(index({ ...rememberPack('mof-2013'), scope: '收支' }))).toBeNull();
  });

  test('what is no text is no pack that anybody knows', () => {
    expect(rememberedPack(index(named('=#REF!')))).toBe('#REF!');
    expect(rememberedPack(index(named('=收支!$A$1')))).toBe('收支!$A$1');
  });
});

describe('the pack for a workbook', () => {
  test('the default, where none is remembered', async () => {
    expect(await packFor(index())).toEqual({ pack: DEFAULT_PACK });
  });

  test('the one remembered', async () => {
    expect(await packFor(index(rememberPack('mof-2013')))).toEqual({ pack: await packById('mof-2013') });
  });

  test('none, where it is not one that comes with Gouji', async () => {
    expect(await packFor(index(rememberPack('some-county')))).toEqual({ unknown: 'some-county' });
    expect(await packFor(index(named('=#REF!')))).toEqual({ unknown: '#REF!' });
  });
});

describe.each(['1.17', '1.4'])('in an Excel of ExcelApi %s', (excelApi) => {
  let yueyang: Pack;
  let assets: WorkbookContents;
  beforeAll(async () => {
    yueyang = (await packById('yueyang-2013'))!;
    assets = openXlsx(await specimenBook({ 固定资产: ASSETS }), 'assets.xlsx').contents();
  });
  const excel = (): Fixture => excelOver(assets, { excelApi });
  const fill = async (fixture: Fixture, pack: Pack): Promise<Change> => {
    const snapshot = await fixture.excel.snapshot(wantedAreas(pack));
    return fixture.excel.apply(plan(snapshot, audit(snapshot, pack), pack).draft, snapshot);
  };
  const names = (fixture: Fixture): NameEntry[] =>
    fixture.contents().names.filter(({ name }) => name === '_Gouji_规则包');

  test('a fill tells it, hidden; the next one changes nothing; the default is told where another was', async () => {
    const fixture = excel();
    await fill(fixture, yueyang);
    expect(names(fixture)).toEqual([rememberPack('yueyang-2013')]);
    const snapshot = await fixture.excel.snapshot(() => []);
    expect(await packFor(snapshot)).toEqual({ pack: yueyang });
    const filled = fixture.contents();
    await fill(fixture, yueyang);
    expect(fixture.contents()).toEqual(filled);
    await fill(fixture, DEFAULT_PACK);
    expect(names(fixture)).toEqual([rememberPack('wanzhou-2019')]);
  });

  test('nothing is told of the default', async () => {
    const fixture = excel();
    await fill(fixture, DEFAULT_PACK);
    expect(names(fixture)).toEqual([]);
  });

  test('taking the fill back takes it back too', async () => {
    const fixture = excel();
    const before = whole(fixture.host);
    await fixture.excel.undo(await fill(fixture, yueyang));
    expect(whole(fixture.host)).toEqual(before);
  });
});
