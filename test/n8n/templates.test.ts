import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../simulators/salesforce';
import type { Txn } from '../../simulators/quickbooks';
import { closeDeal, dealStatus, openDeal, today, type TestDeal } from './deals';
import { Landscape } from './landscape';
import type { ExecutionStatus } from './rest';

const DEALS = 300;
const ACCOUNTS = 150;
/** The day up to which the books are closed. */
const CLOSING_DATE = '2020-12-31';

describe('both templates as delivered: imported, credentials chosen, published', () => {
  let landscape: Landscape;
  beforeAll(async () => {
    landscape = await Landscape.start();
    landscape.quickbooks.company.data.preferences.closingDate = CLOSING_DATE;
  });
  afterAll(() => landscape?.stop());

  it('from deal closed to number back, every step rides in one Web Connector session', async () => {
    const opened = landscape.quickbooks.opened;
    const deal = closeDeal(landscape.org, openDeal(landscape.org, { name: 'First' }));
    const closed = Date.now();
    await dealStatus(landscape, deal, 'Sent');
    // One poll of the trigger, one of the Web Connector, and what QuickBooks is asked: all within two minutes.
    console.log(`from deal closed to number on the opportunity: ${Math.round((Date.now() - closed) / 1000)} s`);
    expect(landscape.quickbooks.opened - opened).toBe(1);
  });

  it(`${DEALS} deals, 5 of them refused: QuickBooks has the others to the cent, Salesforce knows of each`, async () => {
    const { org } = landscape;
    const good = generate(org, { opportunities: DEALS - 5, accounts: ACCOUNTS, products: 50, linesPerDeal: 3, stage: 'Negotiation/Review' }).opportunityIds;
    const bad = refusedDeals(landscape);
    const invoices = landscape.transactions('Invoice').length;
    const opened = landscape.quickbooks.opened;
    const sets = landscape.quickbooks.messageSets;
    for (const id of good) org.update('Opportunity', id, { StageName: 'Closed Won' }, org.users.sales);
    for (const { deal } of bad) closeDeal(org, deal);

    await landscape.until('every deal has an outcome', () => [...good, ...bad.map(({ deal }) => deal.id)].every((id) => hasOutcome(landscape, id)), 600);
    console.log(`${DEALS} deals: ${landscape.quickbooks.opened - opened} sessions, ${landscape.quickbooks.messageSets - sets} message sets`);

    expect(good.map((id) => difference(landscape, id)).filter(Boolean).slice(0, 5)).toEqual([]);
    expect(landscape.transactions('Invoice').length - invoices).toBe(DEALS - 5);
    for (const { deal, reason } of bad) {
      const row = landscape.opportunity(deal.id);
      expect([row.QuickBooks_Sync_Status__c, row.QuickBooks_Transaction_Id__c ?? null], deal.name).toEqual(['Failed', null]);
      expect(row.QuickBooks_Sync_Error__c, deal.name).toMatch(reason);
    }
    const executions = (status: ExecutionStatus[]) => landscape.n8n.executions({ status, workflowId: landscape.orderToCash });
    await landscape.until('no execution runs or waits', async () => (await executions(['waiting', 'running', 'new'])).length === 0);
    expect(await executions(['error', 'crashed', 'canceled'])).toEqual([]);
  });
});

/** Deals that QuickBooks or our own rules refuse, with what the salesperson must read. */
function refusedDeals({ org, quickbooks }: Landscape): { deal: TestDeal; reason: RegExp }[] {
  const named = (name: string) => org.insert('Account', { Name: name, BillingCity: 'Salem', BillingState: 'OR' }, org.users.sales);
  const [vendor] = quickbooks.company.listsOf(['Vendor']);
  return [
    { deal: openDeal(org, { name: 'Closed books', fields: { CloseDate: CLOSING_DATE } }), reason: /clos/i },
    { deal: openDeal(org, { name: 'Long closed books', fields: { CloseDate: '2019-05-05' } }), reason: /clos/i },
    { deal: openDeal(org, { name: 'No lines', lines: [], fields: { Amount: 500 } }), reason: /product|line/i },
    { deal: openDeal(org, { name: 'Name of a vendor', accountId: named(vendor?.name ?? '') }), reason: /name/i },
    { deal: openDeal(org, { name: 'Known customer', accountId: named('Cooper & Sons') }), reason: /already|exists/i },
  ];
}

function hasOutcome(landscape: Landscape, id: string): boolean {
  return ['Sent', 'Failed', 'Unknown'].includes(String(landscape.opportunity(id).QuickBooks_Sync_Status__c));
}

/** What the company file and the opportunity say differently about a deal; nothing when all is right. */
function difference(landscape: Landscape, id: string): string {
  const row = landscape.opportunity(id);
  const invoice = landscape.quickbooks.company.txn(String(row.QuickBooks_Transaction_Id__c));
  if (!invoice) return `${String(row.Name)} has no invoice: ${String(row.QuickBooks_Sync_Status__c)} ${String(row.QuickBooks_Sync_Error__c)}`;
  const wanted = wantedOf(landscape, row);
  const there = { ...factsOf(landscape, invoice), status: 'Sent', number: String(row.QuickBooks_Ref_Number__c) };
  return JSON.stringify(there) === JSON.stringify({ ...wanted, status: row.QuickBooks_Sync_Status__c, number: invoice.refNumber }) ? '' : `${String(row.Name)}: ${JSON.stringify({ there, wanted })}`;
}

function wantedOf({ org }: Landscape, row: Record<string, unknown>): object {
  const lines = org.store.lookup('OpportunityLineItem', 'OpportunityId', String(row.Id)).sort((a, b) => Number(a.SortOrder) - Number(b.SortOrder));
  return {
    customer: org.store.get('Account', String(row.AccountId))?.Name,
    date: today(),
    subtotal: Number(row.Amount).toFixed(2),
    // An item is called by its product's code, as the bookkeeper orders and counts by it.
    lines: lines.map((line) => [org.store.get('Product2', String(line.Product2Id))?.ProductCode, Number(line.Quantity), Number(line.TotalPrice).toFixed(2)]),
  };
}

function factsOf({ quickbooks: { company } }: Landscape, { customer, date, subtotal, lines }: Txn): object {
  const name = (ref: unknown) => company.list((ref as { ListID: string } | undefined)?.ListID ?? '')?.name;
  return {
    customer: company.list(customer ?? '')?.name,
    date,
    subtotal,
    lines: lines.map(({ fields }) => [name(fields.ItemRef), Number(fields.Quantity), fields.Amount]),
  };
}
