import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler, type Response } from 'express';
import { systemClock, type Clock } from '../clock';
import type { QueueApi } from '../queue/api';
import { defaultBodyLimits, readBody, type Body, type BodyLimits } from './body';
import { decodeUtf8 } from './envelope';
import { verify, type Login } from './login';
import { loadStatus } from './page/model';
import { statusPage } from './page/page';
import { style } from './page/style';
import { supportPage } from './page/support';
import { qwcFile, qwcFileName, type QwcChoices } from './qwc';
import { createSoapEndpoint, fault, type Log, type SoapEndpoint, type SoapReply } from './soap';
import { wsdl } from './wsdl';

export interface WebConnectorAppOptions {
  queue: QueueApi;
  connection: string;
  /** What the Web Connector must send; the user name also goes into the .qwc file. */
  login: Login;
  /** Address of this service as the QuickBooks machine reaches it; taken from the request's Host when left out. */
  publicUrl?: string;
  qwc?: QwcChoices;
  /** Shows names and messages of records on the page. Only for a server that strangers can't reach: the page has no login. */
  details?: boolean;
  limits?: Partial<BodyLimits>;
  clock?: Clock;
  log?: Log;
}

/** Bodies that a host such as n8n has read already. */
const givenBodies = new WeakMap<IncomingMessage, Buffer>();

/**
 * The Web Connector service and its pages on one path: POST is SOAP; GET is the status page, `?qwc` the download,
 * `?wsdl` the contract, `?support` the page that the Web Connector asks for when it adds the application.
 * Pages are never redirected, and SOAP is never answered by HTML: the Web Connector follows and reads neither.
 */
export function createApp(options: WebConnectorAppOptions): Express {
  const log = options.log ?? (() => undefined);
  const service = options.queue.webConnector(options.connection, (userName, password) =>
    verify(userName, password, options.login),
  );
  const endpoint = createSoapEndpoint(service, log);
  const limits = { ...defaultBodyLimits, ...options.limits };
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.use(headers);
  app.get('/', (request, response) => page(options, request, response));
  app.post('/', async (request, response) => sendSoap(response, await soap(endpoint, request, limits)));
  app.all('/', (_request, response) => plain(response.set('Allow', 'GET, HEAD, POST'), 405, 'Use GET or POST.'));
  app.use((_request, response) => plain(response, 404, 'Nothing is served at this address.'));
  app.use(failed(log));
  return app;
}

/**
 * Serves one request of another web server, such as n8n's, and resolves when the answer is out. `rawBody` is the
 * body if that server has read it; else the stream is read here. The path is the other server's business.
 */
export function handle(app: Express, request: IncomingMessage, response: ServerResponse, rawBody?: Buffer): Promise<void> {
  if (rawBody !== undefined) givenBodies.set(request, rawBody);
  const query = /\?.*$/s.exec(request.url ?? '')?.[0] ?? '';
  request.url = `/${query}`;
  return new Promise((resolve) => {
    response.once('close', resolve).once('finish', resolve);
    app(request as Request, response as Response);
  });
}

const headers: RequestHandler = (_request, response, next) => {
  for (const name of response.getHeaderNames()) {
    // The page shares n8n's origin: no other site may read it, whatever n8n says for its own webhooks.
    if (name.startsWith('access-control-')) response.removeHeader(name);
  }
  response.set({
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // no-transform also keeps compression away: the Web Connector does not unpack.
    'Cache-Control': 'no-store, no-transform',
  });
  next();
};

async function page(options: WebConnectorAppOptions, request: Request, response: Response): Promise<void> {
  const url = publicUrl(options, request);
  switch (/\?([a-z]*)/i.exec(request.url)?.[1]?.toLowerCase()) {
    case 'wsdl':
      return send(response, 'text/xml; charset=utf-8', wsdl(url));
    case 'qwc':
      return download(options, url, response);
    case 'support':
      return send(response, 'text/html; charset=utf-8', supportPage());
    case 'css':
      return send(response, 'text/css; charset=utf-8', style);
    default: {
      const status = await loadStatus(options.queue, options.connection, {
        now: (options.clock ?? systemClock).now(),
        url,
        userName: options.login.userName,
        details: options.details ?? false,
        everySeconds: options.qwc?.everySeconds,
      });
      return send(response, 'text/html; charset=utf-8', statusPage(status));
    }
  }
}

async function download(options: WebConnectorAppOptions, url: string, response: Response): Promise<void> {
  const { ownerId, fileId } = await options.queue.ensureConnection(options.connection);
  const { connection, login, qwc } = options;
  response.set('Content-Disposition', `attachment; filename="${qwcFileName(connection)}"`);
  send(response, 'application/xml; charset=utf-8', qwcFile({ ...qwc, connection, ownerId, fileId, userName: login.userName, url }));
}

async function soap(endpoint: SoapEndpoint, request: Request, limits: BodyLimits): Promise<SoapReply> {
  const problem = headerProblem(request);
  if (problem !== null) return fault('Client', problem);
  const given = givenBodies.get(request);
  const body: Body = given === undefined ? await readBody(request, limits) : sized(given, limits.maxBytes);
  if (body.kind === 'failed') return fault('Client', body.reason);
  if (body.kind === 'oversized') return endpoint.unreadable(body.head.toString('latin1'), 'oversized');
  const text = decodeUtf8(body.bytes);
  if (text === null) return endpoint.unreadable(body.bytes.toString('latin1', 0, 65_536), 'encoding');
  return endpoint.answer(text);
}

function sized(bytes: Buffer, maxBytes: number): Body {
  return bytes.length > maxBytes ? { kind: 'oversized', head: bytes.subarray(0, 65_536) } : { kind: 'complete', bytes };
}

/** Clients say text/xml; some say nothing. Anything else, and anything packed, is not from a Web Connector. */
function headerProblem(request: Request): string | null {
  const type = (request.headers['content-type'] ?? 'text/xml').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!/^(text|application)\/([a-z.+-]+\+)?xml$/.test(type)) return 'The content type must be text/xml.';
  const encoding = request.headers['content-encoding'] ?? 'identity';
  return encoding.toLowerCase() === 'identity' ? null : 'Compressed messages are not accepted.';
}

function sendSoap(response: Response, reply: SoapReply): void {
  // A body that was not read to its end leaves the connection in no state to be used again.
  if (!response.req.readableEnded && !givenBodies.has(response.req)) response.set('Connection', 'close');
  send(response.status(reply.status), 'text/xml; charset=utf-8', reply.xml);
}

function send(response: Response, type: string, body: string): void {
  const bytes = Buffer.from(body, 'utf8');
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', bytes.length);
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

function plain(response: Response, status: number, text: string): void {
  send(response.status(status), 'text/plain; charset=utf-8', `${text}\n`);
}

/** The last resort: says nothing of the inside to the outside. */
function failed(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    log('error', 'A page or call could not be answered', { error: error instanceof Error ? error.message : String(error) });
    if (response.headersSent) response.destroy();
    else if (request.method === 'POST') sendSoap(response, fault('Server', 'The application could not answer. The reason is in its log.'));
    else plain(response, 500, 'The page could not be made. The reason is in the log.');
  };
}

function publicUrl(options: WebConnectorAppOptions, request: Request): string {
  if (options.publicUrl !== undefined) return options.publicUrl;
  const host = request.headers.host ?? '';
  const known = /^[A-Za-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i.test(host) ? host : 'localhost';
  // The Web Connector takes no numeric addresses.
  return `http://${known.replace(/^127\.0\.0\.1|^\[::1\]/, 'localhost')}${request.baseUrl || '/'}`;
}
