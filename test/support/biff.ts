// Workbooks of Excel 97 (.xls) made record by record, so that a test shows what is in them.
import { CFB } from '@e965/xlsx';

const u16 = (...numbers: readonly number[]): number[] => numbers.flatMap((n) => [n & 0xff, (n >> 8) & 0xff]);
const u32 = (n: number): number[] => [...u16(n), ...u16(n >>> 16)];
const double = (n: number): number[] => [...new Uint8Array(new Float64Array([n]).buffer)];
const wide = (text: string): number[] => [...new Uint8Array(Buffer.from(text, 'utf16le'))];

/** One record: its kind, its length, its data. */
export const record = (kind: number, ...data: readonly number[]): number[] => [
  ...u16(kind, data.length),
  ...data,
];

const begin = (what: number): number[] => record(0x809, ...u16(0x600, what, 0, 0), ...u32(0), ...u32(0));
const END = record(0x0a);
export const DATES_FROM_1904 = record(0x22, ...u16(1));
export const PROTECTED = record(0x12, ...u16(1));
export const BY_HAND = record(0x0d, ...u16(0));
export const PASSWORD = record(0x2f, ...u16(0, 1, 2));

/** A cell's row, column and style. */
const at = (row: number, column: number): number[] => u16(row, column, 0);
export const number = (row: number, column: number, value: number): number[] =>
  record(0x203, ...at(row, column), ...double(value));
export const label = (row: number, column: number, text: string): number[] =>
  record(0x204, ...at(row, column), ...u16(text.length), 1, ...wide(text));
/** A whole number in 30 bits, and whether it is to be divided by 100. */
export const packed = (row: number, column: number, whole: number, hundredths: boolean): number[] =>
  record(0x27e, ...at(row, column), ...u32((whole << 2) | 2 | (hundredths ? 1 : 0)));
export const error = (row: number, column: number, code: number): number[] =>
  record(0x205, ...at(row, column), code, 1);
/** `tokens`: the formula in its own notation. */
export const formula = (row: number, column: number, value: number, ...tokens: readonly number[]): number[] =>
  record(0x06, ...at(row, column), ...double(value), ...u16(0), ...u32(0), ...u16(tokens.length), ...tokens);
export const merged = (top: number, bottom: number, left: number, right: number): number[] =>
  record(0xe5, ...u16(1, top, bottom, left, right));

/** Tokens: a cell, a whole number, a sum of the two before, an area of a sheet, a deleted one, two areas together. */
export const cell = (row: number, column: number): number[] => [0x44, ...u16(row, column | 0xc000)];
export const whole = (n: number): number[] => [0x1e, ...u16(n)];
export const PLUS = 0x03;
export const area = (sheet: number, top: number, bottom: number, left: number, right: number): number[] => [
  0x3b,
  ...u16(sheet, top, bottom, left, right),
];
export const DELETED = [0x3d, ...u16(0, 0, 0, 0, 0)];
export const AND = 0x10;

/** A defined name; `sheet`: the one that it belongs to, counted from 1. */
export function name(text: string, tokens: readonly number[], { hidden = false, sheet = 0 } = {}): number[] {
  const head = [...u16(hidden ? 1 : 0), 0, text.length, ...u16(tokens.length, 0, sheet), 0, 0, 0, 0];
  return record(0x18, ...head, 1, ...wide(text), ...tokens);
}

export interface Sheet {
  readonly name: string;
  /** 0 visible, 1 hidden, 2 hidden even from the menu. */
  readonly state?: number;
  readonly records: readonly (readonly number[])[];
}

/** The stream of a workbook. `globals` stand before the sheets, `names` after what they refer to. */
export function stream(
  sheets: readonly Sheet[],
  globals: readonly (readonly number[])[] = [],
  names: readonly (readonly number[])[] = [],
): number[] {
  const style = record(0xe0, ...u16(0, 0, 0), ...Array.from({ length: 14 }, () => 0));
  const links = [
    ...record(0x1ae, ...u16(sheets.length, 0x401)),
    ...record(0x17, ...u16(sheets.length), ...sheets.flatMap((_, i) => u16(0, i, i))),
  ];
  const parts = sheets.map(({ records }) => [
    ...begin(0x10),
    ...record(0x200, ...u32(0), ...u32(100), ...u16(0, 20, 0)),
    ...records.flat(),
    ...END,
  ]);
  const head = (places: readonly number[]): number[] => [
    ...[...begin(0x05), ...globals.flat(), ...style],
    ...sheets.flatMap(({ name: text, state = 0 }, i) =>
      record(0x85, ...u32(places[i] ?? 0), state, 0, text.length, 1, ...wide(text)),
    ),
    ...[...links, ...names.flat(), ...END],
  ];
  let place = head([]).length;
  const places = parts.map(({ length }) => (place += length) - length);
  return [...head(places), ...parts.flat()];
}

/** The compound file around a stream. */
export function compound(content: readonly number[], called = 'Workbook'): Uint8Array {
  const { utils, write } = CFB as {
    utils: { cfb_new: () => object; cfb_add: (file: object, path: string, content: Uint8Array) => void };
    write: (file: object, options: { type: 'buffer' }) => Uint8Array;
  };
  const file = utils.cfb_new();
  utils.cfb_add(file, `/${called}`, Buffer.from(content));
  return new Uint8Array(write(file, { type: 'buffer' }));
}
