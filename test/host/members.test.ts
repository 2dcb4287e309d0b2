// The host's tables against Microsoft's own declarations: every member is one of Excel's, and came with the version we say.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ExcelHost } from '../../src/host/host';
import { HostObject, type ObjectType } from '../../src/host/members';
import { MemoryWorkbook } from '../../src/host/memory-workbook';
import { workbookType } from '../../src/host/type-workbook';
import { book } from '../support/office-book';

const declarations = readFileSync(
  createRequire(__filename).resolve('@microsoft/office-js/dist/office.d.ts'),
  'utf8',
);
const excel = declarations.slice(declarations.indexOf('declare namespace Excel {'));

// Member → minor version of ExcelApi, for one class.
function declared(type: string): Map<string, number> {
  const from = excel.search(new RegExp(`^    class ${type} extends `, 'm'));
  const body = excel.slice(from, excel.indexOf('\n    }\n', from));
  const members = new Map<string, number>();
  for (const [, comment = '', name = ''] of body.matchAll(
    /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*(?:readonly )?(\w+)[(:?]/g,
  )) {
    const version = /Api set: ExcelApi 1\.(\d+)/.exec(comment)?.[1];
    if (version !== undefined && !members.has(name)) members.set(name, Number(version));
  }
  return members;
}

// Every type that can be reached from the workbook, found by going there.
function reachable(): ObjectType<unknown>[] {
  const contents = book(
    { 收支: { cells: [['x', 1]], merges: ['A1:B1'] } },
    { names: { 收入: '=收支!$A$1' } },
  );
  const { session } = new ExcelHost(new MemoryWorkbook(contents));
  const types = new Set<ObjectType<unknown>>();
  const visit = (object: HostObject): void => {
    const { type, target } = object;
    if (types.has(type)) return;
    types.add(type);
    for (const navigation of Object.values(type.navigations)) {
      const next = navigation.go(target, session);
      if (next) visit(next);
    }
    for (const item of type.items?.(target, session) ?? []) visit(item);
    const calls: [string, (string | number)[]][] = [
      ['getRange', ['A1:B2']],
      ['getRanges', ['A1,B2']],
    ];
    for (const [name, args] of calls) {
      const result = type.methods[name]?.call(target, args, session);
      if (result instanceof HostObject) visit(result);
    }
    if (type.name === 'ConditionalFormatCollection')
      visit(type.methods['add']?.call(target, ['Custom'], session) as HostObject);
    if (type.name.endsWith('BorderCollection')) visit(type.item?.(target, 'EdgeTop', session) as HostObject);
  };
  visit(HostObject.of(workbookType, session.workbook));
  return [...types];
}

const types = reachable();

test('the types the host knows', () => {
  expect(types.map(({ name }) => name).sort()).toEqual([
    'Application',
    'ConditionalFormat',
    'ConditionalFormatCollection',
    'ConditionalFormatRule',
    'ConditionalRangeBorder',
    'ConditionalRangeBorderCollection',
    'ConditionalRangeFill',
    'ConditionalRangeFont',
    'ConditionalRangeFormat',
    'CustomConditionalFormat',
    'NamedItem',
    'NamedItemCollection',
    'PageLayout',
    'Range',
    'RangeAreas',
    'RangeBorder',
    'RangeBorderCollection',
    'RangeFill',
    'RangeFont',
    'RangeFormat',
    'Runtime',
    'Workbook',
    'WorkbookProtection',
    'Worksheet',
    'WorksheetCollection',
    'WorksheetFreezePanes',
    'WorksheetProtection',
  ]);
});

test.each(types.map((type) => [type.name, type] as const))('%s', (name, type) => {
  const ours = [type.scalars, type.navigations, type.methods].flatMap((table) =>
    Object.entries(table).map(([member, { since }]) => [member, since] as const),
  );
  const theirs = declared(name);
  const publicOnes = ours.filter(([member]) => !member.startsWith('_'));
  expect(publicOnes.map(([member]) => [member, theirs.get(member)])).toEqual(publicOnes);
});
