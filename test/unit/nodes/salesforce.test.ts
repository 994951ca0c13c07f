import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SalesforceClosedWonTrigger } from '../../../nodes/SalesforceClosedWonTrigger/SalesforceClosedWonTrigger.node';
import { SalesforceForQuickBooks } from '../../../nodes/SalesforceForQuickBooks/SalesforceForQuickBooks.node';
import { FakeN8n, type FakeNode } from './fakes';
import { change, rows, testOrg, type TestOrg } from './org';

describe('the Salesforce nodes', () => {
  let org: TestOrg;
  let dealId: string;
  beforeEach(async () => {
    org = await testOrg();
    const [open] = await rows(org, 'SELECT Id FROM Opportunity WHERE IsClosed = false AND HasOpportunityLineItem = true ORDER BY Amount LIMIT 1');
    dealId = String(open?.Id);
  });
  afterEach(async () => await org.salesforce.stop());

  const n8n = (options: FakeNode) => new FakeN8n({ ...options, credentials: org.credentials, http: org.http });
  const win = async (fields: Record<string, unknown> = {}) =>
    await change(org, 'Opportunity', dealId, { StageName: 'Closed Won', Generate__c: 'Invoice', CloseDate: '2026-11-20', ...fields });

  describe('Closed Won trigger', () => {
    const trigger = new SalesforceClosedWonTrigger();
    const parameters = { authentication: 'clientCredentials', mode: 'ledger', types: [], startDate: '2026-11-01', holdAbove: 25, confirmed: false, options: {} };
    const poll = async (fake: FakeN8n) => (await fake.poll(trigger))?.[0] ?? null;

    it('emits a won deal once, complete and marked as queued', async () => {
      await win();
      const fake = n8n({ parameters });
      const deals = await poll(fake);
      const deal = deals?.find(({ json }) => (json.keyParts as IDataObject).recordId === dealId);
      expect(deal?.json).toMatchObject({ type: 'Invoice', attempt: 1, reason: 'new', opportunity: { Account: { Name: expect.any(String) } } });
      expect((deal?.json.opportunity as { OpportunityLineItems: unknown[] }).OpportunityLineItems.length).toBeGreaterThan(0);
      expect((await rows(org, `SELECT QuickBooks_Sync_Status__c FROM Opportunity WHERE Id = '${dealId}'`))[0]).toMatchObject({ QuickBooks_Sync_Status__c: 'Queued' });
      expect(await poll(fake)).toBeNull();
    });

    it('holds a first activation that would release too many deals, and names them', async () => {
      await win();
      const held = poll(n8n({ parameters: { ...parameters, holdAbove: 0 } }));
      await expect(held).rejects.toThrow(/Nothing was sent/);
      await expect(held).rejects.toMatchObject({ description: expect.stringContaining('Invoice') });
      expect((await rows(org, `SELECT QuickBooks_Sync_Status__c FROM Opportunity WHERE Id = '${dealId}'`))[0]).toMatchObject({ QuickBooks_Sync_Status__c: null });
      expect(await poll(n8n({ parameters: { ...parameters, holdAbove: 0, confirmed: true } }))).not.toBeNull();
    });

    it('goes on after n8n has forgotten its first activation, since the org has not', async () => {
      await win();
      await poll(n8n({ parameters }));
      await change(org, 'Opportunity', dealId, { QuickBooks_Sync_Status__c: 'Retry' });
      const [again] = (await poll(n8n({ parameters: { ...parameters, holdAbove: 0 } }))) ?? [];
      expect(again?.json).toMatchObject({ reason: 'retry', attempt: 2 });
    });

    it('shows a deal in the editor without claiming it', async () => {
      await win();
      expect(await poll(n8n({ parameters, mode: 'manual' }))).toHaveLength(1);
      expect((await rows(org, `SELECT QuickBooks_Sync_Status__c FROM Opportunity WHERE Id = '${dealId}'`))[0]).toMatchObject({ QuickBooks_Sync_Status__c: null });
    });

    it('says what is wrong with a condition', async () => {
      const conditions = { condition: [{ field: 'No_Such__c', operator: 'equals', value: 'x' }] };
      await expect(poll(n8n({ parameters: { ...parameters, options: { conditions } } }))).rejects.toThrow(/No_Such__c/);
    });
  });

  describe('Salesforce for QuickBooks', () => {
    const node = new SalesforceForQuickBooks();
    const run = async (options: FakeNode) => (await n8n({ onError: 'continueErrorOutput', ...options }).execute(node))[0] ?? [];

    async function wonDeal(fields: Record<string, unknown> = {}): Promise<IDataObject> {
      await win(fields);
      const parameters = { authentication: 'clientCredentials', mode: 'ledger', types: [], startDate: '2026-11-01', holdAbove: 25, confirmed: true, options: {} };
      const output = await n8n({ parameters }).poll(new SalesforceClosedWonTrigger());
      const found = output?.[0]?.find(({ json }) => (json.keyParts as IDataObject).recordId === dealId);
      if (!found) throw new Error('The deal was not found.');
      return found.json;
    }

    const prepare = async (deal: IDataObject, rules: IDataObject = {}): Promise<INodeExecutionData | undefined> => {
      const parameters = { authentication: 'clientCredentials', resource: 'deal', operation: 'prepare', deal: (json: IDataObject) => json, rules: { incomeAccount: 'Sales', costOfGoodsAccount: 'Cost of Goods Sold', assetAccount: 'Inventory Asset', ...rules } };
      return (await run({ items: [deal], parameters }))[0];
    };

    it('prepares a deal: customer, header, lines and their sum', async () => {
      const item = await prepare({ ...(await wonDeal()), settings: { date: 'close date' } }, { date: 'close date' });
      const lines = item?.json.lines as { amount: string; item: { object: string } }[];
      expect(item?.json).toMatchObject({ opportunityId: dealId, type: 'Invoice', generate: 'Invoice', attempt: 1, header: { TxnDate: '2026-11-20' }, lineCount: lines.length, settings: { date: 'close date' }, job: null });
      expect(lines.reduce((sum, { amount }) => sum + Number(amount), 0)).toBeCloseTo(Number(item?.json.subtotal), 2);
      expect(lines[0]?.item.object).toMatch(/^Item/);
    });

    it('makes a job of the opportunity where it is wanted', async () => {
      const deal = await wonDeal();
      const item = await prepare(deal, { job: 'Opportunity' });
      expect(item?.json.job).toMatchObject({ object: 'Opportunity', recordId: dealId, name: (deal.opportunity as IDataObject).Name });
    });

    it('refuses a deal with every reason, beside the deal', async () => {
      const deal = await wonDeal();
      const refused = await prepare({ ...deal, opportunity: { ...(deal.opportunity as IDataObject), OpportunityLineItems: [] } });
      expect(refused?.json).toMatchObject({ details: { keyParts: { recordId: dealId } }, error: { code: 'NO_LINES', written: 'not applied' } });
      const unknown = await prepare(deal, { date: 'someday' });
      expect(unknown?.json.error).toMatchObject({ message: expect.stringMatching(/"date" is "someday"/) });
    });

    it('writes number and amounts, and keeps a transaction record', async () => {
      const parameters = {
        authentication: 'clientCredentials', resource: 'deal', operation: 'writeStatus', opportunityId: dealId, status: 'sent', transactionRecord: true, connection: 'Test',
        values: { type: 'Invoice', transactionId: '1-1', refNumber: '1042', subtotal: '100.00', tax: '8.00', total: '108.00', date: '2026-11-20' },
      };
      const [item] = await run({ items: [{ kept: true }], parameters });
      expect(item?.json).toMatchObject({ kept: true, salesforce: { opportunityId: dealId, status: 'Sent' } });
      expect((await rows(org, `SELECT QuickBooks_Ref_Number__c, QuickBooks_Total__c, QuickBooks_Sent_Types__c FROM Opportunity WHERE Id = '${dealId}'`))[0])
        .toMatchObject({ QuickBooks_Ref_Number__c: '1042', QuickBooks_Total__c: 108, QuickBooks_Sent_Types__c: 'Invoice' });
      expect(await rows(org, `SELECT Ref_Number__c FROM QuickBooks_Transaction__c WHERE External_Id__c = 'Test:1-1'`)).toMatchObject([{ Ref_Number__c: '1042' }]);
    });

    it('writes all failures of a deal as one text, and Unknown when one is', async () => {
      const failure = (message: string, written: string) => ({ error: { code: '3120', message, written, remedy: 'Do this.', who: 'bookkeeper' } });
      const parameters = { authentication: 'clientCredentials', resource: 'deal', operation: 'writeStatus', opportunityId: dealId, status: 'failed', failure: (json: IDataObject) => json.error };
      await run({ items: [failure('First.', 'not applied'), failure('Second.', 'unknown'), failure('First.', 'not applied')], parameters });
      const [row] = await rows(org, `SELECT QuickBooks_Sync_Status__c, QuickBooks_Sync_Error__c FROM Opportunity WHERE Id = '${dealId}'`);
      expect(row?.QuickBooks_Sync_Status__c).toBe('Unknown');
      expect(String(row?.QuickBooks_Sync_Error__c).split('\n')).toHaveLength(2);
      expect(row?.QuickBooks_Sync_Error__c).toMatch(/\[3120\] First\. Nothing was written.*What to do \(bookkeeper\): Do this\./);
    });

    it('saves each link once, leaves known ones alone, and lets items pass as they came', async () => {
      const [account] = await rows(org, 'SELECT Id FROM Account LIMIT 1');
      org.salesforce.resetCalls();
      const parameters = {
        authentication: 'clientCredentials', resource: 'link', operation: 'save', object: 'Account', recordId: String(account?.Id), connection: 'Test', fullName: 'Aspen Ltd',
        quickBooksId: (json: IDataObject) => json.id, storedId: (json: IDataObject) => json.stored ?? '',
      };
      const output = await run({ items: [{ id: '80-1' }, { id: '80-1' }, { id: '80-1', stored: '80-1' }, {}], parameters });
      expect(output.map(({ json }) => json)).toEqual([{ id: '80-1' }, { id: '80-1' }, { id: '80-1', stored: '80-1' }, {}]);
      expect(await rows(org, `SELECT QuickBooks_Id__c, QuickBooks_Full_Name__c FROM Account WHERE Id = '${String(account?.Id)}'`)).toMatchObject([{ QuickBooks_Id__c: '80-1', QuickBooks_Full_Name__c: 'Aspen Ltd' }]);
      expect(await rows(org, `SELECT Record_Id__c FROM QuickBooks_Link__c WHERE External_Id__c = 'Test:80-1'`)).toHaveLength(1);
    });

    it('updates many records in one call and fails the wrong one alone', async () => {
      const accounts = await rows(org, 'SELECT Id FROM Account LIMIT 3');
      org.salesforce.resetCalls();
      const items = [...accounts.map(({ Id }) => ({ id: String(Id) })), { id: '001000000000000AAA' }];
      const parameters = { authentication: 'clientCredentials', resource: 'record', operation: 'update', object: 'Account', recordId: (json: IDataObject) => json.id, fields: { mappingMode: 'defineBelow', value: { Phone: '555' } } };
      const output = await run({ items, parameters });
      expect(output.slice(0, 3).every(({ json }) => json.success === true)).toBe(true);
      expect(output[3]?.json).toMatchObject({ details: { id: '001000000000000AAA' }, error: { written: 'not applied' } });
    });

    it('tells every item when Salesforce can not be reached, with what to do', async () => {
      const parameters = { authentication: 'clientCredentials', resource: 'deal', operation: 'writeStatus', opportunityId: dealId, status: 'failed', failure: 'x' };
      const http = async () => ({ statusCode: 401, headers: {}, body: '[{"errorCode":"INVALID_SESSION_ID","message":"Session expired or invalid"}]' });
      const fake = new FakeN8n({ items: [{ a: 1 }], parameters, onError: 'continueErrorOutput', credentials: { salesforceClientCredentialsOAuth2Api: { myDomainUrl: 'https://elsewhere.my.salesforce.com' } }, http });
      const [item] = (await fake.execute(node))[0] ?? [];
      expect(item?.json).toMatchObject({ details: { a: 1 }, error: { code: 'INVALID_SESSION_ID', who: 'n8n owner' } });
    });
  });
});
