// Every way by which a text of the workbook goes out, each as a function from the workbook to what is wrong with what came out.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { audit, plan, wantedAreas } from '../../src/audit';
import { report as selfEvaluation } from '../../src/audit/report';
import { lines } from '../../src/cli/csv';
import { jsonText, toJson } from '../../src/cli/json';
import { report } from '../../src/cli/report';
import { docxBytes } from '../../src/document/docx';
import { DEFAULT_PACK } from '../../src/packs';
import { bureauSheets } from '../../src/summary/bureau';
import { bureauRows } from '../../src/summary/bureau-rows';
import { overviewOf } from '../../src/summary/overview';
import { slipOf } from '../../src/summary/slip';
import { slipSheets } from '../../src/summary/slip-sheets';
import { blankXlsx, openXlsx } from '../../src/workbook/xlsx';
import type { SheetDraft } from '../../src/model/sheet';
import { excelOver } from '../support/office-excel';
import { CONTROLS, EMBEDDINGS } from './texts';

export type Outlet = (bytes: Uint8Array) => Promise<readonly string[]>;

async function checked(bytes: Uint8Array) {
  const book = openXlsx(bytes, 'specimen.xlsx');
  const snapshot = await book.snapshot(wantedAreas(DEFAULT_PACK));
  const result = audit(snapshot, DEFAULT_PACK);
  return { book, snapshot, result, overview: overviewOf(result, snapshot.blocks, DEFAULT_PACK) };
}

interface Written {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  readonly formula: string | null;
}

/** Cells that Gouji wrote: a formula only where it meant one, no text longer than a cell takes, nothing that turns a sentence around. */
function faultsOfCells(cells: readonly Written[], drafts: readonly SheetDraft[]): string[] {
  const meant = new Map<string, SheetDraft['cells'][number]>(
    drafts.flatMap(({ sheet, cells: own }) =>
      own.map((cell) => [`${sheet}!${cell.row},${cell.column}`, cell] as const),
    ),
  );
  return cells.flatMap(({ sheet, row, column, value, formula }) => {
    const place = `${sheet}!${row},${column}`;
    const draft = meant.get(place);
    if (!draft) return [];
    const faults: string[] = [];
    if (formula !== null && draft.formula === undefined) faults.push(`${place} runs ${formula.slice(0, 40)}`);
    if (formula !== null && !/^=(?:[^"]|"[^"]*")*$/.test(formula))
      faults.push(`${place} breaks out of its quotes`);
    if (typeof value === 'string') {
      if (value.length > 32_767) faults.push(`${place} is too long: ${value.length}`);
      if (CONTROLS.test(value))
        faults.push(`${place} has control characters ${JSON.stringify(value.slice(0, 60))}`);
      if (EMBEDDINGS.test(value))
        faults.push(`${place} turns directions ${JSON.stringify(value.slice(0, 60))}`);
    }
    return faults;
  });
}

function faultsOfXlsx(bytes: Uint8Array, drafts: readonly SheetDraft[]): string[] {
  const malformed = Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /\.(xml|rels)$/.test(name) ? brokenXml(name, strFromU8(part)) : [],
  );
  const { sheets } = openXlsx(bytes, 'out.xlsx').contents();
  const cells = sheets.flatMap(({ name, cells: own }) => own.map((cell) => ({ sheet: name, ...cell })));
  return [...malformed, ...faultsOfCells(cells, drafts)];
}

function brokenXml(name: string, xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => faults.push(`${name}: ${error.message}`));
  parser.write(xml).close();
  return faults;
}

async function sheetsMade(sheets: readonly SheetDraft[]): Promise<string[]> {
  const book = blankXlsx('out.xlsx');
  await book.apply({ sheets, names: [] });
  return faultsOfXlsx(book.bytes(), sheets);
}

const faultsOfText = (text: string): string[] => [
  ...(CONTROLS.test(text) ? [`control characters in ${JSON.stringify(CONTROLS.exec(text)?.[0])}`] : []),
  ...(EMBEDDINGS.test(text) ? ['turned directions'] : []),
];

/** Fields of a CSV by RFC 4180. */
function csvFields(text: string): string[] {
  return [...text.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))(?=,|$)/g)].map(
    ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
  );
}

export const OUTLETS: Readonly<Record<string, Outlet>> = {
  'fill into a file': async (bytes) => {
    const { book, snapshot, result } = await checked(bytes);
    const { draft } = plan(snapshot, result, DEFAULT_PACK);
    await book.apply(draft);
    return faultsOfXlsx(book.bytes(), draft.sheets);
  },
  'fill in Excel': async (bytes) => {
    const { excel, contents } = excelOver(openXlsx(bytes, 'specimen.xlsx').contents());
    const snapshot = await excel.snapshot(wantedAreas(DEFAULT_PACK));
    const { draft } = plan(snapshot, audit(snapshot, DEFAULT_PACK), DEFAULT_PACK);
    await excel.apply(draft, snapshot);
    const cells = contents().sheets.flatMap(({ name, cells: own }) =>
      own.map((cell) => ({ sheet: name, ...cell })),
    );
    return faultsOfCells(cells, draft.sheets);
  },
  汇总: async (bytes) => {
    const { result, overview } = await checked(bytes);
    const rows = bureauRows(result, 'a.xlsx');
    return sheetsMade(bureauSheets([{ place: 'a.xlsx', error: null, overview, rows, slip: null }]));
  },
  审核单: async (bytes) => {
    const { result, overview } = await checked(bytes);
    const slip = slipOf(result, overview, { pack: DEFAULT_PACK.title, hash: '0'.repeat(64) }, 60);
    return sheetsMade(
      slipSheets([{ file: 'a.xlsx', error: null, slip }], { version: '0', date: null, elsewhere: '' }),
    );
  },
  'Word 自评报告': async (bytes) => {
    const { snapshot, result } = await checked(bytes);
    const made = await docxBytes(selfEvaluation(snapshot, result, DEFAULT_PACK));
    const parts = Object.entries(unzipSync(made));
    const malformed = parts.flatMap(([name, part]) =>
      /\.(xml|rels)$/.test(name) ? brokenXml(name, strFromU8(part)) : [],
    );
    const document = strFromU8(unzipSync(made)['word/document.xml']!);
    const fields = /<w:(instrText|fldSimple|hyperlink|object)\b/.exec(document)?.[0];
    return [...malformed, ...faultsOfText(document), ...(fields ? [`a field: ${fields}`] : [])];
  },
  '--json': async (bytes) => {
    const { result } = await checked(bytes);
    const data = toJson(result, 'zh');
    const text = jsonText(data);
    // What JSON cannot carry as it is, it escapes; it comes out as it went in.
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
    return faultsOfText(text);
  },
  '--csv': async (bytes) => {
    const { overview } = await checked(bytes);
    const line = lines('zh').one(
      { file: 'a.xlsx', status: 1, error: null, text: '', overview, rows: null, slip: null },
      0,
    );
    const fields = csvFields(line);
    const running = fields.filter((field) => /^[\t\r\n ]*[=+\-@＝＋－＠]/.test(field));
    return [
      ...(fields.length === 16 ? [] : [`${fields.length} fields`]),
      ...running.map((field) => `runs ${field.slice(0, 40)}`),
      ...faultsOfText(line.replace(/\r\n$/, '')),
    ];
  },
  'the terminal': async (bytes) => {
    const { result } = await checked(bytes);
    return faultsOfText(report(result, 'zh'));
  },
};
