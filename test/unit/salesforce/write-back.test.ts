import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/json';
import { type Deal, findLinks, SalesforceError, toId18, useStoredIds, writeBack } from '../../../engine/salesforce';
import { World } from './world';

let world: World;
afterEach(() => world.stop());

const row = (soql: string) => world.org.query(soql)[0] as JsonObject;

describe('what comes back to Salesforce', () => {
  it('writes the transaction to the opportunity, its record and its link', async () => {
    world = await World.start();
    const account = world.account();
    const id = world.deal({ AccountId: account, QuickBooks_Sync_Error__c: 'old error' });
    await writeBack(world.client, 'main', {
      deals: [{ opportunityId: id, status: 'Sent', type: 'Invoice', transactionId: '1F-1', refNumber: '1001', subtotal: '100.00', tax: '8.25', total: '108.25', jobId: '80-2' }],
      accounts: [{ recordId: account, quickBooksId: '80-1', fullName: 'Acme', status: 'Sent' }],
      links: [{ recordId: account, object: 'Account', quickBooksId: '80-1' }],
      transactions: [{ quickBooksId: '1F-1', type: 'Invoice', refNumber: '1001', date: '2026-11-24', dueDate: '2026-12-24', total: '108.25', status: 'Open', memo: 'm', attempt: 1, opportunityId: id, accountId: account }],
    });
    expect(world.read(id, 'QuickBooks_Sync_Status__c', 'QuickBooks_Sync_Error__c', 'QuickBooks_Transaction_Id__c', 'QuickBooks_Transaction_Type__c', 'QuickBooks_Ref_Number__c', 'QuickBooks_Subtotal__c', 'QuickBooks_Tax__c', 'QuickBooks_Total__c', 'QuickBooks_Job_Id__c', 'QuickBooks_Sent_Types__c', 'QuickBooks_Sent_At__c')).toEqual({
      QuickBooks_Sync_Status__c: 'Sent', QuickBooks_Sync_Error__c: null, QuickBooks_Transaction_Id__c: '1F-1', QuickBooks_Transaction_Type__c: 'Invoice', QuickBooks_Ref_Number__c: '1001',
      QuickBooks_Subtotal__c: 100, QuickBooks_Tax__c: 8.25, QuickBooks_Total__c: 108.25, QuickBooks_Job_Id__c: '80-2', QuickBooks_Sent_Types__c: 'Invoice', QuickBooks_Sent_At__c: '2026-11-24T12:00:00.000+0000',
    });
    expect(row(`SELECT QuickBooks_Id__c, QuickBooks_Full_Name__c FROM Account WHERE Id = '${account}'`)).toMatchObject({ QuickBooks_Id__c: '80-1', QuickBooks_Full_Name__c: 'Acme' });
    expect(row('SELECT External_Id__c, Connection__c, Account__c, Org_Id__c, Record_Id__c FROM QuickBooks_Link__c')).toMatchObject({
      External_Id__c: 'main:80-1', Connection__c: 'main', Account__c: toId18(account), Org_Id__c: toId18(world.org.orgId), Record_Id__c: toId18(account),
    });
    expect(row('SELECT External_Id__c, Type__c, Total__c, Due_Date__c, Opportunity__c, Account__c FROM QuickBooks_Transaction__c')).toMatchObject({
      External_Id__c: 'main:1F-1', Type__c: 'Invoice', Total__c: 108.25, Due_Date__c: '2026-12-24', Opportunity__c: toId18(id), Account__c: toId18(account),
    });
  });

  it('leaves earlier results alone when a later try fails, and cuts the error to its field', async () => {
    world = await World.start();
    const id = world.deal();
    await writeBack(world.client, 'main', { deals: [{ opportunityId: id, status: 'Sent', type: 'Estimate', transactionId: '1-1', refNumber: '7' }] });
    await writeBack(world.client, 'main', { deals: [{ opportunityId: id, status: 'Failed', type: 'Invoice', error: 'x'.repeat(40_000) }] });
    const now = world.read(id, 'QuickBooks_Sync_Status__c', 'QuickBooks_Sync_Error__c', 'QuickBooks_Transaction_Id__c', 'QuickBooks_Transaction_Type__c', 'QuickBooks_Sent_Types__c');
    expect(now).toMatchObject({ QuickBooks_Sync_Status__c: 'Failed', QuickBooks_Transaction_Id__c: '1-1', QuickBooks_Transaction_Type__c: 'Estimate', QuickBooks_Sent_Types__c: 'Estimate' });
    expect(String(now['QuickBooks_Sync_Error__c'])).toMatch(/^x+…$/);
    expect(String(now['QuickBooks_Sync_Error__c'])).toHaveLength(32_768);
  });

  it('keeps both types when two outcomes of a deal come together', async () => {
    world = await World.start();
    const id = world.deal();
    const results = await writeBack(world.client, 'main', {
      deals: [{ opportunityId: id, status: 'Sent', type: 'Estimate', transactionId: '1-1' }, { opportunityId: id.slice(0, 15), status: 'Sent', type: 'Invoice', transactionId: '1-2' }],
    });
    expect(results.deals.map(({ success }) => success)).toEqual([true, true]);
    expect(String(world.read(id, 'QuickBooks_Sent_Types__c')['QuickBooks_Sent_Types__c']).split(';').sort()).toEqual(['Estimate', 'Invoice']);
  });

  it('reports the row that another record stands in the way of; the others are written', async () => {
    world = await World.start();
    const holder = world.account({ QuickBooks_Id__c: '80-1' });
    const taken = world.account();
    const free = world.account();
    const results = await writeBack(world.client, 'main', { accounts: [{ recordId: taken, quickBooksId: '80-1' }, { recordId: free, quickBooksId: '80-2' }, { recordId: 'nonsense', quickBooksId: '80-3' }] });
    expect(results.accounts.map(({ success, errors }) => [success, errors[0]?.code])).toEqual([[false, 'DUPLICATE_VALUE'], [true, undefined], [false, 'MALFORMED_ID']]);
    expect(results.accounts[0]?.errors[0]?.message).toContain(holder.slice(0, 15));
  });

  it.each(['reset-after', 'reset', 'unavailable', 'html'] as const)('is written once when a call meets %s', async (kind) => {
    world = await World.start();
    const account = world.account();
    const id = world.deal({ AccountId: account });
    world.simulator.addFault({ kind, path: 'composite', count: 2, skip: 1 });
    const results = await writeBack(world.client, 'main', {
      deals: [{ opportunityId: id, status: 'Sent', type: 'Invoice', transactionId: '1-1' }],
      links: [{ recordId: account, object: 'Account', quickBooksId: '80-1' }],
      transactions: [{ quickBooksId: '1-1', type: 'Invoice', opportunityId: id }],
    });
    expect(Object.values(results).flat().every(({ success }) => success)).toBe(true);
    expect(world.org.query('SELECT Id FROM QuickBooks_Link__c')).toHaveLength(1);
    expect(world.org.query('SELECT Id FROM QuickBooks_Transaction__c')).toHaveLength(1);
    expect(world.read(id, 'QuickBooks_Sent_Types__c')).toEqual({ QuickBooks_Sent_Types__c: 'Invoice' });
  });

  it('waits for a record that is locked for a moment', async () => {
    world = await World.start();
    const id = world.deal();
    world.simulator.addFault({ kind: 'row', object: 'Opportunity', count: 2 });
    const { deals } = await writeBack(world.client, 'main', { deals: [{ opportunityId: id, status: 'Held' }] });
    expect(deals).toMatchObject([{ success: true }]);
    expect(world.read(id, 'QuickBooks_Sync_Status__c')).toEqual({ QuickBooks_Sync_Status__c: 'Held' });
  });

  it('writes nothing at all where the user may not, and says who helps', async () => {
    world = await World.start({ integrationUserHasPermissionSet: false });
    const id = world.deal();
    const error = await writeBack(world.client, 'main', { deals: [{ opportunityId: id, status: 'Sent' }] }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SalesforceError);
    expect(error).toMatchObject({ code: 'FIELDS_MISSING', written: 'not applied', who: 'Salesforce admin' });
  });

  it('does nothing for nothing', async () => {
    world = await World.start();
    expect(await writeBack(world.client, 'main', {})).toEqual({ deals: [], accounts: [], contacts: [], products: [], links: [], transactions: [] });
  });
});

describe('links', () => {
  it('are found for all connections, and those of another org are marked', async () => {
    world = await World.start();
    const [own, copied] = [world.account(), world.account()] as const;
    await writeBack(world.client, "O'Brien & Co", { links: [{ recordId: own, object: 'Account', quickBooksId: '80-1' }, { recordId: copied, object: 'Account', quickBooksId: '80-2' }] });
    await writeBack(world.client, 'second', { links: [{ recordId: own, object: 'Account', quickBooksId: '90-1' }] });
    copyFromAnotherOrg(copied);
    const links = await findLinks(world.client, [own, copied.slice(0, 15), 'nonsense']);
    expect(links.get(toId18(copied))).toEqual([{ recordId: toId18(copied), connection: "O'Brien & Co", quickBooksId: '80-2', foreign: true }]);
    expect(links.get(toId18(own))?.map(({ connection, quickBooksId, foreign }) => [connection, quickBooksId, foreign])).toEqual([["O'Brien & Co", '80-1', false], ['second', '90-1', false]]);
  });

  it.each([
    ['', 'on the record'],
    ['main', '80-1'],
    ['second', '90-1'],
    ['third', null],
  ])('connection "%s" uses the id %s', async (connection, expected) => {
    world = await World.start();
    const account = world.account();
    await writeBack(world.client, 'main', { links: [{ recordId: account, object: 'Account', quickBooksId: '80-1' }] });
    await writeBack(world.client, 'second', { links: [{ recordId: account, object: 'Account', quickBooksId: '90-1' }] });
    const deal = dealOf(account);
    await useStoredIds(world.client, connection, [deal]);
    expect(deal.accounts[0]?.['QuickBooks_Id__c']).toBe(expected);
    expect(deal.warnings).toBeUndefined();
  });

  it("ignore and report an id that came along with a copy of another org's record", async () => {
    world = await World.start();
    const account = world.account();
    await writeBack(world.client, 'main', { links: [{ recordId: account, object: 'Account', quickBooksId: '80-1' }] });
    copyFromAnotherOrg(account);
    const deal = dealOf(account);
    await useStoredIds(world.client, 'main', [deal]);
    expect(deal.accounts[0]?.['QuickBooks_Id__c']).toBeNull();
    expect(deal.warnings).toEqual(['The QuickBooks ID on the record of Acme was stored by another Salesforce org, so it was not used.']);
  });

  it('leave the id of a record without links alone', async () => {
    world = await World.start();
    const deal = dealOf(world.account());
    await useStoredIds(world.client, 'main', [deal]);
    expect(deal.accounts[0]?.['QuickBooks_Id__c']).toBe('on the record');
  });
});

function copyFromAnotherOrg(recordId: string): void {
  const link = row(`SELECT Id FROM QuickBooks_Link__c WHERE Record_Id__c = '${toId18(recordId)}'`);
  world.org.update('QuickBooks_Link__c', String(link['Id']), { Org_Id__c: '00D000000000001AAA' });
}

/** As much of a deal as stored ids are about. */
function dealOf(account: string): Deal {
  return { opportunity: {}, accounts: [{ Id: account, Name: 'Acme', QuickBooks_Id__c: 'on the record' }], primaryContact: null } as unknown as Deal;
}
