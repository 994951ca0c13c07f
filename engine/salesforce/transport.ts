import { PassThrough } from 'node:stream';
import { Connection } from '@jsforce/jsforce-node';
import type { HttpRequest as JsforceRequest, HttpResponse as JsforceResponse } from '@jsforce/jsforce-node/lib/types';
import { Transport } from '@jsforce/jsforce-node/lib/transport';
import { StreamPromise } from '@jsforce/jsforce-node/lib/util/promise';
import type { HttpResponse } from './http';

/** Answers one of jsforce's requests, or throws. */
export type Exchange = (request: { method: string; url: string; headers: Record<string, string>; body?: string }) => Promise<HttpResponse>;

/** jsforce's private transport replaced by ours: proxy, TLS, token refresh and retries are then decided here, not in jsforce. */
class ExchangeTransport extends Transport {
  constructor(private readonly exchange: Exchange) {
    super();
  }

  override httpRequest(request: JsforceRequest): StreamPromise<JsforceResponse> {
    return StreamPromise.create(() => ({ stream: new PassThrough(), promise: this.send(request) }));
  }

  private send({ method, url, headers = {}, body }: JsforceRequest): Promise<JsforceResponse> {
    if (body !== undefined && body !== null && typeof body !== 'string') {
      return Promise.reject(new TypeError('Only text can be sent to Salesforce through this transport.'));
    }
    return this.exchange({ method, url, headers, ...(typeof body === 'string' ? { body } : {}) });
  }
}

/** A jsforce connection over `exchange`. Without `accessToken` the sender adds the authorisation itself. */
export function connect(options: { instanceUrl: string; accessToken?: string; version: string; exchange: Exchange }): Connection {
  const connection = new Connection({
    instanceUrl: normaliseInstanceUrl(options.instanceUrl),
    version: options.version,
    callOptions: { client: 'n8n-nodes-quickbooks-desktop' },
    ...(options.accessToken === undefined ? {} : { accessToken: options.accessToken }),
  });
  connection._transport = new ExchangeTransport(options.exchange);
  return connection;
}

/**
 * The API host of an address that a user copied from the browser: Lightning pages live on `*.lightning.force.com`, the API
 * on `*.my.salesforce.com`. Throws for what is no web address.
 */
export function normaliseInstanceUrl(address: string): string {
  const text = address.trim();
  const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  const host = url.host.replace(/\.lightning\.force\.com$/i, '.my.salesforce.com').replace(/\.my\.salesforce-setup\.com$/i, '.my.salesforce.com');
  return `${url.protocol}//${host}`;
}
