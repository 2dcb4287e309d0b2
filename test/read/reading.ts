// Reads specimen tables and tells what was understood, one line a number: 机关 支出合计[决算] 402.03 万元.
import { type Fact, subjectLabel } from '../../src/model/fact';
import { DEFAULT_PACK } from '../../src/packs';
import { bind } from '../../src/read/bind';
import { read, type Reading } from '../../src/read/read';
import { book, type BookOptions, type Placed, placedBook, type Snapshots } from '../support/specimen';

function readBook(book: Snapshots): Reading {
  const { index } = book;
  const pack = DEFAULT_PACK;
  const bindings = bind(index, pack);
  const { blocks } = book.snapshot(() => bindings.flatMap(({ reading }) => reading ?? []));
  let next = 0;
  return read(
    index,
    bindings,
    bindings.map(({ reading }) => (reading ? (blocks[next++] ?? null) : null)),
    pack,
    null,
  );
}

export function readTables(tables: Readonly<Record<string, string>>, options: BookOptions = {}): Reading {
  return readBook(book(tables, options));
}

export function readPlaced(placed: readonly Placed[], options: BookOptions = {}): Reading {
  return readBook(placedBook(placed, options));
}

function line({ concept, unit, version, project, subject, amount, readable, measure }: Fact): string {
  const where = [unit, project, subjectLabel(subject)].filter((part) => part !== null).join('·');
  const what = version === null ? concept : `${concept}[${version}]`;
  const value = !readable
    ? '读不懂'
    : amount === null
      ? '未填'
      : `${amount.toString()} ${measure ?? ''}`.trim();
  return `${where} ${what} ${value}`;
}

/** Every number of the tables, in their order. */
export function numbers(reading: Reading): string[] {
  return reading.facts.tables.flatMap(({ facts }) => facts.map(line));
}

/** The numbers, whatever their order. */
export function sorted(reading: Reading): string[] {
  return numbers(reading).sort();
}

/** Every problem with its address and its first sentence: 三公经费!C4 不认识“招待费”，… */
export function problems(reading: Reading): string[] {
  return reading.problems.map(({ level, address, message }) => {
    const said = message.zh.split('。')[0] ?? '';
    return [level === 'note' ? '提示' : '', address ?? '', said].filter((part) => part !== '').join(' ');
  });
}

/** Only those that hide an amount. */
export function errors(reading: Reading): string[] {
  return problems({ ...reading, problems: reading.problems.filter(({ level }) => level === 'error') });
}

export function statuses(reading: Reading): Record<string, string> {
  const bound = reading.tables.filter(({ boundBy }) => boundBy !== null);
  return Object.fromEntries(bound.map(({ name, status }) => [name, status]));
}
