import type { IncomingHttpHeaders } from 'node:http';
import { SalesforceError } from '../errors';
import { MultipleChoices } from '../data/dml';
import type { Org } from '../org';
import type { Json } from '../values';
import { BulkJobs } from '../bulk/jobs';
import { addBulkRoutes } from '../bulk/routes';
import { batch, composite } from './composite';
import { createMany, deleteMany, readMany, updateMany, upsertMany } from './collections';
import { describeGlobal, describeObject, objectInfo } from './describe';
import { limitsBody } from './calls';
import { Cursors, nextPage, queryHandler } from './queries';
import { createRecord, deletedRecords, deleteByKey, deleteRecord, readByKey, readRecord, updatedRecords, updateRecord, upsertByKey } from './records';
import { Router } from './router';
import { ok, type DataCall, type Reply } from './types';

/** A request below /services/data, before it is signed in and routed. */
export interface RawCall {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Json | undefined;
  text: string;
}

const OLDEST = 31;
const NEWEST = 68;
const RESOURCES = ['sobjects', 'query', 'queryAll', 'composite', 'limits', 'jobs'];

/** The REST API of one org. */
export class DataApi {
  readonly cursors = new Cursors();
  readonly jobs: BulkJobs;
  private readonly router = new Router();

  constructor(
    private readonly org: Org,
    used: () => number,
    baseUrl: () => string,
  ) {
    this.jobs = new BulkJobs(org);
    this.router.add('', { GET: (call) => ok(rootResources(call, `${baseUrl()}/id/${org.orgId}/${call.userId}`)) });
    addRoutes(this.router, this.cursors, () => limitsBody(used(), org.dailyLimit));
    addBulkRoutes(this.router, this.jobs);
  }

  /** Method and path with parameters named. */
  nameOf(method: string, url: string): string {
    const { path } = split(url);
    return `${method} ${this.router.patternOf(path)}`;
  }

  /** Carries a request out. Errors become answers; nothing of a failed request stays. */
  run(call: RawCall, userId: string): Reply {
    const savepoint = this.org.store.savepoint();
    try {
      const { version, path, query } = split(call.url);
      if (Number(version.slice(1)) < OLDEST) throw new SalesforceError('UNSUPPORTED_API_VERSION', `The requested API version is no longer available: ${version}`, 410);
      if (Number(version.slice(1)) > NEWEST) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', 404);
      return this.router.handle({
        ...call, version, path, query, params: {}, org: this.org, userId,
        access: this.org.access(userId), actor: this.org.actor(userId),
        inner: (method, url, body, headers = call.headers) => this.run({ method, url, body, headers, text: '' }, userId),
      });
    } catch (error) {
      this.org.store.rollback(savepoint);
      return errorReply(error, call.url);
    }
  }
}

function addRoutes(router: Router, cursors: Cursors, limits: () => Json): void {
  router
    .add('limits', { GET: () => ok(limits()) })
    .add('query', { GET: queryHandler(cursors, false) })
    .add('queryAll', { GET: queryHandler(cursors, true) })
    .add('query/:locator', { GET: nextPage(cursors) })
    .add('queryAll/:locator', { GET: nextPage(cursors) })
    .add('composite', { POST: composite })
    .add('composite/batch', { POST: batch })
    .add('composite/sobjects', { POST: createMany, PATCH: updateMany, DELETE: deleteMany })
    .add('composite/sobjects/:object', { GET: readMany, POST: readMany })
    .add('composite/sobjects/:object/:field', { PATCH: upsertMany })
    .add('sobjects', { GET: describeGlobal })
    .add('sobjects/:object', { GET: objectInfo, POST: createRecord })
    .add('sobjects/:object/describe', { GET: describeObject })
    .add('sobjects/:object/deleted', { GET: deletedRecords })
    .add('sobjects/:object/updated', { GET: updatedRecords })
    .add('sobjects/:object/:id', { GET: readRecord, PATCH: updateRecord, DELETE: deleteRecord })
    .add('sobjects/:object/:field/:value', { GET: readByKey, PATCH: upsertByKey, DELETE: deleteByKey });
}

function rootResources(call: DataCall, identity: string): Json {
  return { identity, ...Object.fromEntries(RESOURCES.map((name) => [name, `/services/data/${call.version}/${name}`])) };
}

function split(url: string): { version: string; path: string[]; query: URLSearchParams } {
  const [full = '', search = ''] = url.split('?');
  const parts = full.replace(/^\/services\/data\/?/, '').split('/').filter(Boolean);
  const version = parts.shift() ?? '';
  if (!/^v\d+\.0$/.test(version)) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', 404);
  return { version, path: parts.map(decode), query: new URLSearchParams(search) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new SalesforceError('URL_NOT_RESET', `The address is not encoded well: ${part}`);
  }
}

export function errorReply(error: unknown, url: string): Reply {
  if (error instanceof MultipleChoices) {
    const version = /\/(v\d+\.0)\//.exec(url)?.[1] ?? 'v62.0';
    return { status: 300, body: error.ids.map((id) => `/services/data/${version}/sobjects/${error.object.name}/${id}`) };
  }
  if (error instanceof SalesforceError) return { status: error.status, body: [error.toBody()] };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: [{ errorCode: 'UNKNOWN_EXCEPTION', message: `An unexpected error occurred in the simulator: ${message}` }] };
}

export function versions(): Json {
  const list: Json[] = [];
  for (let number = OLDEST; number <= NEWEST; number++) {
    const season = ['Spring', 'Summer', 'Winter'][number % 3];
    const year = Math.floor(number / 3) + (season === 'Winter' ? 5 : 4);
    list.push({ label: `${season} '${year}`, url: `/services/data/v${number}.0`, version: `${number}.0` });
  }
  return list;
}
