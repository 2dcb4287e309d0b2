// What a host was asked: one record for each request, so that tests can count trips and bytes.
import { ActionType, type WireRequest } from './protocol';

export interface RequestRecord {
  /** Sent by the library by itself: the release of tracked objects after `Excel.run`, and its call at start-up. */
  readonly library: boolean;
  readonly actions: number;
  readonly requestBytes: number;
  responseBytes: number;
  /** The code of the error it ended in, `no answer`, or null. */
  error: string | null;
}

export class Ledger {
  private readonly records: RequestRecord[] = [];

  open(request: WireRequest, text: string): RequestRecord {
    const record: RequestRecord = {
      library: isLibrarys(request),
      actions: request.Actions.length,
      requestBytes: byteLength(text),
      responseBytes: 0,
      error: null,
    };
    this.records.push(record);
    return record;
  }

  /** The requests of the add-in itself, in order. */
  get requests(): readonly RequestRecord[] {
    return this.records.filter((record) => !record.library);
  }

  /** Those the library sent by itself. */
  get libraryRequests(): readonly RequestRecord[] {
    return this.records.filter((record) => record.library);
  }

  clear(): void {
    this.records.length = 0;
  }
}

const LIBRARY_CALLS: ReadonlySet<string> = new Set(['_RemoveReference', 'NotifyActionHandlerReady']);

function isLibrarys({ Actions }: WireRequest): boolean {
  const calls = Actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate);
  return calls.length > 0 && calls.every(({ Name }) => LIBRARY_CALLS.has(Name));
}

const encoder = new TextEncoder();

export function byteLength(text: string): number {
  return encoder.encode(text).length;
}
