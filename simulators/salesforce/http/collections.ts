import { RequestError, SalesforceError } from '../errors';
import { normaliseId } from '../ids';
import { isObject, text, type Json, type JsonObject } from '../values';
import type { ObjectDef } from '../schema/types';
import { coerce } from '../data/coerce';
import { externalIdField, showRecord } from './records';
import { bodyObject, ok, type DataCall, type Reply } from './types';

const MAX_RECORDS = 200;
const MAX_CHUNKS = 10;

interface Outcome {
  id?: string;
  created?: boolean;
  error?: SalesforceError;
}

/** Does one thing for each row; a row that fails leaves the others, unless all or none is asked for. */
function eachRow<T>(call: DataCall, rows: T[], allOrNone: boolean, work: (row: T) => Outcome): Outcome[] {
  const { dml, store } = call.org;
  return dml.atomic(() => {
    const savepoint = store.savepoint();
    const outcomes = rows.map((row) => attempt(() => dml.atomic(() => work(row))));
    if (!allOrNone || outcomes.every((outcome) => !outcome.error)) return outcomes;
    store.rollback(savepoint);
    return outcomes.map((outcome) => (outcome.error ? outcome : { error: rolledBack() }));
  });
}

function attempt(work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    if (error instanceof SalesforceError && !(error instanceof RequestError)) return { error };
    throw error;
  }
}

const rolledBack = () =>
  new SalesforceError('ALL_OR_NONE_OPERATION_ROLLED_BACK', 'Record rolled back because not all records were valid and the request was using AllOrNone header');

function report(outcomes: Outcome[]): Reply {
  return ok(outcomes.map(({ id, created, error }): Json => ({
    ...(id && !error ? { id } : {}),
    success: !error,
    errors: error ? [error.toRowError()] : [],
    ...(created === undefined ? {} : { created }),
  })));
}

function recordsOf(body: JsonObject): JsonObject[] {
  const records = Array.isArray(body.records) ? body.records.filter(isObject) : [];
  checkCount(records.length);
  return records;
}

function checkCount(count: number): void {
  if (count > MAX_RECORDS) throw new RequestError('EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${MAX_RECORDS} records into this call`);
}

/** Rows with their objects; runs of one type are chunks, and there may be ten of them. */
function typed(call: DataCall, records: JsonObject[]): Array<{ object: ObjectDef; record: JsonObject }> {
  const rows = records.map((record) => {
    const type = isObject(record.attributes) ? text(record.attributes.type) : '';
    if (!type) throw new RequestError('INVALID_INPUT', 'The type of each record has to be given in its attributes');
    const object = call.org.schema.find(type);
    if (!object || !call.access.can(object, 'read')) throw new RequestError('INVALID_TYPE', `sObject type '${type}' is not supported.`);
    return { object, record };
  });
  const chunks = rows.filter((row, i) => row.object !== rows[i - 1]?.object).length;
  if (chunks > MAX_CHUNKS) throw new RequestError('LIMIT_EXCEEDED', `Cannot have more than ${MAX_CHUNKS} chunks in a single operation. Please rearrange the data to reduce chunking.`);
  return rows;
}

export function createMany(call: DataCall): Reply {
  const body = bodyObject(call);
  const rows = typed(call, recordsOf(body));
  return report(eachRow(call, rows, body.allOrNone === true, ({ object, record }) => ({ id: call.org.dml.insert(object, record, call.actor) })));
}

export function updateMany(call: DataCall): Reply {
  const body = bodyObject(call);
  const rows = typed(call, recordsOf(body));
  return report(eachRow(call, rows, body.allOrNone === true, ({ object, record }) => {
    const { id, values } = splitId(record);
    if (!id) throw new SalesforceError('MISSING_ARGUMENT', 'Id not specified in an update call');
    call.org.dml.update(object, id, values, call.actor);
    return { id: normaliseId(id) };
  }));
}

function splitId(record: JsonObject): { id: string; values: JsonObject } {
  const key = Object.keys(record).find((name) => name.toLowerCase() === 'id');
  const values = { ...record };
  if (key) delete values[key];
  return { id: key ? text(record[key]) : '', values };
}

export function upsertMany(call: DataCall): Reply {
  const object = call.access.object(call.params.object ?? '');
  const field = externalIdField(call, object, call.params.field ?? '');
  const body = bodyObject(call);
  const records = recordsOf(body);
  const keys = records.map((record) => Object.entries(record).find(([name]) => name.toLowerCase() === field.name.toLowerCase())?.[1]);
  const rows = records.map((record, i) => ({ record, key: keys[i], repeated: isRepeated(keys, i) }));
  return report(eachRow(call, rows, body.allOrNone === true, ({ record, key, repeated }) => {
    if (repeated) throw new SalesforceError('DUPLICATE_VALUE', `Duplicate external id specified: ${text(key)}`, 400, [field.name]);
    const values = Object.fromEntries(Object.entries(record).filter(([name]) => name.toLowerCase() !== field.name.toLowerCase()));
    return call.org.dml.upsert(object, field, coerce(field, key ?? null), values, call.actor);
  }));
}

function isRepeated(keys: Array<Json | undefined>, position: number): boolean {
  const own = text(keys[position]).toLowerCase();
  return own !== '' && keys.some((key, i) => i !== position && text(key).toLowerCase() === own);
}

export function deleteMany(call: DataCall): Reply {
  const ids = (call.query.get('ids') ?? '').split(',').filter(Boolean);
  checkCount(ids.length);
  return report(eachRow(call, ids, call.query.get('allOrNone') === 'true', (id) => {
    const object = call.org.schema.ofId(id);
    if (!object) throw new SalesforceError('MALFORMED_ID', `malformed id ${id}`);
    call.org.dml.remove(object, id, call.actor);
    return { id: normaliseId(id) };
  }));
}

/** Reads by id: GET with lists in the address, POST with lists in the body. A record that is gone is null. */
export function readMany(call: DataCall): Reply {
  const object = call.access.object(call.params.object ?? '');
  const list = (name: string) => (isObject(call.body) ? (Array.isArray(call.body[name]) ? call.body[name].map(text) : []) : (call.query.get(name) ?? '').split(','));
  const ids = list('ids').filter(Boolean);
  if (ids.length > 2000) throw new RequestError('EXCEEDED_ID_LIMIT', 'record limit reached. cannot submit more than 2000 records into this call');
  return ok(ids.map((id): Json => {
    const row = call.org.store.live(object.name, normaliseId(id) ?? '');
    return row ? showRecord(call, object, row, list('fields').filter(Boolean)) : null;
  }));
}
