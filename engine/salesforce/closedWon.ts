import type { JsonObject, JsonValue } from '../json';
import type { RowResult, SalesforceClient, SalesforceRecord } from './client';
import { toDateTime } from './conversions';
import { childrenOf, type Deal, toDeal } from './deal';
import { commonConditions, type DealFilter, defaultReEmitMinutes, ledgerCondition } from './dealFilter';
import { dealColumns, type ExtraFields } from './dealSelect';
import { type RowError, SalesforceError } from './errors';
import { ledgerNeeds, opportunityFields as o, requireFields, type SyncStatus } from './fields';
import { isObject } from './http';
import { Schema } from './schema';
import { idLiteral, inLists, select } from './soql';

export interface FindSettings extends DealFilter, ExtraFields {
  /** Most deals of one call; the rest comes with the next one. 1,000 when left out. */
  limit?: number;
  /** Minutes after a claim; see defaultReEmitMinutes. */
  reEmitMinutes?: readonly number[];
}

export interface Found {
  deals: Deal[];
  /** More deals wait than the limit let through. */
  more: boolean;
}

/**
 * Finds the deals to send by the ledger that each opportunity keeps of itself, so nothing depends on state of ours and no
 * cursor can lose a row. Writes nothing: claim what is found. Throws SalesforceError (`FIELDS_MISSING` and others) and
 * SoqlError for wrong conditions or fields.
 */
export async function findDeals(client: SalesforceClient, settings: FindSettings = {}): Promise<Found> {
  const schema = await readySchema(client);
  const limit = settings.limit ?? 1000;
  const where = await ledgerConditions(client, schema, settings);
  const columns = await dealColumns(schema, settings);
  const organization = await client.organization();
  // One more than wanted shows whether some are left.
  const rows = await client.query(select({ ...columns, from: 'Opportunity', where, orderBy: ['CloseDate', 'Id'], limit: limit + 1 }));
  const deals = rows.slice(0, limit).map((row) => toDeal(row, organization.id));
  await addStandardPrices(client, schema, deals);
  return { deals, more: rows.length > limit };
}

/** What is wrong with the chosen fields, conditions and start date, in plain sentences; nothing when all is well. For the moment of saving. */
export async function checkSettings(client: SalesforceClient, settings: FindSettings): Promise<string[]> {
  const problems: string[] = [];
  const note = async (check: () => Promise<unknown>) => {
    try {
      await check();
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      problems.push(error.message);
    }
  };
  const schema = new Schema(client);
  await note(() => readySchema(client));
  for (const condition of settings.conditions ?? []) await note(() => commonConditions(schema, { conditions: [condition] }));
  for (const field of settings.fields ?? []) await note(() => schema.resolve('Opportunity', field));
  for (const field of settings.lineFields ?? []) await note(() => schema.resolve('OpportunityLineItem', field));
  await note(() => commonConditions(schema, { ...settings, conditions: [] }));
  return problems;
}

/** How many deals `findDeals` would find, and the first of them in few words: for the hold at the first activation and for dry runs. */
export async function previewDeals(client: SalesforceClient, settings: FindSettings, rows: number): Promise<{ total: number; first: DealSummary[] }> {
  const schema = await readySchema(client);
  const where = await ledgerConditions(client, schema, settings);
  const fields = ['Id', ...schema.pick('Opportunity', ['Name', 'Amount', 'CloseDate', o.generate]), ...schema.pick('Account', ['Name'], 'Account.')];
  const total = await client.count(`SELECT COUNT() FROM Opportunity WHERE ${where.join(' AND ')}`);
  const first = total === 0 ? [] : await client.query(select({ fields, from: 'Opportunity', where, orderBy: ['CloseDate', 'Id'], limit: rows }));
  return { total, first: first.map(toSummary) };
}

export interface DealSummary {
  id: string;
  name: string;
  account: string | null;
  type: string | null;
  amount: number | null;
  closeDate: string | null;
}

export interface Claim {
  /** Deals that are ours to send now. */
  claimed: Deal[];
  /** Deals whose claim Salesforce refused, such as by a validation rule: not sent. */
  refused: { deal: Deal; errors: RowError[] }[];
}

/**
 * Writes *Queued* to the deals before they are sent. Claims hold fixed values, so repeating one after a lost answer changes
 * nothing; a claim that nobody acts upon is found again after a while.
 */
export async function claimDeals(client: SalesforceClient, deals: Deal[]): Promise<Claim> {
  const now = toDateTime(await client.serverTime());
  const results = await client.updateRows('Opportunity', deals.map((deal) => claimRow(deal, now)), {
    parentOf: (index) => String(deals[index]?.opportunity['AccountId'] ?? ''),
  });
  return splitByResult(deals, results);
}

function claimRow({ keyParts, attempt, emitted, reason }: Deal, now: string): SalesforceRecord {
  const queued: SyncStatus = 'Queued';
  return {
    Id: keyParts.recordId,
    [o.status]: queued,
    [o.queuedAt]: now,
    [o.emitted]: emitted,
    ...(reason === 'retry' ? { [o.attempt]: attempt } : {}),
    // The error of the last try would be read as this one's.
    ...(reason === 'no outcome' ? {} : { [o.error]: null }),
  };
}

function splitByResult(deals: Deal[], results: RowResult[]): Claim {
  const claim: Claim = { claimed: [], refused: [] };
  for (const [index, deal] of deals.entries()) {
    const result = results[index];
    if (result?.success) claim.claimed.push(deal);
    else claim.refused.push({ deal, errors: result?.errors ?? [] });
  }
  return claim;
}

async function readySchema(client: SalesforceClient): Promise<Schema> {
  const schema = new Schema(client);
  // All describes travel in the one call of the columns; the check then answers from the cache.
  await dealColumns(schema);
  await requireFields(client, ledgerNeeds);
  return schema;
}

async function ledgerConditions(client: SalesforceClient, schema: Schema, settings: FindSettings): Promise<string[]> {
  return [
    ...(await commonConditions(schema, settings)),
    ledgerCondition(settings.types, settings.reEmitMinutes ?? defaultReEmitMinutes, await client.serverTime()),
  ];
}

/**
 * Tells for each line whether its product has an active standard price (`StandardPriceIsActive`, null when unknown):
 * sales price books hide that the standard entry was switched off.
 */
export async function addStandardPrices(client: SalesforceClient, schema: Schema, deals: Deal[]): Promise<void> {
  const asked = deals.filter(({ opportunity }) => !usesStandardBook(opportunity)).flatMap(({ opportunity }) => linesOf(opportunity));
  const products = asked.map((line) => line['Product2Id']).filter((id) => typeof id === 'string');
  const active = products.length > 0 && schema.object('PricebookEntry') ? await activePrices(client, schema, products) : null;
  for (const { opportunity } of deals) {
    for (const line of linesOf(opportunity)) line['StandardPriceIsActive'] = standardPriceIsActive(opportunity, line, active);
  }
}

async function activePrices(client: SalesforceClient, schema: Schema, products: string[]): Promise<Set<string>> {
  const fields = ['Product2Id', ...schema.pick('PricebookEntry', ['CurrencyIsoCode'])];
  const lists = inLists(products.map(idLiteral));
  const pages = await client.queryMany(lists.map((list) =>
    select({ fields, from: 'PricebookEntry', where: ['Pricebook2.IsStandard = true', 'IsActive = true', `Product2Id IN ${list}`] })));
  return new Set(pages.flat().map((row) => priceKey(row['Product2Id'], row['CurrencyIsoCode'])));
}

function standardPriceIsActive(opportunity: JsonObject, line: JsonObject, active: Set<string> | null): boolean | null {
  if (typeof line['Product2Id'] !== 'string') return null;
  const entry = line['PricebookEntry'];
  if (usesStandardBook(opportunity)) return isObject(entry) && typeof entry['IsActive'] === 'boolean' ? entry['IsActive'] : null;
  return active === null ? null : active.has(priceKey(line['Product2Id'], opportunity['CurrencyIsoCode']));
}

function usesStandardBook({ Pricebook2: book }: JsonObject): boolean {
  return isObject(book) && book['IsStandard'] === true;
}

function priceKey(product: JsonValue | undefined, currency: JsonValue | undefined): string {
  return `${String(product)} ${typeof currency === 'string' ? currency : ''}`;
}

function linesOf(opportunity: JsonObject): JsonObject[] {
  return childrenOf(opportunity, 'OpportunityLineItems');
}

function toSummary(row: SalesforceRecord): DealSummary {
  const account = row['Account'];
  const text = (value: JsonValue | undefined) => (typeof value === 'string' ? value : null);
  return {
    id: String(row.Id),
    name: text(row['Name']) ?? '',
    account: isObject(account) ? text(account['Name']) : null,
    type: text(row[o.generate]),
    amount: typeof row['Amount'] === 'number' ? row['Amount'] : null,
    closeDate: text(row['CloseDate']),
  };
}
