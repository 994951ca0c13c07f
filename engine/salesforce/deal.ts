import type { JsonObject, JsonValue } from '../json';
import { type DealKey, toKey } from '../sync/mark';
import { opportunityFields as o } from './fields';
import { isObject } from './http';
import { isPage } from './queries';

/** Why a deal goes out now. */
export type DealReason = 'new' | 'generate changed' | 'retry' | 'no outcome';

/** A won deal, complete, under Salesforce's own field names. */
export interface Deal {
  /** `00D…/006…/Invoice/1`: names the business fact for the queue. */
  key: string;
  keyParts: DealKey;
  /** Transaction type to make, the value of *Generate*. */
  type: string;
  attempt: number;
  /** How many times this claim will have been emitted, this time included. */
  emitted: number;
  reason: DealReason;
  /** The opportunity with its account, parents, owner, price book; OpportunityLineItems and OpportunityContactRoles are lists. */
  opportunity: JsonObject;
  /** The account and those above it, the topmost first. */
  accounts: JsonObject[];
  /** Contact of the role marked as primary. */
  primaryContact: JsonObject | null;
  /** QuickBooks_Email__c of the account, else of the primary contact, else of the person account. */
  email: string | null;
  /** What was left out of account, for the deal's log. */
  warnings?: string[];
}

/** Makes a deal from a row of the deal query. `type` overrules *Generate* where our fields are not installed. */
export function toDeal(row: JsonObject, orgId: string, type?: string): Deal {
  const opportunity = plain(row);
  const status = opportunity[o.status] ?? null;
  const attempt = numberOr(opportunity[o.attempt], 1) + (status === 'Retry' ? 1 : 0);
  const keyParts = { orgId, recordId: String(opportunity['Id']), type: type ?? String(opportunity[o.generate]), attempt };
  const primaryContact = primaryContactOf(opportunity);
  return {
    key: toKey(keyParts),
    keyParts,
    type: keyParts.type,
    attempt,
    emitted: status === 'Queued' ? numberOr(opportunity[o.emitted], 1) + 1 : 1,
    reason: reasonOf(status),
    opportunity,
    accounts: accountsOf(opportunity),
    primaryContact,
    email: emailOf(opportunity, primaryContact),
  };
}

function reasonOf(status: JsonValue): DealReason {
  if (status === 'Retry') return 'retry';
  if (status === 'Queued') return 'no outcome';
  return status === 'Sent' ? 'generate changed' : 'new';
}

/** Removes the REST envelope: `attributes` go, child sets become lists. */
export function plain(record: JsonObject): JsonObject {
  const entries = Object.entries(record).filter(([name]) => name !== 'attributes');
  return Object.fromEntries(entries.map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: JsonValue | undefined): JsonValue | undefined {
  if (isPage(value)) return value.records.map(plain);
  return isObject(value) ? plain(value) : value;
}

/** Rows of a child set; none when the org has no such set or Salesforce sent null for an empty one. */
export function childrenOf(opportunity: JsonObject, name: string): JsonObject[] {
  const rows = opportunity[name];
  return Array.isArray(rows) ? rows.filter(isObject) : [];
}

function primaryContactOf(opportunity: JsonObject): JsonObject | null {
  const role = childrenOf(opportunity, 'OpportunityContactRoles').find((one) => one['IsPrimary'] === true);
  const contact = role?.['Contact'];
  return isObject(contact) ? contact : null;
}

function emailOf(opportunity: JsonObject, contact: JsonObject | null): string | null {
  const account = isObject(opportunity['Account']) ? opportunity['Account'] : {};
  const candidates = [account['QuickBooks_Email__c'], contact?.['Email'], account['PersonEmail']];
  return candidates.find((email): email is string => typeof email === 'string' && email !== '') ?? null;
}

function accountsOf(opportunity: JsonObject): JsonObject[] {
  const chain: JsonObject[] = [];
  for (let account = opportunity['Account']; isObject(account); account = account['Parent']) chain.unshift(account);
  return chain;
}

function numberOr(value: JsonValue | undefined, otherwise: number): number {
  return typeof value === 'number' && value >= 1 ? value : otherwise;
}
