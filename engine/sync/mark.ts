import { createHash } from 'node:crypto';
import { toId18 } from '../salesforce/ids';

/**
 * Names one business fact: this record of this org is to become a transaction of this type, for the n-th time.
 * The org is part of it because a full sandbox has the record ids of production.
 */
export interface DealKey {
  /** 15 or 18 characters. */
  orgId: string;
  /** 15 or 18 characters. */
  recordId: string;
  /** Such as `Invoice`. */
  type: string;
  /** 1, or more after a person's Retry. */
  attempt: number;
}

/** The key as the queue keeps it: `00D…/006…/Invoice/1`, ids of 18 characters. */
export function toKey({ orgId, recordId, type, attempt }: DealKey): string {
  if (!type || type.includes('/')) throw new RangeError(`"${type}" can't be a transaction type in a key.`);
  if (!Number.isInteger(attempt) || attempt < 1) throw new RangeError(`Attempt ${attempt} must be a whole number from 1.`);
  return `${toId18(orgId)}/${toId18(recordId)}/${type}/${attempt}`;
}

/** Reads a key back; null when the text is none. */
export function parseKey(text: string): DealKey | null {
  const match = /^([A-Za-z0-9]{18})\/([A-Za-z0-9]{18})\/([^/]+)\/([1-9]\d*)$/.exec(text);
  if (!match) return null;
  const [, orgId = '', recordId = '', type = '', attempt = ''] = match;
  return { orgId, recordId, type, attempt: Number(attempt) };
}

/**
 * The mark on a transaction that we add: QuickBooks keeps an ExternalGUID as given and returns it, so a look-up after a
 * lost answer can tell our transaction from one that a bookkeeper typed. The same key always gives the same GUID.
 * QuickBooks' schema wants braces.
 */
export function toExternalGuid(orgId: string, recordId: string, type: string, attempt: number): string {
  return guidOf(toKey({ orgId, recordId, type, attempt }));
}

/** The mark on a list record (customer, job, item) made from a Salesforce record. */
export function toRecordGuid(orgId: string, recordId: string, object: string): string {
  return guidOf(`${toId18(orgId)}/${toId18(recordId)}/${object}`);
}

/** Below qbXML 9.0 transactions have no ExternalGUID: this short text goes at the end of the memo instead. */
export function toMemoMark(orgId: string, recordId: string, type: string, attempt: number): string {
  return `[SF ${digest(toKey({ orgId, recordId, type, attempt })).slice(0, 16)}]`;
}

function guidOf(text: string): string {
  const hex = digest(text);
  // Version 8 and variant bits of RFC 9562 ("custom"): a GUID of our own making.
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return `{${parts.join('-')}}`;
}

function digest(text: string): string {
  return createHash('sha256').update(`n8n-nodes-quickbooks-desktop:${text}`).digest('hex');
}
