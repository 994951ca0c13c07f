import { notFound, SalesforceError } from '../errors';
import { makeId } from '../ids';
import type { Org } from '../org';
import { toDateTime, type JsonObject } from '../values';
import { runIngest, type IngestResult } from './ingest';
import { runBulkQuery } from './query';

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

export interface Job {
  id: string;
  kind: 'ingest' | 'query';
  operation: string;
  object: string;
  externalIdFieldName: string;
  soql: string;
  state: JobState;
  userId: string;
  createdDate: string;
  content: string;
  separator: string;
  errorMessage?: string;
  ingest?: IngestResult;
  rows: string[][];
}

export const SEPARATORS: Record<string, string> = { COMMA: ',', SEMICOLON: ';', TAB: '\t', PIPE: '|', CARET: '^', BACKQUOTE: '`' };

/** Bulk API 2.0 jobs. Each look at a job moves it one state on, so that clients have to poll. */
export class BulkJobs {
  private readonly jobs = new Map<string, Job>();
  private serial = 0;

  constructor(private readonly org: Org) {}

  create(values: Pick<Job, 'kind' | 'operation' | 'object' | 'externalIdFieldName' | 'soql' | 'separator' | 'userId'>): Job {
    const job: Job = {
      ...values, id: makeId('750', ++this.serial), state: values.kind === 'query' ? 'UploadComplete' : 'Open', content: '', rows: [],
      createdDate: toDateTime(this.org.clock.now()),
    };
    this.jobs.set(job.id, job);
    return job;
  }

  get(kind: Job['kind'], id: string): Job {
    const job = this.jobs.get(id);
    if (job?.kind !== kind) throw notFound();
    return job;
  }

  all(kind: Job['kind']): Job[] {
    return [...this.jobs.values()].filter((job) => job.kind === kind);
  }

  delete(job: Job): void {
    if (job.state === 'InProgress' || job.state === 'UploadComplete') throw new SalesforceError('API_ERROR', 'Only jobs that are closed, aborted or failed can be deleted');
    this.jobs.delete(job.id);
  }

  /** Moves a job that waits for the org one state on; the work is done on the way to the end. */
  advance(job: Job): void {
    if (job.state === 'UploadComplete') job.state = 'InProgress';
    else if (job.state === 'InProgress') this.work(job);
  }

  private work(job: Job): void {
    try {
      if (job.kind === 'ingest') job.ingest = runIngest(this.org, job);
      else job.rows = runBulkQuery(this.org, job);
      job.state = 'JobComplete';
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      job.state = 'Failed';
      job.errorMessage = `${error.errorCode}: ${error.message}`;
    }
  }
}

export function showJob(job: Job, version: string): JsonObject {
  const common: JsonObject = {
    id: job.id, operation: job.operation, object: job.object, createdById: job.userId, createdDate: job.createdDate, systemModstamp: job.createdDate,
    state: job.state, concurrencyMode: 'Parallel', contentType: 'CSV', apiVersion: Number(version.slice(1)), lineEnding: 'LF', columnDelimiter: Object.entries(SEPARATORS).find(([, value]) => value === job.separator)?.[0] ?? 'COMMA',
    ...(job.errorMessage ? { errorMessage: job.errorMessage } : {}),
  };
  if (job.kind === 'query') return { ...common, numberRecordsProcessed: Math.max(0, job.rows.length - 1), retries: 0, totalProcessingTime: 1 };
  return {
    ...common, jobType: 'V2Ingest', ...(job.state === 'Open' ? { contentUrl: `services/data/${version}/jobs/ingest/${job.id}/batches` } : {}),
    ...(job.externalIdFieldName ? { externalIdFieldName: job.externalIdFieldName } : {}),
    numberRecordsProcessed: (job.ingest?.successful.length ?? 0) + (job.ingest?.failed.length ?? 0), numberRecordsFailed: job.ingest?.failed.length ?? 0,
    retries: 0, totalProcessingTime: 1, apiActiveProcessingTime: 1, apexProcessingTime: 0,
  };
}
