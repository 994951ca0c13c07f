import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Templates } from '../../simulators/demo/templates';
import type { Txn } from '../../simulators/quickbooks';
import { closeDeal, dealStatus, openDeal, type TestDeal } from './deals';
import { Landscape } from './landscape';
import type { Workflow } from './rest';

/** A setting may be an expression: here the deal's name says what becomes a job, so that one n8n serves all tests. */
const JOB_BY_NAME = "={{ $json.opportunity.Name.endsWith('as a job') ? 'opportunity' : $json.opportunity.Name.endsWith('for a contact') ? 'contact' : 'none' }}";

function change({ orderToCash }: Templates): void {
  for (const node of orderToCash.nodes) {
    if (node.type.endsWith('.salesforceClosedWonTrigger')) node.parameters.pollTimes = { item: [1, 16, 31, 46].map((second) => ({ mode: 'custom', cronExpression: `${second} * * * * *` })) };
    if (node.name !== 'Settings') continue;
    const { assignments } = node.parameters.assignments as { assignments: { name: string; value: string }[] };
    for (const assignment of assignments) if (assignment.name === 'settings.job') assignment.value = JOB_BY_NAME;
  }
}

describe('what users do with Order to Cash, in a real n8n', () => {
  let landscape: Landscape;
  const deals: Record<'estimate' | 'order' | 'job' | 'contact' | 'receipt', TestDeal> = {} as never;

  beforeAll(async () => {
    landscape = await Landscape.start({ everySeconds: 3, change });
    // Pro has no sales orders.
    landscape.quickbooks.edition = 'pro';
    const { org } = landscape;
    deals.estimate = openDeal(org, { name: 'Estimate first', fields: { Generate__c: 'Estimate' } });
    deals.order = openDeal(org, { name: 'Order', fields: { Generate__c: 'Sales Order' } });
    deals.job = openDeal(org, { name: 'as a job' });
    deals.contact = openDeal(org, { name: 'for a contact' });
    deals.receipt = openDeal(org, { name: 'Paid at once', fields: { Generate__c: 'Sales Receipt' } });
    addPrimaryContact(landscape, deals.contact);
    for (const deal of Object.values(deals)) closeDeal(org, deal);
  });
  afterAll(() => landscape?.stop());

  it('a job under the customer is made of the opportunity', async () => {
    const row = await dealStatus(landscape, deals.job, 'Sent');
    const invoice = only(landscape, 'Invoice', row.QuickBooks_Transaction_Id__c);
    expect(fullName(landscape, invoice)).toBe('Customer as a job:Deal as a job');
    expect(row.QuickBooks_Job_Id__c).toBe(invoice.customer);
  });

  it('a job under the customer is made of the primary contact', async () => {
    const row = await dealStatus(landscape, deals.contact, 'Sent');
    expect(fullName(landscape, only(landscape, 'Invoice', row.QuickBooks_Transaction_Id__c))).toBe('Customer for a contact:Pat Buyer for a contact');
  });

  it('a sales receipt is written', async () => {
    const row = await dealStatus(landscape, deals.receipt, 'Sent');
    expect(only(landscape, 'SalesReceipt', row.QuickBooks_Transaction_Id__c).subtotal).toBe('339.90');
  });

  it('an estimate today and an invoice next week are two transactions', async () => {
    const first = await dealStatus(landscape, deals.estimate, 'Sent');
    const estimate = only(landscape, 'Estimate', first.QuickBooks_Transaction_Id__c);
    landscape.org.update('Opportunity', deals.estimate.id, { Generate__c: 'Invoice' }, landscape.org.users.sales);
    const row = await landscape.until('the invoice', () => {
      const now = landscape.opportunity(deals.estimate.id);
      return now.QuickBooks_Transaction_Id__c !== estimate.id && now.QuickBooks_Sync_Status__c === 'Sent' ? now : null;
    });
    const invoice = only(landscape, 'Invoice', row.QuickBooks_Transaction_Id__c);
    expect(invoice.customer).toBe(estimate.customer);
    expect(String(row.QuickBooks_Sent_Types__c).split(';').sort()).toEqual(['Estimate', 'Invoice']);
    expect(landscape.transactions('Estimate').length).toBe(1);
  });

  it('QuickBooks Pro refuses a sales order; after the upgrade a person chooses Retry, which is attempt 2', async () => {
    const refused = await dealStatus(landscape, deals.order, 'Failed');
    expect(refused.QuickBooks_Sync_Error__c).toMatch(/sales order/i);
    expect(landscape.transactions('SalesOrder')).toEqual([]);
    await landscape.switchWindowsOff();
    landscape.quickbooks.edition = 'premier';
    landscape.switchWindowsOn();
    landscape.org.update('Opportunity', deals.order.id, { QuickBooks_Sync_Status__c: 'Retry' }, landscape.org.users.sales);
    const row = await landscape.until('the sales order', () => {
      const now = landscape.opportunity(deals.order.id);
      return now.QuickBooks_Sync_Status__c === 'Sent' ? now : null;
    });
    expect(row.QuickBooks_Attempt__c).toBe(2);
    expect(row.QuickBooks_Sync_Error__c ?? null).toBeNull();
    expect(only(landscape, 'SalesOrder', row.QuickBooks_Transaction_Id__c).subtotal).toBe('339.90');
    expect(landscape.transactions('SalesOrder').length).toBe(1);
  });

  it('queue only: the node goes on at once with the task, which is done later', async () => {
    const { id } = await landscape.n8n.rest.createWorkflow(customerWorkflow('queue', { then: 'queue' }));
    await landscape.n8n.rest.publish(id);
    const [answer] = (await post(landscape, 'queue', { name: 'Queued Customer' })) as { taskId: number; state: string }[];
    expect(answer).toMatchObject({ taskId: expect.any(Number), state: 'waiting' });
    await landscape.until('the customer', () => landscape.quickbooks.company.named(['Customer'], 'Queued Customer'));
  });

  it('waiting: the bad item leaves by the error output with what to do, the good one goes on', async () => {
    const { id } = await landscape.n8n.rest.createWorkflow(customerWorkflow('wait', { then: 'wait' }));
    await landscape.n8n.rest.publish(id);
    await post(landscape, 'wait', { names: ['Good Customer', 'State Board of Equalization'] });
    const { data } = await landscape.n8n.waitFor('the waiting workflow', (one) => one.workflowId === id && one.status === 'success', 120);
    const [good = [], bad = []] = data.nodes['QuickBooks']?.at(-1)?.outputs ?? [];
    expect(good.map(({ id: listId }) => listId)).toEqual([landscape.quickbooks.company.named(['Customer'], 'Good Customer')?.id]);
    expect(bad.length).toBe(1);
    expect(JSON.stringify(bad[0])).toMatch(/not applied/);
  });
});

/** Webhook → Split Out → QuickBooks customer. */
function customerWorkflow(path: string, { then }: { then: 'queue' | 'wait' }): Workflow {
  const at = (x: number): [number, number] => [x, 0];
  const id = (last: string) => `7c0e7b5a-2f39-4a52-9d5e-6a1f0c3b2${path === 'wait' ? 'a' : 'b'}0${last}`;
  return {
    name: `Customers, ${path}`,
    nodes: [
      {
        id: id('1'), name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2, position: at(0), webhookId: id('2'),
        parameters: { httpMethod: 'POST', path, responseMode: then === 'queue' ? 'lastNode' : 'onReceived', responseData: 'allEntries' },
      },
      {
        id: id('3'), name: 'Each Name', type: 'n8n-nodes-base.splitOut', typeVersion: 1, position: at(200),
        parameters: { fieldToSplitOut: 'body.names', options: { destinationFieldName: 'name' } },
      },
      {
        id: id('4'), name: 'QuickBooks', type: 'n8n-nodes-quickbooks-desktop.quickBooksDesktop', typeVersion: 1, position: at(400), webhookId: id('5'),
        onError: 'continueErrorOutput', credentials: { quickBooksDesktopApi: { id: 'qbdTestCompany01', name: 'QuickBooks: Test Company' } },
        parameters: {
          resource: 'customer', operation: 'create', then, options: {},
          fields: { mappingMode: 'defineBelow', value: { Name: '={{ $json.name }}' }, matchingColumns: [], schema: [] },
        },
      },
    ],
    connections: {
      Webhook: { main: [[{ node: 'Each Name', type: 'main', index: 0 }]] },
      'Each Name': { main: [[{ node: 'QuickBooks', type: 'main', index: 0 }]] },
    },
    settings: { executionOrder: 'v1' },
  };
}

async function post(landscape: Landscape, path: string, body: { name?: string; names?: string[] }): Promise<unknown> {
  const names = body.names ?? [body.name];
  const answer = await fetch(`${landscape.n8n.url}/webhook/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ names }) });
  expect(answer.status).toBe(200);
  return await answer.json();
}

function addPrimaryContact({ org }: Landscape, deal: TestDeal): void {
  const [contact] = org.query(`SELECT Id FROM Contact WHERE AccountId = '${deal.accountId}'`);
  org.insert('OpportunityContactRole', { OpportunityId: deal.id, ContactId: String(contact?.Id), IsPrimary: true }, org.users.sales);
}

/** The transaction with this id, which must be the only one of its customer and kind. */
function only(landscape: Landscape, kind: string, id: unknown): Txn {
  const found = landscape.transactions(kind).find((txn) => txn.id === id);
  if (!found) throw new Error(`there is no ${kind} ${String(id)}`);
  expect(landscape.transactions(kind).filter(({ customer }) => customer === found.customer).length).toBe(1);
  return found;
}

function fullName({ quickbooks: { company } }: Landscape, { customer }: Txn): string {
  const record = company.list(customer ?? '');
  return record ? company.fullName(record) : '';
}
