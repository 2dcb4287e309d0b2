// Reads specimen tables of 部门决算公开 and tells what was understood.
import { FINAL_ACCOUNTS } from '../support/shipped';
import { bind } from '../../src/read/bind';
import { read, type Reading } from '../../src/read/read';
import { readStatement } from '../../src/read/read-statement';
import { book, type BookOptions } from '../support/specimen';

export function readAccounts(tables: Readonly<Record<string, string>>, options: BookOptions = {}): Reading {
  const workbook = book(tables, options);
  const bindings = bind(workbook.index, FINAL_ACCOUNTS);
  const { blocks } = workbook.snapshot(() => bindings.flatMap(({ reading }) => reading ?? []));
  let next = 0;
  const placed = bindings.map(({ reading }) => (reading ? (blocks[next++] ?? null) : null));
  return read(workbook.index, bindings, placed, FINAL_ACCOUNTS, readStatement);
}

/** The amounts, one line each: 201 一般公共服务支出 本年支出 5 — the department, 决算 and 决算› go without saying; blanks are left out. */
export function amounts(reading: Reading): string[] {
  return reading.facts.tables.flatMap(({ facts }) =>
    facts.flatMap(({ concept, unit, version, subject, amount }) => {
      if (amount === null) return [];
      const what = concept.replace('决算›', '');
      const of = version === '决算' ? what : `${what}[${version ?? ''}]`;
      const where = [unit === '总合计' ? '' : unit, subject?.code ?? ''].filter((part) => part !== '');
      return [[...where, of, amount.toString()].join(' ')];
    }),
  );
}
