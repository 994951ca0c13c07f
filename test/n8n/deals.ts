import type { RunningSalesforce } from '../../simulators/salesforce';
import type { Landscape } from './landscape';

type Org = RunningSalesforce['org'];

export interface DealWish {
  /** Names deal, account and products, so that a failure is found by it. */
  name: string;
  /** An account that is there already; a new one when left out. */
  accountId?: string;
  /** Quantity and unit price of each line; every line is a product of its own. */
  lines?: [quantity: number, price: number][];
  /** More fields of the opportunity. */
  fields?: Record<string, string | number | null>;
}

/** A deal in the org, closed or still open. */
export interface TestDeal {
  id: string;
  name: string;
  accountId: string;
  accountName: string;
}

const STANDARD_LINES: [number, number][] = [[2, 19.95], [3, 100]];

/** A person in Salesforce enters an account with a contact, products and an opportunity with lines. */
export function openDeal(org: Org, { name, accountId, lines = STANDARD_LINES, fields = {} }: DealWish): TestDeal {
  const account = accountId ?? addAccount(org, name);
  const book = org.store.all('Pricebook2').find((row) => row.IsStandard === true);
  const id = org.insert('Opportunity', {
    Name: `Deal ${name}`, AccountId: account, StageName: 'Negotiation/Review', CloseDate: today(), Pricebook2Id: String(book?.Id), Generate__c: 'Invoice', ...fields,
  }, org.users.sales);
  for (const [index, [quantity, price]] of lines.entries()) {
    const product = org.insert('Product2', { Name: `Product ${name} ${index + 1}`, IsActive: true, QuickBooks_Item_Type__c: 'Service' });
    const entry = org.insert('PricebookEntry', { Product2Id: product, Pricebook2Id: String(book?.Id), UnitPrice: price, IsActive: true });
    org.insert('OpportunityLineItem', { OpportunityId: id, PricebookEntryId: entry, Quantity: quantity, UnitPrice: price }, org.users.sales);
  }
  return { id, name: `Deal ${name}`, accountId: account, accountName: String(org.store.get('Account', account)?.Name) };
}

export function closeDeal(org: Org, deal: TestDeal, fields: Record<string, string | number | null> = {}): TestDeal {
  org.update('Opportunity', deal.id, { StageName: 'Closed Won', ...fields }, org.users.sales);
  return deal;
}

/** Waits until a deal has the status; throws at once when it has failed instead. */
export async function dealStatus(landscape: Landscape, deal: TestDeal, status: string, seconds?: number): Promise<Record<string, unknown>> {
  const wrong = ['Sent', 'Failed', 'Unknown'].filter((other) => other !== status);
  return landscape.until(`${deal.name} is ${status}`, () => {
    const row = landscape.opportunity(deal.id);
    if (wrong.includes(String(row.QuickBooks_Sync_Status__c))) throw new Error(`${deal.name} is ${String(row.QuickBooks_Sync_Status__c)}: ${String(row.QuickBooks_Sync_Error__c)}`);
    return row.QuickBooks_Sync_Status__c === status ? row : null;
  }, seconds);
}

function addAccount(org: Org, name: string): string {
  const id = org.insert('Account', { Name: `Customer ${name}`, BillingStreet: '1 Main Street', BillingCity: 'Salem', BillingState: 'OR', BillingPostalCode: '97301' }, org.users.sales);
  org.insert('Contact', { AccountId: id, FirstName: 'Pat', LastName: `Buyer ${name}`, Email: 'pat@customer.example' }, org.users.sales);
  return id;
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
