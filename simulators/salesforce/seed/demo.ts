import type { Org } from '../org';
import type { JsonObject } from '../values';
import { addProduct, hasPackage, type ProductSeed } from './products';

const PRODUCTS: ProductSeed[] = [
  { code: 'CONS-HR', name: 'Consulting hour', type: 'Service', price: 150, description: 'Consulting, per hour' },
  { code: 'INST-DAY', name: 'Installation day', type: 'Service', price: 960, description: 'Installation on site, per day' },
  { code: 'PUMP-200', name: 'Circulation pump 200', type: 'Inventory', price: 412.5, description: 'Circulation pump, 200 W' },
  { code: 'VALVE-34', name: 'Ball valve 3/4"', type: 'Inventory', price: 18.75, description: 'Ball valve, brass, 3/4 inch' },
  { code: 'PIPE-M', name: 'Copper pipe', type: 'Non-inventory', price: 7.35, description: 'Copper pipe 22 mm, per metre' },
  { code: 'FREIGHT', name: 'Freight', type: 'Other Charge', price: 45, description: 'Freight and packing' },
];

interface AccountSeed {
  name: string;
  city: string;
  state: string;
  people: Array<[first: string, last: string, title: string]>;
  parent?: string;
}

const ACCOUNTS: AccountSeed[] = [
  { name: 'Northwind Heating & Cooling', city: 'Portland', state: 'OR', people: [['Nora', 'Winter', 'Purchasing Manager'], ['Paul', 'Abel', 'Site Manager']] },
  { name: 'Blue Harbor Hotels', city: 'Seattle', state: 'WA', people: [['Helen', 'Marsh', 'Facilities Director']] },
  { name: 'Blue Harbor Hotels Tacoma', city: 'Tacoma', state: 'WA', parent: 'Blue Harbor Hotels', people: [['Tom', 'Reed', 'House Technician']] },
  { name: 'Cascade School District 12', city: 'Bend', state: 'OR', people: [['Rita', 'Gomez', 'Treasurer']] },
  { name: 'Müller Söhne Anlagenbau International Incorporated', city: 'Denver', state: 'CO', people: [['Jörg', 'Müller', 'Geschäftsführer']] },
];

interface DealSeed {
  account: string;
  name: string;
  stage: string;
  generate: string | null;
  lines: Array<[code: string, quantity: number, price?: number, discount?: number]>;
  amount?: number;
}

const DEALS: DealSeed[] = [
  { account: 'Northwind Heating & Cooling', name: 'Boiler room refit', stage: 'Negotiation/Review', generate: 'Invoice', lines: [['CONS-HR', 6], ['PUMP-200', 2], ['VALVE-34', 12, 18.75, 10], ['FREIGHT', 1]] },
  { account: 'Blue Harbor Hotels', name: 'Maintenance contract', stage: 'Proposal/Price Quote', generate: 'Sales Order', lines: [['INST-DAY', 3], ['PIPE-M', 40]] },
  { account: 'Blue Harbor Hotels Tacoma', name: 'Pool pump replacement', stage: 'Negotiation/Review', generate: 'Estimate', lines: [['PUMP-200', 1, 399], ['INST-DAY', 0.5]] },
  { account: 'Cascade School District 12', name: 'Spare valves', stage: 'Qualification', generate: null, lines: [['VALVE-34', 48]] },
  { account: 'Müller Söhne Anlagenbau International Incorporated', name: 'Pilot without products', stage: 'Prospecting', generate: null, lines: [], amount: 2500 },
];

/** A small company that sells pumps and their installation: accounts with people, products with prices, open deals. */
export function seedDemo(org: Org): void {
  const entries = new Map(PRODUCTS.map((product) => [product.code, addProduct(org, product)]));
  const accounts = new Map<string, string>();
  for (const account of ACCOUNTS) accounts.set(account.name, addAccount(org, account, accounts));
  for (const deal of DEALS) addDeal(org, deal, accounts, entries);
}

function addAccount(org: Org, account: AccountSeed, known: Map<string, string>): string {
  const parent = account.parent ? known.get(account.parent) : undefined;
  const where = { Street: '100 Main Street', City: account.city, State: account.state, PostalCode: '97000', Country: 'USA' };
  const address = (prefix: string) => Object.fromEntries(Object.entries(where).map(([part, value]) => [prefix + part, value]));
  const id = org.insert('Account', {
    Name: account.name, Phone: '503-555-0100', OwnerId: org.users.sales, ...address('Billing'), ...address('Shipping'), ...(parent ? { ParentId: parent } : {}),
  }, org.users.sales);
  for (const [first, last, title] of account.people) {
    org.insert('Contact', { AccountId: id, FirstName: first, LastName: last, Title: title, Phone: '503-555-0111', Email: `${first}.${last}@customer.example`.toLowerCase().normalize('NFD').replace(/[^\x20-\x7e]/g, '') }, org.users.sales);
  }
  return id;
}

function addDeal(org: Org, deal: DealSeed, accounts: Map<string, string>, entries: Map<string, string>): void {
  const account = accounts.get(deal.account) ?? '';
  const closeDate = org.clock.now().toISOString().slice(0, 10);
  const own: JsonObject = hasPackage(org) ? { Generate__c: deal.generate } : {};
  const id = org.insert('Opportunity', {
    AccountId: account, Name: deal.name, StageName: deal.stage, CloseDate: closeDate, OwnerId: org.users.sales, ...(deal.amount ? { Amount: deal.amount } : {}), ...own,
  }, org.users.sales);
  const contact = org.query(`SELECT Id FROM Contact WHERE AccountId = '${account}' LIMIT 1`)[0];
  if (contact) org.insert('OpportunityContactRole', { OpportunityId: id, ContactId: contact.Id ?? null, Role: 'Decision Maker', IsPrimary: true }, org.users.sales);
  deal.lines.forEach(([code, quantity, price, discount], i) => {
    const entry = entries.get(code) ?? '';
    const listPrice = org.store.get('PricebookEntry', entry)?.UnitPrice ?? null;
    org.insert('OpportunityLineItem', {
      OpportunityId: id, PricebookEntryId: entry, Quantity: quantity, UnitPrice: price ?? listPrice, SortOrder: i + 1, ...(discount ? { Discount: discount } : {}),
    }, org.users.sales);
  });
}
