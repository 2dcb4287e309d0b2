// A host for Office.js: answers the library's requests over a workbook in memory, one after the other. Transports call it.
import { EventSource } from './events';
import { failAt, type Fault, Faults, NO_ANSWER, type RefusalCode, REFUSALS } from './faults';
import { processRequest } from './engine';
import { byteLength, Ledger, type RequestRecord } from './ledger';
import type { HostObject, Session } from './members';
import type { MemoryWorkbook } from './memory-workbook';
import { officeEvents } from './office-events';
import type { MessageEntry, WireRequest } from './protocol';
import { ReferenceTable } from './references';

export interface HostOptions {
  /** The advertised requirement set, `1.17` if absent. Members that came later are refused. */
  readonly excelApi?: string;
  /** Requests or answers of more bytes than this are refused (Excel on the web: 5 MB). */
  readonly payloadLimit?: number;
}

/** An answer in JSON text, or why the request as a whole was refused. */
export type HostAnswer = { readonly text: string } | { readonly refused: RefusalCode };

/** Where a transport delivers Office events. */
export interface EventSink {
  messages(entries: readonly MessageEntry[]): void;
  /** The classic DocumentSelectionChanged. */
  selectionMoved?(): void;
}

export class ExcelHost {
  readonly ledger = new Ledger();
  readonly excelApi: string;
  readonly session: Session;
  private readonly faults = new Faults();
  private readonly payloadLimit: number;
  private sink: EventSink | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly workbook: MemoryWorkbook,
    options: HostOptions = {},
  ) {
    this.excelApi = options.excelApi ?? '1.17';
    this.payloadLimit = options.payloadLimit ?? Infinity;
    this.session = {
      workbook,
      references: new ReferenceTable<HostObject>(),
      events: new EventSource(),
      apiVersion: Number(this.excelApi.split('.')[1]),
      eventsEnabled: true,
    };
    workbook.observe(officeEvents(this.session, () => this.deliverLater()));
  }

  /** Plans a failure. */
  fail(fault: Fault): void {
    this.faults.plan(fault);
  }

  /** Takes back what was planned and not yet met. */
  failNoMore(): void {
    this.faults.clear();
  }

  /** Where Office events go from now on. */
  deliverTo(sink: EventSink): void {
    this.sink = sink;
  }

  /** Whether a requirement set is advertised. */
  supports(version: string): boolean {
    return Number(version.split('.')[1]) <= this.session.apiVersion;
  }

  /** Answers the text of a request. Requests are taken in turn; one that is to stay unanswered never resolves. */
  answer(text: string): Promise<HostAnswer> {
    const turn = this.queue.then(() => this.take(text));
    this.queue = turn.catch(() => undefined);
    return turn.then((answer) => answer ?? new Promise<HostAnswer>(() => undefined));
  }

  // The workbook calculates before a request, so that it reads what the user's last edit made of the formulas, and after it.
  private async take(text: string): Promise<HostAnswer | null> {
    await this.workbook.settle();
    const request = JSON.parse(text) as WireRequest;
    const record = this.ledger.open(request, text);
    const fault = record.library ? null : this.faults.next();
    const refused = this.refusal(record, fault);
    if (refused && !fault?.carriedOut) return this.end(record, refused);

    const response = processRequest(request, this.session, failAt(fault));
    await this.workbook.settle();
    this.deliverLater();
    if (refused) return this.end(record, refused);
    const answer = JSON.stringify(response);
    record.responseBytes = byteLength(answer);
    record.error = response.Error?.Code ?? null;
    if (record.responseBytes > this.payloadLimit) return this.end(record, 'ResponsePayloadSizeLimitExceeded');
    return { text: answer };
  }

  private refusal(record: RequestRecord, fault: Fault | null): string | null {
    if (fault && fault.action === undefined) return fault.code;
    if (this.workbook.editing) return 'InvalidOperationInCellEditMode';
    return record.requestBytes > this.payloadLimit ? 'RequestPayloadSizeLimitExceeded' : null;
  }

  private end(record: RequestRecord, code: string): HostAnswer | null {
    record.error = code;
    if (code === NO_ANSWER) return null;
    return { refused: code in REFUSALS ? (code as RefusalCode) : 'GeneralException' };
  }

  // After the answer that is on its way: the library expects a registration to be confirmed before its first event.
  private deliverLater(): void {
    setTimeout(() => {
      const { entries, selectionMoved } = this.session.events.take();
      if (entries.length > 0) this.sink?.messages(entries);
      if (selectionMoved) this.sink?.selectionMoved?.();
    }, 0);
  }
}
