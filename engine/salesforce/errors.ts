import type { JsonValue } from '../json';
import type { Written } from '../tasks/machine';

/** What to do about an error, and who does it. */
export interface Advice {
  remedy: string;
  who: 'bookkeeper' | 'Salesforce admin' | 'n8n owner';
}

type Kind = 'retry' | 'limit' | 'auth' | 'permanent';

interface CodeRow extends Advice {
  kind: Kind;
}

const admin = (remedy: string, kind: Kind = 'permanent'): CodeRow => ({ kind, remedy, who: 'Salesforce admin' });
const owner = (remedy: string, kind: Kind = 'permanent'): CodeRow => ({ kind, remedy, who: 'n8n owner' });

const WAIT = 'Try again in a few minutes. If it stays, look at status.salesforce.com and at long-running jobs in the org.';
const LOCKED = 'Try again in a few minutes. If it stays, find the job or user that keeps the record or its account locked.';
const SIGN_IN = 'Open the Salesforce credential in n8n and connect it again; check that the user and the app are still active.';
const FIELDS = 'Install the QuickBooks fields (Setup in the Salesforce for QuickBooks node) and assign the permission set QuickBooks_Integration to the user of the credential.';
const ACCESS = 'Give the user of the credential access to the object and record: permission set QuickBooks_Integration, sharing.';

/** Salesforce's error codes that call for something special; every other code is permanent and shown as it is. */
const codes: Record<string, CodeRow> = {
  UNABLE_TO_LOCK_ROW: admin(LOCKED, 'retry'),
  SERVER_UNAVAILABLE: owner(WAIT, 'retry'),
  QUERY_TIMEOUT: admin(WAIT, 'retry'),
  REQUEST_RUNNING_TOO_LONG: admin(WAIT, 'retry'),
  TXN_SECURITY_METERING_ERROR: admin(WAIT, 'retry'),
  CONCURRENT_REQUESTS_LIMIT_EXCEEDED: admin(WAIT, 'retry'),
  UNKNOWN_EXCEPTION: owner(WAIT, 'retry'),
  CONNECTION_FAILED: owner('Check that n8n reaches the Salesforce address of the credential.', 'retry'),
  TIMED_OUT: owner(WAIT, 'retry'),
  ANSWER_BROKEN: owner(WAIT, 'retry'),
  NOT_SALESFORCE: owner('Check the Salesforce address of the credential (My Domain, https://…my.salesforce.com) and whether a proxy stands in between.'),
  QUERY_TRUNCATED: admin('Rows changed while they were read, or the query is too wide: it is asked anew the next time.'),
  QUERY_TOO_LONG: owner('Choose fewer fields or conditions.'),
  REQUEST_LIMIT_EXCEEDED: admin('Wait until the 24-hour allowance has room again, lower the polling rate, or buy more API calls.', 'limit'),
  INVALID_SESSION_ID: owner(SIGN_IN, 'auth'),
  INVALID_AUTH_HEADER: owner(SIGN_IN, 'auth'),
  invalid_grant: owner(SIGN_IN, 'auth'),
  invalid_client: owner(SIGN_IN, 'auth'),
  API_DISABLED_FOR_ORG: admin('The edition of this org has no API access: add it (Professional needs the API add-on) or use another edition.'),
  API_CURRENTLY_DISABLED: admin('Give the user of the credential the permission API Enabled.'),
  INVALID_FIELD: admin(FIELDS),
  INVALID_TYPE: admin(FIELDS),
  FIELDS_MISSING: admin(FIELDS),
  INVALID_FIELD_FOR_INSERT_UPDATE: admin(`The user may not write one of the fields. ${ACCESS}`),
  INSUFFICIENT_ACCESS: admin(ACCESS),
  INSUFFICIENT_ACCESS_OR_READONLY: admin(ACCESS),
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: admin(ACCESS),
  DUPLICATES_DETECTED: admin('Open the records that the duplicate rule names and link or merge them.'),
  DUPLICATE_VALUE: admin('Another record already holds this value: open it and clear or merge one of the two.'),
  FIELD_CUSTOM_VALIDATION_EXCEPTION: admin('A validation rule of the org refused the record: correct the record, or let the rule pass the integration user.'),
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: admin('A trigger or flow of the org failed on this record: correct the record or the automation.'),
  REQUIRED_FIELD_MISSING: admin('Fill the named field or give it a value in the mapping.'),
  STRING_TOO_LONG: admin('Shorten the value or lengthen the field.'),
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: admin('Add the value to the picklist or map another one.'),
  ENTITY_IS_DELETED: admin('The record was deleted in Salesforce: restore it from the recycle bin or leave it out.'),
  NOT_FOUND: admin('The record does not exist or the user of the credential may not see it.'),
  MULTIPLE_CHOICES: admin('Several records hold this external id: keep one and clear the others.'),
  WRONG_CHOICE: owner('Correct the fields and conditions chosen in the node.'),
  MALFORMED_QUERY: owner('Correct the fields and conditions chosen in the node.'),
  MALFORMED_ID: owner('Correct the id: Salesforce ids have 15 or 18 letters and digits.'),
};

/** What is known of a Salesforce error code. Codes that are not listed are permanent. */
export function adviceFor(code: string): CodeRow {
  if (/^HTTP_(4[0-9]{2}|5[0-9]{2})$/.test(code)) return owner(WAIT, isRetryable(code) ? 'retry' : 'permanent');
  return codes[code] ?? admin('Read the message of Salesforce, correct the record or the setting it names, and try again.');
}

/** Whether the same call or row may succeed a moment later. `status` is the HTTP status where there was an answer. */
export function isRetryable(code: string, status?: number): boolean {
  const known = codes[code];
  if (known) return known.kind === 'retry';
  // A web front's own refusal carries no code of Salesforce's.
  const http = status ?? Number(/^HTTP_(\d{3})$/.exec(code)?.[1] ?? 0);
  return http === 420 || http === 429 || http >= 500;
}

interface ErrorDetails {
  status?: number;
  written?: Written;
  detail?: JsonValue;
  advice?: Advice;
  cause?: unknown;
}

/** A Salesforce call failed: says what happened, whether anything was written, what to do and who does it. */
export class SalesforceError extends Error implements Advice {
  readonly written: Written;
  readonly remedy: string;
  readonly who: Advice['who'];
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** What Salesforce sent along, such as `duplicateResult`. */
  readonly detail: JsonValue | undefined;

  constructor(
    /** Salesforce's error code, or one of ours such as `TIMED_OUT` or `FIELDS_MISSING`. */
    readonly code: string,
    message: string,
    details: ErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'SalesforceError';
    const advice = details.advice ?? adviceFor(code);
    this.written = details.written ?? 'not applied';
    this.remedy = advice.remedy;
    this.who = advice.who;
    this.status = details.status;
    this.detail = details.detail;
  }
}

/** The org's daily API allowance is used up. */
export class SalesforceLimitError extends SalesforceError {
  constructor(
    message: string,
    /** When to try again, ms: Salesforce counts over the last 24 hours and frees calls bit by bit, so an hour is worth a try. */
    readonly tryAgainAt: number,
    details: ErrorDetails = {},
  ) {
    super('REQUEST_LIMIT_EXCEEDED', `${message} Try again after ${new Date(tryAgainAt).toISOString()}.`, details);
    this.name = 'SalesforceLimitError';
  }
}

/** One reason why Salesforce refused one row. */
export interface RowError extends Advice {
  code: string;
  message: string;
  /** Fields that Salesforce names. */
  fields: string[];
  /** `unknown` when the answer to this row was lost. */
  written: Written;
}

export function rowError(code: string, message: string, fields: string[] = [], written: Written = 'not applied'): RowError {
  const { remedy, who } = adviceFor(code);
  return { code, message, fields, written, remedy, who };
}
