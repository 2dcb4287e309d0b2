// Every request of every verb, failed in every way that Excel has: the workbook is as it was or complete, the sentence says
// what to do, and the next try works.
import { audit, plan, wantedAreas } from '../../src/audit';
import { namesFor } from '../../src/audit/naming';
import type { ExcelHost } from '../../src/host/host';
import type { Fault } from '../../src/host/faults';
import type { AreasWanted, Snapshot, WorkbookContents } from '../../src/model/sheet';
import { DEFAULT_PACK } from '../../src/packs';
import { troubleSentence } from '../../src/workbook/trouble';
import { troubleOf } from '../../src/workbook/trouble-of';
import { openXlsx } from '../../src/workbook/xlsx';
import { area } from '../support/office-book';
import { excelOver, type Fixture } from '../support/office-excel';
import { whole } from '../support/office-whole';
import { specimenBook } from '../support/specimen-file';

const TABLES = {
  固定资产:
    '| 机构名称 | 固定资产合计 | 在用固定资产 | 出租固定资产 | 其他 |\n| 机关 | 16.29 | 12.29 | 0 | 3 |',
  指标评分: '| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |\n| 投入 | 预算配置 | 在职人员控制率 | 5 | 5 |',
};
const wanted: AreasWanted = wantedAreas(DEFAULT_PACK);

const read = ({ excel }: Fixture): Promise<Snapshot> => excel.snapshot(wanted);
async function fill(on: Fixture): Promise<Awaited<ReturnType<Fixture['excel']['apply']>>> {
  const snapshot = await read(on);
  return on.excel.apply(plan(snapshot, audit(snapshot, DEFAULT_PACK), DEFAULT_PACK).draft, snapshot);
}

/** What is done first, and then the verb, whose requests are failed one after the other. */
interface Verb {
  readonly prepare?: (on: Fixture) => Promise<unknown>;
  readonly act: (on: Fixture, prepared: unknown) => Promise<unknown>;
}
const MARKS = [area('固定资产!B4:C4'), area('指标评分!D4')];
const VERBS: Readonly<Record<string, Verb>> = {
  核对: { act: read },
  填写: { act: fill },
  再次填写: { prepare: fill, act: fill },
  标出: { prepare: read, act: ({ excel }) => excel.mark(MARKS) },
  改标: {
    prepare: async (on) => (await read(on), on.excel.mark([area('固定资产!A3:E4')])),
    act: ({ excel }) => excel.mark(MARKS),
  },
  清除标记: {
    prepare: async (on) => (await read(on), on.excel.mark(MARKS)),
    act: ({ excel }) => excel.unmark(),
  },
  撤销填写: {
    prepare: fill,
    act: ({ excel }, change) => excel.undo(change as Awaited<ReturnType<typeof fill>>),
  },
  采用: {
    act: async (on) =>
      on.excel.write([{ cell: { sheet: '固定资产', row: 3, column: 4 }, value: 4 }], await read(on)),
  },
  命名: {
    act: async (on) =>
      on.excel.apply(namesFor(new Map([['三公经费', area('固定资产!A3:E4')]])), await read(on)),
  },
  选中: { act: ({ excel }) => excel.select(area('指标评分!D4')) },
};

const REFUSALS = [
  'InvalidOperationInCellEditMode',
  'InvalidOrTimedOutSession',
  'ActivityLimitReached',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'AccessDenied',
  'GeneralException',
  'ConnectionFailure',
  'no answer',
];
const LOST = ['ResponsePayloadSizeLimitExceeded', 'ConnectionFailure', 'no answer'];
const FAILURES = [
  'GeneralException',
  'AccessDenied',
  'ItemNotFound',
  'InvalidObjectPath',
  'InvalidReference',
];

function faultsOf(request: number, actions: number): Fault[] {
  const places = [...new Set([0, Math.floor(actions / 2), actions - 1])];
  return [
    ...REFUSALS.map((code) => ({ request, code })),
    ...LOST.map((code) => ({ request, code, carriedOut: true })),
    ...FAILURES.flatMap((code) => places.map((action) => ({ request, code, action }))),
  ];
}

let contents: WorkbookContents;
beforeAll(async () => {
  contents = openXlsx(await specimenBook(TABLES), 'budget.xlsx').contents();
});

async function before(verb: Verb, timeout = 20_000): Promise<{ on: Fixture; prepared: unknown }> {
  const on = excelOver(contents, { pause: 1, timeout });
  const prepared = await verb.prepare?.(on);
  on.host.ledger.clear();
  return { on, prepared };
}

/** Marks have ids of their own each time they are set. */
const stateOf = ({ host }: Fixture): string =>
  JSON.stringify(whole(host), (key, value: unknown) => (key === 'id' ? undefined : value));

const outcome = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => null,
    (reason: unknown) => reason,
  );

const tally = { cases: 0, halfWritten: 0 };
afterAll(() => {
  process.stdout.write(`faults: ${tally.cases} cases, ${tally.halfWritten} left half-written\n`);
});

/** One of our sentences, in both languages, that says what to do; a code of Excel's only within one. */
function saysWhatToDo(error: unknown): void {
  const { trouble, detail } = troubleOf(error);
  const { zh, en } = troubleSentence(trouble, detail);
  expect(zh).toMatch(/\p{Script=Han}{4}.*请/u);
  expect(en).toMatch(/[a-z]+ [a-z]+ [a-z]+/);
}

describe.each(Object.entries(VERBS))('%s', (_, verb) => {
  test('every request, failed in every way', async () => {
    const clean = await before(verb);
    const asItWas = stateOf(clean.on);
    await verb.act(clean.on, clean.prepared);
    const complete = stateOf(clean.on);
    for (const [index, { actions }] of [...clean.on.host.ledger.requests].entries()) {
      for (const fault of faultsOf(index + 1, actions)) {
        const { on, prepared } = await before(verb, fault.code === 'no answer' ? 200 : undefined);
        on.host.fail(fault);
        const error = await outcome(verb.act(on, prepared));
        tally.cases += 1;
        if (![asItWas, complete].includes(stateOf(on))) tally.halfWritten += 1;
        expect([fault, error ? [asItWas, complete] : [complete]]).toEqual([
          fault,
          expect.arrayContaining([stateOf(on)]),
        ]);
        if (error) saysWhatToDo(error);
        expect(on.host.session.eventsEnabled).toBe(true);
        // The pane works on.
        on.host.failNoMore();
        if (stateOf(on) === asItWas) await verb.act(on, prepared);
        expect([fault, stateOf(on) === complete]).toEqual([fault, true]);
      }
    }
  }, 120_000);

  test('every request, somebody else’s change just before it', async () => {
    // One workbook at a time is open.
    async function after(steps: readonly ('act' | Edit)[]): Promise<readonly [string, unknown]> {
      const { on, prepared } = await before(verb);
      let error: unknown = null;
      for (const step of steps) {
        if (step === 'act') error = await outcome(verb.act(on, prepared));
        else step(on.host);
      }
      return [stateOf(on), error];
    }
    const clean = await before(verb);
    await verb.act(clean.on, clean.prepared);
    const requests = clean.on.host.ledger.requests.length;
    for (const [what, edit] of Object.entries(EDITS)) {
      const [only] = await after([edit]);
      const [early, refused] = await after([edit, 'act']);
      const [late] = await after(['act', edit]);
      for (let request = 1; request <= requests; request += 1) {
        const { on, prepared } = await before(verb);
        beforeRequest(on.host, request, edit);
        const error = await outcome(verb.act(on, prepared));
        tally.cases += 1;
        const allowed = error ? [only] : [late, ...(refused ? [] : [early])];
        if (!allowed.includes(stateOf(on))) tally.halfWritten += 1;
        expect([what, request, error, allowed.includes(stateOf(on))]).toEqual([what, request, error, true]);
        if (error) saysWhatToDo(error);
      }
    }
  }, 120_000);
});

type Edit = (host: ExcelHost) => void;

const EDITS: Readonly<Record<string, Edit>> = {
  'a cell of a table': ({ workbook }) => workbook.enter('固定资产', [{ row: 3, column: 4, entered: 5 }]),
  'a cell that Gouji writes': ({ workbook }) => {
    const sheet = workbook.sheet('绩效评价汇总');
    if (sheet) workbook.enter(sheet, [{ row: 5, column: 5, entered: '我的' }]);
  },
  'a sheet deleted': ({ workbook }) => workbook.removeSheet('固定资产'),
  'a sheet renamed': ({ workbook }) => workbook.renameSheet('固定资产', '资产'),
  'a sheet protected': ({ workbook }) => {
    const sheet = workbook.sheet('固定资产');
    if (sheet) workbook.setProtected(sheet, true);
  },
};

/** Does it as the host is about to take the n-th request of the add-in. */
function beforeRequest(host: ExcelHost, request: number, edit: Edit): void {
  const answer = host.answer.bind(host);
  let due = true;
  host.answer = (text) => {
    if (due && host.ledger.requests.length === request - 1) {
      due = false;
      edit(host);
    }
    return answer(text);
  };
}
