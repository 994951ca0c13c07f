import { afterEach, describe, expect, it, vi } from 'vitest';
import type { QueueApi } from '../../engine/queue';
import { MessageRecorder } from '../support/messageRecorder';
import { wrongInvoices } from '../support/orderCheck';
import { orderToCash, requestSeconds, sendAll, type OrderToCash } from '../support/orderToCash';

/*
 * What a thousand deals cost in round trips, through the nodes of the delivered workflow.
 */

const nodes = vi.hoisted(() => ({ queue: undefined as unknown }));
vi.mock('../../nodes/shared/queue', () => ({ queueOf: async () => nodes.queue }));

const size = { opportunities: 1000, accounts: 500, products: 50, linesPerDeal: 3 };
/** Their owner's initials are not in QuickBooks' list of sales reps, which only QuickBooks can tell. */
const refusedDeals = [123, 500, 999];

let world: OrderToCash | undefined;
afterEach(async () => world?.close());

async function start(sessionCapSeconds: number): Promise<OrderToCash & { refused: string[]; sent: string[] }> {
  const workflow = {
    changed: { 'Salesforce Closed Won Trigger': { confirmed: true } },
    settings: { salesReps: 'Sam Seller = DR; Ada Admin = AA' },
  };
  // n8n takes its time with a thousand deals: long enough to need the NoOp rounds that keep the session.
  world = await orderToCash({ seed: size, settings: { sessionCapSeconds }, workflow, pause: 8000 }, (queue: QueueApi) => (nodes.queue = queue));
  const { org } = world.salesforce;
  const ids = org.query('SELECT Id FROM Opportunity ORDER BY Name').map(({ Id }) => String(Id));
  const refused = refusedDeals.map((place) => ids[place] ?? '');
  for (const id of refused) org.update('Opportunity', id, { OwnerId: org.users.admin });
  return { ...world, refused, sent: ids.filter((id) => !refused.includes(id)) };
}

function requestsIn(xml: string): number {
  return xml.match(/ requestID="/g)?.length ?? 0;
}

/** What holds however the work is divided among sessions. */
function expectFewRoundTrips({ salesforce, webConnector }: OrderToCash): void {
  const { messages, errors } = webConnector.statistics;
  const { counted, byName } = salesforce.calls();
  console.log(`${messages.length} message sets of ${messages.map(requestsIn).join(', ')} requests; ${counted} Salesforce API calls: ${JSON.stringify(byName)}`);
  expect(errors).toEqual([]);
  expect(messages.length).toBeLessThanOrEqual(40);
  expect(Math.max(...messages.map(requestsIn))).toBeLessThanOrEqual(50);
  expect(counted).toBeLessThanOrEqual(25);
}

/** The 997 are right, and the three say why they are not there. */
function expectRightInvoices({ salesforce: { org }, company }: OrderToCash, sent: string[], refused: string[]): void {
  expect(sent).toHaveLength(997);
  expect(wrongInvoices(org, company, sent)).toEqual([]);
  const failed = org.query("SELECT Id, QuickBooks_Sync_Error__c, QuickBooks_Transaction_Id__c FROM Opportunity WHERE QuickBooks_Sync_Status__c = 'Failed' ORDER BY Name");
  expect(failed.map(({ Id }) => Id)).toEqual(refused);
  for (const row of failed) {
    expect(row.QuickBooks_Transaction_Id__c).toBeNull();
    expect(String(row.QuickBooks_Sync_Error__c)).toMatch(/^\[3140\].*Nothing was written to QuickBooks.*What to do/);
  }
}

describe('1,000 won deals of 500 accounts, with 3 lines of 50 products, none known to QuickBooks', () => {
  it('take at most 40 message sets of at most 50 requests, one session, and 25 Salesforce API calls', async () => {
    const started = await start(0);
    const began = started.clock.now();
    await sendAll(started);
    console.log(`one session of ${(started.clock.now() - began) / 1000} s`);
    expectFewRoundTrips(started);
    expect(started.quickbooks.opened).toBe(1);
    expectRightInvoices(started, started.sent, started.refused);
    const recorder = new MessageRecorder();
    for (const message of started.webConnector.statistics.messages) recorder.add(message);
    expect(recorder.faults() ?? []).toEqual([]);
  }, 300_000);

  it('take no more sessions than a cap of ten minutes asks for', async () => {
    const started = await start(600);
    await sendAll(started);
    expectFewRoundTrips(started);
    const requests = started.webConnector.statistics.messages.reduce((sum, message) => sum + requestsIn(message), 0);
    const fewest = Math.ceil((requests * requestSeconds) / 600);
    expect(fewest).toBeGreaterThan(1);
    expect(started.quickbooks.opened).toBe(fewest);
    const ended = (await started.queue.events({ limit: 1000 })).filter(({ type }) => type === 'session ended');
    const seconds = ended.map(({ data }) => (data as { seconds: number }).seconds);
    console.log(`sessions of ${seconds.join(' s, ')} s`);
    // What QuickBooks has begun it ends: the cap is kept to one message set.
    expect(Math.max(...seconds)).toBeLessThanOrEqual(600 + 50 * requestSeconds);
    expectRightInvoices(started, started.sent, started.refused);
  }, 300_000);
});
