// Making a host fail on purpose: at a request, or at an action in it.
import { HostError } from './errors';
import type { Check } from './engine';

/** Failures of a whole request, as the desktop host numbers them and the library names them. */
export const REFUSALS = {
  InvalidOperationInCellEditMode: { number: 5004, status: 400 },
  InvalidOrTimedOutSession: { number: 5012, status: 408 },
  ActivityLimitReached: { number: 5102, status: 429 },
  RequestPayloadSizeLimitExceeded: { number: 5103, status: 400 },
  ResponsePayloadSizeLimitExceeded: { number: 5104, status: 400 },
  AccessDenied: { number: 7000, status: 401 },
  GeneralException: { number: 5001, status: 500 },
  ConnectionFailure: { number: 5001, status: 503 },
} as const;
export type RefusalCode = keyof typeof REFUSALS;

export interface Fault {
  /** Which of the add-in's requests from now on, counted from 1; 1 where absent. */
  readonly request?: number;
  /**
   * The action that fails: its index, or the member it calls or sets (`Range.values`, or only `values`), the n-th such
   * with `occurrence`.
   * Absent: the request as a whole is refused, and nothing of it done.
   */
  readonly action?: number | string;
  readonly occurrence?: number;
  /** The error's code; `no answer` leaves the request without one. */
  readonly code: string;
  /** The request is carried out all the same, only its answer is lost (`no answer`, too large an answer). */
  readonly carriedOut?: boolean;
}

export const NO_ANSWER = 'no answer';

export class Faults {
  private planned: { fault: Fault; left: number }[] = [];

  plan(fault: Fault): void {
    this.planned.push({ fault, left: fault.request ?? 1 });
  }

  /** Counts a request in; answers with the fault that is planned for it. */
  next(): Fault | null {
    let due: Fault | null = null;
    for (const plan of this.planned) {
      plan.left -= 1;
      if (plan.left === 0) due ??= plan.fault;
    }
    this.planned = this.planned.filter(({ left }) => left > 0);
    return due;
  }

  clear(): void {
    this.planned = [];
  }
}

/** The check that makes the planned action fail. */
export function failAt(fault: Fault | null): Check {
  const planned = fault?.action;
  let seen = 0;
  const fail = (location: string) => {
    throw new HostError(fault?.code ?? 'GeneralException', 'A planned failure.', location);
  };
  return {
    action: (index) => {
      if (planned === index) fail('');
    },
    member: (location) => {
      if (planned !== location && planned !== location.slice(location.indexOf('.') + 1)) return;
      seen += 1;
      if (seen === (fault?.occurrence ?? 1)) fail(location);
    },
  };
}
