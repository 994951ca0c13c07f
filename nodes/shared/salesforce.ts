import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions, INodeCredentialDescription, INodeProperties, IN8nHttpFullResponse } from 'n8n-workflow';
import type { SalesforceClient } from '../../engine/salesforce/client';
import type { HttpSend } from '../../engine/salesforce/http';
import { createSalesforceClient } from '../../engine/salesforce/jsforceClient';
import { OrgSession } from '../../engine/salesforce/session';

/** Values as n8n's own Salesforce node names them, and ours. */
const credentialTypes = new Map([
  ['clientCredentials', 'salesforceClientCredentialsOAuth2Api'],
  ['jwt', 'salesforceJwtApi'],
  ['oAuth2', 'salesforceOAuth2Api'],
]);

/** Entries for a node's `credentials`. */
export const salesforceCredentials: INodeCredentialDescription[] = [...credentialTypes].map(
  ([authentication, name]) => ({ name, required: true, displayOptions: { show: { authentication: [authentication] } } }),
);

/** The parameter that chooses among them. */
export const authenticationProperty: INodeProperties = {
  displayName: 'Authentication',
  name: 'authentication',
  type: 'options',
  options: [
    { name: 'Client Credentials', value: 'clientCredentials', description: 'An External Client App with a user of its own: nobody signs in' },
    { name: 'OAuth2', value: 'oAuth2', description: 'You sign in to Salesforce once' },
    { name: 'OAuth2 JWT', value: 'jwt', description: 'A certificate instead of a secret' },
  ],
  default: 'clientCredentials',
};

/** What execute, poll and loadOptions have in common. */
export interface SalesforceContext {
  getCredentials<T extends object>(type: string): Promise<T>;
  getNode(): { credentials?: { [type: string]: { id?: string | null; name: string } } };
  helpers: {
    httpRequestWithAuthentication(this: object, type: string, options: IHttpRequestOptions): Promise<unknown>;
  };
}

/** What is known of each org stays for the life of the process, so that an idle poll costs one API call. */
const sessions = new Map<string, OrgSession>();

/** Salesforce by the node's credential, through n8n's own HTTP helper: it signs, renews tokens and keeps them, and obeys n8n's proxy. */
export async function salesforceClient(context: SalesforceContext, authentication: string): Promise<SalesforceClient> {
  const type = credentialTypes.get(authentication);
  if (!type) throw new Error(`There is no Salesforce authentication "${authentication}".`);
  const credential = await context.getCredentials<IDataObject>(type);
  return createSalesforceClient({
    instanceUrl: instanceUrl(type, credential),
    send: senderFor(context, type),
    session: sessionFor(context, type, credential),
  });
}

/** Where the API is. The JWT credential knows it only after its first call, but then makes relative addresses absolute by itself. */
function instanceUrl(type: string, credential: IDataObject): string {
  const token = credential.oauthTokenData as IDataObject | undefined;
  const known = type === 'salesforceOAuth2Api' ? token?.instance_url : credential.instanceUrl || credential.myDomainUrl;
  if (typeof known === 'string' && known.trim()) return known.trim();
  if (type === 'salesforceJwtApi') return 'https://login.salesforce.com';
  throw new Error('The Salesforce credential is not connected yet. Open it, give it the My Domain URL or connect it, and save.');
}

function senderFor(context: SalesforceContext, type: string): HttpSend {
  return async ({ method, url, headers, body, timeoutMs }) => {
    const response = (await context.helpers.httpRequestWithAuthentication.call(context, type, {
      method: method as IHttpRequestMethods,
      url: type === 'salesforceJwtApi' ? relative(url) : url,
      headers,
      body,
      timeout: timeoutMs,
      returnFullResponse: true,
      // 401 must reach n8n as an error, or it would not renew the token; every other status is the client's business.
      ignoreHttpStatusErrors: { ignore: true, except: [401] },
      encoding: 'text',
      json: false,
    }).catch(unauthorised)) as IN8nHttpFullResponse;
    return { statusCode: response.statusCode, headers: plainHeaders(response.headers), body: bodyText(response.body) };
  };
}

/** A 401 that stays one after n8n has renewed the token is an answer like any other. */
function unauthorised(error: unknown): IN8nHttpFullResponse {
  const { httpCode, response } = error as { httpCode?: string; response?: { status?: number } };
  if (httpCode !== '401' && response?.status !== 401) throw error;
  return { statusCode: 401, headers: {}, body: '[{"errorCode":"INVALID_SESSION_ID","message":"Session expired or invalid"}]' };
}

function relative(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function plainHeaders(headers: IDataObject): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (Buffer.isBuffer(body)) return body.toString('utf8');
  return body === undefined || body === null ? '' : JSON.stringify(body);
}

function sessionFor(context: SalesforceContext, type: string, credential: IDataObject): OrgSession {
  // A credential that is edited may lead to another org.
  const { id } = context.getNode().credentials?.[type] ?? {};
  const key = JSON.stringify([type, id, instanceUrl(type, credential), credential.clientId, credential.username]);
  const known = sessions.get(key) ?? new OrgSession();
  sessions.set(key, known);
  return known;
}
