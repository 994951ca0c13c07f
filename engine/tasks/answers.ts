import type { JsonObject } from '../json';
import { asArray, text } from '../sync/json';
import type { Answer } from './machine';
import { idElement } from './objects';

/** A record as it was read: its object's name without Ret, and its fields. A type alias, to be part of a task's state. */
export type ReadRecord = { object: string; fields: JsonObject };

export function recordsOf(answer: Answer | undefined): ReadRecord[] {
  return (answer?.rets ?? []).map((ret) => ({ object: ret.type.replace(/Ret$/, ''), fields: ret.fields }));
}

export function idOf(record: ReadRecord): string {
  return text(record.fields, idElement(record.object)) || text(record.fields, 'TxnID') || text(record.fields, 'ListID');
}

/** FullName; records of flat lists, such as vendors and item groups, only have a Name. */
export function fullNameOf(record: ReadRecord): string {
  return text(record.fields, 'FullName') || text(record.fields, 'Name');
}

/** What a person knows the record by: RefNumber of a transaction, FullName of a list record. */
export function numberOf(record: ReadRecord): string | undefined {
  return (text(record.fields, 'RefNumber') || fullNameOf(record)) || undefined;
}

/** Codes of a query that found nothing: 1, 500, and 3120 for a ListID or TxnID that isn't there. */
export function foundNothing(answer: Answer): boolean {
  return [1, 500, 3120].includes(answer.statusCode) && answer.rets.length === 0;
}

/** A read that neither found something nor found nothing. */
export function readFailed(answer: Answer): boolean {
  return answer.statusCode >= 1000 && !foundNothing(answer);
}

/** Whether the request was carried out; warnings 500 to 599 count. */
export function carriedOut(answer: Answer): boolean {
  return answer.statusCode < 600;
}

/** Warnings of an answer that was carried out, in plain sentences. */
export function warningsOf(answer: Answer): string[] {
  const code = answer.statusCode;
  if (code < 501 || code >= 600) return [];
  return [`QuickBooks warned (${code}): ${answer.statusMessage}`];
}

/** The mark on a record: its ExternalGUID, or the text in its memo. */
export function carriesMark(record: ReadRecord, mark: { guid: string; text: string }): boolean {
  return text(record.fields, 'ExternalGUID').toLowerCase() === mark.guid.toLowerCase()
    || text(record.fields, 'Memo').includes(mark.text);
}

/** A record that carries the mark of another one than `mark`. QuickBooks gives unmarked records no ExternalGUID, or 0. */
export function carriesOtherMark(record: ReadRecord, mark: { guid: string; text: string }): boolean {
  const guid = text(record.fields, 'ExternalGUID');
  return guid !== '' && guid !== '0' && !carriesMark(record, mark);
}

/** Short form for lists of candidates and the like. */
export function inShort(record: ReadRecord): JsonObject {
  const picked: JsonObject = { object: record.object };
  const names = ['ListID', 'TxnID', 'FullName', 'Name', 'RefNumber', 'TxnDate', 'Subtotal', 'TotalAmount', 'IsActive', 'ExternalGUID', 'Memo', 'TimeCreated'];
  for (const name of names) {
    const [value] = asArray(record.fields[name]);
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
