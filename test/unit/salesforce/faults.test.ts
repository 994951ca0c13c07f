import { afterEach, describe, expect, it } from 'vitest';
import { claimDeals, createSalesforceClient, findDeals, writeBack } from '../../../engine/salesforce';
import { VirtualClock } from './support';
import { World } from './world';

let world: World;
afterEach(() => world.stop());

const kinds = ['reset', 'reset-after', 'unavailable', 'html', 'session-expired'] as const;

/** From won to written back; answers how many requests went out. */
async function run(): Promise<number> {
  let requests = 0;
  const { simulator, org } = world;
  const count = async (request: Parameters<typeof fetch>[0], init: RequestInit) => {
    requests++;
    const response = await fetch(request, init);
    return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  };
  const client = createSalesforceClient({
    instanceUrl: simulator.instanceUrl, accessToken: simulator.accessToken, clock: new VirtualClock(),
    refreshAccessToken: () => Promise.resolve(simulator.tokenFor(org.users.integration)),
    send: ({ url, method, headers, body }) => count(url, { method, headers, body: body ?? null }),
  });
  const { deals } = await findDeals(client);
  const { claimed } = await claimDeals(client, deals);
  await writeBack(client, 'main', {
    deals: claimed.map(({ keyParts, type }) => ({ opportunityId: keyParts.recordId, status: 'Sent', type, transactionId: `T-${keyParts.recordId}` })),
    transactions: claimed.map(({ keyParts, type, attempt }) => ({ quickBooksId: `T-${keyParts.recordId}`, type, attempt, opportunityId: keyParts.recordId })),
  });
  return requests;
}

/** Deals behind small pages and another price book, so that every sort of call occurs. */
async function prepare(): Promise<void> {
  world = await World.start();
  Object.assign(world.org.knobs, { pageSizeWithChildren: 2, childPageSize: 2 });
  const product = world.product();
  const book = world.org.insert('Pricebook2', { Name: 'Partners', IsActive: true });
  world.org.insert('PricebookEntry', { Pricebook2Id: book, Product2Id: product, UnitPrice: 5, IsActive: true });
  const lines = [1, 2, 3].map((quantity) => ({ product, quantity, price: 5 }));
  world.deal({ Pricebook2Id: book, lines });
  world.deal({ QuickBooks_Sync_Status__c: 'Retry' });
  world.deal();
}

function expectDone(): void {
  const deals = world.org.query('SELECT QuickBooks_Sync_Status__c, QuickBooks_Emitted__c, QuickBooks_Attempt__c, QuickBooks_Sent_Types__c FROM Opportunity ORDER BY Id');
  const done = { QuickBooks_Sync_Status__c: 'Sent', QuickBooks_Emitted__c: 1, QuickBooks_Sent_Types__c: 'Invoice' };
  expect(deals).toMatchObject([{ ...done, QuickBooks_Attempt__c: null }, { ...done, QuickBooks_Attempt__c: 2 }, { ...done, QuickBooks_Attempt__c: null }]);
  expect(world.org.query('SELECT Attempt__c FROM QuickBooks_Transaction__c ORDER BY Attempt__c')).toMatchObject([{ Attempt__c: 1 }, { Attempt__c: 1 }, { Attempt__c: 2 }]);
}

describe('a fault at any call between won and written back', () => {
  it.each(kinds)('%s: every deal is claimed and written once', async (kind) => {
    await prepare();
    const calls = await run();
    expectDone();
    expect(calls).toBeGreaterThan(7);
    for (let skip = 0; skip < calls; skip++) {
      await world.stop();
      await prepare();
      world.simulator.addFault({ kind, skip });
      expect(await run()).toBeGreaterThan(calls);
      expectDone();
    }
  }, 120_000);
});
