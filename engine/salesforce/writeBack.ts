import type { RowResult, SalesforceClient, SalesforceRecord, WriteBatch, WriteOptions } from './client';
import { cut, toDateTime, withMultiselectValue } from './conversions';
import {
  ERROR_FIELD, EXTERNAL_ID_FIELD, externalIdOf, type FieldNeed, FULL_NAME_FIELD, ID_FIELD, LINK_OBJECT, opportunityFields as o, requireFields,
  STATUS_FIELD, type SyncStatus, TRANSACTION_OBJECT, writeBackNeeds,
} from './fields';
import { isSalesforceId, toId18 } from './ids';
import { Schema } from './schema';
import { idLiteral, inLists } from './soql';

/** What became of a deal in QuickBooks. Amounts are decimal strings or numbers in the deal's currency; what is left out stays as it is. */
export interface DealOutcome {
  opportunityId: string;
  status: Exclude<SyncStatus, 'Queued' | 'Retry'>;
  /** What happened, whether anything was written, what to do; emptied when left out. */
  error?: string;
  /** Transaction type, added to QuickBooks_Sent_Types__c when the status is Sent. */
  type?: string;
  transactionId?: string;
  refNumber?: string;
  subtotal?: Amount;
  tax?: Amount;
  total?: Amount;
  balance?: Amount;
  jobId?: string;
  /** The account's id: keeps deals of one account together, so that they don't compete for its lock. */
  accountId?: string;
}

export type Amount = string | number;

/** What became of an account, contact or product. */
export interface RecordOutcome {
  recordId: string;
  /** ListID. */
  quickBooksId?: string;
  fullName?: string;
  status?: Exclude<SyncStatus, 'Queued' | 'Retry'>;
  /** Emptied when left out. */
  error?: string;
}

/** A QuickBooks record that belongs to a Salesforce record, one for each connection. */
export interface LinkOutcome {
  /** ListID or TxnID. */
  quickBooksId: string;
  object: 'Account' | 'Contact' | 'Product2' | 'Opportunity';
  recordId: string;
}

export interface TransactionOutcome {
  /** TxnID. */
  quickBooksId: string;
  type: string;
  refNumber?: string;
  /** `YYYY-MM-DD`. */
  date?: string;
  dueDate?: string;
  subtotal?: Amount;
  tax?: Amount;
  total?: Amount;
  balance?: Amount;
  status?: string;
  memo?: string;
  attempt?: number;
  accountId?: string;
  opportunityId?: string;
}

export interface WriteBack {
  deals?: DealOutcome[];
  accounts?: RecordOutcome[];
  contacts?: RecordOutcome[];
  products?: RecordOutcome[];
  links?: LinkOutcome[];
  transactions?: TransactionOutcome[];
}

export type WriteBackResult = { [Part in keyof WriteBack]-?: RowResult[] };

interface Context {
  client: SalesforceClient;
  /** Name of the connection, part of external ids. */
  connection: string;
  /** 18 characters. */
  orgId: string;
  schema: Schema;
  now: string;
}

/**
 * Writes what QuickBooks answered back to Salesforce: five collections of 200 rows in each API call, everything by id or
 * external id, so that a repetition changes nothing. Answers a result for each row, in the order of each list; throws
 * SalesforceError only when nothing was written.
 */
export async function writeBack(client: SalesforceClient, connection: string, what: WriteBack): Promise<WriteBackResult> {
  const { deals = [], accounts = [], contacts = [], products = [], links = [], transactions = [] } = what;
  const needs = needsOf(what);
  const schema = await new Schema(client).load(needs.map(({ object }) => object));
  await requireFields(client, needs);
  const orgId = links.length + transactions.length > 0 ? (await client.organization()).id : '';
  const context: Context = { client, connection, orgId, schema, now: toDateTime(await client.serverTime()) };
  const sentTypes = await currentSentTypes(client, deals);
  const results = await client.writeMany([
    batch('Account', accounts.map((one) => recordRow(context, 'Account', one))),
    batch('Contact', contacts.map((one) => recordRow(context, 'Contact', one))),
    batch('Product2', products.map((one) => recordRow(context, 'Product2', one))),
    { ...batch('Opportunity', deals.map((one) => dealRow(context, one, sentTypes))), parentOf: (index) => deals[index]?.accountId ?? '' },
    upsert(LINK_OBJECT, links.map((one) => linkRow(context, one))),
    { ...upsert(TRANSACTION_OBJECT, transactions.map((one) => transactionRow(context, one))), parentOf: (index) => transactions[index]?.accountId ?? '' },
  ]);
  const [accountResults = [], contactResults = [], productResults = [], dealResults = [], linkResults = [], transactionResults = []] = results;
  return {
    deals: dealResults, accounts: accountResults, contacts: contactResults, products: productResults, links: linkResults, transactions: transactionResults,
  };
}

function batch(object: string, rows: SalesforceRecord[]): WriteBatch & WriteOptions {
  return { operation: 'update', object, rows };
}

function upsert(object: string, rows: SalesforceRecord[]): WriteBatch & WriteOptions {
  return { operation: 'upsert', object, rows, externalIdField: EXTERNAL_ID_FIELD };
}

/** The fields of the objects that this write touches. */
function needsOf({ deals = [], accounts = [], contacts = [], products = [], links = [], transactions = [] }: WriteBack): FieldNeed[] {
  const counts: Record<string, number> = {
    Opportunity: deals.length, Account: accounts.length, Contact: contacts.length, Product2: products.length,
    [LINK_OBJECT]: links.length, [TRANSACTION_OBJECT]: transactions.length,
  };
  return writeBackNeeds.filter(({ object }) => (counts[object] ?? 0) > 0);
}

/** A multi-select picklist can't be added to, only replaced: so what it holds now is read first, not what it held at the claim. */
async function currentSentTypes(client: SalesforceClient, deals: DealOutcome[]): Promise<Map<string, string>> {
  const ids = deals.filter(({ status, type }) => status === 'Sent' && type !== undefined).map(({ opportunityId }) => opportunityId).filter(isSalesforceId);
  if (ids.length === 0) return new Map();
  const soqls = inLists(ids.map((id) => idLiteral(toId18(id)))).map((list) => `SELECT Id, ${o.sentTypes} FROM Opportunity WHERE Id IN ${list}`);
  const rows = (await client.queryMany(soqls)).flat();
  return new Map(rows.map((row) => [toId18(String(row.Id)), String(row[o.sentTypes] ?? '')]));
}

function dealRow({ schema, now }: Context, deal: DealOutcome, sentTypes: Map<string, string>): SalesforceRecord {
  const sent = deal.status === 'Sent';
  const id = idOf(deal.opportunityId);
  // Two outcomes of one deal in the same call, an estimate and an invoice, must both stay in the list.
  if (sent && deal.type !== undefined) sentTypes.set(id, withMultiselectValue(sentTypes.get(id), deal.type));
  return {
    Id: deal.opportunityId,
    [o.status]: deal.status,
    [o.error]: fitted(schema, 'Opportunity', o.error, deal.error) ?? null,
    ...(sent ? { [o.sentAt]: now } : {}),
    ...(sent && deal.type !== undefined ? { [o.sentTypes]: sentTypes.get(id) ?? null } : {}),
    ...given({
      [o.transactionType]: deal.type !== undefined && deal.transactionId !== undefined ? deal.type : undefined,
      [o.transactionId]: deal.transactionId,
      [o.refNumber]: fitted(schema, 'Opportunity', o.refNumber, deal.refNumber),
      [o.subtotal]: amount(deal.subtotal),
      [o.tax]: amount(deal.tax),
      [o.total]: amount(deal.total),
      [o.balance]: amount(deal.balance),
      [o.jobId]: deal.jobId,
    }),
  };
}

function recordRow({ schema }: Context, object: string, one: RecordOutcome): SalesforceRecord {
  return {
    Id: one.recordId,
    [ERROR_FIELD]: fitted(schema, object, ERROR_FIELD, one.error) ?? null,
    ...given({
      [ID_FIELD]: one.quickBooksId,
      [STATUS_FIELD]: one.status,
      [FULL_NAME_FIELD]: object === 'Contact' ? undefined : fitted(schema, object, FULL_NAME_FIELD, one.fullName),
    }),
  };
}

const lookups = { Account: 'Account__c', Contact: 'Contact__c', Product2: 'Product__c', Opportunity: 'Opportunity__c' } as const;

function linkRow({ connection, orgId }: Context, link: LinkOutcome): SalesforceRecord {
  return {
    [EXTERNAL_ID_FIELD]: externalIdOf(connection, link.quickBooksId),
    Connection__c: connection,
    [ID_FIELD]: link.quickBooksId,
    Object__c: link.object,
    Record_Id__c: idOf(link.recordId),
    Org_Id__c: orgId,
    [lookups[link.object]]: link.recordId,
  };
}

function transactionRow({ connection, orgId, schema }: Context, one: TransactionOutcome): SalesforceRecord {
  return {
    [EXTERNAL_ID_FIELD]: externalIdOf(connection, one.quickBooksId),
    Connection__c: connection,
    [ID_FIELD]: one.quickBooksId,
    Type__c: one.type,
    Org_Id__c: orgId,
    ...given({
      Record_Id__c: one.opportunityId === undefined ? undefined : idOf(one.opportunityId),
      Ref_Number__c: fitted(schema, TRANSACTION_OBJECT, 'Ref_Number__c', one.refNumber),
      Date__c: one.date,
      Due_Date__c: one.dueDate,
      Subtotal__c: amount(one.subtotal),
      Tax__c: amount(one.tax),
      Total__c: amount(one.total),
      Balance__c: amount(one.balance),
      Status__c: one.status,
      Memo__c: fitted(schema, TRANSACTION_OBJECT, 'Memo__c', one.memo),
      Attempt__c: one.attempt,
      Account__c: one.accountId,
      Opportunity__c: one.opportunityId,
    }),
  };
}

/** An id that is none goes as it is: Salesforce then refuses that row alone. */
function idOf(id: string): string {
  return isSalesforceId(id) ? toId18(id) : id;
}

/** Cut to the length that the org's field has; Salesforce would refuse the whole row. */
function fitted(schema: Schema, object: string, field: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const length = schema.field(object, field)?.length ?? 0;
  return length > 0 ? cut(text, length) : text;
}

/** JSON number of a decimal string: amounts of at most 18 digits in cents are exact enough for Salesforce's own 18,2. */
function amount(value: Amount | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  const number = Number(value);
  if (!Number.isFinite(number)) throw new RangeError(`"${value}" is not an amount.`);
  return number;
}

function given(row: Record<string, string | number | undefined>): SalesforceRecord {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
