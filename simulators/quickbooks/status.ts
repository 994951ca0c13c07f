/** A qbXML status other than 0 for one request. Nothing of the request was carried out unless `warning`. */
export class StatusError extends Error {
  constructor(
    readonly code: number,
    message: string,
    /** XML of the record's current state, which QuickBooks adds to 3200. */
    readonly ret?: string,
  ) {
    super(message);
    this.name = 'StatusError';
  }
}

/** QuickBooks' request processor throws: no answer at all, only an HRESULT and a text. */
export class HResultError extends Error {
  constructor(
    readonly hresult: string,
    message: string,
    /** Why, for the person who runs the simulator; the real QuickBooks doesn't say it to the caller. */
    readonly reason = '',
  ) {
    super(message);
    this.name = 'HResultError';
  }
}

/** The parser's refusal: the same words whatever is wrong, as from QuickBooks. */
export function parseRefusal(reason: string): HResultError {
  return new HResultError('0x80040400', 'QuickBooks found an error when parsing the provided XML text stream.', reason);
}

/** Severity by the ranges of the status code. */
export function severityOf(code: number): 'Info' | 'Warn' | 'Error' {
  return code < 500 ? 'Info' : code < 1000 ? 'Warn' : 'Error';
}

export const fieldError = {
  boolean: (field: string, value: string) =>
    new StatusError(3010, `There was an error when converting the boolean value "${value}" in the field "${field}".`),
  date: (field: string, value: string) =>
    new StatusError(3020, `There was an error when converting the date value "${value}" in the field "${field}".`),
  amount: (field: string, value: string) =>
    new StatusError(3040, `There was an error when converting the amount "${value}" in the field "${field}".`),
  price: (field: string, value: string) =>
    new StatusError(3045, `There was an error when converting the price "${value}" in the field "${field}".`),
  quantity: (field: string, value: string) =>
    new StatusError(3060, `There was an error when converting the quantity "${value}" in the field "${field}".`),
  tooLong: (field: string, value: string) =>
    new StatusError(3070, `The string "${value}" in the field "${field}" is too long.`),
  id: (field: string, value: string) =>
    new StatusError(3000, `The given object ID "${value}" in the field "${field}" is invalid.`),
  missing: (field: string) =>
    new StatusError(3150, `There is a missing element: "${field}".`),
  invalid: (field: string, value: string, why: string) =>
    new StatusError(3210, `The "${field}" field has an invalid value "${value}".  QuickBooks error message: ${why}`),
  reference: (kind: string, value: string, where: string) =>
    new StatusError(3140, `There is an invalid reference to QuickBooks ${kind} "${value}" in the ${where}.  QuickBooks error message: Invalid argument.  The specified record does not exist in the list.`),
  feature: (what: string) =>
    new StatusError(3250, `This feature is not enabled or not available in this version of QuickBooks: ${what}.`),
};
