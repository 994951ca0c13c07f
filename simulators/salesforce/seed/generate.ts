import type { Org } from '../org';
import type { JsonObject } from '../values';
import { addProduct, hasPackage } from './products';

export interface GenerateOptions {
  opportunities: number;
  accounts: number;
  products: number;
  linesPerDeal: number;
  /** Stage of the deals; default Closed Won. */
  stage?: string;
  /** What they become in QuickBooks; default Invoice. */
  generate?: string;
  /** Same seed, same org. Default 1. */
  seed?: number;
}

export interface Generated {
  accountIds: string[];
  productIds: string[];
  opportunityIds: string[];
}

const TYPES = ['Service', 'Non-inventory', 'Inventory', 'Other Charge'];
const WORDS = ['Alder', 'Birch', 'Cedar', 'Dune', 'Elm', 'Fjord', 'Grove', 'Harbor', 'Iron', 'Juniper', 'Kestrel', 'Lake', 'Maple', 'North', 'Oak', 'Pine'];

/** Numbers between 0 and 1 that depend on the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Fills the org with accounts, each with a contact, products with prices, and deals with lines. */
export function generate(org: Org, options: GenerateOptions): Generated {
  const random = randomFrom(options.seed ?? 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const entryIds = range(options.products).map((i) =>
    addProduct(org, { code: `P-${1000 + i}`, name: `${pick(WORDS)} product ${i + 1}`, type: TYPES[i % TYPES.length] ?? 'Service', price: Math.round(random() * 50_000 + 100) / 100 }));
  const accounts = range(options.accounts).map((i) => addAccount(org, i, pick));
  const opportunityIds = range(options.opportunities).map((i) => addDeal(org, i, options, accounts[i % accounts.length], entryIds, random));
  const productIds = entryIds.map((id) => String(org.store.get('PricebookEntry', id)?.Product2Id));
  return { accountIds: accounts.map((account) => account.id), productIds, opportunityIds };
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

interface Customer {
  id: string;
  contactId: string;
}

function addAccount(org: Org, i: number, pick: <T>(list: readonly T[]) => T): Customer {
  const id = org.insert('Account', {
    Name: `${pick(WORDS)} ${pick(WORDS)} ${i + 1}`, BillingStreet: `${i + 1} Main Street`, BillingCity: 'Salem', BillingState: 'OR', BillingPostalCode: '97301', BillingCountry: 'USA',
  }, org.users.sales);
  const contactId = org.insert('Contact', { AccountId: id, FirstName: 'Pat', LastName: `Buyer ${i + 1}`, Email: `buyer${i + 1}@customer.example` }, org.users.sales);
  return { id, contactId };
}

function addDeal(org: Org, i: number, options: GenerateOptions, customer: Customer | undefined, entryIds: string[], random: () => number): string {
  const own: JsonObject = hasPackage(org) ? { Generate__c: options.generate ?? 'Invoice' } : {};
  const id = org.insert('Opportunity', {
    Name: `Deal ${i + 1}`, AccountId: customer?.id ?? null, StageName: options.stage ?? 'Closed Won', CloseDate: org.clock.now().toISOString().slice(0, 10), Amount: 100, ...own,
  }, org.users.sales);
  if (customer) org.insert('OpportunityContactRole', { OpportunityId: id, ContactId: customer.contactId, IsPrimary: true }, org.users.sales);
  for (let line = 0; line < options.linesPerDeal; line++) {
    const entryId = entryIds[(i * options.linesPerDeal + line) % entryIds.length] ?? '';
    const price = org.store.get('PricebookEntry', entryId)?.UnitPrice ?? null;
    org.insert('OpportunityLineItem', { OpportunityId: id, PricebookEntryId: entryId, Quantity: 1 + Math.floor(random() * 9), UnitPrice: price, SortOrder: line + 1 }, org.users.sales);
  }
  return id;
}
