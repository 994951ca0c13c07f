import { RequestError, SalesforceError } from '../errors';
import { normaliseId } from '../ids';
import { toDateTime, type Json, type JsonObject, type Row } from '../values';
import type { FieldDef, ObjectDef } from '../schema/types';
import { coerce } from '../data/coerce';
import { MultipleChoices } from '../data/dml';
import { bodyObject, noContent, ok, type DataCall, type Reply } from './types';

/** A record with all fields that the user may see, or with the ones asked for. */
export function showRecord(call: DataCall, object: ObjectDef, row: Row, names?: string[]): JsonObject {
  const fields = names
    ? names.map((name) => call.access.field(object, name) ?? unknown(object, name))
    : [...object.fields.values()].filter((field) => call.access.canRead(object, field));
  return {
    attributes: { type: object.name, url: `/services/data/${call.version}/sobjects/${object.name}/${String(row.Id)}` },
    ...Object.fromEntries(fields.map((field) => [field.name, row[field.name] ?? null])),
  };
}

function unknown(object: ObjectDef, name: string): never {
  throw new RequestError('INVALID_FIELD', `No such column '${name}' on entity '${object.name}'.`);
}

const fieldList = (call: DataCall) => call.query.get('fields')?.split(',').map((name) => name.trim()).filter(Boolean);

export function createRecord(call: DataCall): Reply {
  const object = call.access.object(call.params.object ?? '');
  const id = call.org.dml.insert(object, bodyObject(call), call.actor);
  return { status: 201, body: { id, success: true, errors: [] }, headers: { Location: `/services/data/${call.version}/sobjects/${object.name}/${id}` } };
}

export function readRecord(call: DataCall): Reply {
  const object = call.access.object(call.params.object ?? '');
  return ok(showRecord(call, object, liveRow(call, object, call.params.id ?? ''), fieldList(call)));
}

function liveRow(call: DataCall, object: ObjectDef, id: string): Row {
  const row = call.org.store.live(object.name, normaliseId(id) ?? '');
  if (!row) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', 404);
  return row;
}

export function updateRecord(call: DataCall): Reply {
  const object = call.access.object(call.params.object ?? '');
  call.org.dml.update(object, call.params.id ?? '', bodyObject(call), call.actor);
  return noContent;
}

export function deleteRecord(call: DataCall): Reply {
  call.org.dml.remove(call.access.object(call.params.object ?? ''), call.params.id ?? '', call.actor);
  return noContent;
}

/** The object, its external id field and the value, from `sobjects/Account/QuickBooks_Id__c/value`. */
function keyOf(call: DataCall): { object: ObjectDef; field: FieldDef; value: string } {
  const object = call.access.object(call.params.object ?? '');
  return { object, field: externalIdField(call, object, call.params.field ?? ''), value: call.params.value ?? '' };
}

export function externalIdField(call: DataCall, object: ObjectDef, name: string): FieldDef {
  const field = call.access.field(object, name);
  if (!field) throw new SalesforceError('NOT_FOUND', 'Provided external ID field does not exist or is not accessible: ' + name, 404);
  if (!field.externalId && field.type !== 'id') throw new SalesforceError('INVALID_FIELD', `${name} is not an External ID field`, 400);
  return field;
}

function oneByKey(call: DataCall): { object: ObjectDef; row: Row } {
  const { object, field, value } = keyOf(call);
  const found = call.org.dml.byExternalId(object, field, coerce(field, value));
  const [row] = found;
  if (!row) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', 404);
  if (found.length > 1) throw new MultipleChoices(object, found.map((one) => String(one.Id)));
  return { object, row };
}

export function readByKey(call: DataCall): Reply {
  const { object, row } = oneByKey(call);
  return ok(showRecord(call, object, row, fieldList(call)));
}

export function deleteByKey(call: DataCall): Reply {
  const { object, row } = oneByKey(call);
  call.org.dml.remove(object, String(row.Id), call.actor);
  return noContent;
}

export function upsertByKey(call: DataCall): Reply {
  const { object, field, value } = keyOf(call);
  if (field.type === 'id') {
    call.org.dml.update(object, value, bodyObject(call), call.actor);
    return noContent;
  }
  const body = bodyObject(call);
  const repeated = Object.keys(body).find((name) => name.toLowerCase() === field.name.toLowerCase());
  if (repeated) throw new SalesforceError('INVALID_FIELD', `The ${field.name} field should not be specified in the sobject data.`);
  const { id, created } = call.org.dml.upsert(object, field, coerce(field, value), body, call.actor);
  // Before API 46 an update by external id answered without a body.
  if (!created && Number(call.version.slice(1)) < 46) return noContent;
  return { status: created ? 201 : 200, body: { id, success: true, errors: [], created } };
}

interface Range {
  object: ObjectDef;
  start: string;
  end: string;
}

function rangeOf(call: DataCall): Range {
  const object = call.access.object(call.params.object ?? '');
  const read = (name: string) => new Date((call.query.get(name) ?? '').replace(' ', '+'));
  const [start, end] = [read('start'), read('end')];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) throw new SalesforceError('INVALID_FIELD', 'start and end have to be date-times');
  if (end.getTime() - start.getTime() <= 60_000) throw new SalesforceError('INVALID_REPLICATION_DATE', 'startDate before endDate by more than one minute is required');
  if (call.org.clock.now().getTime() - start.getTime() > 30 * 86_400_000) throw new SalesforceError('INVALID_REPLICATION_DATE', 'startDate cannot be more than 30 days ago');
  return { object, start: toDateTime(start), end: toDateTime(end) };
}

function changed(call: DataCall, deleted: boolean): { rows: Row[]; end: string } {
  const { object, start, end } = rangeOf(call);
  const rows = call.org.store.all(object.name).filter((row) => (row.IsDeleted === true) === deleted && String(row.SystemModstamp) >= start && String(row.SystemModstamp) < end);
  return { rows, end };
}

export function deletedRecords(call: DataCall): Reply {
  const { rows, end } = changed(call, true);
  const deletedRecords: Json[] = rows.map((row) => ({ id: row.Id ?? null, deletedDate: row.SystemModstamp ?? null }));
  const earliest = toDateTime(new Date(call.org.clock.now().getTime() - 15 * 86_400_000));
  return ok({ deletedRecords, earliestDateAvailable: earliest, latestDateCovered: end });
}

export function updatedRecords(call: DataCall): Reply {
  const { rows, end } = changed(call, false);
  return ok({ ids: rows.map((row) => row.Id ?? null), latestDateCovered: end });
}
