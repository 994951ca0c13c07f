import { SalesforceError } from '../errors';
import { text } from '../values';
import { parse } from '../soql/query';
import { bodyObject, noContent, ok, type DataCall, type Reply } from '../http/types';
import type { Router } from '../http/router';
import { writeCsv } from './csv';
import { SEPARATORS, showJob, type BulkJobs, type Job } from './jobs';

const csv = (rows: string[][], headers: Record<string, string> = {}): Reply => ({ status: 200, text: { type: 'text/csv', content: writeCsv(rows) }, headers });

export function addBulkRoutes(router: Router, jobs: BulkJobs): void {
  for (const kind of ['ingest', 'query'] as const) {
    const find = (call: DataCall) => jobs.get(kind, call.params.id ?? '');
    router
      .add(`jobs/${kind}`, {
        POST: (call) => ok(showJob(kind === 'ingest' ? createIngest(jobs, call) : createQuery(jobs, call), call.version)),
        GET: (call) => ok({ done: true, nextRecordsUrl: null, records: jobs.all(kind).map((job) => showJob(job, call.version)) }),
      })
      .add(`jobs/${kind}/:id`, {
        GET: (call) => {
          const job = find(call);
          jobs.advance(job);
          return ok(showJob(job, call.version));
        },
        PATCH: (call) => ok(showJob(setState(find(call), text(bodyObject(call).state)), call.version)),
        DELETE: (call) => {
          jobs.delete(find(call));
          return noContent;
        },
      });
  }
  const ingest = (call: DataCall) => jobs.get('ingest', call.params.id ?? '');
  router
    .add('jobs/ingest/:id/batches', { PUT: (call) => upload(ingest(call), call.text) })
    .add('jobs/ingest/:id/successfulResults', { GET: (call) => successful(ingest(call)) })
    .add('jobs/ingest/:id/failedResults', { GET: (call) => failed(ingest(call)) })
    .add('jobs/ingest/:id/unprocessedrecords', { GET: (call) => csv([ingest(call).ingest?.header ?? [], ...(ingest(call).ingest?.unprocessed ?? [])]) })
    .add('jobs/query/:id/results', { GET: (call) => results(jobs.get('query', call.params.id ?? ''), call) });
}

function createIngest(jobs: BulkJobs, call: DataCall): Job {
  const body = bodyObject(call);
  const operation = text(body.operation);
  if (!['insert', 'update', 'upsert', 'delete', 'hardDelete'].includes(operation)) throw new SalesforceError('INVALIDJOB', `InvalidJob : Unknown operation ${operation}`);
  const object = call.org.schema.find(text(body.object));
  if (!object || !call.access.can(object, 'read')) throw new SalesforceError('INVALIDJOB', `InvalidJob : Unable to find object: ${text(body.object)}`);
  if (operation === 'upsert' && !body.externalIdFieldName) throw new SalesforceError('INVALIDJOB', 'InvalidJob : External ID was blank for upsert');
  return jobs.create({ kind: 'ingest', operation, object: object.name, externalIdFieldName: text(body.externalIdFieldName), soql: '', separator: separatorOf(text(body.columnDelimiter)), userId: call.userId });
}

function createQuery(jobs: BulkJobs, call: DataCall): Job {
  const body = bodyObject(call);
  const soql = text(body.query);
  const object = parse(soql).sObject ?? '';
  return jobs.create({ kind: 'query', operation: text(body.operation) || 'query', object, externalIdFieldName: '', soql, separator: separatorOf(text(body.columnDelimiter)), userId: call.userId });
}

const separatorOf = (name: string) => SEPARATORS[name || 'COMMA'] ?? ',';

function upload(job: Job, content: string): Reply {
  if (job.state !== 'Open') throw new SalesforceError('INVALIDJOBSTATE', 'InvalidJobState : the job is not open');
  job.content = content;
  return { status: 201 };
}

function setState(job: Job, state: string): Job {
  if (state === 'Aborted') job.state = 'Aborted';
  else if (state === 'UploadComplete' && job.kind === 'ingest' && job.state === 'Open') job.state = 'UploadComplete';
  else throw new SalesforceError('INVALIDJOBSTATE', `InvalidJobState : a job in state ${job.state} cannot become ${state}`);
  return job;
}

function successful(job: Job): Reply {
  const rows = job.ingest?.successful.map(({ id, created, cells }) => [id, String(created), ...cells]) ?? [];
  return csv([['sf__Id', 'sf__Created', ...(job.ingest?.header ?? [])], ...rows]);
}

function failed(job: Job): Reply {
  const rows = job.ingest?.failed.map(({ id, error, cells }) => [id, error, ...cells]) ?? [];
  return csv([['sf__Id', 'sf__Error', ...(job.ingest?.header ?? [])], ...rows]);
}

/** Pages of a query job; the locator says where the next one begins, `null` that there is none. */
function results(job: Job, call: DataCall): Reply {
  if (job.state !== 'JobComplete') throw new SalesforceError('INVALIDJOBSTATE', 'InvalidJobState : results are there when the job is complete');
  const [header = [], ...rows] = job.rows;
  const start = Number(Buffer.from(call.query.get('locator') ?? '', 'base64url').toString() || 0);
  const size = Number(call.query.get('maxRecords') ?? 50_000);
  const page = rows.slice(start, start + size);
  const end = start + page.length;
  const locator = end < rows.length ? Buffer.from(String(end)).toString('base64url') : 'null';
  return csv([header, ...page], { 'Sforce-Locator': locator, 'Sforce-NumberOfRecords': String(page.length) });
}
