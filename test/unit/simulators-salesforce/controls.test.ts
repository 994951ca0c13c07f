import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestOrg } from './helpers';

let it0: TestOrg;
beforeEach(async () => {
  it0 = await TestOrg.start();
});
afterEach(() => it0.stop());

const admin = (method: string, path: string, body?: object) => it0.call(method, `/_admin/${path}`, body);

describe('faults', () => {
  it.each([
    ['request-limit', 403, 'REQUEST_LIMIT_EXCEEDED'],
    ['unavailable', 503, 'SERVER_UNAVAILABLE'],
    ['session-expired', 401, 'INVALID_SESSION_ID'],
  ])('%s', async (kind, status, errorCode) => {
    await admin('POST', 'faults', { kind });
    expect(await it0.call('GET', 'limits')).toMatchObject({ status, body: [{ errorCode }] });
    expect((await it0.call('GET', 'limits')).status).toBe(kind === 'session-expired' ? 401 : 200);
  });

  it('hits only the requests that it is meant for', async () => {
    await admin('POST', 'faults', { kind: 'html', method: 'GET', path: 'query', skip: 1, count: 2 });
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await it0.query('SELECT Id FROM Account')).status, (await it0.call('GET', 'limits')).status);
    expect(statuses).toEqual([200, 200, 500, 200, 500, 200, 200, 200]);
  });

  it('loses the answer of a request that was carried out, or the request itself', async () => {
    it0.salesforce.addFault({ kind: 'reset-after' });
    await expect(it0.call('POST', 'sobjects/Account', { Name: 'kept' })).rejects.toThrow();
    it0.salesforce.addFault({ kind: 'reset' });
    await expect(it0.call('POST', 'sobjects/Account', { Name: 'lost' })).rejects.toThrow();
    expect(it0.org.query('SELECT Name FROM Account')).toMatchObject([{ Name: 'kept' }]);
  });

  it('refuses one row of a collection', async () => {
    it0.salesforce.addFault({ kind: 'row', object: 'Account', skip: 1 });
    const records = ['a', 'b', 'c'].map((Name) => ({ attributes: { type: 'Account' }, Name }));
    expect((await it0.call('POST', 'composite/sobjects', { records })).body).toMatchObject([{ success: true }, { errors: [{ statusCode: 'UNABLE_TO_LOCK_ROW' }] }, { success: true }]);
  });

  it('refuses a fault that it does not know', async () => {
    expect((await admin('POST', 'faults', { kind: 'nope' })).status).toBe(400);
  });
});

describe('other users', () => {
  it('commit late: stamps are of the writing, the row is seen after the commit, and it is locked meanwhile', async () => {
    const { opportunity } = it0.deal();
    const { id } = (await admin('POST', 'transactions')).body as { id: string };
    await admin('POST', 'dml', { as: 'sales', transaction: id, operations: [{ op: 'update', object: 'Opportunity', id: opportunity, values: { StageName: 'Closed Won' } }] });
    it0.org.clock.advance(300_000);
    expect(it0.one('Opportunity', opportunity)).toMatchObject({ IsWon: false });
    expect((await it0.call('PATCH', `sobjects/Opportunity/${opportunity}`, { NextStep: 'x' })).body).toMatchObject([{ errorCode: 'UNABLE_TO_LOCK_ROW' }]);
    await admin('POST', `transactions/${id}/commit`);
    expect(it0.one('Opportunity', opportunity)).toMatchObject({ IsWon: true, SystemModstamp: '2026-11-24T12:00:00.000+0000', LastModifiedById: it0.org.users.sales });
    expect((await it0.call('PATCH', `sobjects/Opportunity/${opportunity}`, { NextStep: 'x' })).status).toBe(204);
  });

  it('roll back', async () => {
    const { id } = (await admin('POST', 'transactions')).body as { id: string };
    await admin('POST', 'dml', { transaction: id, operations: [{ op: 'insert', object: 'Account', values: { Name: 'x' } }] });
    await admin('POST', `transactions/${id}/rollback`);
    expect(it0.org.query('SELECT Id FROM Account')).toHaveLength(0);
  });

  it('write at once without a transaction', async () => {
    const answer = await admin('POST', 'dml', { op: 'insert', object: 'Account', values: { Name: 'x' } });
    expect(it0.one('Account', (answer.body as { ids: string[] }).ids[0] ?? '')).toMatchObject({ CreatedById: it0.org.users.sales });
  });
});

describe('locks, rules and clock', () => {
  it('hold a record and the changes of its children', async () => {
    const deal = it0.deal();
    await admin('POST', 'locks', { ids: [deal.opportunity] });
    const line = { OpportunityId: deal.opportunity, PricebookEntryId: deal.entry, Quantity: 1, UnitPrice: 1 };
    expect((await it0.call('POST', 'sobjects/OpportunityLineItem', line)).body).toMatchObject([{ errorCode: 'UNABLE_TO_LOCK_ROW' }]);
    await admin('DELETE', 'locks');
    expect((await it0.call('POST', 'sobjects/OpportunityLineItem', line)).status).toBe(201);
  });

  it('apply validation rules of the org', async () => {
    const deal = it0.deal();
    it0.org.dml.validationRules.push({ object: 'Opportunity', check: (row) => (row.IsWon && !row.NextStep ? 'Say what comes next' : undefined) });
    expect((await it0.call('PATCH', `sobjects/Opportunity/${deal.opportunity}`, { StageName: 'Closed Won' })).body).toMatchObject([{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Say what comes next' }]);
  });

  it('set and move the clock', async () => {
    await admin('POST', 'clock', { at: '2027-01-01T00:00:00Z', freeze: true });
    expect((await admin('POST', 'clock', { advance: 1000 })).body).toEqual({ now: '2027-01-01T00:00:01.000+0000' });
  });

  it('take snapshots and go back to them', async () => {
    const { id } = (await admin('POST', 'snapshot')).body as { id: string };
    const account = it0.org.insert('Account', { Name: 'x', QuickBooks_Id__c: 'm:1' });
    await admin('POST', 'restore', { id });
    expect(it0.org.store.get('Account', account)).toBeUndefined();
    it0.org.insert('Account', { Name: 'x', QuickBooks_Id__c: 'm:1' });
  });

  it('count calls by name', async () => {
    await admin('DELETE', 'calls');
    await it0.call('GET', 'limits');
    await it0.query('SELECT Id FROM Account');
    expect((await admin('GET', 'calls')).body).toMatchObject({ counted: 2, byName: { 'GET limits': 1, 'GET query': 1 }, calls: [{ status: 200 }, { name: 'GET query' }] });
  });
});
