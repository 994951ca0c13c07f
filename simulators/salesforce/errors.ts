import type { JsonObject } from './values';

/** An error as Salesforce's REST API reports it: code, message, fields, and the HTTP status it comes with. */
export class SalesforceError extends Error {
  constructor(
    readonly errorCode: string,
    message: string,
    readonly status = 400,
    readonly fields: string[] = [],
  ) {
    super(message);
  }

  /** The form in which single requests report it. */
  toBody(): JsonObject {
    return { message: this.message, errorCode: this.errorCode, ...(this.fields.length ? { fields: this.fields } : {}) };
  }

  /** The form in which a row of a collection reports it. */
  toRowError(): JsonObject {
    return { statusCode: this.errorCode, message: this.message, fields: this.fields };
  }
}

/** What is wrong with the request as a whole: no row of it is done, not even in a call that reports rows one by one. */
export class RequestError extends SalesforceError {}

export const notFound = () => new SalesforceError('NOT_FOUND', 'The requested resource does not exist', 404);
