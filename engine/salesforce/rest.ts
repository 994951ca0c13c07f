import type { Connection } from '@jsforce/jsforce-node';
import type { Clock } from '../clock';
import type { JsonValue } from '../json';
import type { ApiUsage } from './client';
import { isRetryable, SalesforceError } from './errors';
import { type CallKind, errorOf, errorOfLoss, type HttpResponse, type HttpSend, isAnswer } from './http';
import type { OrgSession } from './session';
import { connect, type Exchange } from './transport';

export interface RestOptions {
  instanceUrl: string;
  accessToken?: string;
  /** Gets a new access token after a 401; left out where the sender does that itself. */
  refreshAccessToken?: () => Promise<string>;
  send: HttpSend;
  version: string;
  clock: Clock;
  timeoutMs: number;
  /** Tries of a call that may be repeated. */
  maxTries: number;
  session: OrgSession;
  /** Spreads retries of several processes; 0 to 1. */
  random: () => number;
}

export interface RestCall {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT';
  /** From the version root (`/query?q=…`) or the server's (`/services/data/…`); values already encoded. */
  url: string;
  body?: JsonValue;
  headers?: Record<string, string>;
  kind: CallKind;
}

/** One refresh that does not help is a wrong credential, not an expired token; jsforce itself would go on for ever. */
const MAX_REFRESHES = 2;
const REFRESH_WINDOW_MS = 60_000;
const LONGEST_WAIT_MS = 60_000;

/** REST calls through jsforce: retries, the cap on 401, server time and the API allowance. */
export class Rest {
  usage: ApiUsage | null = null;
  private readonly connection: Connection;
  private refreshes: number[] = [];
  private refreshing: Promise<void> | null = null;

  constructor(private readonly options: RestOptions) {
    this.connection = connect({ ...options, exchange: (request) => this.exchange(request) });
  }

  get version(): string {
    return this.options.version;
  }

  now(): number {
    return this.options.clock.now() + (this.options.session.clockOffset ?? 0);
  }

  /** Makes the call, repeating it where that is safe. Throws SalesforceError. */
  async call(call: RestCall): Promise<JsonValue> {
    let refreshed = false;
    for (let attempt = 1; ; attempt++) {
      const failure = await this.attempt(call);
      if (!(failure instanceof SalesforceError)) return failure.value;
      if (!refreshed && failure.status === 401 && this.options.refreshAccessToken) {
        refreshed = true;
        await this.refresh(failure);
        continue;
      }
      if (call.kind === 'create' || attempt >= this.options.maxTries || !isRetryable(failure.code, failure.status)) throw failure;
      await this.backOff(attempt);
    }
  }

  /** Waits before try `attempt` + 1: 0.5 s, 1 s, 2 s, … give or take a quarter. */
  backOff(attempt: number): Promise<void> {
    const wait = Math.min(500 * 2 ** (attempt - 1), LONGEST_WAIT_MS);
    return this.options.clock.sleep(Math.round(wait * (0.75 + this.options.random() / 2)));
  }

  private async attempt({ kind, method, url, body, headers = {} }: RestCall): Promise<{ value: JsonValue } | SalesforceError> {
    const content = body === undefined ? undefined : JSON.stringify(body);
    try {
      const value = await this.connection.request<JsonValue | undefined>({
        method,
        url,
        headers: content === undefined ? { ...headers } : { ...headers, 'content-type': 'application/json' },
        ...(content === undefined ? {} : { body: content }),
      });
      return { value: value ?? null };
    } catch (error) {
      // The sender may know better, such as a sign-in that failed before anything was sent.
      if (error instanceof SalesforceError) return error;
      return error instanceof RefusedAnswer ? errorOf(error.response, kind, this.now()) : errorOfLoss(error, kind);
    }
  }

  private readonly exchange: Exchange = async (request) => {
    const { send, timeoutMs } = this.options;
    // The sender knows the length of what it sends; a second opinion only breaks requests.
    const { 'content-length': _, ...headers } = request.headers;
    const answer = await send({ ...request, headers, timeoutMs });
    const response = { ...answer, headers: lowerCased(answer.headers) };
    this.learn(response.headers);
    if (!isAnswer(response)) throw new RefusedAnswer(response);
    return response;
  };

  /** Takes the server's time and the API allowance from the headers of an answer. */
  private learn(headers: Record<string, string>): void {
    const date = Date.parse(headers['date'] ?? '');
    if (!Number.isNaN(date)) this.options.session.clockOffset = date - this.options.clock.now();
    const usage = /api-usage=(\d+)\/(\d+)/.exec(headers['sforce-limit-info'] ?? '');
    if (usage) this.usage = { used: Number(usage[1]), limit: Number(usage[2]) };
  }

  /** Gets a new token; calls that fail meanwhile share the one refresh. */
  private async refresh(failure: SalesforceError): Promise<void> {
    this.refreshing ??= this.refreshOnce(failure).finally(() => {
      this.refreshing = null;
    });
    await this.refreshing;
  }

  private async refreshOnce(failure: SalesforceError): Promise<void> {
    const now = this.options.clock.now();
    this.refreshes = this.refreshes.filter((at) => now - at < REFRESH_WINDOW_MS);
    if (this.refreshes.length >= MAX_REFRESHES || !this.options.refreshAccessToken) throw failure;
    this.refreshes.push(now);
    this.connection.accessToken = await this.options.refreshAccessToken();
  }
}

class RefusedAnswer extends Error {
  constructor(readonly response: HttpResponse) {
    super(`HTTP status ${response.statusCode}`);
  }
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
