import type { INodeExecutionData } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QuickBooksDesktop } from '../../../nodes/QuickBooksDesktop/QuickBooksDesktop.node';
import { testCompany, type TestCompany } from './company';
import { FakeN8n, type FakeNode } from './fakes';

const node = new QuickBooksDesktop();
const orgId = '00D000000000001AAA';
const mapped = (value: Record<string, unknown>) => ({ mappingMode: 'defineBelow', value });

describe('QuickBooks Desktop node', () => {
  let test: TestCompany;
  beforeEach(async () => void (test = await testCompany()));
  afterEach(async () => await test.close());

  const n8n = (options: FakeNode) => new FakeN8n({ ...options, credentials: { quickBooksDesktopApi: test.credential } });

  /** Execute, one update of the Web Connector, wake up. */
  async function run(options: FakeNode): Promise<INodeExecutionData[]> {
    const fake = n8n(options);
    const output = await fake.execute(node);
    if (!fake.execution.waiting) return output[0] ?? [];
    await test.update();
    const answer = await fake.webhook(node, { waitId: fake.execution.context.waitId as string });
    return answer.workflowData?.[0] ?? [];
  }

  const customer = (parameters: Record<string, unknown> = {}) => ({
    resource: 'customer', operation: 'upsert', storedId: '', then: 'wait', options: {},
    fields: mapped({ Name: (json: Record<string, unknown>) => json.name }), salesforce: {}, ...parameters,
  });

  it('sleeps until QuickBooks has answered, and pairs each result with its item', async () => {
    const output = await run({ items: [{ name: 'Aspen Ltd' }, { name: 'Birch Co' }], parameters: customer() });
    expect(output.map(({ json, pairedItem }) => [json.action, json.number, pairedItem])).toEqual([
      ['created', 'Aspen Ltd', { item: 0 }],
      ['created', 'Birch Co', { item: 1 }],
    ]);
    expect(output[0]?.json).toMatchObject({ connection: 'Test', object: 'Customer', record: { Name: 'Aspen Ltd' } });
  });

  it('asks for equal records once, and gives the answer to each item', async () => {
    const items = Array.from({ length: 5 }, () => ({ name: 'Aspen Ltd' }));
    const output = await run({ items, parameters: customer() });
    expect(new Set(output.map(({ json }) => json.id)).size).toBe(1);
    expect(await test.queue.tasks({ connection: 'Test' })).toHaveLength(1);
  });

  it('answers stale to the id of another wait, and stays asleep', async () => {
    const fake = n8n({ items: [{ name: 'Aspen Ltd' }], parameters: customer() });
    await fake.execute(node);
    await test.update();
    expect(await fake.webhook(node, { waitId: 'another' })).toEqual({ webhookResponse: { status: 'stale' } });
    expect(await fake.webhook(node, {})).toEqual({ webhookResponse: { status: 'stale' } });
  });

  it('puts the failure beside the input on the error output, without a paired item, and lets the others go on', async () => {
    const items = [{ name: 'Aspen Ltd', deal: 1 }, { name: '', deal: 2 }];
    const output = await run({ items, parameters: customer(), onError: 'continueErrorOutput' });
    expect(output).toHaveLength(2);
    expect(output[0]?.json.action).toBe('created');
    expect(output[1]?.json).toMatchObject({ details: { deal: 2 }, error: { code: expect.any(String), message: expect.stringMatching(/Name/), written: 'not applied', remedy: expect.any(String), who: expect.any(String) } });
    // By these keys and no others n8n knows that the item belongs on the error output.
    expect(Object.keys(output[1]?.json ?? {}).sort()).toEqual(['details', 'error', 'message']);
    expect(output[1]).not.toHaveProperty('pairedItem');
  });

  it('stops the workflow at a failure when it is set so', async () => {
    await expect(run({ items: [{ name: '' }], parameters: customer() })).rejects.toThrow(/Name/);
  });

  it('drops an item whose task another execution waits for', async () => {
    const parameters = customer({ salesforce: { orgId, recordId: '001000000000001AAA', requestedFor: '006000000000001AAA' } });
    const first = n8n({ items: [{ name: 'Aspen Ltd' }], parameters });
    await first.execute(node);
    const second = n8n({ items: [{ name: 'Aspen Ltd' }], parameters });
    expect(await second.execute(node)).toEqual([[]]);
    expect(second.execution.waiting).toBe(false);
  });

  it('does not drop an item that serves another deal', async () => {
    const parameters = (deal: string) => customer({ salesforce: { orgId, recordId: '001000000000001AAA', requestedFor: deal } });
    await n8n({ items: [{ name: 'Aspen Ltd' }], parameters: parameters('006000000000001AAA') }).execute(node);
    const second = n8n({ items: [{ name: 'Aspen Ltd' }], parameters: parameters('006000000000002AAA') });
    await second.execute(node);
    expect(second.execution.waiting).toBe(true);
  });

  it('refuses items of another org on the same connection', async () => {
    const parameters = (org: string) => customer({ salesforce: { orgId: org, recordId: '001000000000001AAA' } });
    await run({ items: [{ name: 'Aspen Ltd' }], parameters: parameters(orgId) });
    const output = await run({ items: [{ name: 'Birch Co' }], parameters: parameters('00D000000000002AAA'), onError: 'continueErrorOutput' });
    expect(output[0]?.json.error).toMatchObject({ code: 'OTHER_ORG', written: 'not applied' });
  });

  it('lets skipped items pass beside the others', async () => {
    const parameters = customer({ options: { skip: (json: Record<string, unknown>) => json.skip === true, output: 'inputAndResult', outputField: 'qb' } });
    const output = await run({ items: [{ name: 'Aspen Ltd' }, { name: 'x', skip: true }], parameters });
    expect(output.map(({ json }) => [json.name, (json.qb as { action: string }).action])).toEqual([['Aspen Ltd', 'created'], ['x', 'skipped']]);
  });

  it('queues only, and tells the task', async () => {
    const output = await run({ items: [{ name: 'Aspen Ltd' }], parameters: customer({ then: 'queue' }) });
    expect(output[0]?.json).toMatchObject({ status: 'queued', state: 'waiting', taskId: expect.any(Number) });
    const [status] = await run({ parameters: { resource: 'queue', operation: 'status', taskId: output[0]?.json.taskId } });
    expect(status?.json).toMatchObject({ state: 'waiting', title: 'Upsert customer Aspen Ltd' });
    const [cancelled] = await run({ parameters: { resource: 'queue', operation: 'cancel', taskId: output[0]?.json.taskId } });
    expect(cancelled?.json.state).toBe('cancelled');
    expect(await run({ parameters: { resource: 'queue', operation: 'list', returnAll: true, filters: { states: ['cancelled'] } } })).toHaveLength(1);
  });

  describe('transactions', () => {
    const invoice = (parameters: Record<string, unknown> = {}) => ({
      resource: 'invoice', operation: 'create', then: 'wait', options: {}, salesforce: {},
      fields: mapped({ 'CustomerRef/FullName': 'Aspen Ltd', TxnDate: '2026-11-02' }), lineSource: 'items',
      groupBy: (json: Record<string, unknown>) => json.deal,
      lineFields: mapped({ 'ItemRef/FullName': 'Planning', Quantity: (json: Record<string, unknown>) => json.quantity, Rate: '10.00' }),
      ...parameters,
    });

    beforeEach(async () => {
      await run({ items: [{ name: 'Aspen Ltd' }], parameters: customer() });
      const fields = mapped({ Name: 'Planning', 'SalesOrPurchase/AccountRef/FullName': 'Sales' });
      const [item] = await run({ parameters: { ...customer(), resource: 'item', itemType: 'Service', fields } });
      expect(item?.json.error).toBeUndefined();
    });

    it('makes one transaction of the items with the same key', async () => {
      const items = [{ deal: 'a', quantity: 1 }, { deal: 'b', quantity: 5 }, { deal: 'a', quantity: 2 }];
      const output = await run({ items, parameters: invoice() });
      expect(output.map(({ json }) => (json.record as { Subtotal: string }).Subtotal)).toEqual(['30.00', '50.00']);
      expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
    });

    it('sends a deal once, whatever is repeated, and refuses other content under its key', async () => {
      const salesforce = { orgId, recordId: '006000000000001AAA', attempt: 1 };
      const [first] = await run({ items: [{ deal: 'a', quantity: 1 }], parameters: invoice({ salesforce }) });
      const [again] = await run({ items: [{ deal: 'a', quantity: 1 }], parameters: invoice({ salesforce }) });
      expect(again?.json.id).toBe(first?.json.id);
      const [other] = await run({ items: [{ deal: 'a', quantity: 9 }], parameters: invoice({ salesforce }), onError: 'continueErrorOutput' });
      expect(other?.json.error).toMatchObject({ code: 'KEY_CONFLICT' });
      expect(test.company.data.txns.filter(({ kind }) => kind === 'Invoice')).toHaveLength(1);
    });

    it('never sends a transaction that lacks a line', async () => {
      const parameters = invoice({ options: { expectedLines: 2, incomplete: 'report' } });
      const output = await run({ items: [{ deal: 'a', quantity: 1 }], parameters, onError: 'continueErrorOutput' });
      expect(output[0]?.json.error).toMatchObject({ message: expect.stringMatching(/1 of 2 lines/) });
      expect(await run({ items: [{ deal: 'a', quantity: 1 }], parameters: invoice({ options: { expectedLines: 2, incomplete: 'leaveOut' } }) })).toEqual([]);
      expect(test.company.data.txns.filter(({ kind }) => kind === 'Invoice')).toHaveLength(0);
    });

    it('changes, adds and removes lines and keeps the others', async () => {
      const [made] = await run({ items: [{ deal: 'a', quantity: 1 }, { deal: 'a', quantity: 2 }, { deal: 'a', quantity: 3 }], parameters: invoice() });
      const lines = (made?.json.record as { InvoiceLineRet: { TxnLineID: string }[] }).InvoiceLineRet;
      const linesJson = [
        { TxnLineID: lines[1]?.TxnLineID, Quantity: '20' },
        { TxnLineID: lines[2]?.TxnLineID, Remove: true },
        { 'ItemRef/FullName': 'Planning', Quantity: '7', Rate: '10.00' },
      ];
      const parameters = invoice({ operation: 'update', recordId: made?.json.id, fields: mapped({ Memo: 'changed' }), lineSource: 'json', linesJson });
      const [changed] = await run({ items: [{}], parameters });
      const record = changed?.json.record as { Memo: string; InvoiceLineRet: { TxnLineID: string; Quantity: string }[] };
      expect(record.Memo).toBe('changed');
      expect(record.InvoiceLineRet.map(({ Quantity }) => Number(Quantity))).toEqual([1, 20, 7]);
      expect(record.InvoiceLineRet[0]?.TxnLineID).toBe(lines[0]?.TxnLineID);
    });

    it('finds, lists, voids and deletes', async () => {
      const [made] = await run({ items: [{ deal: 'a', quantity: 1 }], parameters: invoice() });
      const [found] = await run({ parameters: { resource: 'invoice', operation: 'find', findBy: 'RefNumber', findValues: made?.json.number, options: {}, salesforce: {} } });
      expect(found?.json).toMatchObject({ found: true, id: made?.json.id });
      const listed = await run({ parameters: { resource: 'invoice', operation: 'getMany', returnAll: true, filters: {}, options: {} } });
      expect(listed.map(({ json }) => json.TxnID)).toContain(made?.json.id);
      const [voided] = await run({ parameters: { resource: 'invoice', operation: 'void', recordId: made?.json.id, options: {}, salesforce: {} } });
      expect(voided?.json.action).toBe('voided');
      const [deleted] = await run({ parameters: { resource: 'invoice', operation: 'delete', recordId: made?.json.id, options: {}, salesforce: {} } });
      expect(deleted?.json.action).toBe('deleted');
      const [gone] = await run({ parameters: { resource: 'invoice', operation: 'find', findBy: 'TxnID', findValues: made?.json.id, options: {}, salesforce: {} } });
      expect(gone?.json).toMatchObject({ found: false });
    });

    it('tells customers from jobs', async () => {
      const job = { ...customer(), resource: 'job', customerName: 'Aspen Ltd', customerId: '', fields: mapped({ Name: 'Roof' }) };
      const [made] = await run({ parameters: job });
      expect(made?.json.number).toBe('Aspen Ltd:Roof');
      const names = async (resource: string) => (await run({ parameters: { resource, operation: 'getMany', returnAll: true, filters: {}, options: {} } })).map(({ json }) => json.FullName);
      expect(await names('job')).toContain('Aspen Ltd:Roof');
      expect(await names('job')).not.toContain('Aspen Ltd');
      expect(await names('customer')).toContain('Aspen Ltd');
    });
  });
});
