import type { Clock } from '../../../engine/clock';
import type { JsonValue } from '../../../engine/json';
import { createSalesforceClient, type HttpRequest, type HttpResponse, type SalesforceClient, type SalesforceClientOptions } from '../../../engine/salesforce';

export const START = Date.UTC(2026, 10, 24, 12, 0, 0);
export const ORG = '00D5g00000AbCdEEAV';

/** A clock that only moves when somebody sleeps on it or says so. */
export class VirtualClock implements Clock {
  readonly sleeps: number[] = [];
  constructor(public time = START) {}
  now = () => this.time;
  sleep = (milliseconds: number) => {
    this.sleeps.push(milliseconds);
    this.time += milliseconds;
    return Promise.resolve();
  };
}

export type Handler = (request: HttpRequest, number: number) => Partial<HttpResponse> | Promise<Partial<HttpResponse>>;

export interface Wired {
  client: SalesforceClient;
  clock: VirtualClock;
  requests: HttpRequest[];
}

/** A client whose server is a function. */
export function wired(handler: Handler, options: Partial<SalesforceClientOptions> = {}): Wired {
  const clock = new VirtualClock();
  const requests: HttpRequest[] = [];
  const client = createSalesforceClient({
    instanceUrl: 'https://example.my.salesforce.com',
    accessToken: 'token-1',
    clock,
    random: () => 0.5,
    send: async (request) => {
      requests.push(request);
      const answer = await handler(request, requests.length);
      return { statusCode: 200, body: '', ...answer, headers: { 'Content-Type': 'application/json;charset=UTF-8', ...answer.headers } };
    },
    ...options,
  });
  return { client, clock, requests };
}

export const json = (value: JsonValue, statusCode = 200): Partial<HttpResponse> => ({ statusCode, body: JSON.stringify(value) });

export const refusal = (statusCode: number, errorCode: string, message = errorCode) => json([{ errorCode, message }], statusCode);

export interface Subrequest {
  method: string;
  url: string;
  referenceId: string;
  body?: { allOrNone: boolean; records: { Id?: string; [field: string]: JsonValue | undefined }[] };
}

export function subrequests(request: HttpRequest): Subrequest[] {
  return (JSON.parse(request.body ?? '{}') as { compositeRequest: Subrequest[] }).compositeRequest;
}

/** Answers a composite by one function for each subrequest. */
export function composite(request: HttpRequest, answer: (sub: Subrequest, index: number) => { status?: number; body: JsonValue }) {
  return json({
    compositeResponse: subrequests(request).map((sub, index) => {
      const { status = 200, body } = answer(sub, index);
      return { referenceId: sub.referenceId, httpStatusCode: status, httpHeaders: {}, body };
    }),
  });
}

export const recordId = (number: number, prefix = '006'): string => `${prefix}5g00000${String(number).padStart(5, '0')}`;

export const saved = (id: string): JsonValue => ({ id, success: true, errors: [] });
export const refused = (statusCode: string, message = statusCode): JsonValue => ({ success: false, errors: [{ statusCode, message, fields: ['Amount'] }] });
