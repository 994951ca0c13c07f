import { afterEach, describe, expect, it } from 'vitest';
import { claimDeals, createSalesforceClient, type Deal, findDeals, OrgSession, type WriteBack, writeBack } from '../../../engine/salesforce';
import { START, VirtualClock } from './support';
import { World } from './world';

let world: World;
afterEach(() => world.stop());

/** 1,000 won deals of 500 accounts, three lines each, 50 products. */
const start = () => World.start({ seed: { opportunities: 1000, accounts: 500, products: 50, linesPerDeal: 3 } });
const counted = () => world.simulator.calls().counted;
const cold = () => createSalesforceClient({ instanceUrl: world.simulator.instanceUrl, accessToken: world.simulator.accessToken, clock: new VirtualClock(START), session: new OrgSession() });

describe('API calls that Salesforce counts', () => {
  it('finds and claims 1,000 deals in at most 12 and writes all back in at most 6', async () => {
    world = await start();
    const { deals, more } = await findDeals(world.client);
    const { claimed, refused } = await claimDeals(world.client, deals);
    expect(counted()).toBeLessThanOrEqual(12);
    expect({ claimed: claimed.length, refused: refused.length, more }).toEqual({ claimed: 1000, refused: 0, more: false });
    expect(claimed.every(({ opportunity }) => (opportunity['OpportunityLineItems'] as unknown[]).length === 3)).toBe(true);

    world.simulator.resetCalls();
    const what = answers(claimed);
    // Another process wrote the claim: nothing is cached here.
    const results = await writeBack(cold(), 'main', what);
    expect(counted()).toBeLessThanOrEqual(6);
    for (const [part, rows] of Object.entries(results)) {
      expect({ part, failed: rows.filter(({ success }) => !success) }).toEqual({ part, failed: [] });
      expect(rows).toHaveLength(what[part as keyof WriteBack]?.length ?? 0);
    }
    const sent = world.org.query("SELECT Id FROM Opportunity WHERE QuickBooks_Sync_Status__c = 'Sent' AND QuickBooks_Sent_Types__c INCLUDES ('Invoice','Sales Order','Estimate','Sales Receipt')");
    expect(sent).toHaveLength(1000);
    expect(world.org.query('SELECT Id FROM Account WHERE QuickBooks_Id__c != null')).toHaveLength(what.accounts?.length ?? 0);

    await writeBack(cold(), 'main', what);
    expect(world.org.query('SELECT Id FROM QuickBooks_Transaction__c')).toHaveLength(1000);
    expect(world.org.query('SELECT Id FROM QuickBooks_Link__c')).toHaveLength((what.accounts?.length ?? 0) + (what.products?.length ?? 0));
  }, 120_000);

  it('takes one call for an idle poll', async () => {
    world = await World.start();
    await findDeals(world.client);
    world.simulator.resetCalls();
    for (let poll = 0; poll < 5; poll++) {
      world.advance(1);
      await findDeals(world.client);
    }
    expect(counted()).toBe(5);
  });
});

function answers(deals: Deal[]): WriteBack {
  const accounts = [...new Set(deals.map(({ opportunity }) => String(opportunity['AccountId'])))];
  const lines = deals.flatMap(({ opportunity }) => opportunity['OpportunityLineItems'] as { Product2Id: string }[]);
  const products = [...new Set(lines.map(({ Product2Id }) => Product2Id))];
  return {
    deals: deals.map(({ keyParts, type, opportunity }, index) => ({
      opportunityId: keyParts.recordId, accountId: String(opportunity['AccountId']), status: 'Sent', type, transactionId: `T${index}-1`, refNumber: String(index),
      subtotal: '10.00', tax: '0.83', total: '10.83',
    })),
    accounts: accounts.map((recordId, index) => ({ recordId, quickBooksId: `8000${index}-1`, fullName: `C${index}`, status: 'Sent' })),
    products: products.map((recordId, index) => ({ recordId, quickBooksId: `9000${index}-1`, fullName: `P${index}` })),
    links: [
      ...accounts.map((recordId, index) => ({ recordId, object: 'Account' as const, quickBooksId: `8000${index}-1` })),
      ...products.map((recordId, index) => ({ recordId, object: 'Product2' as const, quickBooksId: `9000${index}-1` })),
    ],
    transactions: deals.map(({ type, keyParts, opportunity, attempt }, index) => ({
      quickBooksId: `T${index}-1`, type, refNumber: String(index), date: '2026-11-24', subtotal: '10.00', tax: '0.83', total: '10.83', balance: '10.83', status: 'Open',
      attempt, opportunityId: keyParts.recordId, accountId: String(opportunity['AccountId']),
    })),
  };
}
