import type { JsonObject } from '../json';
import type { SalesforceClient } from './client';
import { childrenOf, type Deal } from './deal';
import { ID_FIELD, LINK_OBJECT, opportunityFields } from './fields';
import { isObject } from './http';
import { isSalesforceId, toId18 } from './ids';
import { findLinks, type Link } from './links';

/** Where a deal keeps an id that QuickBooks gave. */
interface Place {
  record: JsonObject;
  field: string;
}

/**
 * Puts the ids into the deals that count for this company file, in place: the id on a record is only a copy for the
 * default connection (rule R34), and one that another org has stored, such as production's in a sandbox, is ignored and
 * reported in the deal's warnings (rule R32). One look for all deals.
 * @param connection name of the QuickBooks connection; `''`: the ids on the records are right, but for foreign ones.
 */
export async function useStoredIds(client: SalesforceClient, connection: string, deals: Deal[]): Promise<void> {
  if (deals.length === 0 || (await client.describe(LINK_OBJECT)) === null) return;
  const places = deals.map((deal) => ({ deal, places: placesOf(deal) }));
  const ids = places.flatMap((each) => each.places.map(({ record }) => String(record['Id'] ?? '')));
  const links = await findLinks(client, ids);
  for (const { deal, places: own } of places) for (const place of own) apply(deal, place, connection, linksOf(links, place));
}

function linksOf(links: Map<string, Link[]>, { record }: Place): Link[] {
  const id = String(record['Id'] ?? '');
  return isSalesforceId(id) ? (links.get(toId18(id)) ?? []) : [];
}

/** The account and those above it, the primary contact, the products, and the opportunity for its job. */
function placesOf({ opportunity, accounts, primaryContact }: Deal): Place[] {
  const products = childrenOf(opportunity, 'OpportunityLineItems').flatMap(({ Product2 }) => (isObject(Product2) ? [Product2] : []));
  const records = [...accounts, ...(primaryContact ? [primaryContact] : []), ...products];
  return [...records.map((record) => ({ record, field: ID_FIELD })), { record: opportunity, field: opportunityFields.jobId }];
}

function apply(deal: Deal, { record, field }: Place, connection: string, links: Link[]): void {
  const ours = links.filter(({ foreign }) => !foreign);
  const here = ours.filter((link) => link.connection === connection).at(-1);
  if (here) record[field] = here.quickBooksId;
  // Linked in other company files only: the id on the record is one of theirs.
  else if (connection !== '' && ours.length > 0) record[field] = null;
  else if (record[field] && links.some(({ foreign }) => foreign) && ours.length === 0) ignore(deal, record, field);
}

function ignore(deal: Deal, record: JsonObject, field: string): void {
  const name = String(record['Name'] ?? record['Id']);
  (deal.warnings ??= []).push(`The QuickBooks ID ${String(record[field])} of ${name} was stored by another Salesforce org, so it was not used.`);
  record[field] = null;
}
