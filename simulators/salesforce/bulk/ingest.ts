import { RequestError, SalesforceError } from '../errors';
import type { Org } from '../org';
import { coerce } from '../data/coerce';
import type { Actor } from '../data/dml';
import type { FieldDef, ObjectDef } from '../schema/types';
import type { Json, JsonObject } from '../values';
import { readCsv } from './csv';
import type { Job } from './jobs';

export interface IngestResult {
  header: string[];
  successful: Array<{ id: string; created: boolean; cells: string[] }>;
  failed: Array<{ id: string; error: string; cells: string[] }>;
  unprocessed: string[][];
}

/** Writes the rows of a job, each on its own. @throws SalesforceError when the job as a whole is wrong */
export function runIngest(org: Org, job: Job): IngestResult {
  const [header = [], ...rows] = readCsv(job.content, job.separator);
  const actor = org.actor(job.userId);
  const object = actor.access.object(job.object);
  const key = job.operation === 'upsert' ? actor.access.field(object, job.externalIdFieldName) : undefined;
  if (job.operation === 'upsert' && !key) throw new SalesforceError('InvalidBatch', `Field name not found : ${job.externalIdFieldName}`);
  for (const name of header) checkHeader(org, actor, object, name);
  const result: IngestResult = { header, successful: [], failed: [], unprocessed: [] };
  for (const cells of rows) {
    try {
      const { id, created } = org.dml.atomic(() => writeRow(org, job, object, key, header, cells, actor));
      result.successful.push({ id, created, cells });
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      result.failed.push({ id: '', error: `${error.errorCode}:${error.message}:${error.fields.join(',')} --`, cells });
    }
  }
  return result;
}

function checkHeader(org: Org, actor: Actor, object: ObjectDef, name: string): void {
  const [first = '', second] = name.split('.');
  const relation = second === undefined ? undefined : actor.access.relationship(object, first);
  const known = second === undefined ? actor.access.field(object, first) : relation && actor.access.field(org.schema.get(relation.referenceTo[0] ?? ''), second);
  if (!known) throw new SalesforceError('InvalidBatch', `Field name not found : ${name}`);
}

function writeRow(org: Org, job: Job, object: ObjectDef, key: FieldDef | undefined, header: string[], cells: string[], actor: Actor): { id: string; created: boolean } {
  const { id, keyValue, values } = readRow(header, cells, key);
  if (job.operation === 'insert') return { id: org.dml.insert(object, values, actor), created: true };
  if (key && key.type !== 'id') return org.dml.upsert(object, key, coerce(key, keyValue), values, actor);
  if (!id) throw new SalesforceError('MISSING_ARGUMENT', 'Id not specified');
  if (job.operation === 'delete' || job.operation === 'hardDelete') org.dml.remove(object, id, actor);
  else org.dml.update(object, id, values, actor);
  return { id, created: false };
}

/** An empty cell leaves the field as it is, `#N/A` empties it; `Parent.Key` columns name a parent. */
function readRow(header: string[], cells: string[], key: FieldDef | undefined): { id: string; keyValue: string; values: JsonObject } {
  if (cells.length !== header.length) throw new RequestError('CSV_PARSE_ERROR', `row has ${cells.length} columns, the header ${header.length}`);
  const values: JsonObject = {};
  let id = '';
  let keyValue = '';
  header.forEach((name, i) => {
    const cell = cells[i] ?? '';
    if (name.toLowerCase() === 'id') id = cell;
    else if (name.toLowerCase() === key?.name.toLowerCase()) keyValue = cell;
    else if (cell !== '') setValue(values, name, cell === '#N/A' ? null : cell);
  });
  return { id, keyValue, values };
}

function setValue(values: JsonObject, name: string, value: Json): void {
  const [relation = '', field] = name.split('.');
  if (field === undefined) values[name] = value;
  else values[relation] = value === null ? null : { [field]: value };
}
