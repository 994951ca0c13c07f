import { createPublicKey, randomBytes, verify, type KeyObject } from 'node:crypto';
import { normaliseId } from '../ids';
import type { Org } from '../org';
import { isObject, text, type Json, type JsonObject } from '../values';
import type { Reply } from './types';

/** An External Client App of the org. */
export interface ClientApp {
  clientId: string;
  clientSecret: string;
  /** PEM of the certificate or public key that signs JWT bearer assertions. */
  certificate?: string;
  /** User that the client credentials flow runs as; without it the flow is off. */
  runAs?: string;
}

const fail = (error: string, description: string, status = 400): Reply => ({ status, body: { error, error_description: description } });

interface Issued {
  userId: string;
}

/** OAuth of the org: apps, access tokens, refresh tokens, authorization codes. */
export class Tokens {
  private readonly access = new Map<string, Issued>();
  private readonly refresh = new Map<string, Issued & { clientId: string }>();
  private readonly codes = new Map<string, Issued & { clientId: string }>();

  constructor(
    private readonly org: Org,
    readonly apps: ClientApp[],
    private readonly baseUrl: () => string,
  ) {}

  issue(userId: string, token = `${this.org.orgId.slice(0, 15)}!${randomBytes(36).toString('base64url')}`): string {
    this.access.set(token, { userId });
    return token;
  }

  issueRefresh(userId: string, clientId: string, token = `5Aep${randomBytes(36).toString('base64url')}`): string {
    this.refresh.set(token, { userId, clientId });
    return token;
  }

  issueCode(userId: string, clientId: string): string {
    const code = `aPrx${randomBytes(24).toString('base64url')}`;
    this.codes.set(code, { userId, clientId });
    return code;
  }

  userOf(token: string): string | undefined {
    return this.access.get(token)?.userId;
  }

  /** Ends an access token, or all of them. Refresh tokens stay. */
  expire(token?: string): void {
    if (token === undefined) this.access.clear();
    else this.access.delete(token);
  }

  revoke(token: string): void {
    this.access.delete(token);
    this.refresh.delete(token);
  }

  /** The token endpoint. */
  grant(form: URLSearchParams, authorization: string | undefined): Reply {
    const grant = form.get('grant_type');
    if (grant === 'urn:ietf:params:oauth:grant-type:jwt-bearer') return this.byAssertion(form.get('assertion') ?? '');
    const [id, secret] = clientOf(form, authorization);
    const app = this.apps.find((one) => one.clientId === id);
    if (!app) return fail('invalid_client_id', 'client identifier invalid');
    if (secret !== undefined && secret !== app.clientSecret) return fail('invalid_client', 'invalid client credentials');
    if (grant === 'client_credentials') return this.byClient(app, secret);
    if (grant === 'refresh_token') return this.byRefresh(app, form.get('refresh_token') ?? '');
    if (grant === 'authorization_code') return this.byCode(app, form.get('code') ?? '');
    return fail('unsupported_grant_type', 'grant type not supported');
  }

  private byClient(app: ClientApp, secret: string | undefined): Reply {
    if (secret === undefined) return fail('invalid_client', 'invalid client credentials');
    return app.runAs ? this.granted(app.runAs) : fail('invalid_grant', 'no client credentials user enabled');
  }

  private byRefresh(app: ClientApp, token: string): Reply {
    const known = this.refresh.get(token);
    return known?.clientId === app.clientId ? this.granted(known.userId) : fail('invalid_grant', 'expired access/refresh token');
  }

  private byCode(app: ClientApp, code: string): Reply {
    const known = this.codes.get(code);
    this.codes.delete(code);
    if (known?.clientId !== app.clientId) return fail('invalid_grant', 'invalid authorization code');
    return this.granted(known.userId, { refresh_token: this.issueRefresh(known.userId, app.clientId), scope: 'refresh_token full' });
  }

  private byAssertion(assertion: string): Reply {
    const parts = assertion.split('.');
    const [header, claims] = parts.slice(0, 2).map(readPart);
    if (parts.length !== 3 || !header || !claims || header.alg !== 'RS256') return fail('invalid_grant', 'invalid assertion');
    const app = this.apps.find((one) => one.clientId === claims.iss);
    if (!app?.certificate) return fail('invalid_client_id', 'client identifier invalid');
    const signature = Buffer.from(parts[2] ?? '', 'base64url');
    if (!verify('RSA-SHA256', Buffer.from(`${parts[0]}.${parts[1]}`), publicKey(app.certificate), signature)) return fail('invalid_grant', 'invalid assertion');
    if (![this.baseUrl(), 'https://login.salesforce.com', 'https://test.salesforce.com'].includes(text(claims.aud).replace(/\/$/, ''))) return fail('invalid_grant', 'audience is invalid');
    if (Number(claims.exp) * 1000 <= this.org.clock.now().getTime()) return fail('invalid_grant', 'expired authorization code');
    const user = this.org.store.lookup('User', 'Username', text(claims.sub))[0];
    if (!user || user.IsActive !== true) return fail('invalid_grant', "user hasn't approved this consumer");
    return this.granted(String(user.Id));
  }

  private granted(userId: string, more: JsonObject = {}): Reply {
    const issuedAt = String(this.org.clock.now().getTime());
    const base = this.baseUrl();
    return {
      status: 200,
      body: {
        access_token: this.issue(userId), instance_url: base, id: `${base}/id/${this.org.orgId}/${normaliseId(userId)}`,
        token_type: 'Bearer', issued_at: issuedAt, signature: randomBytes(32).toString('base64'), scope: 'api', ...more,
      },
    };
  }
}

/** Client id and secret from the form or from basic authentication. */
function clientOf(form: URLSearchParams, authorization: string | undefined): [id: string, secret: string | undefined] {
  const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (!basic) return [form.get('client_id') ?? '', form.get('client_secret') ?? undefined];
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return [decoded(id), decoded(secret)];
}

/** Clients encode these as in forms; a raw percent sign is left as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readPart(part: string): JsonObject | undefined {
  try {
    const value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A certificate is read for the key in it. */
function publicKey(pem: string): KeyObject {
  return createPublicKey(pem);
}
