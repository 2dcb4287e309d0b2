// Law: whoever fills the score sheet twice has what one fill gave: the same file to the byte, the same cells in Excel.
import fc from 'fast-check';
import { audit, plan, wantedAreas } from '../../src/audit';
import type { WorkbookContents } from '../../src/model/sheet';
import { DEFAULT_PACK } from '../../src/packs';
import { openXlsx } from '../../src/workbook/xlsx';
import { ownSummary, WANZHOU } from '../specimens/wanzhou';
import { excelOver } from '../support/office-excel';
import { whole } from '../support/office-whole';
import type { Placed } from '../support/specimen';
import { fileOf, fill } from '../summary/filled';
import { bookOf, type Shape, shapes } from './books/book';
import { type Slip, slips, withSlips } from './books/edits';
import { seeds } from './books/hand';
import { laidOut, shown } from './books/layout';
import { law } from './law';

interface Case {
  readonly shape: Shape;
  readonly slips: readonly Slip[];
  readonly layout: number;
  /** 指标评分 as published, and 绩效评价汇总 laid out by the department itself. */
  readonly scores: boolean;
  readonly summary: boolean;
}

const cases: fc.Arbitrary<Case> = fc.record({
  shape: shapes,
  slips,
  layout: seeds,
  scores: fc.boolean(),
  summary: fc.boolean(),
});

const SCORES = WANZHOU.filter(({ name }) => name === '指标评分' || name === '部门基本概况');

function placedOf({ shape, slips: list, layout, scores, summary }: Case): Placed[] {
  const { placed } = laidOut(withSlips(bookOf(shape), list), {
    seed: layout,
    plain: false,
    base: shape.base,
  });
  return [...placed, ...(scores ? SCORES : []), ...(summary ? [ownSummary()] : [])];
}

const same = (one: Uint8Array, two: Uint8Array): boolean => Buffer.from(one).equals(Buffer.from(two));

law<Case>({
  name: 'a file filled twice is the file filled once, to the byte',
  cases,
  runs: 60,
  share: 0.01,
  broken: async (one) => {
    const placed = placedOf(one);
    const once = await fill(await fileOf(placed));
    const twice = await fill(once.bytes);
    if (same(once.bytes, twice.bytes)) return null;
    const cells = openXlsx(twice.bytes, 'x.xlsx')
      .contents()
      .sheets.map(({ name }) => name);
    return `another file (${cells.join('、')})\n${shown(placed)}`;
  },
});

async function filledIn(contents: WorkbookContents): Promise<readonly [once: unknown, twice: unknown]> {
  const { host, excel } = excelOver(contents);
  const fillOnce = async (): Promise<unknown> => {
    const snapshot = await excel.snapshot(wantedAreas(DEFAULT_PACK));
    await excel.apply(plan(snapshot, audit(snapshot, DEFAULT_PACK), DEFAULT_PACK).draft, snapshot);
    return whole(host);
  };
  return [await fillOnce(), await fillOnce()];
}

law<Case>({
  name: 'a workbook in Excel (Office.js) filled twice is the workbook filled once, to the last border',
  cases,
  runs: 15,
  share: 0.002,
  broken: async (one) => {
    const placed = placedOf(one);
    const [once, twice] = await filledIn(openXlsx(await fileOf(placed), 'x.xlsx').contents());
    const [a, b] = [JSON.stringify(once), JSON.stringify(twice)];
    if (a === b) return null;
    const at = [...a].findIndex((sign, i) => sign !== b[i]);
    return `${a.slice(at - 200, at + 80)}\n${b.slice(at - 200, at + 80)}\n${shown(placed)}`;
  },
});
