// What a host answers when it refuses: Excel's error codes, with the member at which they arose.

/** Codes of `Excel.ErrorCodes` that this host uses. Which one Excel itself would choose is our model, not a measurement. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RangeExceedsLimit'
  | 'RequestAborted';

const HTTP: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 400,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/** An action failed. The location (`Range.values`) is added by the engine, which knows the member. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode | (string & {}),
    message: string,
    readonly location = '',
  ) {
    super(message);
    this.name = 'HostError';
  }

  /** The HTTP status that goes with the code. */
  get http(): number {
    return HTTP[this.code as HostErrorCode] ?? 500;
  }

  /** The same error with its location, unless it has one. */
  at(location: string): HostError {
    return this.location ? this : new HostError(this.code, this.message, location);
  }
}
