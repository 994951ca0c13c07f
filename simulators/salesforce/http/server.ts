import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { notFound, RequestError, SalesforceError } from '../errors';
import type { Org } from '../org';
import { isObject, text, toDateTime, type Json, type JsonObject } from '../values';
import { Admin } from './admin';
import { CallLog } from './calls';
import { DataApi, errorReply, versions, type RawCall } from './data';
import { Faults, type Fault } from './faults';
import { identity, userInfo } from './identity';
import { Tokens, type ClientApp } from './tokens';
import { ok, type Reply } from './types';

const MAX_BODY = 160 * 1024 * 1024;
const MAX_URL = 16_384;

/** The HTTP face of one org. */
export class OrgServer {
  readonly calls: CallLog;
  readonly faults = new Faults();
  readonly tokens: Tokens;
  readonly api: DataApi;
  private readonly admin: Admin;
  private readonly http: Server;

  constructor(
    readonly org: Org,
    apps: ClientApp[],
  ) {
    this.calls = new CallLog(() => org.clock.now());
    this.tokens = new Tokens(org, apps, () => this.url());
    this.api = new DataApi(org, () => this.calls.used(), () => this.url());
    this.admin = new Admin({ org, api: this.api, calls: this.calls, faults: this.faults, tokens: this.tokens });
    org.dml.guard = (change) => this.faults.guard(change);
    this.http = createServer({ maxHeaderSize: 4 * MAX_URL }, (request, response) => void this.serve(request, response));
  }

  async listen(port: number, host: string): Promise<void> {
    await new Promise<void>((resolve, reject) => this.http.once('error', reject).listen(port, host, resolve));
  }

  async close(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  url(): string {
    const { port } = this.http.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const call = await readCall(request);
      const fault = call.url.startsWith('/_admin') ? undefined : this.faults.take(call.method, call.url);
      if (fault?.kind === 'slow') await wait(fault.delayMs ?? 30_000);
      if (fault?.kind === 'reset') return void request.socket.destroy();
      const reply = (fault && this.faulty(fault, call)) ?? this.answer(call);
      this.org.store.commit();
      if (fault?.kind === 'reset-after') return void request.socket.destroy();
      this.send(response, reply);
    } catch (error) {
      this.org.store.commit();
      this.send(response, errorReply(error, request.url ?? ''));
    }
  }

  private send(response: ServerResponse, reply: Reply): void {
    // Salesforce's clients take the time from this header, so it has to be the org's clock.
    response.sendDate = false;
    response.setHeader('Date', this.org.clock.now().toUTCString());
    for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
    if (reply.text) response.setHeader('Content-Type', `${reply.text.type};charset=UTF-8`);
    else if (reply.body !== undefined) response.setHeader('Content-Type', 'application/json;charset=UTF-8');
    response.writeHead(reply.status).end(reply.text?.content ?? (reply.body === undefined ? undefined : JSON.stringify(reply.body)));
  }

  private answer(call: RawCall): Reply {
    const { pathname, searchParams } = new URL(call.url, this.url());
    if (pathname.startsWith('/_admin/')) return this.admin.handle(call.method, pathname.split('/').slice(2).filter(Boolean), isObject(call.body) ? call.body : {});
    if (call.url.length > MAX_URL) return { status: 414, text: { type: 'text/html', content: '<h1>URI Too Long</h1>' } };
    if (/^\/services\/data\/?$/.test(pathname)) return ok(versions());
    if (pathname.startsWith('/services/data/')) return this.data(call);
    if (pathname.startsWith('/services/oauth2/') || pathname.startsWith('/id/')) return this.oauth(call, pathname, searchParams);
    throw notFound();
  }

  private data(call: RawCall): Reply {
    const userId = this.userOf(call);
    if (this.calls.used() >= this.org.dailyLimit) throw new SalesforceError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', 403);
    const reply = this.api.run(call, userId);
    const requests = isObject(call.body) && Array.isArray(call.body.batchRequests) ? call.body.batchRequests.length : 1;
    this.count(call, this.api.nameOf(call.method, call.url), reply.status, Math.max(1, requests));
    return { ...reply, headers: { ...reply.headers, 'Sforce-Limit-Info': `api-usage=${this.calls.used()}/${this.org.dailyLimit}` } };
  }

  private userOf(call: RawCall): string {
    // The identity address also takes the token as a parameter.
    const token = /^(?:Bearer|OAuth) (.+)$/i.exec(call.headers.authorization ?? '')?.[1] ?? new URL(call.url, this.url()).searchParams.get('oauth_token');
    const userId = token && this.tokens.userOf(token);
    if (userId) return userId;
    this.count(call, `${call.method} (not signed in)`, 401, 0);
    throw new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', 401);
  }

  private oauth(call: RawCall, path: string, query: URLSearchParams): Reply {
    const form = new URLSearchParams(call.text);
    if (path === '/services/oauth2/token' && call.method === 'POST') {
      const reply = this.tokens.grant(form, call.headers.authorization);
      this.count(call, 'POST oauth2/token', reply.status, 1);
      return reply;
    }
    if (path === '/services/oauth2/revoke') {
      this.tokens.revoke(form.get('token') ?? query.get('token') ?? '');
      return { status: 200 };
    }
    if (path === '/services/oauth2/authorize') return this.authorize(query);
    if (path === '/services/oauth2/userinfo') return ok(userInfo(this.org, this.userOf(call), this.url()));
    if (path.startsWith('/id/')) return ok(identity(this.org, this.userOf(call), this.url()));
    throw notFound();
  }

  /** Nobody is asked: the integration user agrees at once. */
  private authorize(query: URLSearchParams): Reply {
    const app = this.tokens.apps.find((one) => one.clientId === query.get('client_id'));
    const back = query.get('redirect_uri');
    if (!app || !back) throw new SalesforceError('invalid_client_id', 'client identifier invalid');
    const target = new URL(back);
    target.searchParams.set('code', this.tokens.issueCode(this.org.users.integration, app.clientId));
    const state = query.get('state');
    if (state) target.searchParams.set('state', state);
    return { status: 302, headers: { Location: target.href } };
  }

  private faulty(fault: Fault, call: RawCall): Reply | undefined {
    const name = `${call.method} (fault ${fault.kind})`;
    const fail = (status: number, errorCode: string, message: string): Reply => {
      this.count(call, name, status, 1);
      return { status, body: [{ errorCode, message }] };
    };
    if (fault.kind === 'request-limit') return fail(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    if (fault.kind === 'unavailable') return fail(503, 'SERVER_UNAVAILABLE', 'The server is temporarily unavailable.');
    if (fault.kind === 'html') return { status: 500, text: { type: 'text/html', content: '<html><body><h1>An unexpected error occurred</h1></body></html>' } };
    if (fault.kind !== 'session-expired') return undefined;
    this.tokens.expire(/^Bearer (.+)$/i.exec(call.headers.authorization ?? '')?.[1] ?? '');
    return fail(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  }

  private count(call: RawCall, name: string, status: number, counted: number): void {
    const path = call.url.split('?')[0] ?? '';
    this.calls.add({ at: toDateTime(this.org.clock.now()), method: call.method, path, name, status, counted });
  }
}

async function readCall(request: IncomingMessage): Promise<RawCall> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new RequestError('REQUEST_TOO_LARGE', 'The request is too large', 413);
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks).toString('utf8');
  const isJson = text(request.headers['content-type']).includes('json');
  return { method: request.method ?? 'GET', url: request.url ?? '/', headers: request.headers, body: isJson && content ? readJson(content) : undefined, text: content };
}

function readJson(content: string): Json {
  try {
    return JSON.parse(content) as Json as JsonObject;
  } catch (error) {
    throw new RequestError('JSON_PARSER_ERROR', error instanceof Error ? error.message : 'The body is not JSON');
  }
}
