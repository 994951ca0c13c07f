import type { IDataObject } from 'n8n-workflow';
import { toId18 } from '../../../engine/salesforce/ids';
import { toExternalGuid, toKey, toMemoMark, toRecordGuid } from '../../../engine/sync/mark';
import type { Mark } from '../../../engine/tasks/inputs';

/** The Salesforce record that a QuickBooks record is made from. */
export interface Source {
  orgId: string;
  recordId: string;
  /** 1, or more after a person's Retry. */
  attempt: number;
}

/** Reads the *Salesforce Record* collection; null when it names no record. Throws for half a name and for ids that are none. */
export function readSource(values: IDataObject): Source | null {
  const text = (name: string) => String(values[name] ?? '').trim();
  if (!text('recordId') && !text('orgId')) return null;
  if (!text('recordId') || !text('orgId')) {
    throw new Error('The Salesforce record needs both its record ID and its organization ID: a full sandbox has the record IDs of production.');
  }
  const attempt = Number(values.attempt || 1);
  return { orgId: toId18(text('orgId')), recordId: toId18(text('recordId')), attempt };
}

/** The mark on a list record (customer, job, item), the same at every attempt. */
export function recordMark({ orgId, recordId }: Source, object: string): Mark {
  return { guid: toRecordGuid(orgId, recordId, object), text: `[SF ${recordId}]` };
}

/** The mark on a transaction (rule R23). */
export function transactionMark({ orgId, recordId, attempt }: Source, object: string): Mark {
  return { guid: toExternalGuid(orgId, recordId, object, attempt), text: toMemoMark(orgId, recordId, object, attempt) };
}

/** Names the business fact: QuickBooks gets one transaction for it, whatever is repeated. */
export function transactionKey({ orgId, recordId, attempt }: Source, object: string): string {
  return toKey({ orgId, recordId, type: object, attempt });
}
