import { afterEach, expect, it, vi } from 'vitest';
import type { QueueApi } from '../../engine/queue';
import { orderToCash, sendAll, type OrderToCash } from '../support/orderToCash';

const nodes = vi.hoisted(() => ({ queue: undefined as unknown }));
vi.mock('../../nodes/shared/queue', () => ({ queueOf: async () => nodes.queue }));

let world: OrderToCash | undefined;
afterEach(async () => world?.close());

/** What a bookkeeper types in by hand. */
async function type({ quickbooks }: OrderToCash, request: string): Promise<void> {
  const answer = await quickbooks.asUser(request);
  if (!answer.includes('statusCode="0"')) throw new Error(answer);
}

function customer(name: string): string {
  return `<CustomerAddRq><CustomerAdd><Name>${name}</Name></CustomerAdd></CustomerAddRq>`;
}

function invoice(name: string, date: string, amount: number): string {
  const line = `<InvoiceLineAdd><ItemRef><FullName>Consulting</FullName></ItemRef><Amount>${amount.toFixed(2)}</Amount></InvoiceLineAdd>`;
  return `<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>${name}</FullName></CustomerRef><TxnDate>${date}</TxnDate>${line}</InvoiceAdd></InvoiceAddRq>`;
}

it('one look for all deals finds the invoice that was typed in by hand, and only for its own deal', async () => {
  const workflow = { settings: { customerAlreadyInQuickBooks: 'link' } };
  world = await orderToCash({ seed: { opportunities: 6, accounts: 3, products: 5, linesPerDeal: 2 }, workflow }, (queue: QueueApi) => (nodes.queue = queue));
  const { org } = world.salesforce;
  // Two deals an account: 1 and 4, 2 and 5, 3 and 6; closed on 2026-11-24.
  const deals = org.query('SELECT Id, Amount, Account.Name FROM Opportunity ORDER BY Name').map((row) => ({ id: String(row.Id), amount: Number(row.Amount), account: String((row.Account as { Name: string }).Name) }));
  const [first, second, third] = deals as [typeof deals[0], typeof deals[0], typeof deals[0]];
  for (const { account } of [first, second, third]) await type(world, customer(account));
  await type(world, invoice(first.account, '2026-11-14', first.amount));
  await type(world, invoice(second.account, '2026-11-14', first.amount));
  // In the months that are asked for, but more than 30 days before.
  await type(world, invoice(third.account, '2026-10-02', third.amount));
  await sendAll(world);

  const queries = world.webConnector.statistics.messages.flatMap((xml) => xml.match(/<InvoiceQueryRq/g) ?? []);
  expect(queries).toHaveLength(1);
  const status = org.query('SELECT Id, QuickBooks_Sync_Status__c, QuickBooks_Sync_Error__c FROM Opportunity ORDER BY Name');
  expect(status.map((row) => row.QuickBooks_Sync_Status__c)).toEqual(['Failed', 'Sent', 'Sent', 'Sent', 'Sent', 'Sent']);
  expect(String(status[0]?.QuickBooks_Sync_Error__c)).toMatch(/^\[MAYBE_ENTERED\] Maybe already entered by hand: invoice \d+ of 2026-11-14/);
  expect(world.company.data.txns).toHaveLength(3 + 5);
});
