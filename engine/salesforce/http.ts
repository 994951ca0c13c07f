import type { JsonObject, JsonValue } from '../json';
import { SalesforceError, SalesforceLimitError } from './errors';

export interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** The sender gives up after this many milliseconds. */
  timeoutMs: number;
}

export interface HttpResponse {
  statusCode: number;
  headers: Record<string, string>;
  /** Undecoded text, JSON included. */
  body: string;
}

/**
 * Sends one HTTP request; answers for every status and rejects only when there is no answer. A SalesforceError that it throws
 * goes through unchanged. In nodes n8n's helper stands behind it.
 */
export type HttpSend = (request: HttpRequest) => Promise<HttpResponse>;

/** Node's own fetch: unlike jsforce's own transport it does not send loopback addresses through a proxy named in the environment. */
export const fetchSend: HttpSend = async ({ method, url, headers, body, timeoutMs }) => {
  const response = await fetch(url, { method, headers, body: body ?? null, signal: AbortSignal.timeout(timeoutMs) });
  return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
};

/** What a call does to the org: decides whether it may be repeated and what is known after a lost answer. */
export type CallKind = 'read' | 'idempotent' | 'create';

const HOUR = 3_600_000;

/** Makes the error for an answer that is no success, or not a usable one. `now` is the server's time. */
export function errorOf(response: HttpResponse, kind: CallKind, now: number): SalesforceError {
  if (response.statusCode < 300) return unusable(response, kind);
  const { code, message, detail } = firstError(response);
  if (code === 'REQUEST_LIMIT_EXCEEDED') return new SalesforceLimitError(message, now + HOUR, { status: response.statusCode });
  const undecided = kind !== 'read' && response.statusCode >= 500;
  return new SalesforceError(code, message, {
    status: response.statusCode,
    written: undecided ? 'unknown' : 'not applied',
    ...(detail === undefined ? {} : { detail }),
  });
}

/** Makes the error for a request that got no answer. */
export function errorOfLoss(cause: unknown, kind: CallKind): SalesforceError {
  const timedOut = cause instanceof Error && /timeout|timed out|ETIMEDOUT|ESOCKETTIMEDOUT/i.test(`${cause.name} ${cause.message}`);
  const written = kind === 'read' ? 'not applied' : 'unknown';
  return timedOut
    ? new SalesforceError('TIMED_OUT', 'Salesforce did not answer in time.', { written, cause })
    : new SalesforceError('CONNECTION_FAILED', `Salesforce could not be reached: ${reasonOf(cause)}.`, { written, cause });
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'the connection broke';
  return cause.cause instanceof Error ? cause.cause.message : cause.message;
}

/** Whether the body of a success is what the API sends: JSON or nothing, not a proxy's page and not half of an answer. */
export function isAnswer({ statusCode, body }: HttpResponse): boolean {
  return statusCode < 300 && (statusCode === 204 || body === '' || tryParse(body) !== undefined);
}

function unusable({ statusCode, body }: HttpResponse, kind: CallKind): SalesforceError {
  const written = kind === 'read' ? 'not applied' : 'unknown';
  return /^\s*</.test(body)
    ? new SalesforceError('NOT_SALESFORCE', 'A web page came back instead of an answer of the Salesforce API.', { status: statusCode, written })
    : new SalesforceError('ANSWER_BROKEN', 'The answer of Salesforce arrived incomplete.', { written });
}

function firstError({ statusCode, body }: HttpResponse): { code: string; message: string; detail?: JsonValue } {
  const parsed = tryParse(body);
  if (statusCode === 300) return { code: 'MULTIPLE_CHOICES', message: 'Several records match this external id.', ...(parsed === undefined ? {} : { detail: parsed }) };
  const errors = (Array.isArray(parsed) ? parsed : [parsed]).filter(isObject);
  const [first] = errors;
  const code = first?.['errorCode'] ?? first?.['error'];
  const message = errors.map((error) => error['message'] ?? error['error_description']).filter((text) => typeof text === 'string').join('; ');
  return {
    code: typeof code === 'string' ? code : `HTTP_${statusCode}`,
    message: message || `Salesforce answered with HTTP status ${statusCode}.`,
    ...(first === undefined ? {} : { detail: errors }),
  };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tryParse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
