import type { JsonObject, JsonValue } from '../json';
import type { CompositeRequest, CompositeResponse, RowResult, SalesforceRecord, WriteBatch, WriteOptions } from './client';
import { isRetryable, rowError, SalesforceError } from './errors';
import { isObject } from './http';
import { isSalesforceId, toId18 } from './ids';

/** Salesforce's limits: rows of a collection, collections of a composite call. */
const ROWS = 200;
const COLLECTIONS = 5;

export type Batch = (WriteBatch | { operation: 'insert'; object: string; rows: SalesforceRecord[] }) & WriteOptions;

/** What the writer needs of the client. */
export interface Writer {
  composite(requests: CompositeRequest[], options: { idempotent: boolean }): Promise<CompositeResponse[]>;
  backOff(attempt: number): Promise<void>;
  maxTries: number;
}

/** A row on its way, with the places in the results that it answers for. */
interface Item {
  batch: Batch;
  row: SalesforceRecord;
  results: RowResult[];
  indexes: number[];
}

/**
 * Writes all batches, 200 rows a collection and five collections a counted call. A row's failure is its own: the others are
 * written. Rows that lost a race for a lock are sent again by themselves. Throws only when nothing was written at all.
 */
export async function writeBatches(writer: Writer, batches: Batch[]): Promise<RowResult[][]> {
  const results: RowResult[][] = batches.map(() => []);
  let waiting = batches.flatMap((batch, index) => itemsOf(batch, results[index] ?? []));
  for (let attempt = 1; waiting.length > 0; attempt++) {
    const failed = await sendAll(writer, waiting, attempt === 1);
    waiting = attempt < writer.maxTries ? failed : [];
    if (waiting.length > 0) await writer.backOff(attempt);
  }
  return results;
}

/** Sends every item once; answers those worth sending again. */
async function sendAll(writer: Writer, items: Item[], mayThrow: boolean): Promise<Item[]> {
  const calls = chunks(collectionsOf(items), COLLECTIONS);
  const again: Item[] = [];
  for (const [number, collections] of calls.entries()) {
    const idempotent = collections.every(([first]) => first?.batch.operation !== 'insert');
    try {
      const answers = await writer.composite(collections.map(requestOf), { idempotent });
      collections.forEach((collection, index) => again.push(...settle(collection, answers[index])));
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      if (mayThrow && number === 0 && error.written === 'not applied') throw error;
      collections.flat().forEach((item) => record(item, failure(error.code, error.message, [], error.written)));
      if (error.status === 401 || error.code === 'REQUEST_LIMIT_EXCEEDED') {
        calls.slice(number + 1).flat(2).forEach((item) => record(item, failure(error.code, error.message)));
        return again;
      }
    }
  }
  return again;
}

/** Rows of a batch; those that lack their id are refused at once, those that share one are written as one. */
function itemsOf(batch: Batch, results: RowResult[]): Item[] {
  const items: Item[] = [];
  const byKey = new Map<string, Item>();
  for (const [index, row] of batch.rows.entries()) {
    const key = keyOf(batch, row);
    const known = typeof key === 'string' ? byKey.get(key) : undefined;
    if (known) {
      Object.assign(known.row, row);
      known.indexes.push(index);
    } else if (key !== null && typeof key === 'object') {
      results[index] = key;
    } else {
      const item = { batch, row: { ...row }, results, indexes: [index] };
      if (key !== null) byKey.set(key, item);
      items.push(item);
    }
  }
  return inParentOrder(items, batch.parentOf);
}

/** What identifies the row, null for an insert, or the refusal of a row without it. */
function keyOf(batch: Batch, row: SalesforceRecord): string | null | RowResult {
  if (batch.operation === 'insert') return null;
  if (batch.operation === 'update') {
    const id = row.Id;
    if (typeof id !== 'string' || id === '') return failure('MISSING_ARGUMENT', 'The row has no Id.');
    return isSalesforceId(id) ? toId18(id) : failure('MALFORMED_ID', `"${id}" is not a Salesforce id.`);
  }
  const value = row[batch.externalIdField];
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : failure('MISSING_ARGUMENT', `The row has no ${batch.externalIdField}.`);
}

function inParentOrder(items: Item[], parentOf: WriteOptions['parentOf']): Item[] {
  if (!parentOf) return items;
  const parent = new Map(items.map((item) => [item, parentOf(item.indexes[0] ?? 0)]));
  return [...items].sort((one, other) => compare(parent.get(one) ?? '', parent.get(other) ?? ''));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Collections hold one kind of write on one object. */
function collectionsOf(items: Item[]): Item[][] {
  const groups = new Map<Batch, Item[]>();
  for (const item of items) {
    const group = groups.get(item.batch);
    if (group) group.push(item);
    else groups.set(item.batch, [item]);
  }
  return [...groups.values()].flatMap((group) => chunks(group, ROWS));
}

function requestOf(collection: Item[]): CompositeRequest {
  const batch = collection[0]?.batch;
  if (!batch) throw new RangeError('A collection needs at least one row.');
  const path = batch.operation === 'upsert' ? `/${encodeURIComponent(batch.object)}/${encodeURIComponent(batch.externalIdField)}` : '';
  const records = collection.map(({ row }) => ({ ...row, attributes: { type: batch.object } }));
  return {
    method: batch.operation === 'insert' ? 'POST' : 'PATCH',
    url: `/composite/sobjects${path}`,
    body: { allOrNone: false, records },
  };
}

/** Takes the answer to a collection; answers the items worth sending again. */
function settle(collection: Item[], answer: CompositeResponse | undefined): Item[] {
  const rows = answer && answer.status < 300 && Array.isArray(answer.body) && answer.body.length === collection.length ? answer.body : null;
  const refusal = rows ? null : refusalOf(answer, collection[0]?.batch.operation === 'insert');
  return collection.filter((item, index) => {
    const result = refusal ?? resultOf(rows?.[index]);
    record(item, result);
    return result.errors.some(({ code, written }) => isRetryable(code) && (written === 'not applied' || item.batch.operation !== 'insert'));
  });
}

function resultOf(value: JsonValue | undefined): RowResult {
  const row: JsonObject = isObject(value) ? value : {};
  const errors = (Array.isArray(row['errors']) ? row['errors'] : []).filter(isObject);
  return {
    success: row['success'] === true,
    id: typeof row['id'] === 'string' ? row['id'] : null,
    ...(typeof row['created'] === 'boolean' ? { created: row['created'] } : {}),
    errors: errors.map((error) => rowError(String(error['statusCode'] ?? 'UNKNOWN'), String(error['message'] ?? ''), textsOf(error['fields']))),
  };
}

/**
 * A collection that was refused as a whole: no row of it was written. Only after a breakdown on the server nobody knows,
 * which matters for inserts: they are not sent again.
 */
function refusalOf(answer: CompositeResponse = { status: 0, body: null }, insert: boolean): RowResult {
  const error = Array.isArray(answer.body) ? answer.body.find(isObject) : answer.body;
  const { errorCode, message } = isObject(error) ? error : {};
  const brokeDown = answer.status < 400 || answer.status >= 500;
  return failure(
    typeof errorCode === 'string' ? errorCode : `HTTP_${answer.status}`,
    typeof message === 'string' ? message : 'Salesforce refused the whole group of rows.',
    [],
    answer.written ?? (insert && brokeDown ? 'unknown' : 'not applied'),
  );
}

function failure(...error: Parameters<typeof rowError>): RowResult {
  return { success: false, id: null, errors: [rowError(...error)] };
}

function record({ results, indexes }: Item, result: RowResult): void {
  for (const index of indexes) results[index] = result;
}

function textsOf(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
