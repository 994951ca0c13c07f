import { createServer, request, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp, type WebConnectorAppOptions } from '../../../engine/webconnector/app';
import { FakeQueue } from './fakes';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Running {
  port: number;
  queue: FakeQueue;
  send(method: string, path: string, body?: string | Buffer, headers?: Record<string, string>): Promise<Reply>;
  /** POSTs one SOAP method. */
  call(content: string, headers?: Record<string, string>): Promise<Reply>;
  close(): Promise<void>;
}

export async function startApp(options: Partial<WebConnectorAppOptions> = {}, listener?: RequestListener): Promise<Running> {
  const queue = (options.queue as FakeQueue | undefined) ?? new FakeQueue();
  const app = createApp({ connection: 'main', login: { userName: 'quickbooks', password: 'secret' }, ...options, queue });
  return startServer(createServer(listener ?? app), queue);
}

export async function startServer(server: Server, queue: FakeQueue): Promise<Running> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const send: Running['send'] = (method, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, (incoming) => {
        const pieces: Buffer[] = [];
        incoming.on('data', (piece: Buffer) => pieces.push(piece));
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(pieces).toString() }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  return {
    port,
    queue,
    send,
    call: (content, headers) => send('POST', '/', envelope(content), { ...SOAP_HEADERS, ...headers }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const SOAP_HEADERS = { 'content-type': 'text/xml; charset=utf-8' };
export const NS = 'xmlns="http://developer.intuit.com/"';

/** A message as the .NET client of the Web Connector writes it. */
export function envelope(content: string): string {
  return (
    '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">' +
    `<soap:Body>${content}</soap:Body></soap:Envelope>`
  );
}
