import { type Clock, systemClock } from '../clock';
import type { JsonValue } from '../json';
import type {
  ApiUsage, CompositeRequest, CompositeResponse, ObjectDescribe, ObjectSummary, Organization, RowResult, SalesforceClient,
  SalesforceRecord, WriteBatch, WriteOptions,
} from './client';
import { toDescribe, toSummaries } from './describes';
import { SalesforceError } from './errors';
import { type CallKind, fetchSend, type HttpSend, isObject } from './http';
import { toId18 } from './ids';
import { gather, isPage, pagesFrom, queryAllRows, queryPages, queryUrl } from './queries';
import { Rest } from './rest';
import { OrgSession } from './session';
import { type Batch, writeBatches, type Writer } from './writes';

export interface SalesforceClientOptions {
  /** `https://…my.salesforce.com`; Lightning addresses are accepted. */
  instanceUrl: string;
  /** Left out where `send` authorises by itself. */
  accessToken?: string;
  refreshAccessToken?: () => Promise<string>;
  send?: HttpSend;
  /** REST API version, 62.0 when left out. */
  version?: string;
  clock?: Clock;
  /** For one call; 120,000 ms when left out, since a composite of 1,000 rows with triggers takes its time. */
  timeoutMs?: number;
  /** 5 when left out. */
  maxTries?: number;
  /** Shared by the clients of one org, so that describes are read once. */
  session?: OrgSession;
  random?: () => number;
}

/** Of the 25 that a composite takes, one is left for the organization. */
const DESCRIBES = 24;
const QUERIES = 5;

const ORGANIZATION = 'SELECT Id, Name, IsSandbox, OrganizationType, InstanceName FROM Organization';

const NO_ANSWER: CompositeResponse = { status: 0, body: null };

/** In a composite, Salesforce replaces `@{name}` in any text, a customer's name included; such a request goes by itself. */
function looksLikeReference({ url, body }: CompositeRequest): boolean {
  return /@(\{|%7B)/i.test(url) || (body !== undefined && JSON.stringify(body).includes('@{'));
}

/** Salesforce through jsforce. */
export function createSalesforceClient(options: SalesforceClientOptions): SalesforceClient {
  return new JsforceClient(options);
}

class JsforceClient implements SalesforceClient, Writer {
  readonly maxTries: number;
  private readonly rest: Rest;
  private readonly session: OrgSession;

  constructor(options: SalesforceClientOptions) {
    this.maxTries = options.maxTries ?? 5;
    this.session = options.session ?? new OrgSession();
    this.rest = new Rest({
      ...options,
      send: options.send ?? fetchSend,
      version: options.version ?? '62.0',
      clock: options.clock ?? systemClock,
      timeoutMs: options.timeoutMs ?? 120_000,
      random: options.random ?? Math.random,
      maxTries: this.maxTries,
      session: this.session,
    });
  }

  query<T extends SalesforceRecord>(soql: string, { all = false } = {}): Promise<T[]> {
    return queryAllRows<T>(this.rest, soql, all);
  }

  pages<T extends SalesforceRecord>(soql: string, { all = false } = {}): AsyncIterable<T[]> {
    return queryPages<T>(this.rest, soql, all);
  }

  async queryMany<T extends SalesforceRecord>(soqls: string[]): Promise<T[][]> {
    if (soqls.length === 1) return [await this.query<T>(soqls[0] ?? '')];
    const answers: T[][] = [];
    for (let start = 0; start < soqls.length; start += QUERIES) {
      const group = soqls.slice(start, start + QUERIES);
      const responses = await this.composite(group.map((soql) => ({ method: 'GET', url: queryUrl(soql) })), { idempotent: true });
      for (const [index, soql] of group.entries()) answers.push(await this.rowsOf<T>(soql, responses[index]?.body));
    }
    return answers;
  }

  async count(soql: string): Promise<number> {
    const body = await this.read(queryUrl(soql));
    return isPage(body) ? body.totalSize : 0;
  }

  async describe(object: string): Promise<ObjectDescribe | null> {
    return (await this.describeMany([object])).get(object) ?? null;
  }

  async describeMany(objects: string[]): Promise<Map<string, ObjectDescribe | null>> {
    const now = this.rest.now();
    const known = new Map<string, ObjectDescribe | null>(objects.map((object) => [object, this.session.describe(object, now) ?? null]));
    const asked = [...known].filter(([, describe]) => describe === null).map(([object]) => object);
    for (let start = 0; start < asked.length; start += DESCRIBES) {
      for (const [object, describe] of await this.fetchDescribes(asked.slice(start, start + DESCRIBES))) {
        known.set(object, describe);
        // What is missing today may be installed a minute later: only what exists is kept.
        if (describe) this.session.keepDescribe(object, describe, now);
      }
    }
    return known;
  }

  async describeGlobal(): Promise<ObjectSummary[]> {
    const kept = this.session.objects;
    if (kept && this.session.isFresh(kept.at, this.rest.now())) return kept.value;
    const value = toSummaries(await this.read('/sobjects'));
    this.session.objects = { at: this.rest.now(), value };
    return value;
  }

  async composite(requests: CompositeRequest[], { idempotent }: { idempotent: boolean }): Promise<CompositeResponse[]> {
    const kind = requests.every(({ method }) => method === 'GET') ? 'read' : idempotent ? 'idempotent' : 'create';
    const together = requests.filter((request) => !looksLikeReference(request));
    const answers = new Map<CompositeRequest, CompositeResponse>();
    if (together.length > 0) {
      const responses = await this.compositeCall(together, kind);
      together.forEach((request, index) => answers.set(request, responses[index] ?? NO_ANSWER));
    }
    for (const request of requests) if (!answers.has(request)) answers.set(request, await this.alone(request, kind));
    return requests.map((request) => answers.get(request) ?? NO_ANSWER);
  }

  async updateRows(object: string, rows: SalesforceRecord[], options: WriteOptions = {}): Promise<RowResult[]> {
    return this.writeOne({ operation: 'update', object, rows, ...options });
  }

  async upsertRows(object: string, rows: SalesforceRecord[], options: WriteOptions & { externalIdField: string }): Promise<RowResult[]> {
    return this.writeOne({ operation: 'upsert', object, rows, ...options });
  }

  async insertRows(object: string, rows: SalesforceRecord[], options: WriteOptions = {}): Promise<RowResult[]> {
    return this.writeOne({ operation: 'insert', object, rows, ...options });
  }

  writeMany(batches: (WriteBatch & WriteOptions)[]): Promise<RowResult[][]> {
    return writeBatches(this, batches);
  }

  async organization(): Promise<Organization> {
    if (!this.session.organization) this.keepOrganization((await this.query(ORGANIZATION))[0]);
    if (this.session.organization) return this.session.organization;
    throw new SalesforceError('NOT_FOUND', 'The user of the credential may not read the organization.');
  }

  usage(): ApiUsage | null {
    return this.rest.usage;
  }

  async serverTime(): Promise<number> {
    // The list of versions needs no session and is not counted.
    if (this.session.clockOffset === null) await this.read('/services/data/');
    return this.rest.now();
  }

  forgetDescribes(): void {
    this.session.forgetDescribes();
  }

  backOff(attempt: number): Promise<void> {
    return this.rest.backOff(attempt);
  }

  private read(url: string): Promise<JsonValue> {
    return this.rest.call({ method: 'GET', url, kind: 'read' });
  }

  private async compositeCall(requests: CompositeRequest[], kind: CallKind): Promise<CompositeResponse[]> {
    const compositeRequest = requests.map(({ method, url, body }, index) => ({
      method,
      url: `/services/data/v${this.rest.version}${url}`,
      referenceId: `r${index}`,
      ...(body === undefined ? {} : { body }),
    }));
    const body = { allOrNone: false, collateSubrequests: false, compositeRequest };
    const answer = await this.rest.call({ method: 'POST', url: '/composite', kind, body });
    const responses = isObject(answer) && Array.isArray(answer['compositeResponse']) ? answer['compositeResponse'].filter(isObject) : [];
    const byReference = new Map(responses.map((response) => [response['referenceId'], response]));
    return requests.map((_, index) => {
      const response = byReference.get(`r${index}`);
      return { status: Number(response?.['httpStatusCode'] ?? 0), body: response?.['body'] ?? null };
    });
  }

  private async alone(request: CompositeRequest, kind: CallKind): Promise<CompositeResponse> {
    try {
      return { status: 200, body: await this.rest.call({ ...request, kind }) };
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      return { status: error.status ?? 0, body: [{ errorCode: error.code, message: error.message }], written: error.written };
    }
  }

  private async writeOne(batch: Batch): Promise<RowResult[]> {
    const [results = []] = await writeBatches(this, [batch]);
    return results;
  }

  /** The rows of a query that went in a composite; asked for by itself, with its own retries and errors, where that failed. */
  private async rowsOf<T extends SalesforceRecord>(soql: string, body: JsonValue | undefined): Promise<T[]> {
    return isPage(body) ? gather(pagesFrom<T>(this.rest, body)) : this.query<T>(soql);
  }

  /** Takes the organization along in the same call: whoever asks for describes will need it for keys. */
  private async fetchDescribes(objects: string[]): Promise<[string, ObjectDescribe | null][]> {
    const urls = objects.map((object) => `/sobjects/${encodeURIComponent(object)}/describe`);
    const all = [...urls, ...(this.session.organization ? [] : [queryUrl(ORGANIZATION)])];
    const responses = all.length > 1 ? await this.composite(all.map((url) => ({ method: 'GET', url })), { idempotent: true }) : [];
    const organization = responses[objects.length]?.body;
    if (isPage(organization)) this.keepOrganization(organization.records[0]);
    return Promise.all(objects.map(async (object, index) => {
      const response = responses[index];
      if (response?.status === 200) return [object, toDescribe(response.body)] as [string, ObjectDescribe];
      if (response?.status === 404) return [object, null] as [string, null];
      return [object, await this.describeAlone(urls[index] ?? '')] as [string, ObjectDescribe | null];
    }));
  }

  private keepOrganization(row: SalesforceRecord | undefined): void {
    if (typeof row?.Id !== 'string') return;
    this.session.organization = {
      id: toId18(row.Id),
      name: String(row['Name'] ?? ''),
      isSandbox: row['IsSandbox'] === true,
      organizationType: String(row['OrganizationType'] ?? ''),
      instanceName: String(row['InstanceName'] ?? ''),
    };
  }

  private async describeAlone(url: string): Promise<ObjectDescribe | null> {
    try {
      return toDescribe(await this.read(url));
    } catch (error) {
      if (error instanceof SalesforceError && error.status === 404) return null;
      throw error;
    }
  }
}
